import { eraseTraces } from '../dialect.ts'
import type { RegistryDb } from './schema.ts'

/** Keeps a consultation's seed (hex), from which its keys are derived. Throws where it has one. */
export async function insertSeed(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  seed: string,
): Promise<void> {
  await db
    .insertInto('consultation_seed')
    .values({ council_id: councilId, consultation_id: consultationId, seed })
    .execute()
}

/** The seed (hex), or undefined before opening and after its destruction at sealing. */
export async function findSeed(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('consultation_seed')
    .select('seed')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  return row?.seed
}

export interface CodeBatch {
  councilId: string
  consultationId: string
  batchId: string
  collegeId: string
  /** The relay that hands the codes out, if any. */
  relayId?: string
  createdAt: string
}

const ROWS_PER_INSERT = 1_000

/**
 * Writes a batch and the keyed hashes (hex) of its codes; call it in a transaction. Hashes are
 * written in their own order, so that the table does not keep that in which codes were printed.
 * Throws on a repeated hash, and on a college or relay from elsewhere.
 */
export async function insertCodes(
  db: RegistryDb,
  batch: CodeBatch,
  hashes: readonly string[],
): Promise<void> {
  const key = { council_id: batch.councilId, consultation_id: batch.consultationId }
  const group = { ...key, batch_id: batch.batchId, college_id: batch.collegeId }
  await db
    .insertInto('code_batch')
    .values({
      ...group,
      relay_id: batch.relayId ?? null,
      size: hashes.length,
      created_at: batch.createdAt,
    })
    .execute()
  const sorted = hashes.toSorted()
  for (let from = 0; from < sorted.length; from += ROWS_PER_INSERT)
    await db
      .insertInto('participation_code')
      .values(
        sorted.slice(from, from + ROWS_PER_INSERT).map((code_hash) => ({ ...group, code_hash })),
      )
      .execute()
}

/** The college a code admits to, by the code's keyed hash (hex); undefined for an unknown code. */
export async function findCode(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  codeHash: string,
): Promise<{ collegeId: string } | undefined> {
  return await db
    .selectFrom('participation_code')
    .select('college_id as collegeId')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
}

/** Deletes the seed and every code; batches stay, with their sizes. Then `eraseDestroyedCredentials`. */
export async function destroyCodes(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<void> {
  await db
    .deleteFrom('participation_code')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  await db
    .deleteFrom('consultation_seed')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
}

/**
 * Removes from the files what `destroyCodes` and `destroySigning` deleted, and messages that were sent. Outside
 * transactions; may be repeated.
 */
export async function eraseDestroyedCredentials(db: RegistryDb): Promise<void> {
  await eraseTraces(db, [
    'participation_code',
    'consultation_seed',
    'signing_key',
    'eligibility',
    'voting_link',
    'outbox',
  ])
}
