/**
 * Fits the models that read distress on the open part of the corpus, and tells what they do, each fifth of it read by
 * models fitted on the others, and only what the rules were not tuned on. `--write` writes the models fitted on all of it, as they are then used.
 */
import { writeFileSync } from 'node:fs'
import { evidenceIn, levelOf, wordsToRead } from '#app/domain/detection/distress/level.ts'
import { signsIn } from '#app/domain/detection/distress/rules.ts'
import { fold } from '#app/domain/detection/fold.ts'
import { exampleOf, fit, mostTelling, regress, type Example, type Linear } from '#tests/corpus/linear.ts'
import { readPart } from '#tests/corpus/read.ts'

const FOLDS = 5
/** Of the usual weight. */
const STEP = 0.75
const MOST_STEPS = 7

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

/** What is found in each text, its likeness read by models that had not seen it. */
const unseen = Array.from({ length: FOLDS }, (_, fold) => {
  const others = texts.filter((_text, index) => index % FOLDS !== fold)
  const models = { urgent: modelOf(others, isUrgent), any: modelOf(others, isAny) }
  return texts
    .filter((_text, index) => index % FOLDS === fold)
    .filter(isNew)
    .map((text) => {
      const likeness = likenessBy(models, exampleOf(text.words, false))
      return { text, fold, evidence: evidenceIn(text.words, text.signs, likeness) }
    })
}).flat()

function levelsOf(some: typeof unseen) {
  const rows = some.map(({ evidence }) => evidence)
  return {
    urgent: regress(rows, some.map(({ text }) => isUrgent(text))),
    any: regress(rows, some.map(({ text }) => isAny(text))),
  }
}

const weigh = (evidence: readonly number[], weights: readonly number[]) =>
  weights.reduce((sum, weight, column) => sum + weight * (evidence[column] ?? 1), 0)

const read = Array.from({ length: FOLDS }, (_, fold) => {
  const levels = levelsOf(unseen.filter((one) => one.fold !== fold))
  return unseen
    .filter((one) => one.fold === fold)
    .map(({ text, evidence }) => {
      const scores = { urgent: weigh(evidence, levels.urgent), any: weigh(evidence, levels.any) }
      return { text, scores, level: levelOf(scores) }
    })
}).flat()

const GROUPS = {
  urgent: ({ text }: (typeof read)[number]) => text.distress === 'urgent',
  concern: ({ text }: (typeof read)[number]) => text.distress === 'concern',
  prevention: ({ text }: (typeof read)[number]) => text.prevention,
  none: ({ text }: (typeof read)[number]) => text.distress === 'none' && !text.prevention,
}

console.log(`${read.length} open contributions, read by models and rules that have not seen them:`)
for (const [name, belongs] of Object.entries(GROUPS)) {
  const group = read.filter(belongs)
  const told = (level: string) => {
    const part = group.filter((one) => one.level === level).length / Math.max(1, group.length)
    return `${(100 * part).toFixed(1)} % ${level}`.padStart(16)
  }
  console.log(`${name.padEnd(12)} ${String(group.length).padStart(4)}  ${['none', 'concern', 'urgent'].map(told).join('')}`)
}

/** Which part of each group lies above each threshold: to choose where a level begins. */
for (const score of ['urgent', 'any'] as const) {
  console.log(`\nabove      ${Object.keys(GROUPS).map((name) => name.padStart(11)).join('')}   (${score})`)
  for (let threshold = -3; threshold <= 1; threshold += 0.2)
    console.log(
      threshold.toFixed(2).padStart(5),
      '     ',
      ...Object.values(GROUPS).map((belongs) => {
        const group = read.filter(belongs)
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
      '/** A fitted model: what each bucket of features weighs, two whole steps a byte, in base64. */',
      'export interface Fitted {',
      '  bias: number',
      '  scale: number',
      '  steps: string',
      '}',
      '',
      '// Written by `npm run bench -- fit-distress --write`.',
      ...Object.entries(written).flatMap(([name, model]) => ['', ...sourceOf(name, model)]),
      '',
      '/** How much each piece of evidence speaks for a level, and a last weight that stands alone. */',
      'export const LEVELS = {',
      ...Object.entries(levelsOf(unseen)).flatMap(([name, weights]) => [
        `  ${name}: [`,
        ...weights.map((weight) => `    ${weight.toFixed(3)},`),
        '  ],',
      ]),
      '}',
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
  const told = (bucket: number) => (steps[bucket] ?? 0) + MOST_STEPS + 1
  const bytes = Buffer.from(
    Array.from({ length: steps.length / 2 }, (_, at) => (told(2 * at) << 4) | told(2 * at + 1)),
  )
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
