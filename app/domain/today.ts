import { stateAt, type Consultation, type State } from './consultation.ts'
import { FIRST_ROLES, type FirstRole } from './first-steps.ts'
import type { Role } from './membership.ts'
import type { Queue } from './moderation.ts'
import { committeeTasks, type CommitteeToday } from './committee-tasks.ts'
import { permit, type Capacity, type Permission } from './permission.ts'
import { TASKS, type Task, type TaskKind } from './task.ts'

/** All that is known of a council today, figures by consultation id. */
export interface CouncilToday extends CommitteeToday {
  hasCharter: boolean
  hasColleges: boolean
  /** Whether it is said who answers for people's data. */
  hasDataContacts: boolean
  /** Which somebody has. */
  roles: ReadonlySet<Role>
  consultations: readonly Consultation[]
  /** Steps in which a draft lacks something. */
  unfinished: ReadonlyMap<string, number>
  /** Texts in the lists of moderation. */
  queues: ReadonlyMap<string, Partial<Record<Queue, number>>>
  /** Of those that wait to be read, the calendar day since which the oldest does. */
  oldestWaiting: ReadonlyMap<string, string>
  /** Accepted texts of which no priority has been made. */
  unsourced: ReadonlyMap<string, number>
  /** Consultations for which codes were ordered or printed. */
  withCodes: ReadonlySet<string>
  /** Sheets that the reader's relay may print. */
  sheets: ReadonlyMap<string, number>
  approvals: ReadonlyMap<string, readonly ('coordinator' | 'chair')[]>
  onAgenda: ReadonlySet<string>
  decisions: ReadonlyMap<string, number>
  /** Public decisions that are past their deadline, and of which nobody has said what became. */
  overdueAnswers: ReadonlyMap<string, number>
}

/** Codes take some weeks to order, print and hand out. */
const CODES_AHEAD_MS = 30 * 24 * 60 * 60 * 1000

/** What waits for somebody with these capacities, most pressing first; within a kind, soonest first. */
export function tasksFor(
  capacities: readonly Capacity[],
  today: CouncilToday,
  now: string,
): readonly Task[] {
  const tasks = [
    ...ofCouncil(capacities, today, now),
    ...committeeTasks(capacities, today, now),
    ...today.consultations.flatMap((consultation) => {
      const state = stateAt(consultation, now)
      const reader: Reader = {
        may: (permission) => permit(capacities, permission, state).ok,
        capacities,
      }
      return ofConsultation(reader, today, consultation, state, now)
    }),
  ]
  return tasks.sort(
    (a, b) =>
      TASKS.indexOf(a.kind) - TASKS.indexOf(b.kind) || (a.at ?? '').localeCompare(b.at ?? ''),
  )
}

function ofCouncil(
  capacities: readonly Capacity[],
  today: CouncilToday,
  now: string,
): readonly Task[] {
  const may = (permission: Permission) => permit(capacities, permission).ok
  const task = (kind: TaskKind): Task => ({ kind, consultation: null, count: null, at: null })
  const none = today.consultations.length === 0
  const needed = new Set(
    today.consultations.flatMap((consultation) =>
      rolesNeeded(consultation, stateAt(consultation, now)),
    ),
  )
  return [
    ...(may('adopt-charter') && !today.hasCharter ? [task('charter-missing')] : []),
    ...(may('edit-council') && !today.hasColleges ? [task('colleges-missing')] : []),
    ...(may('edit-council') && !today.hasDataContacts && today.consultations.some(hasCollected)
      ? [task('data-contacts-missing')]
      : []),
    ...FIRST_ROLES.filter(
      (role) => may('name-others') && needed.has(role) && !today.roles.has(role),
    ).map((role) => task(`${role}-missing`)),
    ...(may('create-consultation') && none ? [task('first-consultation')] : []),
  ]
}

/** Opened to texts, so that some of them are kept or public. */
function hasCollected({ calendar, openedAt, cancelledAt }: Consultation): boolean {
  return calendar.proposing !== undefined && openedAt !== undefined && cancelledAt === undefined
}

/** The roles without which an opened consultation comes to a halt, from this state on. */
export function rolesNeeded(
  { calendar }: Pick<Consultation, 'calendar'>,
  state: State,
): readonly FirstRole[] {
  const place = LIVING.indexOf(state)
  if (place < 0) return []
  return [
    ...(calendar.proposing !== undefined && place <= LIVING.indexOf('consolidating')
      ? (['moderator', 'referent', 'deputy-referent'] as const)
      : []),
    ...(place <= LIVING.indexOf('voting') ? (['relay'] as const) : []),
    'chair',
  ]
}

/** Opened, and its result not public yet. */
const LIVING: readonly State[] = ['proposing', 'consolidating', 'voting', 'closed', 'sealed']

/** Those of `rolesNeeded` that nobody has, once this draft is open. */
export function rolesMissing(
  draft: Pick<Consultation, 'calendar'>,
  roles: ReadonlySet<Role>,
): readonly FirstRole[] {
  return rolesNeeded(draft, 'proposing').filter((role) => !roles.has(role))
}

