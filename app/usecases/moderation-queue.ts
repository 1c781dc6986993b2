import type { CaseLevel } from '#app/domain/distress-case.ts'
import { calendarDay, daysBetween } from '#app/domain/day.ts'
import { OPEN_QUEUES, type Queue } from '#app/domain/moderation.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import {
  countModerators,
  countQueues,
  countReadOn,
  listQueue,
  type QueueCount,
  type QueuedProposal,
} from '#db/registry/moderation.ts'
import { permitInConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'
import { head, readOnlyFor, themeName, type ConsultationHead, type ReadOnly } from './moderation-places.ts'

const ROWS_ON_A_PAGE = 30
/** Cases of distress that stand above every list. */
const CASES_ABOVE = 10

export interface ModerationQueue {
  consultation: ConsultationHead
  readOnly: ReadOnly
  /** Whether the reader answers those who are unwell. */
  answersDistress: boolean
  queue: Queue
  counts: Record<Queue, number>
  /** How many texts in distress are urgent. */
  urgent: number
  /** For how many days the oldest text has waited; null where none waits. */
  longestWait: number | null
  /** Within how many days a text should have been read, and how many have waited longer. */
  target: { days: number; late: number }
  /** How many texts were answered today, by everybody together. */
  readToday: number
  /** A refusal waits for another moderator, and there is none. */
  alone: boolean
  page: number
  pages: number
  /** Cases of distress above the list, whichever it is; empty where the list itself is theirs. */
  cases: readonly QueueRow[]
  proposals: readonly QueueRow[]
}

/** A text to read: nothing here tells who wrote it, nor at what hour. */
export interface QueueRow {
  id: string
  /** Null for a text in distress, which opens only when asked for, except to those who answer it. */
  title: string | null
  level: CaseLevel | null
  /** Since when it stands in this list: 0 for today. */
  ageInDays: number
  /** By how many days it is late; 0 while it is not. */
  lateDays: number
  theme: string | null
  organisation: string | null
}

/** A page of a moderation queue, with how many texts are in each. Always the same number of queries. */
export async function readQueue(
  context: UseCaseContext,
  address: ConsultationAddress,
  { queue, page }: { queue: Queue; page: number },
): Promise<Result<ModerationQueue>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-moderation')
  if (!permitted.ok) return permitted
  const { consultation, council, authority, state } = permitted.value
  const key = { councilId: council.id, consultationId: consultation.id }
  const today = calendarDay(context.now(), council.timeZone)
  const rules = await findModerationRules(registry, council.id)
  const found = await countQueues(registry, key, daysBefore(today, rules.targetDays))
  const counts = countsOf(found)
  const waiting = found.find(({ queue: name }) => name === 'waiting')
  const pages = Math.max(1, Math.ceil(counts[queue] / ROWS_ON_A_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await listQueue(registry, key, queue, {
    limit: ROWS_ON_A_PAGE,
    offset: (shown - 1) * ROWS_ON_A_PAGE,
  })
  const above = { limit: queue === 'distress' ? 0 : CASES_ABOVE, offset: 0 }
  const cases = await listQueue(registry, key, 'distress', above)
  const answersDistress = permit(authority.capacities, 'answer-distress', state).ok
  const present = presentRow(permitted.value, { today, targetDays: rules.targetDays, answersDistress })
  return accepted({
    consultation: head(permitted.value),
    readOnly: readOnlyFor(permitted.value),
    answersDistress,
    queue,
    counts,
    urgent: found.find(({ queue: name }) => name === 'distress')?.urgent ?? 0,
    longestWait: waiting === undefined ? null : daysBetween(waiting.oldestOn, today),
    target: { days: rules.targetDays, late: waiting?.late ?? 0 },
    readToday: await countReadOn(registry, key, today),
    alone: (await countModerators(registry, council.id)) < 2,
    page: shown,
    pages,
    cases: cases.map((row) => present('distress', row)),
    proposals: rows.map((row) => present(queue, row)),
  })
}

/** How many texts each list holds. */
export function countsOf(found: readonly QueueCount[]): Record<Queue, number> {
  const of = (queue: Queue) => found.find((count) => count.queue === queue)?.proposals ?? 0
  return {
    'distress': of('distress'),
    'waiting': of('waiting'),
    'appeals': of('appeals'),
    'second-eyes': of('second-eyes'),
    'opinions': of('opinions'),
    'returned': of('returned'),
    'accepted': of('accepted'),
    'refused': of('refused'),
    'apart': of('apart'),
  }
}

function presentRow(
  at: InConsultation,
  { today, targetDays, answersDistress }: { today: string; targetDays: number; answersDistress: boolean },
) {
  return (queue: Queue, row: QueuedProposal): QueueRow => {
    const ageInDays = daysBetween(row.since, today)
    const target = queue === 'distress' ? 0 : targetDays
    const open = queue === 'distress' || OPEN_QUEUES.some((name) => name === queue)
    return {
      id: row.id,
      title: queue === 'distress' && !answersDistress ? null : row.title,
      level: row.level ?? null,
      ageInDays,
      lateDays: open ? Math.max(0, ageInDays - target) : 0,
      theme: themeName(at, row.themeId),
      organisation: row.organisation ?? null,
    }
  }
}

/** The day so many days before another. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10)
}
const DAY_MS = 24 * 60 * 60 * 1000
