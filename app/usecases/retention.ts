import { stateAt, type Consultation } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Capacity } from '#app/domain/permission.ts'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import {
  ERASED_KINDS,
  lastDayOver,
  UNPUBLISHED,
  voicesKeptSince,
  type ErasedKind,
} from '#app/domain/retention.ts'
import { eraseQuestions } from '#db/registry/agenda-question.ts'
import { eraseConflicts } from '#db/registry/conflict-of-interest.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { holdCouncil, listCouncils } from '#db/registry/council.ts'
import { eraseMeetingFiles } from '#db/registry/meeting-file.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import {
  eraseBeside,
  eraseCases,
  eraseDueTraces,
  eraseTexts,
  listClosedCases,
  listContested,
  listDecided,
  listSetApart,
  listTended,
  noteErasure,
} from '#db/registry/retention.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { eraseDueMandates } from './mandate-retention.ts'
import { deleteDueNotices } from './notices.ts'
import { forgetUnconfirmed } from './subscribers.ts'

/** How many texts, cases or originals of a kind are due. */
export type DueByKind = Readonly<Record<ErasedKind, number>>

/**
 * Erases what has stood its time (`RETENTION`), in every council, and has the files rewritten. Run by the
 * clock and by a command; running it twice changes nothing, and a run cut short is taken up by the next.
 * Returns what went wrong: one consultation that fails keeps no other waiting.
 */
export async function applyRetention(context: UseCaseContext): Promise<Result<readonly unknown[]>> {
  const allowed = await permitOnPlatform(context, 'apply-retention')
  if (!allowed.ok) return allowed
  const { registry } = context
  const errors: unknown[] = []
  const attempt = async (work: () => Promise<unknown>) => {
    await work().catch((error: unknown) => errors.push(error))
  }
  for (const tended of await listAllTended(context))
    for (const kind of ERASED_KINDS)
      await attempt(() => eraseKind(context, tended, kind, allowed.value))
  await attempt(async () => {
    const deleted = await deleteDueNotices(context)
    if (deleted.ok && deleted.value > 0) await noteErasure(registry, utcDay(context, 0))
  })
  await attempt(async () => {
    const before = voicesKeptSince(utcDay(context, 0))
    const erased =
      (await eraseQuestions(registry, before)) +
      (await eraseConflicts(registry, before)) +
      (await eraseMeetingFiles(registry, before))
    if (erased > 0) await noteErasure(registry, utcDay(context, 0))
  })
  await attempt(() => eraseDueMandates(context, allowed.value, utcDay(context, 0)))
  await attempt(() => forgetUnconfirmed(context))
  await attempt(() => eraseDueTraces(registry, utcDay(context, 0)))
  return accepted(errors)
}

/** How much of each kind is due, without erasing it, and without saying whose. */
export async function readDue(context: UseCaseContext): Promise<Result<DueByKind>> {
  const allowed = await permitOnPlatform(context, 'apply-retention')
  if (!allowed.ok) return allowed
  const due: Record<ErasedKind, number> = {
    'refused-text': 0,
    'text-set-apart': 0,
    'unpublished-text': 0,
    'masked-original': 0,
    'moderation-notes': 0,
    'distress-case': 0,
  }
  for (const tended of await listAllTended(context))
    for (const kind of ERASED_KINDS)
      due[kind] += (await findDue(context.registry, context, tended, kind)).length
  return accepted(due)
}

/** Has the files rewritten tomorrow: once for all that authors change or take back in a day. */
export async function noteErasureTomorrow(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'now'>,
): Promise<void> {
  await noteErasure(trx, utcDay(context, 1))
}

interface Tended {
  council: Council
  consultation: Consultation
}

async function listAllTended({ registry }: UseCaseContext): Promise<readonly Tended[]> {
  const found = await listTended(registry)
  if (found.length === 0) return []
  const councils = new Map((await listCouncils(registry)).map((council) => [council.id, council]))
  const tended: Tended[] = []
  for (const { councilId, consultationId } of found) {
    const council = councils.get(councilId)
    const consultation = await findConsultationById(registry, councilId, consultationId)
    if (council !== undefined && consultation !== undefined) tended.push({ council, consultation })
  }
  return tended
}

