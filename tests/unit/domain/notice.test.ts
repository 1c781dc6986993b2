import { describe, expect, test } from 'vitest'
import { noticeIsOver, type Noticed } from '#app/domain/notice.ts'

const TODAY = { appealDays: 30, today: '2026-11-20' }
const over = (noticed: Partial<Noticed>, at = TODAY) =>
  noticeIsOver(
    { status: 'accepted', state: 'proposing', withReferent: false, due: false, ...noticed },
    at,
  )

describe('an address left for news', () => {
  test('stays while texts are collected and consolidated', () => {
    for (const state of ['proposing', 'consolidating'] as const)
      for (const status of ['submitted', 'returned', 'accepted', 'refused'] as const)
        expect(over({ state, status })).toBe(false)
  })

  test('goes when voting opens, unless an appeal waits or may still come', () => {
    expect(over({ state: 'voting' })).toBe(true)
    expect(over({ state: 'voting', status: 'submitted' })).toBe(true)
    expect(over({ state: 'voting', status: 'appealed' })).toBe(false)
    const refused = { state: 'voting', status: 'refused', decidedOn: '2026-10-21' } as const
    expect(over(refused)).toBe(false)
    expect(over(refused, { ...TODAY, today: '2026-11-21' })).toBe(true)
  })

  test('stays while the referent has the text, and until the last letter is written', () => {
    expect(over({ state: 'voting', withReferent: true })).toBe(false)
    expect(over({ state: 'voting', due: true })).toBe(false)
  })

  test('goes at once with a text that is withdrawn or set apart', () => {
    expect(over({ status: 'withdrawn', due: true })).toBe(true)
    expect(over({ status: 'set-apart' })).toBe(true)
    expect(over({ status: 'set-apart', due: true })).toBe(false)
  })

  test('goes with a consultation that is cancelled', () => {
    expect(over({ state: 'cancelled', status: 'refused', decidedOn: '2026-11-19' })).toBe(true)
  })
})
