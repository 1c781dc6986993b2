import { describe, expect, it } from 'vitest'
import { calendarDay, daysBetween, isDay } from '#app/domain/day.ts'

describe('calendar days', () => {
  it('are those of the council’s time zone, not of the server’s', () => {
    expect(calendarDay('2026-11-21T23:30:00.000Z', 'Europe/Paris')).toBe('2026-11-22')
    expect(calendarDay('2026-11-21T23:30:00.000Z', 'America/Cayenne')).toBe('2026-11-21')
  })

  it('are counted whole, also over the nights when clocks change', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2026-03-28', '2026-03-29')).toBe(1)
    expect(daysBetween('2026-02-27', '2027-02-27')).toBe(365)
    expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0)
  })

  it.each(['2026-02-28', '2024-02-29', '1999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true)
  })

  it.each(['', '2026-02-29', '2026-13-01', '0026-03-12', '2026-3-1', '12/03/2026', '2026-03-12T00:00'])(
    '« %s » is none',
    (text) => {
      expect(isDay(text)).toBe(false)
    },
  )
})