interface Reader {
  may: (permission: Permission) => boolean
  capacities: readonly Capacity[]
}

function ofConsultation(
  reader: Reader,
  today: CouncilToday,
  consultation: Consultation,
  state: State,
  now: string,
): readonly Task[] {
  const { id, slug, title, calendar, priorities } = consultation
  const tasks: Task[] = []
  const add = (kind: TaskKind, count: number | null, at: string | null) =>
    tasks.push({ kind, consultation: { slug, title }, count, at })
  const { proposing, voting } = calendar

  if (reader.may('define-consultation')) {
    const missing = today.unfinished.get(id) ?? 0
    const planned = proposing?.opensAt ?? voting.opensAt
    if (missing > 0) add('draft-unfinished', missing, planned)
    else add('draft-ready', null, planned)
  }
  if (reader.may('propose') && proposing !== undefined) add('propose', null, proposing.closesAt)
  const since = today.oldestWaiting.get(id)
  addModeration(reader, today.queues.get(id) ?? {}, (kind, count) =>
    tasks.push({
      kind,
      consultation: { slug, title },
      count,
      at: proposing?.closesAt ?? null,
      ...(kind === 'moderate' && since !== undefined && { since }),
    }),
  )
  if (state === 'consolidating' && now >= voting.closesAt) {
    if (reader.may('cancel-consultation')) add('priorities-missed', null, voting.closesAt)
    return tasks
  }
  if (state === 'consolidating' && reader.may('consolidate')) {
    const unsourced = today.unsourced.get(id) ?? 0
    if (priorities.length < 2)
      add(now >= voting.opensAt ? 'priorities-late' : 'priorities-few', null, voting.opensAt)
    if (unsourced > 0) add('consolidate', unsourced, voting.opensAt)
  }
  if (reader.may('order-codes') && !today.withCodes.has(id) && isSoon(voting.opensAt, now))
    add('order-codes', null, voting.opensAt)
  const sheets = today.sheets.get(id) ?? 0
  if (reader.may('print-codes') && sheets > 0) add('print-sheets', sheets, voting.opensAt)
  if (state === 'sealed') addRelease(reader, today.approvals.get(id) ?? [], add)
  if (reader.may('publish-decisions')) {
    const open = priorities.length - (today.decisions.get(id) ?? 0)
    if (open > 0 && today.onAgenda.has(id)) add('decide', open, null)
    if (open === 0) add('publish-decisions', null, null)
  }
  const overdue = today.overdueAnswers.get(id) ?? 0
  if (overdue > 0 && reader.may('follow-up')) add('answers-overdue', overdue, null)
  if (state === 'released' && reader.may('prepare-agenda') && !today.onAgenda.has(id))
    add('prepare-agenda', null, null)
  return tasks
}

/** Distress is for those who answer it; the other lists for moderators. */
function addModeration(
  { may }: Reader,
  queues: Partial<Record<Queue, number>>,
  add: (kind: TaskKind, count: number) => void,
): void {
  const waits = (queue: Queue, permission: Permission, kind: TaskKind) => {
    const count = queues[queue] ?? 0
    if (count > 0 && may(permission)) add(kind, count)
  }
  waits('distress', 'answer-distress', 'answer-distress')
  waits('appeals', 'rule-on-appeal', 'rule-on-appeals')
  waits('second-eyes', 'moderate', 'confirm-refusals')
  waits('opinions', 'moderate', 'give-opinions')
  waits('waiting', 'moderate', 'moderate')
}

function isSoon(instant: string, now: string): boolean {
  return Date.parse(instant) - Date.parse(now) < CODES_AHEAD_MS
}

/** Those who release a result are asked for their agreement; the others may read it. */
function addRelease(
  { may, capacities }: Reader,
  approvals: readonly ('coordinator' | 'chair')[],
  add: (kind: TaskKind, count: null, at: null) => void,
): void {
  const releasing = (['coordinator', 'chair'] as const).find((one) => capacities.includes(one))
  if (releasing !== undefined && may('release-result'))
    add(approvals.includes(releasing) ? 'approval-awaited' : 'approve-release', null, null)
  else if (may('read-sealed-result')) add('read-result', null, null)
}

/** A date to come that concerns the whole council. */
export interface ComingDate {
  event: 'proposingEnds' | 'votingBegins' | 'votingEnds'
  consultation: { slug: string; title: string }
  at: string
}

/** The dates of opened consultations that are still to come, soonest first. */
export function comingDates(
  consultations: readonly Consultation[],
  now: string,
): readonly ComingDate[] {
  return consultations
    .filter(({ openedAt, cancelledAt }) => openedAt !== undefined && cancelledAt === undefined)
    .flatMap(({ slug, title, calendar: { proposing, voting } }) => {
      const consultation = { slug, title }
      return [
        ...(proposing === undefined
          ? []
          : [{ event: 'proposingEnds' as const, consultation, at: proposing.closesAt }]),
        { event: 'votingBegins' as const, consultation, at: voting.opensAt },
        { event: 'votingEnds' as const, consultation, at: voting.closesAt },
      ]
    })
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at.localeCompare(b.at))
}
