import { describe, expect, it } from 'vitest'
import { addMonths, calendarDay, daysBetween, isDay } from '#app/domain/day.ts'

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

  it('so many months later are the same day of the month, or its last', () => {
    expect(addMonths('2026-11-30', 12)).toBe('2027-11-30')
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01')
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28')
    expect(addMonths('2026-05-15', 36)).toBe('2029-05-15')
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
