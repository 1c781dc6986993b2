import { featuresOfPassages } from './passages.ts'
import { ANY, URGENT, type Fitted } from './weights.ts'

/** How strongly a text is like those that careful readers called urgent, or in any distress: at 0, as likely as not. */
export interface Likeness {
  urgent: number
  any: number
}

/**
 * Two linear models over what passages are made of, fitted on the open part of the corpus
 * (`npm run bench -- fit-distress`); the most telling passage counts. In: normalised words, one space between two.
 */
export function likenessOf(text: string): Likeness {
  const most: Likeness = { urgent: -Infinity, any: -Infinity }
  for (const features of featuresOfPassages(text)) {
    most.urgent = Math.max(most.urgent, weigh(features, weightsOf(URGENT)))
    most.any = Math.max(most.any, weigh(features, weightsOf(ANY)))
  }
  return most
}

interface Weights {
  bias: number
  scale: number
  /** A signed byte for each bucket. */
  steps: Int8Array
}

function weigh(features: Int32Array, { bias, scale, steps }: Weights): number {
  let sum = 0
  for (const feature of features) sum += steps[feature] ?? 0
  return bias + (scale * sum) / Math.sqrt(Math.max(1, features.length))
}

/** Half a byte is a step from -7 to 7, told from 1 to 15. */
const NO_STEP = 8

const READ = new Map<Fitted, Weights>()

function weightsOf(fitted: Fitted): Weights {
  const known = READ.get(fitted)
  if (known !== undefined) return known
  const bytes = atob(fitted.steps)
  const steps = new Int8Array(bytes.length * 2)
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes.charCodeAt(at)
    steps[2 * at] = (byte >> 4) - NO_STEP
    steps[2 * at + 1] = (byte & 15) - NO_STEP
  }
  const weights = { bias: fitted.bias, scale: fitted.scale, steps }
  READ.set(fitted, weights)
  return weights
}
