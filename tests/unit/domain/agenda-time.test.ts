import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ITEM_KINDS, type ItemKind } from '#app/domain/agenda.ts'
import {
  EDGE_MINUTES,
  isTimeOfDay,
  laterBy,
  LEAST_MINUTES,
  LONGEST_MEETING,
  minutesBefore,
  suggestMinutes,
} from '#app/domain/agenda-time.ts'

const of = (...kinds: ItemKind[]) => kinds.map((kind) => ({ kind }))
const sum = (minutes: readonly number[]) => minutes.reduce((all, some) => all + some, 0)
const isEdge = ({ kind }: { kind: ItemKind }) => kind === 'opening' || kind === 'closing'

describe('minutes suggested for the items of a meeting', () => {
  const items = fc.array(fc.record({ kind: fc.constantFrom(...ITEM_KINDS) }), { maxLength: 60 })
  const totals = fc.integer({ min: 0, max: LONGEST_MEETING })

  test('are more for what stands higher', () => {
    const meeting = of('opening', 'priority', 'priority', 'priority', 'follow-up', 'closing')
    expect(suggestMinutes(meeting, 120)).toEqual([5, 35, 30, 25, 20, 5])
    expect(suggestMinutes(of('opening', 'free', 'closing'), 92)).toEqual([5, 82, 5])
    expect(suggestMinutes(of('opening', 'closing'), 120)).toEqual([5, 5])
    expect(suggestMinutes(meeting, 20)).toEqual([5, 5, 5, 5, 5, 5])
    expect(suggestMinutes([], 60)).toEqual([])
  })

  test('sum to the length of the meeting wherever it allows, and give every item its least', () => {
    fc.assert(
      fc.property(items, totals, (meeting, total) => {
        const minutes = suggestMinutes(meeting, total)
        const least = sum(meeting.map((item) => (isEdge(item) ? EDGE_MINUTES : LEAST_MINUTES)))
        const hasInner = meeting.some((item) => !isEdge(item))
        expect(sum(minutes)).toBe(hasInner ? Math.max(total, least) : least)
        for (const [index, item] of meeting.entries())
          if (isEdge(item)) expect(minutes[index]).toBe(EDGE_MINUTES)
          else expect(minutes[index]).toBeGreaterThanOrEqual(LEAST_MINUTES)
      }),
    )
  })

  test('never give a priority less than one that stands below it, nor than anything else', () => {
    fc.assert(
      fc.property(items, totals, (meeting, total) => {
        const minutes = suggestMinutes(meeting, total)
        const priorities = minutes.filter((_, index) => meeting[index]?.kind === 'priority')
        expect(priorities).toEqual(priorities.toSorted((a, b) => b - a))
        const others = meeting.flatMap(({ kind }, index) =>
          kind === 'priority' || isEdge({ kind }) ? [] : [minutes[index] ?? 0],
        )
        if (priorities.length > 0 && others.length > 0)
          expect(Math.max(...others)).toBeLessThanOrEqual(priorities[0] ?? 0)
      }),
    )
  })

  test('are whole steps where the meeting is', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 96 }), (meeting, steps) => {
        for (const minutes of suggestMinutes(meeting, 5 * steps)) expect(minutes % 5).toBe(0)
      }),
    )
  })
})

describe('the clock of a meeting', () => {
  test('goes as far as lengths are known', () => {
    const items = [10, 20, 0, 15].map((plannedMinutes) => ({ plannedMinutes }))
    expect(minutesBefore(items)).toEqual([0, 10, 30, null])
    expect(minutesBefore([])).toEqual([])
  })

  test('shows hours and minutes, past midnight too', () => {
    expect(laterBy('14:05', 15)).toBe('14:20')
    expect(laterBy('23:50', 20)).toBe('00:10')
    expect(laterBy('09:00', 60)).toBe('10:00')
    expect(['14:05', '00:00', '23:59'].every(isTimeOfDay)).toBe(true)
    expect(['24:00', '9:00', '14:60', '', 'midi'].some(isTimeOfDay)).toBe(false)
  })
})
