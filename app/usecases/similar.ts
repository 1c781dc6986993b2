import type { Consultation } from '#app/domain/consultation.ts'
import { permit } from '#app/domain/permission.ts'
import type { Proposal, ProposalStatus } from '#app/domain/proposal.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import {
  drop,
  put,
  similarTo,
  textIndex,
  type SimilarText,
  type TextIndex,
} from '#app/domain/similar.ts'
import { listByIds, listVersions } from '#db/registry/proposal-list.ts'
import type { RegistryDb } from '#db/stores.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'

/** Among which texts one looks for what is close: those that everybody reads, or all that still live. */
export type SimilarAmong = 'public' | 'moderated'

const STATUSES: Record<SimilarAmong, readonly ProposalStatus[]> = {
  public: ['accepted'],
  moderated: ['submitted', 'returned', 'accepted', 'refusal-proposed', 'appealed'],
}
const MOST_SHOWN = 3
/** An index of 5,000 texts takes some 40 MB: those used last are kept. */
const MOST_INDEXES = 8
/** Beyond, a query that names what has changed is longer than one that reads everything. */
const MOST_NAMED = 500
/** In a flood of questions the index is brought up to date no more often. */
const FRESH_MS = 1_000

interface Kept {
  index: TextIndex
  versions: Map<string, number>
  readAt: number
}

const KEPT = new WeakMap<RegistryDb, Map<string, Promise<Kept>>>()

/** A published proposal that says something close. */
export interface CloseProposal {
  id: string
  title: string
}

/** What others have said that is close to these words, at most three published proposals. Keeps nothing of the words. */
export async function readSimilar(
  context: UseCaseContext,
  address: ConsultationAddress,
  words: Omit<SimilarText, 'id'>,
): Promise<Result<readonly CloseProposal[]>> {
  // Published proposals are anybody's to read, whoever is signed in.
  const allowed = permit(['public'], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const found = await findSimilar(context, located.value.consultation, 'public', words, MOST_SHOWN)
  return accepted(found.map(({ proposal: { id, title } }) => ({ id, title })))
}

/**
 * The proposals of a consultation that say something close to these words, the closest first; `except`
 * leaves one out. Whoever calls has permission to read them. Three queries, whatever there is to compare with.
 */
export async function findSimilar(
  { registry, now }: Pick<UseCaseContext, 'registry' | 'now'>,
  { councilId, id: consultationId }: Pick<Consultation, 'councilId' | 'id'>,
  among: SimilarAmong,
  words: Omit<SimilarText, 'id'>,
  most: number,
  except?: string,
): Promise<readonly { proposal: Proposal; closeness: number }[]> {
  const place = { councilId, consultationId }
  const { index } = await upToDate(registry, place, among, Date.parse(now()))
  const similar = similarTo(words, index, most, except)
  const ids = similar.map(({ id }) => id)
  const proposals = new Map(
    (await listByIds(registry, place, STATUSES[among], ids)).map((found) => [found.id, found]),
  )
  return similar.flatMap(({ id, closeness }) => {
    const proposal = proposals.get(id)
    return proposal === undefined ? [] : [{ proposal, closeness }]
  })
}

interface Place {
  councilId: string
  consultationId: string
}

/** The index of a consultation; those who ask meanwhile wait for the same work. */
function upToDate(
  registry: RegistryDb,
  place: Place,
  among: SimilarAmong,
  at: number,
): Promise<Kept> {
  const all = KEPT.get(registry) ?? new Map<string, Promise<Kept>>()
  KEPT.set(registry, all)
  const key = `${place.councilId} ${place.consultationId} ${among}`
  const before = all.get(key) ?? Promise.resolve({ index: textIndex(), versions: new Map(), readAt: -Infinity })
  const next = before.then(async (kept) => {
    const age = at - kept.readAt
    if (age < 0 || age >= FRESH_MS) await refresh(registry, place, among, kept, at)
    return kept
  })
  all.delete(key)
  all.set(key, next)
  next.catch(() => all.delete(key))
  for (const oldest of all.keys()) {
    if (all.size <= MOST_INDEXES) break
    all.delete(oldest)
  }
  return next
}

async function refresh(
  registry: RegistryDb,
  place: Place,
  among: SimilarAmong,
  kept: Kept,
  at: number,
): Promise<void> {
  const { index, versions } = kept
  const now = await listVersions(registry, place, STATUSES[among])
  for (const id of versions.keys())
    if (!now.has(id)) {
      drop(index, id)
      versions.delete(id)
    }
  const changed = [...now].filter(([id, version]) => versions.get(id) !== version).map(([id]) => id)
  const named = changed.length > MOST_NAMED ? undefined : changed
  for (const proposal of await listByIds(registry, place, STATUSES[among], named)) {
    if (versions.get(proposal.id) === proposal.version) continue
    put(index, proposal)
    versions.set(proposal.id, proposal.version)
  }
  kept.readAt = at
}
