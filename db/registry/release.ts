import { createHash } from 'node:crypto'
import type { PublishedResult } from '#app/domain/result.ts'
import type { RegistryDb } from './schema.ts'

export interface Sealing {
  sealedAt: string
  /** Lists of college ids, in merge order. */
  blocks: readonly (readonly string[])[]
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
    })
    .execute()
}

/** How the urn was sealed, or undefined before it was. */
export async function findSealing(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<Sealing | undefined> {
  const row = await db
    .selectFrom('sealing')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const blocks: string[][] = JSON.parse(row.blocks)
  return { sealedAt: row.sealed_at, blocks }
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
