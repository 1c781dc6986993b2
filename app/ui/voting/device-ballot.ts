import { PACES, type BallotDraft } from '#app/forms/voting.ts'
import { isShared, KEPT, namesIn, type DeviceStorage } from '#app/ui/device/storage.ts'

/**
 * The answers of a ballot under way, kept on this device where somebody asked for it: to answer sixty questions one
 * may need more than one sitting. Answers and their order alone: never what one votes with (code, right to vote, change
 * key), nor what hides the ballot (salt).
 */
export type KeptAnswers = Pick<BallotDraft, 'order' | 'opinions' | 'pace'>

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_DAYS = 30
const ANSWER = /^(\d{1,2}|none)$/

/** The instant from which nothing is kept any more: the end of the vote, or thirty days from now. */
export function keptUntil(closesAt: string, now: number): string {
  return new Date(Math.min(Date.parse(closesAt), now + MOST_DAYS * DAY_MS)).toISOString()
}

/** The answers kept for the page at `path`, or null: none, over, illegible, or of other priorities than `ids`. */
export function readAnswers(
  storage: DeviceStorage,
  path: string,
  ids: readonly string[],
  now: number,
): KeptAnswers | null {
  const kept = parse(storage.getItem(KEPT.ballot + path))
  if (kept === null || isOver(kept.until, now)) return null
  const { order, opinions, pace } = kept
  const same = order.length === ids.length && ids.every((id) => order.includes(id))
  if (!same || !Object.keys(opinions).every((id) => ids.includes(id))) return null
  return { order, opinions, pace }
}

/** Keeps these answers in the place of those before; nothing where there are none, or on a shared computer. */
export function keepAnswers(
  storage: DeviceStorage,
  path: string,
  { order, opinions, pace }: KeptAnswers,
  until: string,
): void {
  if (Object.keys(opinions).length === 0 || isShared(storage)) eraseAnswers(storage, path)
  else storage.setItem(KEPT.ballot + path, JSON.stringify({ until, order, opinions, pace }))
}

export function eraseAnswers(storage: DeviceStorage, path: string): void {
  storage.removeItem(KEPT.ballot + path)
}

/** Erases the answers of every page whose time is over, or that cannot be read. */
export function eraseOldAnswers(storage: DeviceStorage, now: number): void {
  for (const name of namesIn(storage, KEPT.ballot)) {
    const kept = parse(storage.getItem(name))
    if (kept === null || isOver(kept.until, now)) storage.removeItem(name)
  }
}

/** A date further away than anything is kept was not written here. */
function isOver(until: string, now: number): boolean {
  const end = Date.parse(until)
  return !(end > now && end <= now + (MOST_DAYS + 1) * DAY_MS)
}

function parse(text: string | null): (KeptAnswers & { until: string }) | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    if (!isRecord(kept) || typeof kept['until'] !== 'string') return null
    const pace = PACES.find((known) => known === kept['pace'])
    const { until, order, opinions } = kept
    if (pace === undefined || !Array.isArray(order) || !order.every(isText)) return null
    if (!isRecord(opinions)) return null
    const answers = Object.entries(opinions).flatMap(([id, value]): [string, string][] =>
      isText(value) && ANSWER.test(value) ? [[id, value]] : [],
    )
    return { until, order, pace, opinions: Object.fromEntries(answers) }
  } catch {
    return null
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
