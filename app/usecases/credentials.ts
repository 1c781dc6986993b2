import type { Consultation } from '#app/domain/consultation.ts'
import type { Capacity } from '#app/domain/permission.ts'
import { destroyCodes } from '#db/registry/code.ts'
import { deleteSpentMessages } from '#db/registry/outbox.ts'
import { destroySigning } from '#db/registry/signing-key.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

/**
 * Destroys all by which somebody could be told to have voted: codes, links, eligibility rows, the private key of the
 * votes by e-mail, and the seed of the keys that hashed them. How many there were stays. May be repeated. Then
 * `eraseDestroyedCredentials`, outside the transaction.
 */
export async function destroyCredentials(
  trx: RegistryDb,
  { now }: Pick<UseCaseContext, 'now'>,
  { councilId, id }: Pick<Consultation, 'councilId' | 'id'>,
): Promise<void> {
  await destroySigning(trx, councilId, id)
  await destroyCodes(trx, councilId, id)
  await deleteSpentMessages(trx, now())
}

/** Says in the journal that they are destroyed. Call it where the act that ends the vote is recorded. */
export async function recordDestruction(
  trx: RegistryDb,
  context: UseCaseContext,
  { consultation, capacity }: { consultation: Consultation; capacity: Capacity },
): Promise<void> {
  await record(trx, context, {
    councilId: consultation.councilId,
    capacity,
    act: 'credentials-destroyed',
    subject: consultation.id,
  })
}
