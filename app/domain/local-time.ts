/** A date and an hour as people write them: `2026-11-30`, `18:00`. */
export interface LocalTime {
  day: string
  time: string
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/
const DAY_MS = 24 * 60 * 60 * 1000
/** Outside of these years somebody mistyped. */
const FIRST_YEAR = 2000
const LAST_YEAR = 2199

/**
 * The instant (ISO 8601, UTC, milliseconds) at which clocks in a time zone show a date and an hour, or
 * null for a date or an hour that does not exist. An hour that clocks show twice is the first of the
 * two; one that they skip is as much later as they skip.
 */
export function instantOf({ day, time }: LocalTime, timeZone: string): string | null {
  const wall = wallClock(day, time)
  if (wall === null) return null
  const before = offsetAt(wall - DAY_MS, timeZone)
  const after = offsetAt(wall + DAY_MS, timeZone)
  const shown = [wall - before, wall - after].filter(
    (instant) => instant + offsetAt(instant, timeZone) === wall,
  )
  const instant = shown.length > 0 ? Math.min(...shown) : wall - before
  return new Date(instant).toISOString()
}

/** What clocks in a time zone show at an instant. */
export function localTimeOf(instant: string, timeZone: string): LocalTime {
  const ms = Date.parse(instant)
  const wall = new Date(ms + offsetAt(ms, timeZone)).toISOString()
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) }
}

/** The calendar date so many days after another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The milliseconds of a date and an hour as if they were UTC, or null. */
function wallClock(day: string, time: string): number | null {
  const [, year, month, date] = DAY.exec(day) ?? []
  const [, hours, minutes] = TIME.exec(time) ?? []
  if (year === undefined || hours === undefined) return null
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hours), Number(minutes))
  return new Date(wall).toISOString().startsWith(day) ? wall : null
}

/** How far clocks in a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(ms: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const wall = Date.UTC(
    parts['year'] ?? 0,
    (parts['month'] ?? 1) - 1,
    parts['day'],
    parts['hour'],
    parts['minute'],
    parts['second'],
  )
  return wall - Math.floor(ms / 1000) * 1000
}

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known !== undefined) return known
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, formatter)
  return formatter
}
