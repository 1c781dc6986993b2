import { assertInTransaction, isSqlite } from '../dialect.ts'
import type { RegistryDb } from './schema.ts'

/** The key of a college's votes by e-mail. */
export interface SigningKey {
  councilId: string
  consultationId: string
  collegeId: string
  /** SPKI, base64. */
  publicKey: string
  /** SHA-256 of the SPKI bytes, hex. */
  keyHash: string
  /** Encrypted; null once it was destroyed. */
  privateKey: string | null
}

/** Keeps the key of a college. Throws where it has one: there is never a second. */
export async function insertSigningKey(
  db: RegistryDb,
  key: SigningKey & { privateKey: string },
): Promise<void> {
  await db
    .insertInto('signing_key')
    .values({
      council_id: key.councilId,
      consultation_id: key.consultationId,
      college_id: key.collegeId,
      public_key: key.publicKey,
      key_hash: key.keyHash,
      private_key: key.privateKey,
      issued: null,
    })
    .execute()
}

/** The key of a college, its private half null after sealing; undefined where nobody votes by e-mail. */
export async function findSigningKey(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  collegeId: string,
): Promise<SigningKey | undefined> {
  const row = await db
    .selectFrom('signing_key')
    .select(['public_key', 'key_hash', 'private_key'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('college_id', '=', collegeId)
    .executeTakeFirst()
  return (
    row && {
      councilId,
      consultationId,
      collegeId,
      publicKey: row.public_key,
      keyHash: row.key_hash,
      privateKey: row.private_key,
    }
  )
}

/**
 * Whether the private half of a college's key is still there, held so until the transaction ends: what is written
 * in it is there when the key is destroyed. Throws outside a transaction.
 */
export async function sharePrivateKey(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<boolean> {
  assertInTransaction(trx)
  const query = trx
    .selectFrom('signing_key')
    .select('private_key')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
  const rows = await (isSqlite(trx) ? query : query.forShare()).execute()
  return rows.some(({ private_key }) => private_key !== null)
}

/** How many signatures were given in a consultation, before sealing or after. */
export async function countIssued(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<number> {
  const { kept, rows } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('signing_key')
        .select(({ fn }) => fn.sum<number | string | null>('issued').as('kept'))
        .where('council_id', '=', councilId)
        .where('consultation_id', '=', consultationId)
        .as('kept'),
      eb
        .selectFrom('eligibility')
        .select(({ fn }) => fn.countAll<number | string>().as('rows'))
        .where('council_id', '=', councilId)
        .where('consultation_id', '=', consultationId)
        .as('rows'),
    ])
    .executeTakeFirstOrThrow()
  return Number(kept ?? 0) + Number(rows ?? 0)
}

/** How many signatures were given in each college, by its id, before sealing or after. Two queries. */
export async function issuedByCollege(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ReadonlyMap<string, number>> {
  const keys = await db
    .selectFrom('signing_key')
    .select(['college_id', 'issued'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .execute()
  const rows = await db
    .selectFrom('eligibility')
    .select('college_id')
    .select(({ fn }) => fn.countAll<number | string>().as('rows'))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .groupBy('college_id')
    .execute()
  return new Map(
    keys.map(({ college_id, issued }) => {
      const open = rows.find((row) => row.college_id === college_id)
      return [college_id, Number(issued ?? 0) + Number(open?.rows ?? 0)] as const
    }),
  )
}

/**
 * Deletes links and eligibility rows and forgets the private keys; how many signatures were given and the
 * public keys stay. Call it in a transaction; taken again, it changes nothing. Then
 * `eraseDestroyedCredentials`.
 * Gives whether a private key was still there.
 */
export async function destroySigning(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<boolean> {
  const of = { councilId, consultationId }
  const { numUpdatedRows } = await trx
    .updateTable('signing_key')
    .set((eb) => ({
      private_key: null,
      issued: eb
        .selectFrom('eligibility')
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .whereRef('eligibility.council_id', '=', 'signing_key.council_id')
        .whereRef('eligibility.consultation_id', '=', 'signing_key.consultation_id')
        .whereRef('eligibility.college_id', '=', 'signing_key.college_id'),
    }))
    .where('council_id', '=', of.councilId)
    .where('consultation_id', '=', of.consultationId)
    .where('private_key', 'is not', null)
    .executeTakeFirstOrThrow()
  for (const table of ['eligibility', 'voting_link'] as const)
    await trx
      .deleteFrom(table)
      .where('council_id', '=', of.councilId)
      .where('consultation_id', '=', of.consultationId)
      .execute()
  return numUpdatedRows > 0n
}
