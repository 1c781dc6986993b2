import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  concernsYear,
  EVALUATION_ANSWERS,
  EVALUATION_QUESTIONS,
  LONGEST_EVALUATION,
  presentAnswers,
  reasonsAgainstAnswer,
  yearOf,
  type EvaluationAnswer,
} from '#app/domain/evaluation.ts'

const TODAY = '2027-03-10'
const told = (reasons: ReturnType<typeof reasonsAgainstAnswer>) =>
  reasons.map(({ code, field }) => `${field}: ${code}`)

test('a year that has begun can be evaluated, none that is to come', () => {
  expect(yearOf('2026', TODAY)).toBe(2026)
  expect(yearOf('2027', TODAY)).toBe(2027)
  for (const text of ['2028', '1999', '26', '02026', 'constructor', '', '2026.0'])
    expect(yearOf(text, TODAY), text).toBeUndefined()
})

test('an action concerns the year in which it was written down, and those after', () => {
  const action = { createdOn: '2026-12-31' }
  expect([2025, 2026, 2027].map((year) => concernsYear(action, year))).toEqual([false, true, true])
})

test('a sentence goes with a word; both may be missing', () => {
  expect(reasonsAgainstAnswer('stigma', { answer: undefined, text: ' ' })).toEqual([])
  expect(reasonsAgainstAnswer('stigma', { answer: 'too-early', text: '' })).toEqual([])
  expect(told(reasonsAgainstAnswer('stigma', { answer: undefined, text: 'x' }))).toEqual([
    'answer-stigma: evaluation-missing',
  ])
  const long = 'x'.repeat(LONGEST_EVALUATION + 1)
  expect(told(reasonsAgainstAnswer('crises', { answer: 'yes', text: long }))).toEqual([
    'text-crises: text-too-long',
  ])
})

test('the last answer is the present one, and nothing that was answered is lost', () => {
  const anAnswer = fc.record({
    question: fc.constantFrom(...EVALUATION_QUESTIONS),
    answer: fc.constantFrom(...EVALUATION_ANSWERS),
    text: fc.string({ maxLength: 5 }),
    answeredOn: fc.constant(TODAY),
    position: fc.integer({ min: 1, max: 9 }),
  })
  const all = fc.uniqueArray(anAnswer, {
    selector: ({ question, position }) => `${question} ${position}`,
  })
  fc.assert(
    fc.property(all, (answers) => {
      const present = presentAnswers(answers)
      const kept: EvaluationAnswer[] = []
      for (const [question, { present: last, before }] of present) {
        const positions = [last, ...before].map(({ position }) => position)
        expect(positions).toEqual(positions.toSorted((one, other) => other - one))
        expect([last, ...before].every((one) => one.question === question)).toBe(true)
        kept.push(last, ...before)
      }
      expect(new Set(kept)).toEqual(new Set(answers))
    }),
  )
})
