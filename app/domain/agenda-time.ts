import type { ItemKind } from './agenda.ts'

/** Longest meeting, in minutes: a day. */
export const LONGEST_MEETING = 24 * 60
/** What the first and the last item of every meeting take. */
export const EDGE_MINUTES = 5
/** Less than that is no time to talk about anything. */
export const LEAST_MINUTES = 5
/** Time is given out by so much: nobody plans 17 minutes. */
const STEP = 5

/**
 * Minutes for each item of a meeting of `total` minutes, in its order: a little for the first and the last item,
 * `LEAST_MINUTES` or more for every other, more for a priority the higher it stands. They sum to the total
 * wherever it allows; a meeting too short gives every item its least, and takes longer.
 */
export function suggestMinutes(items: readonly { kind: ItemKind }[], total: number): number[] {
  const isEdge = ({ kind }: { kind: ItemKind }) => kind === 'opening' || kind === 'closing'
  const inner = items.filter((item) => !isEdge(item))
  const least = items.map((item) => (isEdge(item) ? EDGE_MINUTES : LEAST_MINUTES))
  const over = total - least.reduce((sum, minutes) => sum + minutes, 0)
  if (over <= 0 || inner.length === 0) return least
  const weights = weightsOf(inner)
  const shares = share(Math.floor(over / STEP), weights)
  // What is no whole step goes to what weighs most.
  const heaviest = weights.indexOf(Math.max(...weights))
  const rest = over % STEP
  let next = 0
  return items.map((item, index) => {
    if (isEdge(item)) return least[index] ?? 0
    const at = next
    next += 1
    return LEAST_MINUTES + STEP * (shares[at] ?? 0) + (at === heaviest ? rest : 0)
  })
}

/** Of m priorities the first weighs 2m, the last m + 1; everything else m. */
function weightsOf(items: readonly { kind: ItemKind }[]): number[] {
  const priorities = items.filter(({ kind }) => kind === 'priority').length
  const base = Math.max(1, priorities)
  let rank = 0
  return items.map(({ kind }) => {
    if (kind !== 'priority') return base
    rank += 1
    return 2 * priorities - rank + 1
  })
}

/** Whole units in proportion to weights, by largest remainders; of equal ones the first comes first. */
function share(units: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const given = weights.map((weight) => Math.floor((units * weight) / sum))
  const left = units - given.reduce((all, some) => all + some, 0)
  const remainders = weights.map((weight, index) => ({ index, remainder: (units * weight) % sum }))
  const first = remainders
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
  for (const { index } of first) given[index] = (given[index] ?? 0) + 1
  return given
}

/** Minutes from the start of a meeting to that of each item; null from the first item on whose length nobody knows. */
export function minutesBefore(items: readonly { plannedMinutes: number }[]): (number | null)[] {
  let before: number | null = 0
  return items.map(({ plannedMinutes }) => {
    const starts = before
    before = before === null || plannedMinutes === 0 ? null : before + plannedMinutes
    return starts
  })
}

/** A time of day on a clock, `14:05`. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** What a clock shows so many minutes after `14:05`; past midnight it begins again. */
export function laterBy(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const all = (hours * 60 + past + minutes) % (24 * 60)
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`
}

/** What a clock of this time zone shows at an instant: `14:05`. */
export function timeOfDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('fr', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}
