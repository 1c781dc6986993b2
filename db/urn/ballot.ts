import { sql } from 'kysely'
import { assertInTransaction, dropWriteAheadLog, eraseTraces } from '../dialect.ts'
import type { UrnDb } from './schema.ts'

/** A ballot in an open poll. Ids, salt, commitment and change hash are 64 hex digits. */
export interface CastBallot {
  consultationId: string
  id: string
  college: string
  /** The canonical text of the opinions. */
  content: string
  salt: string
  commitment: string
  changeHash: string
}

/** A ballot after sealing: its block in place of its college. */
export interface SealedBallot {
  id: string
  block: string
  content: string
  salt: string
  commitment: string
}

/**
 * Puts a first ballot into the urn; `exists`, and nothing written, where this id has one. Call it
 * in the transaction that holds the poll (`sharePoll`). Throws where the poll is not open.
 */
export async function insertBallot(trx: UrnDb, ballot: CastBallot): Promise<'inserted' | 'exists'> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('ballot')
    .values({
      consultation_id: ballot.consultationId,
      id: ballot.id,
      college: ballot.college,
      content: ballot.content,
      salt: ballot.salt,
      commitment: ballot.commitment,
      change_hash: ballot.changeHash,
    })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n ? 'inserted' : 'exists'
}

/**
 * Replaces what a ballot says, where the change hash is the one it was cast with: otherwise false,
 * and nothing written. Its college stays. Throws where the poll is not open.
 */
export async function replaceBallot(
  trx: UrnDb,
  ballot: Omit<CastBallot, 'college'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('ballot')
    .set({ content: ballot.content, salt: ballot.salt, commitment: ballot.commitment })
    .where('consultation_id', '=', ballot.consultationId)
    .where('id', '=', ballot.id)
    .where('change_hash', '=', ballot.changeHash)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A ballot of an open poll, without what it says. */
export async function findBallot(
  db: UrnDb,
  consultationId: string,
  id: string,
): Promise<{ college: string; commitment: string; changeHash: string } | undefined> {
  return await db
    .selectFrom('ballot')
    .select(['college', 'commitment', 'change_hash as changeHash'])
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** How many ballots an open poll holds; 0 once it is closed. */
export async function countBallots(db: UrnDb, consultationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('ballot')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  return count
}

const PAGE = 1_000

/** The ballots of an open poll, in order of id, read page by page. */
export async function* streamBallots(
  db: UrnDb,
  consultationId: string,
): AsyncGenerator<{ college: string; content: string }, void, undefined> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('ballot')
      .select(['id', 'college', 'content'])
      .where('consultation_id', '=', consultationId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const { college, content } of page) yield { college, content }
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.id
  }
}

/**
 * Moves a poll's ballots to the sealed urn, in order of id, with the block of each one's college
 * (by college id) in its place and without change hash. Hold the poll with `lockPoll`, and close it
 * in the same transaction. Throws where a ballot's college has no block.
 */
export async function rewriteSealed(
  trx: UrnDb,
  consultationId: string,
  blockOfCollege: ReadonlyMap<string, string>,
): Promise<void> {
  assertInTransaction(trx)
  const block =
    blockOfCollege.size === 0
      ? sql<string>`null`
      : sql<string>`case college ${sql.join(
          [...blockOfCollege].map(([college, name]) => sql`when ${college} then ${name}`),
          sql` `,
        )} end`
  await trx
    .insertInto('sealed_ballot')
    .columns(['consultation_id', 'id', 'block', 'content', 'salt', 'commitment'])
    .expression((builder) =>
      builder
        .selectFrom('ballot')
        .select(['consultation_id', 'id', block.as('block'), 'content', 'salt', 'commitment'])
        .where('consultation_id', '=', consultationId)
        .orderBy('id'),
    )
    .execute()
  await trx.deleteFrom('ballot').where('consultation_id', '=', consultationId).execute()
}

/** Deletes every ballot of a poll, cast or sealed; the poll stays. Then `erasePhysicalTraces`. */
export async function destroyBallots(trx: UrnDb, consultationId: string): Promise<void> {
  await trx.deleteFrom('ballot').where('consultation_id', '=', consultationId).execute()
  await trx.deleteFrom('sealed_ballot').where('consultation_id', '=', consultationId).execute()
}

/** A sealed ballot without what it says, if there is one under this id. */
export async function findSealedBallot(
  db: UrnDb,
  consultationId: string,
  id: string,
): Promise<Omit<SealedBallot, 'content'> | undefined> {
  return await db
    .selectFrom('sealed_ballot')
    .select(['id', 'block', 'salt', 'commitment'])
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** How many ballots a sealed urn holds. */
export async function countSealedBallots(db: UrnDb, consultationId: string): Promise<number> {
  const { count } = await db
    .selectFrom('sealed_ballot')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('consultation_id', '=', consultationId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The sealed ballots, in order of id, read page by page. */
export async function* streamSealedBallots(
  db: UrnDb,
  consultationId: string,
): AsyncGenerator<SealedBallot, void, undefined> {
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('sealed_ballot')
      .select(['id', 'block', 'content', 'salt', 'commitment'])
      .where('consultation_id', '=', consultationId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.id
  }
}

/**
 * Removes from the urn's files what was deleted or changed, and on SQLite the order in which
 * ballots came. Outside transactions; may be repeated, also while voting is under way.
 */
export async function erasePhysicalTraces(db: UrnDb): Promise<void> {
  await eraseTraces(db, ['ballot', 'sealed_ballot', 'poll'])
  await dropWriteAheadLog(db)
}