async function eraseKind(
  context: UseCaseContext,
  tended: Tended,
  kind: ErasedKind,
  capacity: Capacity,
): Promise<void> {
  const { registry } = context
  if ((await findDue(registry, context, tended, kind)).length === 0) return
  const { council, consultation } = tended
  const key = { councilId: council.id, consultationId: consultation.id }
  await transact(registry, async (trx) => {
    await holdCouncil(trx, council.id)
    const ids = await findDue(trx, context, tended, kind)
    if (ids.length === 0) return
    const today = calendarDay(context.now(), council.timeZone)
    await ERASE[kind](trx, key, ids, today)
    await noteErasure(trx, utcDay(context, 0))
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'retention-applied',
      subject: consultation.id,
      details: { kind },
    })
  })
}

const ERASE: Readonly<
  Record<
    ErasedKind,
    (
      trx: RegistryDb,
      key: { councilId: string; consultationId: string },
      ids: readonly string[],
      today: string,
    ) => Promise<void>
  >
> = {
  'refused-text': eraseTexts,
  'text-set-apart': eraseTexts,
  'unpublished-text': eraseTexts,
  'masked-original': (trx, key, ids) => eraseBeside(trx, key, ids, ['proposal_original']),
  'moderation-notes': (trx, key, ids) =>
    eraseBeside(trx, key, ids, ['second_opinion', 'proposed_refusal', 'refusal_review']),
  'distress-case': eraseCases,
}

/** The ids of what is due of a kind, in one consultation. */
async function findDue(
  db: RegistryDb,
  context: Pick<UseCaseContext, 'now'>,
  { council, consultation }: Tended,
  kind: ErasedKind,
): Promise<readonly string[]> {
  const today = calendarDay(context.now(), council.timeZone)
  const { appealDays } = await findModerationRules(db, council.id)
  const lastDay = lastDayOver(kind, { today, appealDays })
  const key = { councilId: council.id, consultationId: consultation.id }
  switch (kind) {
    case 'refused-text':
      return listDecided(db, key, ['refused'], lastDay)
    case 'text-set-apart':
      return listSetApart(db, key, lastDay)
    case 'unpublished-text':
      return isOver(consultation, council, context, lastDay)
        ? listDecided(db, key, unpublished(consultation), null)
        : []
    case 'masked-original':
      return listContested(db, key, 'proposal_original', lastDay)
    case 'moderation-notes': {
      const found = [
        await listContested(db, key, 'second_opinion', lastDay),
        await listContested(db, key, 'proposed_refusal', lastDay),
        await listContested(db, key, 'refusal_review', lastDay),
      ]
      return [...new Set(found.flat())]
    }
    case 'distress-case':
      return listClosedCases(db, key, lastDay)
  }
}

/** Nobody rules on an appeal once a consultation is cancelled. */
function unpublished({ cancelledAt }: Consultation): readonly ProposalStatus[] {
  return cancelledAt === undefined ? UNPUBLISHED : [...UNPUBLISHED, 'appealed']
}

/** Whether voting, or the consultation itself, was over on a day. */
function isOver(
  consultation: Consultation,
  { timeZone }: Council,
  { now }: Pick<UseCaseContext, 'now'>,
  lastDay: string,
): boolean {
  const state = stateAt(consultation, now())
  if (state === 'proposing' || state === 'draft') return false
  const ended = consultation.cancelledAt ?? consultation.calendar.voting.closesAt
  return calendarDay(ended, timeZone) <= lastDay
}

/** Files belong to no council: when they are rewritten goes by UTC. */
function utcDay({ now }: Pick<UseCaseContext, 'now'>, later: number): string {
  return new Date(Date.parse(now()) + later * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
