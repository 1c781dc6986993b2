import { createHash } from 'node:crypto'
import { readEmail } from '#app/domain/account.ts'
import { actAt, EMAIL_COLLEGE, votesByEmail } from '#app/domain/consultation.ts'
import type { Letter } from '#app/domain/letter.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { hashAddress, type ConsultationKeys } from '#app/domain/secret.ts'
import {
  countVotingLinks,
  findBlindedHash,
  findVotingLink,
  insertVotingLink,
  noteEligibility,
} from '#db/registry/eligibility.ts'
import { sharePrivateKey } from '#db/registry/signing-key.ts'
import { transact } from '#db/transaction.ts'
import { consultationKeys } from './codes.ts'
import { locatePublic, readConsultationAlone, type ConsultationAlone } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { reachesByMail } from './letters-sent.ts'
import { hashOfLink, sendLetter } from './links.ts'
import type { ConsultationAddress, Located } from './locate.ts'
import { mayBeBlindedFor, signingKeyOf, signWith } from './signing-keys.ts'

const LINK_BYTES = 32
const HOUR_MS = 60 * 60 * 1000
const LINK_LENGTH_MS = 24 * HOUR_MS
/** Whoever writes somebody else's address again and again fills no mailbox. */
const MOST_LINKS = 3

/** What anybody may know of a consultation's key, before voting and after. */
export interface PublishedKey {
  college: string
  /** SHA-256 of the SPKI bytes, hex. */
  keyHash: string
  /** SPKI, base64. */
  publicKey: string
}

/** The key that signs the rights to vote by e-mail; null where nobody votes so. */
export async function readPublishedKey(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<PublishedKey | null>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const key = await signingKeyOf(context.registry, located.value.consultation)
  if (key === undefined) return accepted(null)
  const { collegeId: college, keyHash, publicKey } = key
  return accepted({ college, keyHash, publicKey })
}

/** What the page behind a mail's link shows: the consultation, and the hash of the one key there is. */
export async function readEmailVoting(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ConsultationAlone & { keyHash: string }>> {
  const page = await readConsultationAlone(context, address)
  if (!page.ok) return page
  const key = await readPublishedKey(context, address)
  if (!key.ok) return key
  if (key.value === null) return refused(refusal('not-by-email'))
  return accepted({ ...page.value, keyHash: key.value.keyHash })
}

/**
 * Sends a link to an address, by which whoever reads its mail gets the right to vote, once. Answers the same for
 * every address: only the mail tells whether it has served. The registry keeps a keyed hash of it; the message
 * itself goes once it is sent. Refusals: phase, `not-by-email`, `mail-missing`,
 * `email-missing`, `email-malformed`.
 */
export async function requestVotingLink(
  context: UseCaseContext,
  address: ConsultationAddress,
  typed: string,
): Promise<Result<null>> {
  const entered = await enter(context, address)
  if (!entered.ok) return entered
  const email = readEmail(typed)
  if (!email.ok) return email
  const { council, consultation, keys } = entered.value
  const key = await signingKeyOf(context.registry, consultation)
  if (key === undefined) return refused(refusal('not-by-email'))
  if (!reachesByMail(context)) return refused(refusal('mail-missing'))
  const addressHash = hashAddress(email.value, keys)
  const secret = Buffer.from(context.randomBytes(LINK_BYTES)).toString('base64url')
  const { closesAt } = consultation.calendar.voting
  const tomorrow = fullHour(Date.parse(context.now()) + LINK_LENGTH_MS)
  const link = { secret, expiresAt: tomorrow < closesAt ? tomorrow : closesAt }
  const of = { councilId: council.id, consultationId: consultation.id, addressHash }
  const about = {
    council: { slug: council.slug, name: council.name },
    consultation: { slug: consultation.slug, title: consultation.title },
    timeZone: council.timeZone,
    keyHash: key.keyHash,
    link,
  }
  return transact(context.registry, async (trx): Promise<Result<null>> => {
    if (!(await sharePrivateKey(trx, council.id, consultation.id)))
      return refused(refusal('voting-over'))
    if ((await countVotingLinks(trx, of, context.now())) >= MOST_LINKS) return accepted(null)
    const served = (await findBlindedHash(trx, of)) !== undefined
    const letter: Letter = { kind: served ? 'voting-link-again' : 'voting-link', ...about }
    await insertVotingLink(trx, {
      ...of,
      linkHash: hashOfLink(secret),
      expiresAt: link.expiresAt,
    })
    await sendLetter(trx, context, { email: email.value }, letter)
    return accepted(null)
  })
}

/**
 * Signs a blinded message (hex) for whoever holds a link, once for each address: the same message again, after an
 * answer was lost, gets the same signature. Nothing of it leads to a ballot. Refusals: phase, `not-by-email`,
 * `blinded-malformed`, `voting-link-unknown` (never sent, or expired), `token-issued`.
 */
export async function issueSignature(
  context: UseCaseContext,
  address: ConsultationAddress,
  { link, blinded }: { link: string; blinded: string },
): Promise<Result<{ signature: string }>> {
  const entered = await enter(context, address)
  if (!entered.ok) return entered
  const { council, consultation } = entered.value
  const key = await signingKeyOf(context.registry, consultation)
  if (key === undefined) return refused(refusal('not-by-email'))
  if (!mayBeBlindedFor(key, blinded))
    return refused(refusal('blinded-malformed'))
  const of = { councilId: council.id, consultationId: consultation.id }
  const noted = await transact(context.registry, async (trx): Promise<Result<null>> => {
    if (!(await sharePrivateKey(trx, council.id, consultation.id)))
      return refused(refusal('voting-over'))
    const linkHash = hashOfLink(link)
    const found = await findVotingLink(trx, { ...of, linkHash }, context.now())
    if (found === undefined) return refused(refusal('voting-link-unknown'))
    const outcome = await noteEligibility(trx, {
      ...of,
      addressHash: found.addressHash,
      collegeId: EMAIL_COLLEGE,
      blindedHash: createHash('sha256').update(blinded, 'hex').digest('hex'),
    })
    return outcome === 'other' ? refused(refusal('token-issued')) : accepted(null)
  })
  if (!noted.ok) return noted
  const signature = signWith(context, key, blinded)
  return signature.ok ? accepted({ signature: signature.value }) : signature
}

/** The hour that follows: a link's row is not to tell the moment at which an address was typed. */
function fullHour(instant: number): string {
  return new Date(Math.ceil(instant / HOUR_MS) * HOUR_MS).toISOString()
}

/** A consultation in which an address can be exchanged for the right to vote, now, and its keys. */
async function enter(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<Located & { keys: ConsultationKeys }>> {
  const allowed = permit([context.actor.kind], 'vote')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation } = located.value
  const open = actAt(consultation, 'cast', context.now())
  if (!open.ok) return open
  if (!votesByEmail(consultation)) return refused(refusal('not-by-email'))
  const keys = await consultationKeys(context.registry, context.serverSecret, located.value)
  return keys === null ? refused(refusal('voting-over')) : accepted({ council, consultation, keys })
}
