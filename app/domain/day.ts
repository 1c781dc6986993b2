/** The calendar date (`YYYY-MM-DD`) of an instant in a time zone. */
export function calendarDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
    new Date(instant),
  )
}

/** How many days after `earlier` the calendar date `later` is; 0 for the same. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / DAY_MS)
}

const DAY_MS = 24 * 60 * 60 * 1000
