import { votesByEmail, type Consultation } from '#app/domain/consultation.ts'
import type { Counted } from '#app/domain/reconciliation.ts'
import { codeTotals } from '#app/domain/floored-count.ts'
import { listReturned, type ReturnedBatch } from '#db/registry/code-order.ts'
import { issuedByCollege } from '#db/registry/signing-key.ts'
import type { RegistryDb } from '#db/stores.ts'
import { LARGEST_BATCH } from './codes.ts'

/** The rights to vote that were given; for comparing them with the ballots, never to be shown. */
export type Credentials = Pick<Counted, 'credentials' | 'handedOut'>

/**
 * How many credentials each college had, exactly; and how many reached somebody in all: codes by the relays' word,
 * signatures as they were given.
 */
export async function countCredentials(
  registry: RegistryDb,
  { councilId, id }: Pick<Consultation, 'councilId' | 'id'>,
): Promise<Credentials> {
  const batches = await listReturned(registry, councilId, id)
  const signatures = await issuedByCollege(registry, councilId, id)
  const credentials = new Map(signatures)
  for (const { college, codes } of batches)
    credentials.set(college, (credentials.get(college) ?? 0) + codes)
  const handedOut = allReturned(batches)
    ? batches.reduce((sum, batch) => sum + (batch.handedOut ?? 0), totalOf(signatures))
    : null
  return { credentials, handedOut }
}

/**
 * How many codes were handed out, at least: by the relays' word where all have given it, or else as many as were
 * printed. Null where that may not be told. The same after sealing, whenever it is asked.
 */
export async function countHandedOut(
  registry: RegistryDb,
  consultation: Consultation,
): Promise<number | null> {
  // Beside votes by e-mail it would tell neither who stayed away nor by which way people came.
  if (votesByEmail(consultation)) return null
  const { councilId, id, colleges, threshold } = consultation
  const batches = await listReturned(registry, councilId, id)
  const returned = allReturned(batches)
  const sheets = batches.map(({ college, most, codes, handedOut }) => ({
    college,
    most: most ?? LARGEST_BATCH,
    codes: returned ? (handedOut ?? 0) : codes,
  }))
  return codeTotals(sheets, colleges.map((college) => college.id), threshold).overall
}

function allReturned(batches: readonly ReturnedBatch[]): boolean {
  return batches.length > 0 && batches.every(({ handedOut }) => handedOut !== null)
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0)
}
