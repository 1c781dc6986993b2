import { createHash } from 'node:crypto'
import { RECONCILIATIONS, type Reconciliation } from '#app/domain/reconciliation.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import type { RegistryDb } from './schema.ts'

export interface Sealing {
  sealedAt: string
  /** Lists of college ids, in merge order. */
  blocks: readonly (readonly string[])[]
  /** Merkle root over the sealed ballots, 64 hex digits; absent of an urn sealed before roots were kept. */
  root?: string
  /** What comparing ballots with credentials told; absent of an urn sealed before it was compared. */
  reconciliation?: Reconciliation
}

/** What looking at a sealed urn again has shown; days are in the council's time zone. */
export interface SealingState extends Sealing {
  verification?: { on: string; intact: boolean }
  /** The first day on which it was not as it was sealed. */
  differedOn?: string
  /** When its ballots were destroyed, as the charter has it. */
  destroyedOn?: string
}

/** Writes down how the urn was sealed. Throws where the consultation has a sealing already. */
export async function insertSealing(
  db: RegistryDb,
  sealing: Sealing & { councilId: string; consultationId: string },
): Promise<void> {
  await db
    .insertInto('sealing')
    .values({
      council_id: sealing.councilId,
      consultation_id: sealing.consultationId,
      sealed_at: sealing.sealedAt,
      blocks: JSON.stringify(sealing.blocks),
      root: sealing.root ?? null,
      reconciliation: sealing.reconciliation ?? null,
      verified_on: null,
      differed_on: null,
      intact: null,
      destroyed_on: null,
    })
    .execute()
}

