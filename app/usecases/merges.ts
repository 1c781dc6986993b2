import { calendarDay } from '#app/domain/day.ts'
import { insertMessageToMany } from '#db/registry/message-to-many.ts'
import { deleteObjections, settleOpenObjections } from '#db/registry/objection.ts'
import type { Candidate } from '#db/registry/consolidation.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { noteNewsOf } from './notices.ts'

type Place = Pick<InConsultation, 'council' | 'consultation'>

/** Tells the authors of these texts that they became part of a priority; they may object to this one anew. */
export async function tellMerged(
  trx: RegistryDb,
  context: UseCaseContext,
  at: Place,
  title: string,
  ids: readonly string[],
): Promise<void> {
  const key = { councilId: at.council.id, consultationId: at.consultation.id }
  await deleteObjections(trx, key, ids)
  await tell(trx, context, at, 'merged', title, ids)
}

/** Tells the authors of these texts, but for those withdrawn or erased, that they are part of a priority no more. */
export async function tellUnmerged(
  trx: RegistryDb,
  context: UseCaseContext,
  at: Place,
  title: string,
  sources: readonly Pick<Candidate, 'id' | 'status' | 'erasedOn'>[],
): Promise<void> {
  const key = { councilId: at.council.id, consultationId: at.consultation.id }
  const ids = sources
    .filter(({ status, erasedOn }) => status !== 'withdrawn' && erasedOn === undefined)
    .map(({ id }) => id)
  await settleOpenObjections(trx, key, ids, calendarDay(context.now(), at.council.timeZone))
  await tell(trx, context, at, 'unmerged', title, ids)
}

async function tell(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, consultation }: Place,
  kind: 'merged' | 'unmerged',
  title: string,
  ids: readonly string[],
): Promise<void> {
  const key = { councilId: council.id, consultationId: consultation.id }
  const writtenOn = calendarDay(context.now(), council.timeZone)
  await insertMessageToMany(trx, key, ids, { kind, text: title, writtenOn })
  await noteNewsOf(trx, context, key, ids)
}
