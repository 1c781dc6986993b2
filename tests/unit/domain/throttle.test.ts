import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayAttempt, recentAttempts } from '#app/domain/throttle.ts'

const LIMIT = { most: 3, windowMs: 1_000 }

describe('attempts', () => {
  test('are allowed until there are as many as the limit within the window', () => {
    expect(mayAttempt([], 5_000, LIMIT)).toBe(true)
    expect(mayAttempt([4_100, 4_200], 5_000, LIMIT)).toBe(true)
    expect(mayAttempt([4_100, 4_200, 4_300], 5_000, LIMIT)).toBe(false)
  })

  test('count until the window has passed over them, and no longer', () => {
    const attempts = [4_000, 4_001, 4_002]
    expect(mayAttempt(attempts, 4_999, LIMIT)).toBe(false)
    expect(mayAttempt(attempts, 5_000, LIMIT)).toBe(true)
    expect(recentAttempts(attempts, 5_000, LIMIT)).toEqual([4_001, 4_002])
  })

  test('never exceed the limit within any window, whenever they are made', () => {
    const limits = fc.record({
      most: fc.integer({ min: 1, max: 6 }),
      windowMs: fc.integer({ min: 1, max: 500 }),
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 })), limits, (pauses, limit) => {
        let now = 0
        const made: number[] = []
        for (const pause of pauses) {
          now += pause
          if (mayAttempt(made, now, limit)) made.push(now)
        }
        for (const [index, first] of made.entries()) {
          const next = made[index + limit.most]
          if (next !== undefined) expect(next - first).toBeGreaterThanOrEqual(limit.windowMs)
        }
      })
    )
  })

  test('that a window has passed over are forgotten without changing what is allowed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3_000 })),
        fc.integer({ min: 0, max: 3_000 }),
        (attempts, now) => {
          const kept = recentAttempts(attempts, now, LIMIT)
          expect(mayAttempt(kept, now, LIMIT)).toBe(mayAttempt(attempts, now, LIMIT))
        }
      )
    )
  })
})
