import {
  answerToReceipt,
  commitmentTo,
  isSalt,
  reasonsAgainstBallot,
  serialiseBallot,
  type Ballot,
  type Receipt,
  type ReceiptAnswer,
} from '#app/domain/ballot.ts'
import { actAt, stateAt } from '#app/domain/consultation.ts'
import { permit } from '#app/domain/permission.ts'
import { inRandomOrder } from '#app/domain/random-order.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { ballotIdOf, deriveToken, hashChangeKey, hashCode } from '#app/domain/secret.ts'
import { findCode } from '#db/registry/code.ts'
import type { UrnDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { findBallot, findSealedBallot, insertBallot, replaceBallot } from '#db/urn/ballot.ts'
import { sharePoll } from '#db/urn/poll.ts'
import { consultationKeys } from './codes.ts'
import { locatePublic, readConsultationAlone, type ConsultationAlone } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress, Located } from './locate.ts'

/** What somebody sees who comes to vote, with an order of the priorities of their own. */
export interface BallotPaper extends ConsultationAlone {
  order: readonly string[]
}

export async function readBallotPaper(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<BallotPaper>> {
  const page = await readConsultationAlone(context, address)
  if (!page.ok) return page
  const ids = page.value.consultation.priorities.map((priority) => priority.id)
  return accepted({ ...page.value, order: inRandomOrder(ids, context.randomBytes) })
}

/** What a person holds: codes and keys as bare symbols, without separators. */
export interface Credentials {
  code: string
  /** Given by somebody who wants to replace a ballot already cast; absent for a first ballot. */
  changeKey?: string
}

/**
 * Says whether these credentials may cast a ballot now, before anybody fills in a form. Writes
 * nothing. Refusals: phase, `code-unknown`, `code-used`, `code-not-used-yet`, `change-key-wrong`.
 */
export async function checkCredentials(
  context: UseCaseContext,
  address: ConsultationAddress,
  credentials: Credentials,
): Promise<Result<null>> {
  const admitted = await admit(context, address, credentials.code)
  if (!admitted.ok) return admitted
  const { consultation, ballotId } = admitted.value
  const held = await findBallot(context.urn, consultation.id, ballotId)
  if (credentials.changeKey === undefined)
    return held === undefined ? accepted(null) : refused(refusal('code-used', { field: 'code' }))
  if (held === undefined) return refused(refusal('code-not-used-yet', { field: 'code' }))
  return held.changeHash === hashChangeKey(ballotId, credentials.changeKey)
    ? accepted(null)
    : refused(refusal('change-key-wrong', { field: 'changeKey' }))
}

export interface Casting {
  ballot: Ballot
  /** 64 hex digits drawn by the browser, or by the server for a page without JavaScript. */
  salt: string
  /** Computed by the browser, if it could: must equal SHA-256(salt ‖ content). */
  commitment?: string
  /** First ballot: the key that will allow replacing it. Otherwise the key shown back then. */
  changeKey: string
  replacing: boolean
}

export interface Cast {
  receipt: Receipt
  replaced: boolean
}

/**
 * Puts one ballot into the urn, or replaces it. A first ballot sent again under the same change key
 * is taken for the same person's: the answer to the first may have been lost, and its receipt with
 * it. The registry is read, never written.
 */
export async function castBallot(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  casting: Casting,
): Promise<Result<Cast>> {
  const admitted = await admit(context, address, code)
  if (!admitted.ok) return admitted
  const { consultation, collegeId, ballotId } = admitted.value
  const reasons = reasonsAgainstBallot(casting.ballot, consultation)
  if (reasons.length > 0) return refused(...reasons)
  if (!isSalt(casting.salt)) return refused(refusal('ballot-malformed'))
  const content = serialiseBallot(casting.ballot)
  const commitment = commitmentTo(content, casting.salt)
  if (casting.commitment !== undefined && casting.commitment !== commitment)
    return refused(refusal('ballot-malformed'))
  const row: BallotRow = {
    consultationId: consultation.id,
    id: ballotId,
    college: collegeId,
    content,
    salt: casting.salt,
    commitment,
    changeHash: hashChangeKey(ballotId, casting.changeKey),
  }
  return transact(context.urn, async (trx) => {
    const poll = await sharePoll(trx, consultation.id)
    if (poll === undefined) return refused(refusal('voting-not-begun'))
    if (poll.state !== 'open' || context.now() >= poll.closesAt)
      return refused(refusal('voting-over'))
    return casting.replacing ? replace(trx, row) : insert(trx, row)
  })
}

type BallotRow = Parameters<typeof insertBallot>[1]

async function insert(trx: UrnDb, row: BallotRow): Promise<Result<Cast>> {
  const receipt = { ballotId: row.id, commitment: row.commitment }
  if ((await insertBallot(trx, row)) === 'inserted') return accepted({ receipt, replaced: false })
  return (await replaceBallot(trx, row))
    ? accepted({ receipt, replaced: false })
    : refused(refusal('code-used', { field: 'code' }))
}

async function replace(trx: UrnDb, row: BallotRow): Promise<Result<Cast>> {
  const receipt = { ballotId: row.id, commitment: row.commitment }
  if (await replaceBallot(trx, row)) return accepted({ receipt, replaced: true })
  const held = await findBallot(trx, row.consultationId, row.id)
  return held === undefined
    ? refused(refusal('code-not-used-yet', { field: 'code' }))
    : refused(refusal('change-key-wrong', { field: 'changeKey' }))
}

/** The consultation that a code votes in now, the college it belongs to and the id its ballot has. */
async function admit(
  context: UseCaseContext,
  address: ConsultationAddress,
  code: string,
): Promise<Result<Located & { collegeId: string; ballotId: string }>> {
  const allowed = permit([context.actor.kind], 'vote')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation } = located.value
  const open = actAt(consultation, 'cast', context.now())
  if (!open.ok) return open
  const keys = await consultationKeys(context.registry, context.serverSecret, located.value)
  if (keys === null) return refused(refusal('voting-over'))
  const known = await findCode(
    context.registry,
    council.id,
    consultation.id,
    hashCode(code, keys),
  )
  const ballotId = ballotIdOf(deriveToken(code, keys))
  if (known === undefined) {
    // The same work as for a good code: the time it takes tells nothing.
    await findBallot(context.urn, consultation.id, ballotId)
    return refused(refusal('code-unknown', { field: 'code' }))
  }
  return accepted({ council, consultation, collegeId: known.collegeId, ballotId })
}

/** Whether the ballot of a receipt is in the urn, was replaced, or is not there. */
export async function checkReceipt(
  context: UseCaseContext,
  address: ConsultationAddress,
  receipt: Receipt,
): Promise<Result<ReceiptAnswer>> {
  const allowed = permit([context.actor.kind], 'check-receipt')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { consultation } = located.value
  const state = stateAt(consultation, context.now())
  if (state === 'cancelled') return refused(refusal('cancelled'))
  if (state === 'proposing' || state === 'consolidating')
    return refused(refusal('voting-not-begun'))
  const held =
    (await findBallot(context.urn, consultation.id, receipt.ballotId)) ??
    (await findSealedBallot(context.urn, consultation.id, receipt.ballotId))
  return accepted(answerToReceipt(receipt, held?.commitment))
}
