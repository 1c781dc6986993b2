import { describe, expect, test } from 'vitest'
import { mayPrint, mayReturn, orderStatus } from '#app/domain/code-order.ts'

const NOW = '2026-11-10T08:00:00.000Z'

describe('a sheet of codes', () => {
  test.for([
    [{}, true, 'waiting'],
    [{}, false, 'expired'],
    [{ printedAt: NOW }, true, 'printed'],
    [{ printedAt: NOW }, false, 'printed'],
  ] as const)('%j, while codes may be printed: %s, is %s', ([order, open, status]) => {
    expect(orderStatus(order, open)).toBe(status)
  })

  test.for([
    [1, undefined],
    [40, undefined],
    [41, 'order-exceeded'],
    [0, 'count-malformed'],
    [-1, 'count-malformed'],
    [2.5, 'count-malformed'],
    [Number.NaN, 'count-malformed'],
  ] as const)('with 40 codes at most may have %d of them: %s', ([count, code]) => {
    const answer = mayPrint({ most: 40 }, count)
    if (code === undefined) return expect(answer.ok).toBe(true)
    const refusal = { code, field: 'count', details: { least: 1, most: 40 } }
    return expect(answer).toEqual({ ok: false, refusals: [refusal] })
  })

  test('that is printed says so, whatever is asked', () => {
    for (const count of [1, 0, 99])
      expect(mayPrint({ most: 40, printedAt: NOW }, count)).toMatchObject({
        refusals: [{ code: 'order-printed' }],
      })
  })

  test.for([
    [0, true],
    [40, true],
    [41, false],
    [-1, false],
    [1.5, false],
    [null, false],
  ] as const)('that has 40 codes may have had %j handed out: %s', ([handedOut, may]) => {
    const answer = mayReturn(40, handedOut)
    if (may) return expect(answer).toEqual({ ok: true, value: handedOut })
    const details = { least: 0, most: 40 }
    const refusals = [{ code: 'count-malformed', field: 'handed', details }]
    return expect(answer).toEqual({ ok: false, refusals })
  })
})