/** How the urn was sealed, or undefined before it was. */
export async function findSealing(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<SealingState | undefined> {
  const row = await db
    .selectFrom('sealing')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const blocks: string[][] = JSON.parse(row.blocks)
  const reconciliation = RECONCILIATIONS.find((word) => word === row.reconciliation)
  return {
    sealedAt: row.sealed_at,
    blocks,
    ...(row.root !== null && { root: row.root }),
    ...(reconciliation !== undefined && { reconciliation }),
    ...(row.verified_on !== null && {
      verification: { on: row.verified_on, intact: row.intact === 1 },
    }),
    ...(row.differed_on !== null && { differedOn: row.differed_on }),
    ...(row.destroyed_on !== null && { destroyedOn: row.destroyed_on }),
  }
}

/** Writes down that a sealed urn was looked at again. True where this is the first difference ever seen. */
export async function noteVerification(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
  { on, intact }: { on: string; intact: boolean },
): Promise<boolean> {
  const its = trx
    .updateTable('sealing')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
  await its.set({ verified_on: on, intact: intact ? 1 : 0 }).execute()
  if (intact) return false
  const { numUpdatedRows } = await its
    .set({ differed_on: on })
    .where('differed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Writes down, once, on what day the ballots of an urn were destroyed; false where it was written already. */
export async function noteDestruction(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
  on: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('sealing')
    .set({ destroyed_on: on })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('destroyed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** The sealed urns of all councils, or those that slugs name, in the order of their slugs. One query. */
export async function listSealings(
  db: RegistryDb,
  { council, consultation }: { council?: string; consultation?: string },
): Promise<
  {
    councilId: string
    council: string
    timeZone: string
    consultation: string
    consultationId: string
    root: string | null
    verifiedOn: string | null
    sealedAt: string
    destroyedOn: string | null
    /** As the charter under which the consultation was held has it. */
    keptMonths: number | null
  }[]
> {
  return await db
    .selectFrom('sealing')
    .innerJoin('council', 'council.council_id', 'sealing.council_id')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.council_id', '=', 'sealing.council_id')
        .onRef('consultation.consultation_id', '=', 'sealing.consultation_id'),
    )
    .select(['council.slug as council', 'consultation.slug as consultation'])
    .select(['sealing.council_id as councilId', 'council.time_zone as timeZone'])
    .select(['sealing.consultation_id as consultationId', 'sealing.root'])
    .leftJoin('charter', (join) =>
      join
        .onRef('charter.council_id', '=', 'consultation.council_id')
        .onRef('charter.version', '=', 'consultation.charter_version'),
    )
    .select('sealing.verified_on as verifiedOn')
    .select(['sealing.sealed_at as sealedAt', 'sealing.destroyed_on as destroyedOn'])
    .select('charter.urn_kept_months as keptMonths')
    .$if(council !== undefined, (query) => query.where('council.slug', '=', council ?? ''))
    .$if(consultation !== undefined, (query) =>
      query.where('consultation.slug', '=', consultation ?? ''),
    )
    .orderBy('council.slug')
    .orderBy('consultation.slug')
    .execute()
}

/**
 * Keeps the result computed after sealing, once: whoever comes second gets the one that is there.
 * Throws before the sealing is written down.
 */
export async function keepSealedResult(
  db: RegistryDb,
  result: { councilId: string; consultationId: string; content: PublishedResult },
): Promise<PublishedResult> {
  const { councilId, consultationId, content } = result
  await db
    .insertInto('sealed_result')
    .values({
      council_id: councilId,
      consultation_id: consultationId,
      content: JSON.stringify(content),
    })
    .onConflict((conflict) => conflict.columns(['council_id', 'consultation_id']).doNothing())
    .execute()
  return (await findSealedResult(db, councilId, consultationId)) ?? content
}

/** The result computed after sealing, or undefined where nobody has asked for it yet. */
export async function findSealedResult(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<PublishedResult | undefined> {
  const row = await db
    .selectFrom('sealed_result')
    .select('content')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const content: PublishedResult = JSON.parse(row.content)
  return content
}

/** An agreement to a release: in which of the two capacities, and whose. */
export interface ReleaseApproval {
  capacity: 'coordinator' | 'chair'
  accountId: string
  approvedAt: string
}

/** Writes an agreement down. Throws where that capacity, or that person, has agreed already. */
export async function insertApproval(
  db: RegistryDb,
  approval: ReleaseApproval & { councilId: string; consultationId: string },
): Promise<void> {
  await db
    .insertInto('release_approval')
    .values({
      council_id: approval.councilId,
      consultation_id: approval.consultationId,
      capacity: approval.capacity,
      account_id: approval.accountId,
      approved_at: approval.approvedAt,
    })
    .execute()
}

/** An agreement, and whether whoever gave it has had that role in the council ever since. */
export interface GivenApproval extends ReleaseApproval {
  standing: boolean
}

/**
 * The agreements given so far to the release of a consultation's result: none, one or two. One query.
 * Those that lapsed with a role are among them until `dropApprovals`.
 */
export async function listApprovals(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<GivenApproval[]> {
  const rows = await withStanding(db)
    .select(['approval.account_id as accountId', 'approval.approved_at as approvedAt'])
    .where('approval.council_id', '=', councilId)
    .where('approval.consultation_id', '=', consultationId)
    .orderBy('approval.approved_at')
    .execute()
  return rows.map(({ membership_id, consultation_id: _consultation, ...approval }) => ({
    ...approval,
    standing: membership_id !== null,
  }))
}

/** Of the releases agreed to in a council: in which capacities they still are, by consultation id. One query. */
export async function listApprovalsOfCouncil(
  db: RegistryDb,
  councilId: string,
): Promise<ReadonlyMap<string, readonly ReleaseApproval['capacity'][]>> {
  const rows = await withStanding(db)
    .where('approval.council_id', '=', councilId)
    .where('membership_id', 'is not', null)
    .execute()
  const groups = Map.groupBy(rows, (row) => row.consultation_id)
  return new Map([...groups].map(([id, group]) => [id, group.map(({ capacity }) => capacity)]))
}

/** A role that ended takes its agreement along; one that is given again later does not bring it back. */
function withStanding(db: RegistryDb) {
  return db
    .selectFrom('release_approval as approval')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'approval.council_id')
        .onRef('membership.account_id', '=', 'approval.account_id')
        .onRef('membership.role', '=', 'approval.capacity')
        .onRef('membership.begun_at', '<=', 'approval.approved_at')
        .on('membership.ended_at', 'is', null),
    )
    .select(['approval.consultation_id', 'approval.capacity', 'membership.membership_id'])
}

/** Takes agreements back, so that somebody else may give them. */
export async function dropApprovals(
  trx: RegistryDb,
  councilId: string,
  consultationId: string,
  capacities: readonly ReleaseApproval['capacity'][],
): Promise<void> {
  if (capacities.length === 0) return
  await trx
    .deleteFrom('release_approval')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('capacity', 'in', capacities)
    .execute()
}

export interface Release {
  releasedAt: string
  content: PublishedResult
  /** SHA-256 (hex) of the content's JSON text as stored. */
  contentHash: string
}

/** Publishes a result, for good; returns its hash. Throws where there is one already. */
export async function insertRelease(
  db: RegistryDb,
  release: Omit<Release, 'contentHash'> & { councilId: string; consultationId: string },
): Promise<string> {
  const content = JSON.stringify(release.content)
  const contentHash = createHash('sha256').update(content).digest('hex')
  await db
    .insertInto('release')
    .values({
      council_id: release.councilId,
      consultation_id: release.consultationId,
      released_at: release.releasedAt,
      content,
      content_hash: contentHash,
    })
    .execute()
  return contentHash
}

/**
 * Of the released results of a council, those that say only that too few voted: ids of their
 * consultations. Asked of the text, so that a list need not read every result.
 */
export async function listTooFew(db: RegistryDb, councilId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('release')
    .select('consultation_id')
    .where('council_id', '=', councilId)
    // Within a text of JSON quotation marks are escaped: this can only be the kind itself.
    .where('content', 'like', '%"kind":"too-few-ballots"%')
    .execute()
  return new Set(rows.map((row) => row.consultation_id))
}

/** The published result, or undefined before its release. */
export async function findRelease(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<Release | undefined> {
  const row = await db
    .selectFrom('release')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const content: PublishedResult = JSON.parse(row.content)
  return { releasedAt: row.released_at, content, contentHash: row.content_hash }
}
