import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inRandomOrder } from '#app/domain/random-order.ts'

/** A source that draws these 32-bit figures in turn, and has no others. */
function drawing(figures: readonly number[]): (length: number) => Uint8Array {
  const left = [...figures]
  return (length) => {
    const figure = left.shift()
    if (figure === undefined || length !== 4) throw new Error('Nothing left to draw')
    const bytes = new Uint8Array(4)
    new DataView(bytes.buffer).setUint32(0, figure)
    return bytes
  }
}

/** Every way in which as many draws can fall: the n-th among n places. */
function allDraws(count: number): number[][] {
  if (count === 0) return [[]]
  return allDraws(count - 1).flatMap((draws) =>
    Array.from({ length: count }, (_, place) => [...draws, place]),
  )
}

describe('a random order', () => {
  test('loses nothing, repeats nothing and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 60 }), (items) => {
        const before = [...items]
        const shuffled = inRandomOrder(items, randomBytes)
        expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
        expect(items).toEqual(before)
      }),
    )
  })

  test.for([1, 2, 3, 4, 5])('of %d items: each falls exactly once in all the draws', (count) => {
    const items = Array.from({ length: count }, (_, index) => String(index))
    const draws = allDraws(count)
    const orders = draws.map((figures) => inRandomOrder(items, drawing(figures)).join(' '))
    expect(new Set(orders).size).toBe(draws.length)
  })

  test('the uneven remainder of 2³² is drawn again', () => {
    const largest = 2 ** 32 - 1
    const evenly = inRandomOrder(['a', 'b', 'c'], drawing([0, 1, 2]))
    expect(inRandomOrder(['a', 'b', 'c'], drawing([0, 1, largest, 2]))).toEqual(evenly)
    // 2³² is even: for two places there is no remainder.
    expect(inRandomOrder(['a', 'b'], drawing([largest, largest]))).toEqual(['a', 'b'])
  })

  test('reads a source that gives views of a shared buffer', () => {
    const shared = new Uint8Array([9, 9, 9, 9, 0, 0, 0, 1])
    expect(inRandomOrder(['a', 'b'], () => shared.subarray(4))).toEqual(['a', 'b'])
  })
})
