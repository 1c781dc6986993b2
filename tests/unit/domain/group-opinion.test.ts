import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  lastOpinions,
  LONGEST_OPINION,
  OPINION_SUBJECTS,
  reasonsAgainstOpinion,
} from '#app/domain/group-opinion.ts'

const told = (words: { text: string; suggestion: string }, before = false) =>
  reasonsAgainstOpinion(words, { before }).map(({ code, field }) => `${field}: ${code}`)

test('a group says something, suggests something, or takes back what it said', () => {
  expect(told({ text: 'D’accord.', suggestion: '' })).toEqual([])
  expect(told({ text: '', suggestion: 'Regrouper les deux.' })).toEqual([])
  expect(told({ text: '', suggestion: '' })).toEqual(['text: opinion-missing'])
  expect(told({ text: '', suggestion: '' }, true)).toEqual([])
  expect(told({ text: 'x'.repeat(LONGEST_OPINION + 1), suggestion: '' })).toEqual(['text: text-too-long'])
})

test('the last version of each group on each object counts, whatever the order', () => {
  const anOpinion = fc.record({
    bodyId: fc.constantFrom('a', 'b'),
    about: fc.constantFrom(...OPINION_SUBJECTS),
    objectId: fc.constantFrom('1', '2'),
    version: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(anOpinion), (opinions) => {
      const last = lastOpinions(opinions)
      const key = ({ bodyId, about, objectId }: (typeof opinions)[number]) => `${bodyId} ${about} ${objectId}`
      expect(new Set(last.map(key)).size).toBe(last.length)
      expect(new Set(last.map(key))).toEqual(new Set(opinions.map(key)))
      for (const opinion of opinions)
        expect(last.find((one) => key(one) === key(opinion))?.version).toBeGreaterThanOrEqual(opinion.version)
    }),
  )
})
