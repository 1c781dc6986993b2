import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  LONGEST_FUNDER,
  LONGEST_MOTIVE,
  LONGEST_OWNER,
  OUTCOMES,
  reasonsAgainstDecision,
  reasonsAgainstMerging,
  toldFormerDecisions,
  type Decision,
  type DecisionWords,
  type FormerDecision,
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
      outcome === 'retained'
        ? ['owner: owner-missing']
        : outcome === 'merged'
          ? ['mergedInto: merge-target-missing']
          : [],
    )
})

test('a deadline may be left out, and no text is endless', () => {
  expect(faults({ ...WORDS, deadlineOn: '2027-09-01' })).toEqual([])
  expect(
    faults({
      ...WORDS,
      motive: 'x'.repeat(LONGEST_MOTIVE + 1),
      owner: 'x'.repeat(LONGEST_OWNER + 1),
      funder: 'x'.repeat(LONGEST_FUNDER + 1),
    }),
  ).toEqual(['motive: text-too-long', 'owner: text-too-long', 'funder: text-too-long'])
})

const PRIORITIES = ['a', 'b', 'c', 'd'] as const

function decided(priorityId: string, into?: string): Decision {
  const words = into === undefined ? WORDS : { ...WORDS, outcome: 'merged' as const, mergedInto: into }
  return { ...words, priorityId, version: 1 }
}

test('a priority is merged with another one of the same list, that answers for itself', () => {
  const merging = (priority: string, into: string | undefined, decisions: readonly Decision[]) =>
    reasonsAgainstMerging(
      priority,
      { outcome: 'merged', ...(into !== undefined && { mergedInto: into }) },
      PRIORITIES,
      decisions,
    ).map(({ code }) => code)
  expect(merging('a', 'b', [])).toEqual([])
  expect(merging('a', undefined, [])).toEqual(['merge-target-missing'])
  expect(merging('a', 'a', [])).toEqual(['merge-target-missing'])
  expect(merging('a', 'elsewhere', [])).toEqual(['merge-target-missing'])
  expect(merging('a', 'b', [decided('b', 'c')])).toEqual(['merge-target-merged'])
  expect(merging('a', 'b', [decided('c', 'a')])).toEqual(['answers-for-others'])
})

test('whatever is merged, and in whatever order, every reader is sent on once at most', () => {
  const acts = fc.array(fc.tuple(fc.constantFrom(...PRIORITIES), fc.option(fc.constantFrom(...PRIORITIES))))
  fc.assert(
    fc.property(acts, (asked) => {
      const decisions = new Map<string, Decision>()
      for (const [priority, into] of asked) {
        const decision = decided(priority, into ?? undefined)
        const known = [...decisions.values()]
        if (reasonsAgainstMerging(priority, decision, PRIORITIES, known).length === 0)
          decisions.set(priority, decision)
      }
      for (const { mergedInto } of decisions.values())
        if (mergedInto !== undefined) expect(decisions.get(mergedInto)?.mergedInto).toBeUndefined()
    }),
  )
})

test('of former decisions anybody is told what was public, by closed words and dates, and no sentence', () => {
  const former = (version: number, overrides: Partial<FormerDecision>): FormerDecision => ({
    ...WORDS,
    priorityId: 'a',
    version,
    wasPublic: true,
    replacedAt: `2027-02-0${version}T09:00:00.000Z`,
    ...overrides,
  })
  const told = toldFormerDecisions(WORDS, [
    former(1, { outcome: 'set-aside', wasPublic: false }),
    former(2, { outcome: 'deferred', deadlineOn: '2027-05-01', motive: 'Un nom écrit par mégarde' }),
    former(3, { motive: 'Une faute de frappe' }),
  ])
  expect(told).toEqual([
    {
      outcome: 'deferred',
      decidedOn: WORDS.decidedOn,
      deadlineOn: '2027-05-01',
      replacedAt: '2027-02-02T09:00:00.000Z',
    },
  ])
})
