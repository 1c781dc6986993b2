import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, instantOf, localTimeOf } from '#app/domain/local-time.ts'

const PARIS = 'Europe/Paris'
/** Wherever there may be a council: with and without summer time, ahead of UTC and behind it. */
const ZONES = [
  PARIS,
  'America/Guadeloupe',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Marquesas',
  'UTC',
] as const

const zones = fc.constantFrom(...ZONES)
const minutes = fc
  .integer({ min: Date.UTC(2020, 0, 2) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString())
const HOUR = 60 * 60 * 1000

describe('a date and an hour in a time zone', () => {
  test.for([
    ['2026-11-30', '18:00', '2026-11-30T17:00:00.000Z'],
    ['2026-07-14', '18:00', '2026-07-14T16:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
    ['2028-02-29', '09:00', '2028-02-29T08:00:00.000Z'],
  ] as const)('%s %s in Paris', ([day, time, instant]) => {
    expect(instantOf({ day, time }, PARIS)).toBe(instant)
    expect(localTimeOf(instant, PARIS)).toEqual({ day, time })
  })

  test('the hour that clocks skip in spring is the one they show instead', () => {
    expect(instantOf({ day: '2027-03-28', time: '01:59' }, PARIS)).toBe('2027-03-28T00:59:00.000Z')
    expect(instantOf({ day: '2027-03-28', time: '02:30' }, PARIS)).toBe('2027-03-28T01:30:00.000Z')
    expect(localTimeOf('2027-03-28T01:30:00.000Z', PARIS).time).toBe('03:30')
  })

  test('the hour that clocks show twice in autumn is the first of the two', () => {
    expect(instantOf({ day: '2026-10-25', time: '02:30' }, PARIS)).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf({ day: '2026-10-25', time: '03:00' }, PARIS)).toBe('2026-10-25T02:00:00.000Z')
  })

  test.for([
    ['2027-02-29', '09:00'],
    ['2026-13-01', '09:00'],
    ['2026-11-31', '09:00'],
    ['2026-11-30', '24:00'],
    ['2026-11-30', '9:00'],
    ['0026-11-30', '09:00'],
    ['30/11/2026', '09:00'],
    ['', '09:00'],
    ['2026-11-30', ''],
  ] as const)('"%s" "%s" does not exist', ([day, time]) => {
    expect(instantOf({ day, time }, PARIS)).toBeNull()
  })

  test('what clocks show leads back to the instant, or to its twin an hour earlier', () => {
    fc.assert(
      fc.property(minutes, zones, (instant, zone) => {
        const back = instantOf(localTimeOf(instant, zone), zone)
        const earlier = Date.parse(instant) - Date.parse(back ?? '')
        expect([0, HOUR]).toContain(earlier)
        if (earlier === HOUR) expect(localTimeOf(back ?? '', zone)).toEqual(localTimeOf(instant, zone))
      }),
    )
  })

  test('whatever is typed, clocks show it, or as much later as they skip', () => {
    fc.assert(
      fc.property(minutes, zones, (wall, zone) => {
        const typed = { day: wall.slice(0, 10), time: wall.slice(11, 16) }
        const shown = localTimeOf(instantOf(typed, zone) ?? '', zone)
        const late = Date.parse(`${shown.day}T${shown.time}Z`) - Date.parse(wall)
        expect([0, HOUR]).toContain(late)
      }),
    )
  })

  test('later on the wall is never earlier in time', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: HOUR / 60_000, max: 5_000 }), zones, (wall, more, zone) => {
        const later = new Date(Date.parse(wall) + more * 60_000).toISOString()
        const instant = (text: string) =>
          instantOf({ day: text.slice(0, 10), time: text.slice(11, 16) }, zone) ?? ''
        expect(instant(later) >= instant(wall)).toBe(true)
      }),
    )
  })

  test('around every change of clocks in Paris, minute by minute', () => {
    for (const day of ['2026-10-25', '2027-03-28'])
      for (let minute = 0; minute < 300; minute += 1) {
        const wall = new Date(Date.parse(`${day}T00:00Z`) + minute * 60_000).toISOString()
        const typed = { day, time: wall.slice(11, 16) }
        const shown = localTimeOf(instantOf(typed, PARIS) ?? '', PARIS)
        const skipped = day === '2027-03-28' && typed.time.startsWith('02')
        expect(shown.time).toBe(skipped ? typed.time.replace('02', '03') : typed.time)
      }
  })
})

test('days are added across months, years and changes of clocks', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
})
