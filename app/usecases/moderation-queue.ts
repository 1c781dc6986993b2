import type { CaseLevel } from '#app/domain/distress-case.ts'
import { addDays, calendarDay, daysBetween } from '#app/domain/day.ts'
import { OPEN_QUEUES, queueOf, type Queue } from '#app/domain/moderation.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import {
  countModerators,
  countTexts,
  countReadOn,
  listQueue,
  type QueuedProposal,
  type TextCount,
} from '#db/registry/moderation.ts'
import { permitInConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'
import { waitingForAnother } from './waits-for-another.ts'
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
  /** Those of the list that wait for another moderator than the reader; not counted as in it. */
  others: readonly QueueRow[]
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
  /** Whether its author has written again since it first came. */
  back: boolean
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
  const dueOn = addDays(today, -rules.targetDays)
  const counted = byQueue(await countTexts(registry, key, dueOn))
  const barred = await waitingForAnother(registry, context, key)
  const idsIn = (name: Queue) => barred.flatMap(({ id, queue: stands }) => (stands === name ? [id] : []))
  const counts = fromQueues((name) => counted[name].proposals - idsIn(name).length)
  const { waiting } = counted
  const pages = Math.max(1, Math.ceil(counts[queue] / ROWS_ON_A_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await listQueue(registry, key, queue, {
    limit: ROWS_ON_A_PAGE,
    offset: (shown - 1) * ROWS_ON_A_PAGE,
    without: idsIn(queue),
  })
  const others = await listQueue(registry, key, queue, {
    limit: ROWS_ON_A_PAGE,
    offset: 0,
    only: idsIn(queue),
  })
  const above = { limit: queue === 'distress' ? 0 : CASES_ABOVE, offset: 0 }
  const cases = await listQueue(registry, key, 'distress', above)
  const answersDistress = permit(authority.capacities, 'answer-distress', state).ok
  const present = presentRow(permitted.value, { today, targetDays: rules.targetDays, answersDistress })
  return accepted({
    consultation: head(permitted.value, rules),
    readOnly: readOnlyFor(permitted.value),
    answersDistress,
    queue,
    counts,
    urgent: counted.distress.urgent,
    longestWait: waiting.oldestOn === null ? null : daysBetween(waiting.oldestOn, today),
    target: { days: rules.targetDays, late: waiting.late },
    readToday: await countReadOn(registry, key, today),
    alone: (await countModerators(registry, council.id)) < 2,
    page: shown,
    pages,
    others: others.map((row) => present(queue, row)),
    cases: cases.map((row) => present('distress', row)),
    proposals: rows.map((row) => present(queue, row)),
  })
}

/** How many texts a list holds, and how long they have waited. */
export interface QueueCount {
  proposals: number
  /** Of those in distress. */
  urgent: number
  late: number
  oldestOn: string | null
}

/** The counted texts of one consultation by the list that they stand in. */
export function byQueue(found: readonly TextCount[]): Record<Queue, QueueCount> {
  const counts = fromQueues<QueueCount>(() => NONE)
  for (const { status, level, asked, proposals, late, oldestOn } of found) {
    const queue = queueOf(status, { caseOpen: level !== null, asked })
    if (queue === null) continue
    const before = counts[queue]
    counts[queue] = {
      proposals: before.proposals + proposals,
      urgent: before.urgent + (level === 'urgent' ? proposals : 0),
      late: before.late + late,
      oldestOn: before.oldestOn === null || oldestOn < before.oldestOn ? oldestOn : before.oldestOn,
    }
  }
  return counts
}

const NONE: QueueCount = { proposals: 0, urgent: 0, late: 0, oldestOn: null }

function fromQueues<T>(valueOf: (queue: Queue) => T): Record<Queue, T> {
  return {
    'distress': valueOf('distress'),
    'waiting': valueOf('waiting'),
    'appeals': valueOf('appeals'),
    'second-eyes': valueOf('second-eyes'),
    'opinions': valueOf('opinions'),
    'returned': valueOf('returned'),
    'accepted': valueOf('accepted'),
    'refused': valueOf('refused'),
    'apart': valueOf('apart'),
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
      back: row.waitingSince > row.receivedOn,
      lateDays: open ? Math.max(0, ageInDays - target) : 0,
      theme: themeName(at, row.themeId),
      organisation: row.organisation ?? null,
    }
  }
}
