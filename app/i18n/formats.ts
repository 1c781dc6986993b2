const NO_BREAK = '\u00A0'

/** "mardi 24 novembre 2026 à 18 h", in the council's time zone. */
export function formatInstant(instant: string, timeZone: string): string {
  return `${formatDayOf(instant, timeZone)} à${NO_BREAK}${formatHourOf(instant, timeZone)}`
}

/** "mardi 24 novembre 2026", in the council's time zone. */
export function formatDayOf(instant: string, timeZone: string): string {
  return formatDate(new Date(instant), timeZone)
}

/** "mardi 24 novembre 2026", for a calendar date `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return formatDate(new Date(`${day}T00:00:00.000Z`), 'UTC')
}

/** "107 000". */
export function formatNumber(figure: number): string {
  return new Intl.NumberFormat('fr').format(figure)
}

/** "12 000 €". */
export function formatEuros(amount: number): string {
  return `${formatNumber(amount)}${NO_BREAK}€`
}

/** "0,83": two decimals at most. */
export function formatDecimal(figure: number): string {
  return new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }).format(figure)
}

/** "usagers, aidants et professionnels". */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat('fr', { type: 'conjunction' }).format(words)
}

function formatDate(date: Date, timeZone: string): string {
  const parts = partsOf(date, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  })
  const day = parts.day === '1' ? '1er' : parts.day
  return `${parts.weekday} ${day}${NO_BREAK}${parts.month} ${parts.year}`
}

/** "14 h 05", in the council’s time zone. */
export function formatHourOf(instant: string, timeZone: string): string {
  const { hour, minute } = partsOf(new Date(instant), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  const hours = String(Number(hour))
  if (minute === '00' && hours === '0') return 'minuit'
  return minute === '00' ? `${hours}${NO_BREAK}h` : `${hours}${NO_BREAK}h${NO_BREAK}${minute}`
}

function partsOf(date: Date, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const parts = formatterFor(options).formatToParts(date)
  return Object.fromEntries(parts.map((part) => [part.type, part.value]))
}

/** Making a formatter costs far more than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat('fr', options)
  formatters.set(key, formatter)
  return formatter
}

/** "14 h 05", of a clock that shows `14:05`. */
export function formatTime(time: string): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${Number(hours)}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`
}

/** "45 min", "2 h", "1 h 05", of so many minutes. */
export function formatLength(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00A0min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)}\u00A0h${rest === 0 ? '' : `\u00A0${String(rest).padStart(2, '0')}`}`
}
