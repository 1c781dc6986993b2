import { PHONES, type ModerationRules } from '#app/domain/moderation-rules.ts'
import type { State } from '#app/domain/consultation.ts'
import type { DistressCase } from '#app/domain/distress-case.ts'
import { daysBetween } from '#app/domain/day.ts'
import { OPEN_QUEUES, queueOf, type Queue } from '#app/domain/moderation.ts'
import { permit } from '#app/domain/permission.ts'
import type { Proposal } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findCase } from '#db/registry/distress-case.ts'
import { neighbour, type Place } from '#db/registry/moderation.ts'
import { holdProposal, type ProposalKey } from '#db/registry/proposal.ts'
import { listOpinions, type SecondOpinion } from '#db/registry/second-opinion.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { waitingForAnother } from './waits-for-another.ts'

/** Why a reader may only read: what they are, or how far the consultation is. */
export type ReadOnly = 'role' | 'phase' | null

export interface ConsultationHead {
  slug: string
  title: string
  state: State
  /** Whom to call when somebody seems unwell, and how. */
  distressContacts: readonly DistressContact[]
}

export interface DistressContact {
  name: string
  phone: string | null
}

export function head(
  { consultation, state }: Pick<InConsultation, 'consultation' | 'state'>,
  rules: ModerationRules,
): ConsultationHead {
  const { slug, title } = consultation
  const phones = PHONES.map((phone) => rules[phone])
  const distressContacts = consultation.distressContacts
    .map((name, index) => ({ name: name.trim(), phone: phones[index] || null }))
    .filter(({ name }) => name !== '')
  return { slug, title, state, distressContacts }
}

export function readOnlyFor({ authority, state }: InConsultation): ReadOnly {
  if (!permit(authority.capacities, 'moderate').ok) return 'role'
  return permit(authority.capacities, 'moderate', state).ok ? null : 'phase'
}

export function themeName(
  { consultation }: Pick<InConsultation, 'consultation'>,
  id: string | undefined,
): string | null {
  return consultation.themes.find((theme) => theme.id === id)?.name ?? null
}

/** A text held by the transaction, with what stands around it in moderation. */
export interface Held {
  key: ProposalKey
  proposal: Proposal
  /** Its case of distress, closed or not. */
  distress: DistressCase | undefined
  caseOpen: boolean
  opinions: readonly SecondOpinion[]
  /** The question that a moderator asked the others, and nobody answered yet. */
  question: SecondOpinion | undefined
  /** The list in which it stands; null once withdrawn. */
  queue: Queue | null
}

/**
 * Holds the text that somebody read in this `version`: refuses an unknown one, and (`changed-meanwhile`)
 * any other version.
 */
export async function holdText(
  trx: RegistryDb,
  { council, consultation }: InConsultation,
  { proposalId, version }: { proposalId: string; version: number },
): Promise<Result<Held>> {
  const key = { councilId: council.id, consultationId: consultation.id, id: proposalId }
  const proposal = await holdProposal(trx, key)
  if (proposal === undefined) return refused(refusal('unknown-proposal'))
  if (proposal.version !== version) return refused(refusal('changed-meanwhile'))
  return accepted(await around(trx, key, proposal))
}

/** What stands around a text in moderation. Two queries. */
export async function around(db: RegistryDb, key: ProposalKey, proposal: Proposal): Promise<Held> {
  const distress = await findCase(db, key)
  const opinions = await listOpinions(db, key)
  const last = opinions.at(-1)
  const question = last?.kind === 'question' ? last : undefined
  const caseOpen = isOpen(distress)
  const queue = queueOf(proposal.status, { caseOpen, asked: question !== undefined })
  return { key, proposal, distress, caseOpen, opinions, question, queue }
}

function isOpen(distress: DistressCase | undefined): boolean {
  return distress !== undefined && distress.closedOn === undefined
}

/** For how many days a text has been before moderation, or, where nothing is to be done, since it was received. */
export function ageOf(
  { receivedOn, waitingSince = receivedOn }: Pick<Proposal, 'receivedOn' | 'waitingSince'>,
  queue: Queue | null,
  today: string,
): { ageInDays: number; back: boolean } {
  const waits = OPEN_QUEUES.some((open) => open === queue)
  return {
    ageInDays: daysBetween(waits ? waitingSince : receivedOn, today),
    back: waits && waitingSince > receivedOn,
  }
}

/** Where a text stands in its list. */
export function placeOf({ proposal, distress, caseOpen }: Held): Place {
  const { id, receivedOn, waitingSince } = proposal
  return { id, receivedOn, waitingSince, ...(caseOpen && { case: distress }) }
}

/**
 * The text to read after this one, before anything happens to it: the one that follows in its list, or the
 * first there, or the first of those that wait; null where none does. None that waits for somebody else.
 */
export async function nextText(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'serverSecret' | 'actor'>,
  held: Held,
): Promise<string | null> {
  const { key, queue } = held
  const { councilId, consultationId } = key
  const barred = await waitingForAnother(trx, context, { councilId, consultationId })
  const among = { without: barred.map(({ id }) => id) }
  const after = { place: placeOf(held), ...among }
  const list = queue === 'distress' || queue === 'appeals' || queue === 'second-eyes' ? queue : 'waiting'
  const others = async (name: Queue) => {
    const first = await neighbour(trx, key, name, 'after', among)
    return first === key.id ? neighbour(trx, key, name, 'after', after) : first
  }
  return (
    (await neighbour(trx, key, list, 'after', after)) ??
    (await others(list)) ??
    (list === 'waiting' ? undefined : await others('waiting')) ??
    null
  )
}
