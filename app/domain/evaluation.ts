import { refusal, type Refusal } from './refusal.ts'

/**
 * What the movement of the conseils locaux de santé mentale asks of itself: "qu'est-ce qui a changé ?"
 * (5th national meeting of the CLSM, Élus, santé publique & territoires, 2019), along the aims that the
 * State gave them (instruction DGS/CGET of 30 September 2016). Asked of every action, for every year.
 */
export const EVALUATION_QUESTIONS = [
  'representations',
  'stigma',
  'access-to-care',
  'access-to-rights',
  'inclusion',
  'inequalities',
  'practices',
  'participation',
  'crises',
] as const
export type EvaluationQuestion = (typeof EVALUATION_QUESTIONS)[number]

/** Has the action changed it: oui, en partie, non, trop tôt pour le dire. */
export const EVALUATION_ANSWERS = ['yes', 'in-part', 'no', 'too-early'] as const
export type EvaluationWord = (typeof EVALUATION_ANSWERS)[number]

/** What is answered to one question about one action for one year. */
export interface EvaluationAnswer {
  question: EvaluationQuestion
  answer: EvaluationWord
  /** What makes one say so; may be empty. */
  text: string
  /** Calendar date. */
  answeredOn: string
  /** Numbered from 1: the last one is the answer, those before are its history. */
  position: number
}

/** Longest text, in characters. */
export const LONGEST_EVALUATION = 1_000
/** No council evaluated anything here before. */
const FIRST_YEAR = 2000

/** The year that an address names, unless it is to come or no year at all. */
export function yearOf(text: string, today: string): number | undefined {
  if (!/^\d{4}$/.test(text)) return undefined
  const year = Number(text)
  return year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) ? year : undefined
}

/** Whether an action can have changed something in a year: it was written down by its end. */
export function concernsYear({ createdOn }: { createdOn: string }, year: number): boolean {
  return Number(createdOn.slice(0, 4)) <= year
}

/** Every reason why these words are no answer: a sentence needs a word, and is not endless. */
export function reasonsAgainstAnswer(
  question: EvaluationQuestion,
  { answer, text }: { answer: EvaluationWord | undefined; text: string },
): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (answer === undefined && text.trim() !== '')
    reasons.push(refusal('evaluation-missing', { field: `answer-${question}` }))
  if (text.length > LONGEST_EVALUATION)
    reasons.push(
      refusal('text-too-long', { field: `text-${question}`, details: { most: LONGEST_EVALUATION } }),
    )
  return reasons
}

/** The present answers among all that were given, and for each what was answered before, latest first. */
export function presentAnswers(
  all: readonly EvaluationAnswer[],
): ReadonlyMap<EvaluationQuestion, { present: EvaluationAnswer; before: readonly EvaluationAnswer[] }> {
  const byQuestion = Map.groupBy(all, ({ question }) => question)
  return new Map(
    [...byQuestion].flatMap(([question, own]) => {
      const [present, ...before] = own.toSorted((one, other) => other.position - one.position)
      return present === undefined ? [] : [[question, { present, before }] as const]
    }),
  )
}
