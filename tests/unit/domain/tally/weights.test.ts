import { ballotWeights } from '#app/domain/tally/weights.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 6 })

describe('each person counts the same', () => {
  test('every ballot weighs one', () => {
    expect(ballotWeights('person', [12, 400])).toEqual([1n, 1n])
  })
})

describe('each college counts the same', () => {
  test('a ballot weighs the inverse of the size of its block', () => {
    expect(ballotWeights('college', [4, 6, 12])).toEqual([3n, 2n, 1n])
  })

  test('all blocks weigh the same, exactly', () => {
    fc.assert(
      fc.property(sizes, (sizes) => {
        const weights = ballotWeights('college', sizes)
        const totals = weights.map((weight, block) => weight * BigInt(sizes[block] ?? 0))
        expect(new Set(totals).size).toBe(1)
      }),
    )
  })

  test('there is no weight for a block without ballots', () => {
    expect(() => ballotWeights('college', [11, 0])).toThrow(RangeError)
  })
})
