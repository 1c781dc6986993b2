/** Where a meeting has got to, while it takes place. */
export interface Sitting {
  councilId: string
  agendaId: string
  /** Instant at which it was said to begin. */
  begunAt: string
  endedAt?: string
  /** The item talked about, and since when. */
  itemId?: string
  itemBegunAt?: string
  /** Counts the changes, from 1. */
  version: number
}

/** How much of a planned time is left. */
export interface TimeLeft {
  /** Whole minutes; below zero where it took longer than planned. */
  minutes: number
  /** What is gone of it, from 0 to 1. */
  gone: number
}

/** How much is left of `planned` minutes that began at an instant; null where none were planned. */
export function timeLeft(planned: number, begunAt: string, now: string): TimeLeft | null {
  if (planned <= 0) return null
  const passed = Math.max(0, Date.parse(now) - Date.parse(begunAt)) / 60_000
  return { minutes: Math.ceil(planned - passed) || 0, gone: Math.min(1, passed / planned) }
}

/** Where a meeting is, in minutes. */
export interface Progress {
  ended: boolean
  /** The item talked about, where it is among those that are read. */
  item: string | null
  ofItem: TimeLeft | null
  ofMeeting: TimeLeft | null
}

/** Where a meeting is at an instant, for somebody who reads these of its items; `length` in minutes. */
export function whereNow(
  { begunAt, endedAt, itemId, itemBegunAt }: Sitting,
  items: readonly { id: string; plannedMinutes: number }[],
  length: number,
  now: string,
): Progress {
  const item = items.find(({ id }) => id === itemId)
  const over = endedAt !== undefined
  return {
    ended: over,
    item: item?.id ?? null,
    ofItem:
      over || item === undefined || itemBegunAt === undefined
        ? null
        : timeLeft(item.plannedMinutes, itemBegunAt, now),
    ofMeeting: over ? null : timeLeft(length, begunAt, now),
  }
}
