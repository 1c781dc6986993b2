import { expect, test } from 'vitest'
import {
  LONGEST_MOTIVE,
  LONGEST_OWNER,
  OUTCOMES,
  reasonsAgainstDecision,
  type DecisionWords,
} from '#app/domain/decision.ts'

const WORDS: DecisionWords = {
  outcome: 'retained',
  motive: 'Le besoin est partagé.',
  owner: 'CCAS',
  decidedOn: '2027-01-14',
}

const faults = (words: Parameters<typeof reasonsAgainstDecision>[0]) =>
  reasonsAgainstDecision(words).map(({ code, field }) => `${field}: ${code}`)

test('a decision says what, why, when and, where it is retained, who', () => {
  expect(faults(WORDS)).toEqual([])
  expect(faults({ motive: ' ', owner: '' })).toEqual([
    'outcome: outcome-missing',
    'motive: motive-missing',
    'decidedOn: date-malformed',
  ])
  for (const outcome of OUTCOMES)
    expect(faults({ ...WORDS, outcome, owner: ' ' })).toEqual(
      outcome === 'retained' ? ['owner: owner-missing'] : [],
    )
})

test('a deadline may be left out, and no text is endless', () => {
  expect(faults({ ...WORDS, deadlineOn: '2027-09-01' })).toEqual([])
  expect(
    faults({
      ...WORDS,
      motive: 'x'.repeat(LONGEST_MOTIVE + 1),
      owner: 'x'.repeat(LONGEST_OWNER + 1),
    }),
  ).toEqual(['motive: text-too-long', 'owner: text-too-long'])
})
