import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ATTEMPT_LENGTH_MS,
  delayAfter,
  isLasting,
  isOfTheRelay,
  LEASE_LENGTH_MS,
} from '#app/domain/mail.ts'

const MINUTE = 60_000

describe('a letter that does not go', () => {
  test('is tried again after a minute, five, a quarter of an hour, an hour, then every two', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 40].map((attempts) => delayAfter(attempts) / MINUTE)
    expect(minutes).toEqual([1, 5, 15, 60, 120, 120, 120])
  })

  test('never waits less after one more attempt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (attempts) => {
        expect(delayAfter(attempts + 1)).toBeGreaterThanOrEqual(delayAfter(attempts))
      }),
    )
  })

  test('is given up for what the recipient or the letter is, never for what the relay is', () => {
    for (const failure of ['recipient-refused', 'message-refused'] as const)
      expect([isLasting(failure), isOfTheRelay(failure)]).toEqual([true, false])
    for (const failure of ['unreachable', 'settings-wrong'] as const)
      expect([isLasting(failure), isOfTheRelay(failure)]).toEqual([false, true])
    expect([isLasting('postponed'), isOfTheRelay('postponed')]).toEqual([false, false])
  })

  test('belongs to whoever took it for longer than an attempt lasts', () => {
    expect(LEASE_LENGTH_MS).toBeGreaterThan(ATTEMPT_LENGTH_MS + 10_000)
  })
})
