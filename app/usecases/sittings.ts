import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findSitting, keepSitting } from '#db/registry/sitting.ts'
import type { ItemAddress } from './agendas.ts'
import type { AgendaAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { actAtNotes } from './note-taking.ts'

/** Says that a meeting begins now, with its first item; one that was ended goes on. Twice is no conflict. */
export async function beginMeeting(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<null>> {
  return actAtNotes(context, address, async (trx, { council, agenda, items, capacity }) => {
    const key = { councilId: council.id, id: agenda.id }
    const known = await findSitting(trx, key)
    if (known !== undefined && known.endedAt === undefined) return accepted(null)
    const now = context.now()
    const [first] = items
    const { endedAt: _ended, ...begun } = known ?? {
      councilId: council.id,
      agendaId: agenda.id,
      begunAt: now,
      ...(first !== undefined && { itemId: first.id, itemBegunAt: now }),
      version: 0,
    }
    await keepSitting(trx, { ...begun, version: begun.version + 1 })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'meeting-begun',
      subject: agenda.id,
    })
    return accepted(null)
  })
}

/** Says which item is talked about now. Refuses `meeting-not-begun`, `unknown-agenda-item`. */
export async function goToItem(
  context: UseCaseContext,
  address: ItemAddress,
): Promise<Result<null>> {
  return actAtNotes(context, address, async (trx, { council, agenda, items }) => {
    const sitting = await findSitting(trx, { councilId: council.id, id: agenda.id })
    if (sitting === undefined) return refused(refusal('meeting-not-begun'))
    if (!items.some(({ id }) => id === address.item)) return refused(refusal('unknown-agenda-item'))
    if (sitting.itemId === address.item) return accepted(null)
    await keepSitting(trx, {
      ...sitting,
      itemId: address.item,
      itemBegunAt: context.now(),
      version: sitting.version + 1,
    })
    return accepted(null)
  })
}

/** Says that a meeting is over. Refuses `meeting-not-begun`; twice is no conflict. */
export async function endMeeting(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<null>> {
  return actAtNotes(context, address, async (trx, { council, agenda, capacity }) => {
    const sitting = await findSitting(trx, { councilId: council.id, id: agenda.id })
    if (sitting === undefined) return refused(refusal('meeting-not-begun'))
    if (sitting.endedAt !== undefined) return accepted(null)
    await keepSitting(trx, { ...sitting, endedAt: context.now(), version: sitting.version + 1 })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'meeting-ended',
      subject: agenda.id,
    })
    return accepted(null)
  })
}
