import type { JournalAct } from '#app/domain/audit.ts'
import type { NamedArticles } from '#app/domain/charter.ts'
import { namedContacts, type State } from '#app/domain/consultation.ts'
import { calendarDay, daysBetween } from '#app/domain/day.ts'
import {
  QUEUES,
  STATUS_OF_QUEUE,
  type Queue,
  type Ruling,
  type RulingAct,
} from '#app/domain/moderation.ts'
import { permit, type Permission } from '#app/domain/permission.ts'
import {
  proposalTransition,
  type MessageKind,
  type Proposal,
  type ProposalMessage,
  type ProposalStatus,
} from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { countByStatus, listByStatus, neighbour } from '#db/registry/moderation.ts'
import {
  changeProposalStatus,
  findProposal,
  holdProposal,
  insertMessage,
  listMessages,
} from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, permitInConsultation, type InConsultation } from './authority.ts'
import { readNamedArticles } from './charter-acceptance.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'

const ROWS_ON_A_PAGE = 30

/** Why a reader may only read: what they are, or how far the consultation is. */
export type ReadOnly = 'role' | 'phase' | null

export interface ModerationQueue {
  consultation: ConsultationHead
  readOnly: ReadOnly
  queue: Queue
  counts: Record<Queue, number>
  /** For how many days the oldest text has waited; null where none waits. */
  longestWait: number | null
  page: number
  pages: number
  proposals: readonly QueueRow[]
}

export interface ConsultationHead {
  slug: string
  title: string
  state: State
  /** Whom to call when somebody seems unwell; those who moderate are told nowhere else. */
  distressContacts: readonly string[]
}

/** A text to read: nothing here tells who wrote it, nor at what hour. */
export interface QueueRow {
  id: string
  title: string
  /** 0 for one that came today. */
  ageInDays: number
  theme: string | null
  organisation: string | null
}

/** A page of a moderation queue, with how many texts are in each. Always the same number of queries. */
export async function readQueue(
  context: UseCaseContext,
  address: ConsultationAddress,
  { queue, page }: { queue: Queue; page: number },
): Promise<Result<ModerationQueue>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-moderation')
  if (!permitted.ok) return permitted
  const { consultation, council } = permitted.value
  const { councilId, id } = consultation
  const today = calendarDay(context.now(), council.timeZone)
  const { counts, oldestWaiting } = await countQueues(registry, councilId, id)
  const pages = Math.max(1, Math.ceil(counts[queue] / ROWS_ON_A_PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  const rows = await listByStatus(registry, councilId, id, STATUS_OF_QUEUE[queue], {
    limit: ROWS_ON_A_PAGE,
    offset: (shown - 1) * ROWS_ON_A_PAGE,
  })
  return accepted({
    consultation: head(permitted.value),
    readOnly: readOnlyFor(permitted.value),
    queue,
    counts,
    longestWait: oldestWaiting === null ? null : daysBetween(oldestWaiting, today),
    page: shown,
    pages,
    proposals: rows.map((row) => ({
      id: row.id,
      title: row.title,
      ageInDays: daysBetween(row.receivedOn, today),
      theme: themeName(permitted.value, row.themeId),
      organisation: row.organisation ?? null,
    })),
  })
}

export interface ModerationReview {
  consultation: ConsultationHead & { question: string }
  readOnly: ReadOnly
  /** Whether the text is public and the reader may take it off the public page. */
  mayRetract: boolean
  proposal: {
    id: string
    status: ProposalStatus
    version: number
    ageInDays: number
    theme: string | null
    organisation: string | null
    /** Null for a text withdrawn by its author. */
    words: { title: string; text: string; why: string } | null
  }
  /** The articles of the charter that reasons rest upon. */
  charter: NamedArticles | null
  /** What moderation and author said to one another, in order. */
  messages: readonly ProposalMessage[]
  /** Those beside this one in its queue (the waiting ones, for a text withdrawn). */
  previous: string | null
  next: string | null
  /** How many texts wait. */
  waiting: number
}

/** One text to read, its conversation, and the texts beside it. */
export async function readReview(
  context: UseCaseContext,
  address: ConsultationAddress,
  proposalId: string,
): Promise<Result<ModerationReview>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-moderation')
  if (!permitted.ok) return permitted
  const { consultation, council } = permitted.value
  const key = { councilId: council.id, consultationId: consultation.id, id: proposalId }
  const proposal = await findProposal(registry, key)
  if (proposal === undefined) return refused(refusal('unknown-proposal'))
  const withdrawn = proposal.status === 'withdrawn'
  const beside = withdrawn ? 'submitted' : proposal.status
  const { counts } = await countQueues(registry, council.id, consultation.id)
  return accepted({
    consultation: { ...head(permitted.value), question: consultation.question },
    readOnly: readOnlyFor(permitted.value),
    mayRetract: mayRetract(permitted.value, proposal),
    proposal: {
      id: proposal.id,
      status: proposal.status,
      version: proposal.version,
      ageInDays: daysBetween(
        proposal.receivedOn,
        calendarDay(context.now(), council.timeZone),
      ),
      theme: withdrawn ? null : themeName(permitted.value, proposal.themeId),
      organisation: withdrawn ? null : (proposal.organisation ?? null),
      words: withdrawn ? null : wordsOf(proposal),
    },
    charter: await readNamedArticles(registry, council.id, consultation.charterVersion),
    messages: withdrawn ? [] : await listMessages(registry, key),
    previous: (await neighbour(registry, key, beside, 'before', proposal)) ?? null,
    next: (await neighbour(registry, key, beside, 'after', proposal)) ?? null,
    waiting: counts.waiting,
  })
}

