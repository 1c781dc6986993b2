import type { Selectable } from 'kysely'
import {
  MESSAGE_KINDS,
  NO_WORDS,
  PROPOSAL_STATUSES,
  REFUSAL_REASONS,
  searchable,
  type Proposal,
  type ProposalMessage,
  type ProposalStatus,
  type ProposalText,
} from '#app/domain/proposal.ts'
import { assertInTransaction, isSqlite } from '../dialect.ts'
import { knownWord } from './known-word.ts'
import type { ProposalTable, RegistryDb } from './schema.ts'

/** Names one proposal. */
export interface ProposalKey {
  councilId: string
  consultationId: string
  id: string
}

/**
 * Writes a new proposal with the keyed hash (hex) of its tracking code. Throws where the id or the hash
 * is taken in the consultation, and on a theme from elsewhere.
 */
export async function insertProposal(
  db: RegistryDb,
  proposal: Proposal,
  trackingHash: string,
): Promise<void> {
  await db
    .insertInto('proposal')
    .values({
      council_id: proposal.councilId,
      consultation_id: proposal.consultationId,
      proposal_id: proposal.id,
      ...wordsOf(proposal),
      organisation: proposal.organisation ?? null,
      status: proposal.status,
      tracking_hash: trackingHash,
      received_on: proposal.receivedOn,
      waiting_since: proposal.waitingSince ?? proposal.receivedOn,
      decided_on: proposal.decidedOn ?? null,
      charter_version: proposal.charterVersion ?? null,
      erased_on: proposal.erasedOn ?? null,
      version: proposal.version,
    })
    .execute()
}

/** The proposal of this id in this consultation, whatever its status. */
export async function findProposal(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<Proposal | undefined> {
  const row = await db
    .selectFrom('proposal')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .executeTakeFirst()
  return row && toProposal(row)
}

/** The proposal of a tracking code, by the code's keyed hash (hex). */
export async function findProposalByTracking(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
  trackingHash: string,
): Promise<Proposal | undefined> {
  const row = await db
    .selectFrom('proposal')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('tracking_hash', '=', trackingHash)
    .executeTakeFirst()
  return row && toProposal(row)
}

/**
 * A proposal held by this transaction until it ends: whoever judges or changes one takes it first, so
 * that author and moderator never overwrite each other. Throws outside a transaction.
 */
export async function holdProposal(
  trx: RegistryDb,
  key: ProposalKey,
): Promise<Proposal | undefined> {
  assertInTransaction(trx)
  if (!isSqlite(trx))
    await trx
      .selectFrom('proposal')
      .select('proposal_id')
      .where('council_id', '=', key.councilId)
      .where('consultation_id', '=', key.consultationId)
      .where('proposal_id', '=', key.id)
      .forUpdate()
      .execute()
  return findProposal(trx, key)
}

/** Changes the words of a proposal, counting its version on. */
export async function changeProposalText(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  text: ProposalText,
): Promise<void> {
  await db
    .updateTable('proposal')
    .set((eb) => ({ ...wordsOf(text), version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/**
 * Takes the words out of a proposal, in whose name they were, and on which day they last came before
 * moderation, counting its version on.
 */
export async function eraseProposal(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  await db
    .updateTable('proposal')
    .set((eb) => ({
      ...wordsOf(NO_WORDS),
      organisation: null,
      waiting_since: eb.ref('received_on'),
      version: eb('version', '+', 1),
    }))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** Changes the status of a proposal, counting its version on; `decidedOn` is a calendar date. */
export async function changeProposalStatus(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  status: ProposalStatus,
  decidedOn?: string,
): Promise<void> {
  await db
    .updateTable('proposal')
    .set((eb) => ({
      status,
      version: eb('version', '+', 1),
      ...(decidedOn !== undefined && { decided_on: decidedOn }),
    }))
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** Notes the calendar date on which a proposal came before moderation, or came back. */
export async function noteWaiting(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  since: string,
): Promise<void> {
  await trx
    .updateTable('proposal')
    .set({ waiting_since: since })
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** Adds a message to a proposal's conversation; call it with the proposal held. */
export async function insertMessage(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
  message: ProposalMessage,
): Promise<void> {
  await trx
    .insertInto('proposal_message')
    .values((eb) => ({
      council_id: councilId,
      consultation_id: consultationId,
      proposal_id: id,
      position: eb
        .selectFrom('proposal_message')
        .select(eb(eb.fn.coalesce(eb.fn.max('position'), eb.val(0)), '+', 1).as('next'))
        .where('council_id', '=', councilId)
        .where('consultation_id', '=', consultationId)
        .where('proposal_id', '=', id),
      kind: message.kind,
      reason: message.reason ?? null,
      text: message.text,
      written_on: message.writtenOn,
    }))
    .execute()
}

/** A proposal's conversation, in order. */
export async function listMessages(
  db: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<ProposalMessage[]> {
  const rows = await db
    .selectFrom('proposal_message')
    .select(['kind', 'reason', 'text', 'written_on'])
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ kind, reason, text, written_on }) => ({
    kind: knownWord(MESSAGE_KINDS, kind),
    ...(reason !== null && { reason: knownWord(REFUSAL_REASONS, reason) }),
    text,
    writtenOn: written_on,
  }))
}

/** Deletes a proposal's conversation: it quotes and answers words that their author has withdrawn. */
export async function deleteMessages(
  trx: RegistryDb,
  { councilId, consultationId, id }: ProposalKey,
): Promise<void> {
  await trx
    .deleteFrom('proposal_message')
    .where('council_id', '=', councilId)
    .where('consultation_id', '=', consultationId)
    .where('proposal_id', '=', id)
    .execute()
}

/** A row of the proposal table as the domain knows it: without its tracking hash. */
export function toProposal(row: Selectable<ProposalTable>): Proposal {
  return {
    councilId: row.council_id,
    consultationId: row.consultation_id,
    id: row.proposal_id,
    title: row.title,
    text: row.text,
    why: row.why,
    ...(row.theme_id !== null && { themeId: row.theme_id }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    status: knownWord(PROPOSAL_STATUSES, row.status),
    receivedOn: row.received_on,
    ...(row.waiting_since !== row.received_on && { waitingSince: row.waiting_since }),
    ...(row.decided_on !== null && { decidedOn: row.decided_on }),
    ...(row.charter_version !== null && { charterVersion: row.charter_version }),
    ...(row.erased_on !== null && { erasedOn: row.erased_on }),
    version: row.version,
  }
}

function wordsOf({ title, text, why, themeId }: ProposalText) {
  return {
    title,
    text,
    why,
    theme_id: themeId ?? null,
    search_text: searchable(`${title} ${text} ${why}`),
  }
}
