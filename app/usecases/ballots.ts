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
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import {
  ballotIdOf,
  deriveToken,
  hashChangeKey,
  hashCode,
  type ChangedWith,
} from '#app/domain/secret.ts'
import { tokenOf, type SignedToken } from '#app/domain/signed-token.ts'
import { findCode } from '#db/registry/code.ts'
import { findSealing } from '#db/registry/release.ts'
import type { UrnDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { findBallot, findSealedBallot, insertBallot, replaceBallot } from '#db/urn/ballot.ts'
import { sharePoll } from '#db/urn/poll.ts'
import { consultationKeys } from './codes.ts'
import { locatePublic, readConsultationAlone, type ConsultationAlone } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress, Located } from './locate.ts'
import { isSignedWith, signingKeyOf } from './signing-keys.ts'

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

/**
 * What lets somebody vote: a code or key as bare symbols, the right that an address was exchanged for, or, to come
 * back to a ballot cast with the latter, its id from the receipt.
 */
export type Credential = { code: string } | { token: SignedToken } | { ballotId: string }

/** `changeKey` is given by somebody who wants to replace a ballot already cast; absent for a first ballot. */
export type Credentials = Credential & { changeKey?: string }

/**
 * Says whether these credentials may cast a ballot now, before anybody fills in a form. Writes nothing. Refusals:
 * phase, `code-unknown`, `token-refused`, `code-used`, `token-used`, `code-not-used-yet`, `ballot-unknown`,
 * `change-key-missing`, `change-key-wrong`.
 */
export async function checkCredentials(
  context: UseCaseContext,
  address: ConsultationAddress,
  credentials: Credentials,
): Promise<Result<null>> {
  const admitted = await admit(context, address, credentials)
  if (!admitted.ok) return admitted
  const { consultation, ballotId, changedWith, words } = admitted.value
  const held = await findBallot(context.urn, consultation.id, ballotId)
  if (credentials.changeKey === undefined)
    return held === undefined ? accepted(null) : refused(words.used)
  if (held === undefined) return refused(words.absent)
  return held.changeHash === hashChangeKey(ballotId, credentials.changeKey, changedWith)
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
  credential: Credential,
  casting: Casting,
): Promise<Result<Cast>> {
  const admitted = await admit(context, address, credential)
  if (!admitted.ok) return admitted
  const { consultation, collegeId, ballotId, changedWith, words } = admitted.value
  const reasons = reasonsAgainstBallot(casting.ballot, consultation)
  if (reasons.length > 0) return refused(...reasons)
  if (!isSalt(casting.salt)) return refused(refusal('ballot-malformed'))
  const content = serialiseBallot(casting.ballot)
  const commitment = commitmentTo(content, casting.salt)
  if (casting.commitment !== undefined && casting.commitment !== commitment)
    return refused(refusal('ballot-malformed'))
  const row = {
    consultationId: consultation.id,
    id: ballotId,
    content,
    salt: casting.salt,
    commitment,
    changeHash: hashChangeKey(ballotId, casting.changeKey, changedWith),
  }
  return transact(context.urn, async (trx) => {
    const poll = await sharePoll(trx, consultation.id)
    if (poll === undefined) return refused(refusal('voting-not-begun'))
    if (poll.state !== 'open' || context.now() >= poll.closesAt)
      return refused(refusal('voting-over'))
    const { replacing } = casting
    return replacing || collegeId === null
      ? replace(trx, row, words)
      : insert(trx, { ...row, college: collegeId }, words)
  })
}

type BallotRow = Parameters<typeof insertBallot>[1]

async function insert(trx: UrnDb, row: BallotRow, words: Words): Promise<Result<Cast>> {
  const receipt = { ballotId: row.id, commitment: row.commitment }
  if ((await insertBallot(trx, row)) === 'inserted') return accepted({ receipt, replaced: false })
  return (await replaceBallot(trx, row))
    ? accepted({ receipt, replaced: false })
    : refused(words.used)
}

async function replace(
  trx: UrnDb,
  row: Omit<BallotRow, 'college'>,
  words: Words,
): Promise<Result<Cast>> {
  const receipt = { ballotId: row.id, commitment: row.commitment }
  if (await replaceBallot(trx, row)) return accepted({ receipt, replaced: true })
  const held = await findBallot(trx, row.consultationId, row.id)
  return held === undefined
    ? refused(words.absent)
    : refused(refusal('change-key-wrong', { field: 'changeKey' }))
}

/** What a credential stands for, and how it is refused. */
interface Admitted {
  /** Null for a receipt: it admits to no first ballot. */
  collegeId: string | null
  ballotId: string
  changedWith: ChangedWith
  words: Words
}

interface Words {
  /** There is a ballot already. */
  used: Refusal
  /** There is none yet. */
  absent: Refusal
}

const OF_CODE: Words = {
  used: refusal('code-used', { field: 'code' }),
  absent: refusal('code-not-used-yet', { field: 'code' }),
}
const OF_TOKEN: Words = {
  used: refusal('token-used', { field: 'code' }),
  absent: refusal('ballot-unknown', { field: 'code' }),
}

/** The consultation that a credential votes in now, the college it belongs to and the id its ballot has. */
async function admit(
  context: UseCaseContext,
  address: ConsultationAddress,
  credential: Credential,
): Promise<Result<Located & Admitted>> {
  const allowed = permit([context.actor.kind], 'vote')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const open = actAt(located.value.consultation, 'cast', context.now())
  if (!open.ok) return open
  const admitted = await admitWith(context, located.value, credential)
  return admitted.ok ? accepted({ ...located.value, ...admitted.value }) : admitted
}

async function admitWith(
  context: UseCaseContext,
  located: Located,
  credential: Credential,
): Promise<Result<Admitted>> {
  if ('code' in credential) return admitCode(context, located, credential.code)
  const byEmail = { changedWith: 'receipt', words: OF_TOKEN } as const
  if ('ballotId' in credential)
    return accepted({ ...byEmail, ballotId: credential.ballotId, collegeId: null })
  const key = await signingKeyOf(context.registry, located.consultation)
  if (key === undefined || !isSignedWith(key, credential.token))
    return refused(refusal('token-refused', { field: 'code' }))
  const ballotId = ballotIdOf(tokenOf(credential.token))
  return accepted({ ...byEmail, ballotId, collegeId: key.collegeId })
}

async function admitCode(
  context: UseCaseContext,
  located: Located,
  code: string,
): Promise<Result<Admitted>> {
  const { council, consultation } = located
  const keys = await consultationKeys(context.registry, context.serverSecret, located)
  if (keys === null) return refused(refusal('voting-over'))
  const hash = hashCode(code, keys)
  const known = await findCode(context.registry, council.id, consultation.id, hash)
  const ballotId = ballotIdOf(deriveToken(code, keys))
  if (known === undefined) {
    // The same work as for a good code: the time it takes tells nothing.
    await findBallot(context.urn, consultation.id, ballotId)
    return refused(refusal('code-unknown', { field: 'code' }))
  }
  return accepted({ collegeId: known.collegeId, ballotId, changedWith: 'code', words: OF_CODE })
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
  const sealing = await findSealing(context.registry, consultation.councilId, consultation.id)
  if (sealing?.destroyedOn !== undefined) return refused(refusal('urn-destroyed'))
  const held =
    (await findBallot(context.urn, consultation.id, receipt.ballotId)) ??
    (await findSealedBallot(context.urn, consultation.id, receipt.ballotId))
  return accepted(answerToReceipt(receipt, held?.commitment))
}
