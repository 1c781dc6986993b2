import { formatDay, formatInstant } from '#app/i18n/formats.ts'

/** An instant as people say it, in the council's time zone: "mardi 24 novembre 2026 à 18 h". */
export function DateText({ instant, timeZone }: { instant: string; timeZone: string }) {
  return <time dateTime={instant}>{formatInstant(instant, timeZone)}</time>
}

/** A calendar date, `YYYY-MM-DD`. */
export function DayText({ day }: { day: string }) {
  return <time dateTime={day}>{formatDay(day)}</time>
}
