import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATES } from '#app/domain/consultation.ts'
import { isStillNews, tellOpeningAt } from '#app/domain/subscriber.ts'

const KINDS = ['consultation-opened', 'result-released', 'decisions-published'] as const

describe('news for subscribers', () => {
  test('is none of a consultation that was cancelled, or that nobody may know of', () => {
    for (const kind of KINDS)
      for (const state of ['cancelled', 'draft'] as const) expect(isStillNews(kind, state)).toBe(false)
  })

  test('of a result is news once it is released, and never before', () => {
    const told = STATES.filter((state) => isStillNews('result-released', state))
    expect([...told].sort()).toEqual(['decided', 'followed-up', 'released'])
  })

  test('of an opening waits until one can take part', () => {
    const instant = fc.date({ noInvalidDate: true, min: new Date('2026-01-01'), max: new Date('2030-01-01') })
    fc.assert(
      fc.property(instant, instant, fc.boolean(), (opens, now, collects) => {
        const calendar = {
          voting: { opensAt: opens.toISOString() },
          ...(collects && { proposing: { closesAt: opens.toISOString() } }),
        }
        const told = tellOpeningAt(calendar, now.toISOString())
        expect(told >= now.toISOString()).toBe(true)
        if (collects) expect(told).toBe(now.toISOString())
        else expect(told >= opens.toISOString()).toBe(true)
      }),
    )
  })
})
