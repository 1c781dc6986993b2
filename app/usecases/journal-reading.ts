import {
  CHAIN_START,
  followChain,
  JOURNAL_ACTS,
  type ChainHead,
  type JournalAct,
  type StoredEntry,
} from '#app/domain/audit.ts'
import type { Council, PublicCouncil } from '#app/domain/council.ts'
import { CAPACITIES, permit, type Capacity } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findCouncilBySlug, listCouncils } from '#db/registry/council.ts'
import { listLatestEntries, listStoredEntries } from '#db/registry/journal.ts'
import { findSubjects, type Subject } from '#db/registry/subject.ts'
import type { RegistryDb } from '#db/stores.ts'
import { permitInCouncil, permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'

const BATCH = 2_000
/** Up to so many entries a journal is verified at every visit: in one batch, that is with one query. */
const SHORT = 1_000
const PAGE = 50

/** What following a journal to its end has found. */
export interface Verification {
  /** How many entries are linked as they were written. */
  entries: number
  /** Hash of the last of them; of the empty chain where there is none. */
  hash: string
  /** Number of the first entry that was changed, inserted, removed or moved. */
  brokenAt: number | null
  /** Number of the entry that has the hash somebody noted; null for none. */
  notedAt: number | null
}

/** One entry in the words of whoever reads it. `null`: somebody has put what the journal never holds. */
export interface JournalLine {
  number: number
  /** Null where it cannot be read. */
  at: string | null
  act: JournalAct | null
  capacity: Capacity | null
  subject: JournalSubject | null
  details: readonly (readonly [name: string, value: string])[]
  hash: string
}

/** Where one reads about what an entry is about. */
export type JournalSubject =
  | { page: 'consultation' | 'preview'; consultation: string; title: string }
  | { page: 'proposal'; consultation: string; proposal: string; title: string }
  | { page: 'agenda'; agenda: string; title: string }
  | { page: 'body'; body: string; title: string }
  | { page: 'council' | 'charter' | 'team' }

export interface JournalPage {
  council: PublicCouncil
  lines: readonly JournalLine[]
  /** Number to ask for what comes before these entries, and what comes after; null where nothing does. */
  older: number | null
  newer: number | 'latest' | null
  latest: ChainHead | null
  /** Null: too long to be verified at every visit; asked for, it is. */
  verification: Verification | null
}

export interface JournalQuestion {
  /** The page that ends before this number; the latest entries where absent. */
  before?: number
  verify?: boolean
  /** A hash written down before, to be found again. */
  noted?: string
}

/**
 * The journal of a council, the latest first, for those who watch over it; a short one is verified at
 * every visit, a long one when asked.
 */
export async function readJournal(
  context: UseCaseContext,
  councilSlug: string,
  { before, verify, noted }: JournalQuestion = {},
): Promise<Result<JournalPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'read-journal')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const [latest] = await listLatestEntries(registry, council.id, null, 1)
  const found = await listLatestEntries(registry, council.id, before ?? null, PAGE + 1)
  const entries = found.slice(0, PAGE)
  const short = (latest?.number ?? 0) <= SHORT
  const verification =
    short || verify === true ? await follow(registry, council.id, noted) : null
  const subjects = await findSubjects(registry, council.id, entries.map(({ subject }) => subject))
  const first = entries[0]?.number ?? 0
  const newest = latest?.number ?? 0
  return accepted({
    council: presentCouncil(council),
    lines: entries.map((entry) =>
      present(entry, subjectOf(entry, subjects.get(entry.subject), authority.capacities)),
    ),
    older: found.length > PAGE ? (entries.at(-1)?.number ?? null) : null,
    newer: first >= newest ? null : first + PAGE >= newest ? 'latest' : first + PAGE + 1,
    latest: latest === undefined ? null : { number: latest.number, hash: latest.hash },
    verification,
  })
}

export interface VerifiedCouncil extends Verification {
  council: string
}

