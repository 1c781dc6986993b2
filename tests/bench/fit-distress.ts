/**
 * Fits the models that read distress on the open part of the corpus, and tells what they do, each fifth of it read by
 * models fitted on the others, and only what the rules were not tuned on. `--write` writes the models fitted on all of it, as they are then used.
 */
import { writeFileSync } from 'node:fs'
import { levelOf, scoresOf, wordsToRead } from '#app/domain/detection/distress/level.ts'
import { signsIn } from '#app/domain/detection/distress/rules.ts'
import { fold } from '#app/domain/detection/fold.ts'
import { exampleOf, fit, mostTelling, type Example, type Linear } from '#tests/corpus/linear.ts'
import { readPart } from '#tests/corpus/read.ts'

const FOLDS = 5
/** Of the usual weight. */
const STEP = 0.6
const MOST_STEPS = 9

const texts = readPart('open').map((contribution) => {
  const words = wordsToRead(fold(contribution.text))
  return { ...contribution, words, signs: signsIn(words) }
})
type Text = (typeof texts)[number]

/** Texts of which the rules had not seen a word when they were written. */
const isNew = ({ id }: Text) => !/^[dp]-/.test(id)
const isUrgent = ({ distress }: Text) => distress === 'urgent'
const isAny = ({ distress }: Text) => distress !== 'none'

function modelOf(some: readonly Text[], positive: (text: Text) => boolean): Linear {
  return fit(some.map((text) => exampleOf(text.words, positive(text))))
}

function likenessBy(models: { urgent: Linear; any: Linear }, example: Example) {
  return {
    urgent: mostTelling(models.urgent, example).score,
    any: mostTelling(models.any, example).score,
  }
}

const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const others = texts.filter((_text, index) => index % FOLDS !== fold)
  const models = { urgent: modelOf(others, isUrgent), any: modelOf(others, isAny) }
  return texts
    .filter((_text, index) => index % FOLDS === fold)
    .map((text) => {
      const likeness = likenessBy(models, exampleOf(text.words, false))
      return { text, scores: scoresOf(text.words, text.signs, likeness), level: levelOf(text.words, text.signs, likeness) }
    })
}).flat().filter(({ text }) => isNew(text))

const GROUPS = {
  urgent: ({ text }: (typeof unseen)[number]) => text.distress === 'urgent',
  concern: ({ text }: (typeof unseen)[number]) => text.distress === 'concern',
  prevention: ({ text }: (typeof unseen)[number]) => text.prevention,
  none: ({ text }: (typeof unseen)[number]) => text.distress === 'none' && !text.prevention,
}

console.log(`${unseen.length} open contributions, read by models and rules that have not seen them:`)
for (const [name, belongs] of Object.entries(GROUPS)) {
  const group = unseen.filter(belongs)
  const told = (level: string) => {
    const part = group.filter((one) => one.level === level).length / Math.max(1, group.length)
    return `${(100 * part).toFixed(1)} % ${level}`.padStart(16)
  }
  console.log(`${name.padEnd(12)} ${String(group.length).padStart(4)}  ${['none', 'concern', 'urgent'].map(told).join('')}`)
}

/** Which part of each group lies above each threshold: to choose where a level begins. */
for (const score of ['urgent', 'any'] as const) {
  console.log(`\nabove      ${Object.keys(GROUPS).map((name) => name.padStart(11)).join('')}   (${score})`)
  for (let threshold = -2.5; threshold <= 2; threshold += 0.25)
    console.log(
      threshold.toFixed(2).padStart(5),
      '     ',
      ...Object.values(GROUPS).map((belongs) => {
        const group = unseen.filter(belongs)
        const above = group.filter(({ scores }) => scores[score] > threshold).length
        return `${((100 * above) / Math.max(1, group.length)).toFixed(1)} %`.padStart(10)
      }),
    )
}

if (process.argv.includes('--write')) {
  const written = { URGENT: modelOf(texts, isUrgent), ANY: modelOf(texts, isAny) }
  writeFileSync(
    new URL('../../app/domain/detection/distress/weights.ts', import.meta.url),
    [
      '/** A fitted model: what each bucket of features weighs, as signed bytes in base64. */',
      'export interface Fitted {',
      '  bias: number',
      '  scale: number',
      '  steps: string',
      '}',
      '',
      '// Written by `npm run bench -- fit-distress --write`.',
      ...Object.entries(written).flatMap(([name, model]) => ['', ...sourceOf(name, model)]),
      '',
    ].join('\n'),
  )
}

/** Weights as a few whole steps: finer ones change no level, and weigh on whoever loads the page. */
function inSteps(weights: Float64Array): { steps: Int8Array; scale: number } {
  const used = weights.filter((weight) => weight !== 0)
  const usual = Math.sqrt(used.reduce((sum, weight) => sum + weight * weight, 0) / Math.max(1, used.length))
  const scale = usual * STEP
  return { steps: Int8Array.from(weights, (weight) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(weight / scale)))), scale }
}

function sourceOf(name: string, { weights, bias }: Linear): readonly string[] {
  const { steps, scale } = inSteps(weights)
  const bytes = Buffer.from(steps)
  const lines = bytes.toString('base64').match(/.{1,90}/g) ?? []
  return [
    `export const ${name}: Fitted = {`,
    `  bias: ${bias},`,
    `  scale: ${scale},`,
    '  steps: [',
    ...lines.map((line) => `    '${line}',`),
    "  ].join(''),",
    '}',
  ]
}
