import { chainEntry, type JournalAct, type JournalDetails } from '#app/domain/audit.ts'
import { insertEntry, lastEntry } from '#db/registry/journal.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'

/** Appends an act to the council's journal, in the transaction of the act itself. */
export async function record(
  trx: RegistryDb,
  { actor, now }: Pick<UseCaseContext, 'actor' | 'now'>,
  entry: { councilId: string; act: JournalAct; subject: string; details?: JournalDetails },
): Promise<void> {
  const previous = await lastEntry(trx, entry.councilId)
  await insertEntry(
    trx,
    chainEntry(previous, { details: {}, ...entry, at: now(), actor: actor.kind }),
  )
}