/** Follows the journal of one council, or of each, to its end. */
export async function verifyJournals(
  context: UseCaseContext,
  { council: slug, noted }: { council?: string; noted?: string } = {},
): Promise<Result<readonly VerifiedCouncil[]>> {
  const permitted = await permitOnPlatform(context, 'verify-journal')
  if (!permitted.ok) return permitted
  const councils = await chosen(context.registry, slug)
  if (councils.length === 0 && slug !== undefined) return refused(refusal('unknown-council'))
  const verified: VerifiedCouncil[] = []
  for (const council of councils)
    verified.push({
      council: council.slug,
      ...(await follow(context.registry, council.id, noted)),
    })
  return accepted(verified)
}

async function chosen(registry: RegistryDb, slug?: string): Promise<readonly Council[]> {
  if (slug === undefined) return listCouncils(registry)
  const council = await findCouncilBySlug(registry, slug)
  return council === undefined ? [] : [council]
}

/** In batches, so that a long journal takes no more memory than a short one. */
async function follow(
  registry: RegistryDb,
  councilId: string,
  noted?: string,
): Promise<Verification> {
  let head = CHAIN_START
  let notedAt: number | null = null
  for (let after: number | null = null; ; after = head.number) {
    const batch = await listStoredEntries(registry, councilId, after, BATCH)
    const followed = followChain(head, batch)
    if ('brokenAt' in followed) {
      const { brokenAt } = followed
      const hash = batch.find(({ number }) => number === brokenAt - 1)?.hash ?? head.hash
      return { entries: brokenAt - 1, hash, brokenAt, notedAt }
    }
    notedAt ??= batch.find(({ hash }) => hash === noted?.trim().toLowerCase())?.number ?? null
    head = followed.head
    if (batch.length < BATCH) return { entries: head.number, hash: head.hash, brokenAt: null, notedAt }
  }
}

function present(entry: StoredEntry, subject: JournalSubject | null): JournalLine {
  return {
    number: entry.number,
    at: Number.isNaN(Date.parse(entry.at)) ? null : entry.at,
    act: JOURNAL_ACTS.find((act) => act === entry.act) ?? null,
    capacity: CAPACITIES.find((capacity) => capacity === entry.actor) ?? null,
    subject,
    details: detailsOf(entry.details),
    hash: entry.hash,
  }
}

function detailsOf(details: unknown): JournalLine['details'] {
  if (typeof details !== 'object' || details === null) return []
  return Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)] as const] : [],
  )
}

/** Only what the reader may open; the words of a text that is not public stay where they are. */
function subjectOf(
  { act, subject: id }: StoredEntry,
  subject: Subject | undefined,
  capacities: readonly Capacity[],
): JournalSubject | null {
  if (subject === undefined) return pageOf(act, capacities)
  switch (subject.kind) {
    case 'consultation':
    case 'priority': {
      const { title, draft } = subject
      const consultation = subject.kind === 'priority' ? subject.consultation : subject.slug
      if (!draft) return { page: 'consultation', consultation, title }
      const may = permit(capacities, 'preview-consultation').ok
      return may ? { page: 'preview', consultation, title } : null
    }
    case 'proposal': {
      const { consultation, title, status } = subject
      return status === 'accepted' ? { page: 'proposal', consultation, proposal: id, title } : null
    }
    case 'body':
      return permit(capacities, 'read-bodies').ok
        ? { page: 'body', body: id, title: subject.title }
        : null
    case 'agenda':
      return permit(capacities, 'read-agendas').ok
        ? { page: 'agenda', agenda: id, title: subject.title }
        : null
  }
}

function pageOf(act: string, capacities: readonly Capacity[]): JournalSubject | null {
  if (act === 'charter-adopted' || act === 'charter-accepted') return { page: 'charter' }
  if (act === 'council-created' || act === 'council-edited') return { page: 'council' }
  if (act.startsWith('member-'))
    return permit(capacities, 'read-team').ok ? { page: 'team' } : null
  return null
}
