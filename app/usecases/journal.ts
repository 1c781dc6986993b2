import { chainEntry, type JournalAct, type JournalDetails } from '#app/domain/audit.ts'
import type { Capacity } from '#app/domain/permission.ts'
import { insertEntry, lastEntry } from '#db/registry/journal.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'

/** Appends an act to the council's journal, in the transaction of the act itself. */
export async function record(
  trx: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  entry: {
    councilId: string
    capacity: Capacity
    act: JournalAct
    subject: string
    details?: JournalDetails
  },
): Promise<void> {
  const { capacity, ...rest } = entry
  const previous = await lastEntry(trx, entry.councilId)
  await insertEntry(trx, chainEntry(previous, { details: {}, ...rest, at: now(), actor: capacity }))
}
