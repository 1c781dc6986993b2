import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastDayToAppeal, mayAppeal, reasonsAgainstWords, wasAppealed } from '#app/domain/appeal.ts'
import { addDays } from '#app/domain/day.ts'
import { MESSAGE_KINDS, PROPOSAL_STATUSES, type MessageKind } from '#app/domain/proposal.ts'

const REFUSED = { status: 'refused', decidedOn: '2026-11-01' } as const
const said = (...kinds: MessageKind[]) => kinds.map((kind) => ({ kind }))
const codes = (result: ReturnType<typeof mayAppeal>) =>
  result.ok ? [] : result.refusals.map(({ code }) => code)

describe('an appeal', () => {
  test('is possible until the last day, and not on the day after', () => {
    expect(lastDayToAppeal(REFUSED, 30)).toBe('2026-12-01')
    const on = (today: string) => codes(mayAppeal(REFUSED, said('refused'), { appealDays: 30, today }))
    expect(on('2026-12-01')).toEqual([])
    expect(on('2026-12-02')).toEqual(['appeal-over'])
  })

  test('is possible once for each refusal', () => {
    const rules = { appealDays: 30, today: '2026-11-02' }
    const after = (...kinds: MessageKind[]) => codes(mayAppeal(REFUSED, said(...kinds), rules))
    expect(after('refused', 'appeal', 'upheld')).toEqual(['appealed-already'])
    expect(after('refused', 'appeal', 'accepted', 'retracted')).toEqual([])
  })

  test('is possible against nothing but a refusal', () => {
    const rules = { appealDays: 30, today: '2026-11-02' }
    for (const status of PROPOSAL_STATUSES.filter((one) => one !== 'refused'))
      expect(codes(mayAppeal({ ...REFUSED, status }, [], rules)), status).toEqual(['proposal-closed'])
  })

  test('never follows another without a new refusal between them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MESSAGE_KINDS)), (kinds) => {
        const last = Math.max(kinds.lastIndexOf('refused'), kinds.lastIndexOf('retracted'))
        expect(wasAppealed(said(...kinds))).toBe(kinds.lastIndexOf('appeal') > last)
      }),
    )
  })

  test('needs words, and not too many', () => {
    expect(reasonsAgainstWords(' … ', 'appeal')).toEqual([{ code: 'appeal-missing', field: 'appeal' }])
    expect(reasonsAgainstWords('', 'objection')).toEqual([
      { code: 'objection-missing', field: 'objection' },
    ])
    expect(reasonsAgainstWords('x'.repeat(2_001), 'appeal')).toMatchObject([{ code: 'text-too-long' }])
    expect(reasonsAgainstWords('Relisez.', 'appeal')).toEqual([])
  })
})

test('a day so many days later crosses months, years and changes of hour', () => {
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})
