import type { RegistryDb } from './schema.ts'

/** A link by which an address is verified. Hashes are hex; the address's is keyed. */
export interface VotingLink {
  councilId: string
  consultationId: string
  linkHash: string
  addressHash: string
  expiresAt: string
}

/** Keeps a link, under its hash. */
export async function insertVotingLink(db: RegistryDb, link: VotingLink): Promise<void> {
  await db
    .insertInto('voting_link')
    .values({
      council_id: link.councilId,
      consultation_id: link.consultationId,
      link_hash: link.linkHash,
      address_hash: link.addressHash,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** The address (its keyed hash) that a link verifies, while it serves. */
export async function findVotingLink(
  db: RegistryDb,
  key: Pick<VotingLink, 'councilId' | 'consultationId' | 'linkHash'>,
  now: string,
): Promise<{ addressHash: string } | undefined> {
  return await db
    .selectFrom('voting_link')
    .select('address_hash as addressHash')
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .where('link_hash', '=', key.linkHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** How many links of an address serve at an instant. */
export async function countVotingLinks(
  db: RegistryDb,
  key: Pick<VotingLink, 'councilId' | 'consultationId' | 'addressHash'>,
  now: string,
): Promise<number> {
  const { links } = await db
    .selectFrom('voting_link')
    .select(({ fn }) => fn.countAll<number | string>().as('links'))
    .where('council_id', '=', key.councilId)
    .where('consultation_id', '=', key.consultationId)
    .where('address_hash', '=', key.addressHash)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(links)
}

/** Forgets the links that had expired by an instant, in every consultation. */
export async function deleteExpiredVotingLinks(db: RegistryDb, now: string): Promise<void> {
  await db.deleteFrom('voting_link').where('expires_at', '<=', now).execute()
}

/** Somebody who was given a signature, under the keyed hash of an address. */
export interface Eligibility {
  councilId: string
  consultationId: string
  addressHash: string
  collegeId: string
  /** SHA-256 of the blinded message that was signed, hex. */
  blindedHash: string
}

/**
 * Notes, once for each address, what is signed for it: `noted`; `same` where this very message is noted
 * already; `other` where another one is, and nothing is written. Call it in a transaction.
 */
export async function noteEligibility(
  trx: RegistryDb,
  row: Eligibility,
): Promise<'noted' | 'same' | 'other'> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('eligibility')
    .values({
      council_id: row.councilId,
      consultation_id: row.consultationId,
      address_hash: row.addressHash,
      college_id: row.collegeId,
      blinded_hash: row.blindedHash,
    })
    .onConflict((conflict) =>
      conflict.columns(['council_id', 'consultation_id', 'address_hash']).doNothing(),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return 'noted'
  const held = await findBlindedHash(trx, row)
  return held === row.blindedHash ? 'same' : 'other'
}

/** What was signed for an address, as its hash; undefined where nothing was. */
export async function findBlindedHash(
  db: RegistryDb,
  { councilId, consultationId, addressHash }: Pick<Eligibility, 'councilId' | 'consultationId' | 'addressHash'>,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('eligibility')
    .select('blinded_hash')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('address_hash', '=', addressHash)
    .executeTakeFirst()
  return row?.blinded_hash
}
