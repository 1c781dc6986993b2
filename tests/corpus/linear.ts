import { BUCKETS, featuresOfPassages } from '#app/domain/detection/distress/passages.ts'

/** A text as the model sees it: the features of each of its passages, and what it should say of it. */
export interface Example {
  passages: readonly Int32Array[]
  positive: boolean
}

export interface Linear {
  weights: Float64Array
  bias: number
}

/** How much a positive text weighs beside one that is not: of a silence nothing comes. */
const POSITIVE = 1.5
const SHRINK = 1e-4
/** In the first round every passage of a positive text speaks for it, afterwards the most telling one alone. */
const ROUNDS = 3
const EPOCHS = 15

export function exampleOf(normalised: string, positive: boolean): Example {
  return { passages: featuresOfPassages(normalised), positive }
}

export function scoreOf({ weights, bias }: Linear, features: Int32Array): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return bias + sum / Math.sqrt(Math.max(1, features.length))
}

/** The most telling passage, and how much it tells. */
export function mostTelling(model: Linear, { passages }: Example): { score: number; features: Int32Array } {
  let best = { score: -Infinity, features: passages[0] ?? new Int32Array() }
  for (const features of passages) {
    const score = scoreOf(model, features)
    if (score > best.score) best = { score, features }
  }
  return best
}

/**
 * Logistic regression of several instances a text (Andrews, Tsochantaridis, Hofmann 2002: mi-SVM, with logistic loss),
 * by AdaGrad (Duchi, Hazan, Singer 2011). The same examples give the same model.
 */
export function fit(examples: readonly Example[]): Linear {
  let model: Linear = { weights: new Float64Array(BUCKETS), bias: 0 }
  const chance = repeatable(12345)
  for (let round = 0; round < ROUNDS; round += 1) {
    const heard = examples.flatMap((example) => instancesOf(example, round === 0 ? null : model))
    model = descend(heard, chance)
  }
  return model
}

interface Instance {
  features: Int32Array
  positive: boolean
  weight: number
}

function instancesOf(example: Example, model: Linear | null): readonly Instance[] {
  const { passages, positive } = example
  const share = 1 / passages.length
  if (!positive)
    return passages.map((features) => ({ features, positive, weight: Math.max(0.35, share) }))
  if (model === null)
    return passages.map((features) => ({ features, positive, weight: POSITIVE * share }))
  return [{ features: mostTelling(model, example).features, positive, weight: POSITIVE }]
}

/**
 * How much each feature tells the two apart when counted alone: what it is learnt by (Wang, Manning 2012: NB-SVM). A
 * feature that is as frequent on both sides moves slowly, whatever else is in the few texts that hold it.
 */
function contrastOf(instances: readonly Instance[]): Float64Array {
  const counts = [new Float64Array(BUCKETS).fill(1), new Float64Array(BUCKETS).fill(1)] as const
  const sums: [number, number] = [0, 0]
  for (const { features, positive, weight } of instances) {
    const side = positive ? 1 : 0
    sums[side] += weight
    for (const feature of features) counts[side][feature] = (counts[side][feature] ?? 0) + weight
  }
  return Float64Array.from(counts[1], (count, feature) => {
    const other = counts[0][feature] ?? 1
    return Math.abs(Math.log((count * sums[0]) / (other * sums[1]))) ** CONTRAST + 0.05
  })
}

/** By which power the contrast counts: nothing at 0. */
const CONTRAST = 0.7

function descend(instances: readonly Instance[], chance: () => number): Linear {
  const contrast = contrastOf(instances)
  const model = { weights: new Float64Array(BUCKETS), bias: 0 }
  const { weights } = model
  const seen = new Float64Array(BUCKETS).fill(1e-8)
  let seenBias = 1e-8
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { features, positive, weight } of shuffled(instances, chance)) {
      const likely = 1 / (1 + Math.exp(-scoreOf(model, features)))
      const slope = (likely - Number(positive)) * weight
      const size = Math.sqrt(Math.max(1, features.length))
      for (const feature of features) {
        const was = weights[feature] ?? 0
        const told = contrast[feature] ?? 1
        const step = (slope / size) * told + SHRINK * (was / told)
        const so = (seen[feature] ?? 0) + step * step
        seen[feature] = so
        weights[feature] = was - (0.5 * told * step) / Math.sqrt(so)
      }
      seenBias += slope * slope
      model.bias -= (0.2 * slope) / Math.sqrt(seenBias)
    }
  return model
}

/**
 * Logistic regression over few features that are told as numbers, by the same descent. In: one row a text. Out: a weight
 * for each column, and one more that stands alone.
 */
export function regress(rows: readonly (readonly number[])[], positive: readonly boolean[]): readonly number[] {
  const columns = (rows[0]?.length ?? 0) + 1
  const weights = new Float64Array(columns)
  const seen = new Float64Array(columns).fill(1e-6)
  for (let round = 0; round < 600; round += 1) {
    const slopes = new Float64Array(columns)
    rows.forEach((row, at) => {
      const slope = 1 / (1 + Math.exp(-weigh(weights, row))) - Number(positive[at] ?? false)
      for (let column = 0; column < columns; column += 1)
        slopes[column] = (slopes[column] ?? 0) + slope * (row[column] ?? 1)
    })
    for (let column = 0; column < columns; column += 1) {
      const was = weights[column] ?? 0
      const shrunk = column < columns - 1 ? 0.001 * was : 0
      const step = (slopes[column] ?? 0) / rows.length + shrunk
      const so = (seen[column] ?? 0) + step * step
      seen[column] = so
      weights[column] = was - (0.3 * step) / Math.sqrt(so)
    }
  }
  return [...weights]
}

function weigh(weights: Float64Array, row: readonly number[]): number {
  return weights.reduce((sum, weight, column) => sum + weight * (row[column] ?? 1), 0)
}

function shuffled<T>(items: readonly T[], chance: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: chance() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item)
}

function repeatable(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return state / 2 ** 32
  }
}
