import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OUTCOMES } from '#app/domain/decision.ts'
import {
  FOLLOW_UP_STATUSES,
  LONGEST_FOLLOW_UP,
  reasonsAgainstFollowUp,
  saysAgain,
  takesFollowUp,
} from '#app/domain/follow-up.ts'

const faults = (words: Parameters<typeof reasonsAgainstFollowUp>[0]) =>
  reasonsAgainstFollowUp(words).map(({ code, field }) => `${field}: ${code}`)

const aText = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '')
const aStatus = fc.constantFrom(...FOLLOW_UP_STATUSES)
const aDay = fc.constantFrom('2027-03-01', '2027-03-02')
const aFollowUp = fc.record({ status: aStatus, text: aText, writtenOn: aDay })

test('a follow-up says where a decision stands, in a word and in a sentence', () => {
  expect(FOLLOW_UP_STATUSES).toEqual(['not-started', 'under-way', 'done', 'given-up'])
  for (const status of FOLLOW_UP_STATUSES)
    expect(faults({ status, text: 'Les travaux ont commencé.' })).toEqual([])
  expect(faults({ text: ' \n' })).toEqual(['status: status-missing', 'text: follow-up-missing'])
  expect(faults({ status: 'done', text: 'x'.repeat(LONGEST_FOLLOW_UP) })).toEqual([])
  expect(faults({ status: 'done', text: 'x'.repeat(LONGEST_FOLLOW_UP + 1) })).toEqual([
    'text: text-too-long',
  ])
})

test('what is retained or deferred has one; what is set aside has none', () => {
  expect(OUTCOMES.filter(takesFollowUp)).toEqual(['retained', 'deferred'])
})

test('the same words again on the same day are the same follow-up, and nothing else is', () => {
  fc.assert(
    fc.property(aFollowUp, aFollowUp, ({ writtenOn, ...words }, other) => {
      expect(saysAgain({ ...words, writtenOn }, words, writtenOn)).toBe(true)
      expect(saysAgain(undefined, words, writtenOn)).toBe(false)
      const same = JSON.stringify({ ...words, writtenOn }) === JSON.stringify(other)
      expect(saysAgain(other, words, writtenOn)).toBe(same)
    }),
  )
})