interface Ruled {
  permission: Permission
  act: JournalAct
  message: MessageKind
}

const RULED: Record<RulingAct, Ruled> = {
  accept: { permission: 'moderate', act: 'proposal-accepted', message: 'accepted' },
  return: { permission: 'moderate', act: 'proposal-returned', message: 'returned' },
  refuse: { permission: 'moderate', act: 'proposal-refused', message: 'refused' },
  retract: { permission: 'retract-proposal', act: 'proposal-retracted', message: 'retracted' },
}

/**
 * Accepts, returns or refuses a text, or takes an accepted one off the public page, in the version that
 * was read (`changed-meanwhile` for any other). Gives the next one that waits, oldest first, or null where
 * none does.
 */
export async function moderate(
  context: UseCaseContext,
  address: ConsultationAddress,
  { proposalId, version, ruling }: { proposalId: string; version: number; ruling: Ruling },
): Promise<Result<{ next: string | null }>> {
  const { permission, act, message } = RULED[ruling.act]
  return actOnConsultation(context, address, permission, async (trx, at) => {
    const { consultation, council, capacity } = at
    const key = { councilId: council.id, consultationId: consultation.id, id: proposalId }
    const proposal = await holdProposal(trx, key)
    if (proposal === undefined) return refused(refusal('unknown-proposal'))
    if (proposal.version !== version) return refused(refusal('changed-meanwhile'))
    const status = proposalTransition(proposal.status, ruling.act)
    if (!status.ok) return status
    const today = calendarDay(context.now(), council.timeZone)
    const decidedOn = ruling.act === 'return' ? undefined : today
    await changeProposalStatus(trx, key, status.value, decidedOn)
    await insertMessage(trx, key, {
      kind: message,
      ...(ruling.act === 'accept' ? { text: '' } : { reason: ruling.reason, text: ruling.text }),
      writtenOn: today,
    })
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act,
      subject: proposalId,
    })
    const next =
      (await neighbour(trx, key, 'submitted', 'after', proposal)) ??
      (await neighbour(trx, key, 'submitted', 'after'))
    return accepted({ next: next ?? null })
  })
}

async function countQueues(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<{ counts: Record<Queue, number>; oldestWaiting: string | null }> {
  const found = await countByStatus(db, councilId, consultationId)
  const of = (queue: Queue) => found.find(({ status }) => status === STATUS_OF_QUEUE[queue])
  const counts: Record<Queue, number> = { waiting: 0, returned: 0, accepted: 0, refused: 0 }
  for (const queue of QUEUES) counts[queue] = of(queue)?.proposals ?? 0
  return { counts, oldestWaiting: of('waiting')?.oldestOn ?? null }
}

function readOnlyFor({ authority, state }: InConsultation): ReadOnly {
  if (!permit(authority.capacities, 'moderate').ok) return 'role'
  return permit(authority.capacities, 'moderate', state).ok ? null : 'phase'
}

function mayRetract({ authority, state }: InConsultation, { status }: Proposal): boolean {
  return (
    proposalTransition(status, 'retract').ok &&
    permit(authority.capacities, 'retract-proposal', state).ok
  )
}

function head({ consultation, state }: InConsultation): ConsultationHead {
  const { slug, title } = consultation
  return { slug, title, state, distressContacts: namedContacts(consultation) }
}

function themeName({ consultation }: InConsultation, id: string | undefined): string | null {
  return consultation.themes.find((theme) => theme.id === id)?.name ?? null
}

function wordsOf({ title, text, why }: Proposal) {
  return { title, text, why }
}
