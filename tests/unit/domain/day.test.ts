import { describe, expect, it } from 'vitest'
import { calendarDay, daysBetween } from '#app/domain/day.ts'

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
})
