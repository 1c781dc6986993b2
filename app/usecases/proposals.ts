import type { Calendar, Consultation, Theme } from '#app/domain/consultation.ts'
import type { College, PublicCouncil } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import {
  proposalTransition,
  reasonsAgainstProposal,
  sameWords,
  type Proposal,
  type ProposalText,
} from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import {
  deriveTrackingKey,
  hashTrackingCode,
  TRACKING_CODE_LENGTH,
} from '#app/domain/secret.ts'
import { noteAuthorsDay } from '#db/registry/authors-day.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import {
  changeProposalText,
  findProposalByTracking,
  holdProposal,
  insertProposal,
  type ProposalKey,
} from '#db/registry/proposal.ts'
import { noteFormerOpinions } from '#db/registry/second-opinion.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil, type PublicState } from './councils.ts'
import { distressIn, noteDistress } from './distress-cases.ts'
import { admitText, noteArrival, type GivenEffort } from './floods.ts'
import { newId } from './ids.ts'
import { reachesByMail } from './letters-sent.ts'
import type { ConsultationAddress, Located } from './locate.ts'

/** What somebody sees who comes to propose. */
export interface ProposingPage {
  council: PublicCouncil
  /** Where people find help nearby, as the council says it; empty for nowhere. */
  help: string
  /** Whether an address may be left, to be told of news: letters of this site reach people. */
  notices: boolean
  consultation: ProposingConsultation
}

/** What the pages of proposals say of their consultation. */
export interface ProposingConsultation {
  slug: string
  title: string
  question: string
  state: PublicState
  calendar: Calendar
  themes: readonly Theme[]
  colleges: readonly College[]
  /** Of the charter that holds; null before the consultation opens. */
  charterVersion: number | null
}

/** The consultation in which one may propose, or could have. */
export async function readProposing(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ProposingPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation, state } = located.value
  return accepted({
    council: presentCouncil(council),
    help: (await findModerationRules(context.registry, council.id)).help,
    notices: reachesByMail(context),
    consultation: presentProposing(consultation, state),
  })
}

export function presentProposing(
  { slug, title, question, calendar, themes, colleges, charterVersion }: Consultation,
  state: PublicState,
): ProposingConsultation {
  return { slug, title, question, state, calendar, themes, colleges, charterVersion: charterVersion ?? null }
}

export interface Submission {
  words: ProposalText
  /** The tracking code, as bare symbols; drawn on the way to the review and never again. */
  code: string
  /** Absent where the author keeps it to themself. */
  collegeId?: string
  /** In whose name a representative proposes; absent for anybody else. */
  organisation?: string
  /** What keeps floods out; absent where no public page is involved. */
  effort?: GivenEffort
}

/** A proposal under its tracking code. `first`: other words came before under this code, and stay. */
export interface Received {
  kept: 'these-words' | 'first'
}

/**
 * Receives a proposal, once for each tracking code. The same words again are the same proposal: the
 * answer to the first may have been lost. Other words take their place as long as nothing has happened to
 * them since. Refusals: phase, what is missing, `college-unknown`, `organisation-missing`.
 */
export async function submitProposal(
  context: UseCaseContext,
  address: ConsultationAddress,
  submission: Submission,
): Promise<Result<Received>> {
  const known = await assertPublic(context, address)
  if (!known.ok) return known
  const admitted = await admit(context, address, known.value, submission)
  const received = admitted.ok ? await receive(context, address, submission) : admitted
  if (received.ok) {
    const { kept, arrived } = received.value
    if (arrived !== undefined) noteArrival(context, arrived)
    if (arrived !== undefined && submission.collegeId !== undefined)
      context.toldColleges.add(arrived, submission.collegeId)
    return accepted({ kept })
  }
  if (!(await arrivedBefore(context, known.value, submission))) return received
  return accepted({ kept: 'these-words' })
}

/** A text that reads as distress is asked for nothing, whatever else arrives. */
async function admit(
  context: UseCaseContext,
  address: ConsultationAddress,
  located: Located | null,
  { effort, words, code }: Submission,
): Promise<Result<null>> {
  const free = effort === undefined || located === null || distressIn(words) !== 'none'
  return free ? accepted(null) : admitText(context, address, located.consultation, code, effort)
}

/** `arrived`: the consultation to which the proposal came, where it is a new one. */
function receive(
  context: UseCaseContext,
  address: ConsultationAddress,
  submission: Submission,
): Promise<Result<Received & { arrived?: Consultation }>> {
  return actOnConsultation(context, address, 'propose', async (trx, at) => {
    const { words, code } = submission
    const { consultation } = at
    const organisation = organisationOf(at, submission.organisation)
    if (!organisation.ok) return organisation
    const reasons = reasonsAgainst(submission, consultation)
    if (reasons.length > 0) return refused(...reasons)
    const key = { councilId: consultation.councilId, consultationId: consultation.id }
    const before = await findByCode(trx, context, consultation, code)
    if (before !== undefined) return sendAgain(trx, context, at, before, words)
    const proposal: Proposal = {
      ...key,
      id: newId(context),
      ...words,
      ...(organisation.value !== null && { organisation: organisation.value }),
      status: 'submitted',
      receivedOn: calendarDay(context.now(), at.council.timeZone),
      ...(consultation.charterVersion !== undefined && {
        charterVersion: consultation.charterVersion,
      }),
      version: 1,
    }
    await insertProposal(trx, proposal, hashOf(context, consultation, code))
    await noteDistress(trx, context, at, proposal, words)
    await noteAuthors(trx, context, at)
    return accepted({ kept: 'these-words', arrived: at.consultation })
  })
}

/**
 * Whether these very words came before, under this code: whoever lost the answer in the last minute is
 * told so though the time for proposing is over, and keeps the code.
 */
async function arrivedBefore(
  context: UseCaseContext,
  located: (Located & { state: PublicState }) | null,
  { words, code }: Submission,
): Promise<boolean> {
  if (located === null || !permit(['public'], 'follow-proposal', located.state).ok) return false
  const before = await findByCode(context.registry, context, located.consultation, code)
  return before !== undefined && sameWords(before, words)
}

/** The proposal of a tracking code (bare symbols) in this consultation. */
export function findByCode(
  db: RegistryDb,
  context: Pick<UseCaseContext, 'serverSecret'>,
  consultation: Consultation,
  code: string,
): Promise<Proposal | undefined> {
  const { councilId, id } = consultation
  return findProposalByTracking(db, councilId, id, hashOf(context, consultation, code))
}

function hashOf(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  { id }: Consultation,
  code: string,
): string {
  return hashTrackingCode(code, deriveTrackingKey(serverSecret, id))
}

/** What somebody sends a second time under the same code. */
async function sendAgain(
  trx: RegistryDb,
  context: UseCaseContext,
  at: InConsultation,
  { councilId, consultationId, id }: ProposalKey,
  words: ProposalText,
): Promise<Result<Received>> {
  const key = { councilId, consultationId, id }
  const held = await holdProposal(trx, key)
  if (held === undefined) return refused(refusal('unknown-proposal'))
  if (sameWords(held, words)) return accepted({ kept: 'these-words' })
  const untouched = held.version === 1 && proposalTransition(held.status, 'revise').ok
  if (!untouched) return accepted({ kept: 'first' })
  await changeProposalText(trx, key, words)
  await noteFormerOpinions(trx, key)
  await noteDistress(trx, context, at, key, words)
  await noteAuthors(trx, context, at)
  return accepted({ kept: 'these-words' })
}

function reasonsAgainst(
  { words, collegeId, code }: Submission,
  { themes, colleges }: Consultation,
): readonly Refusal[] {
  const college = collegeId === undefined || colleges.some(({ id }) => id === collegeId)
  return [
    ...reasonsAgainstProposal(words, themes),
    ...(college ? [] : [refusal('college-unknown', { field: 'college' })]),
    ...(code.length === TRACKING_CODE_LENGTH ? [] : [refusal('tracking-code-malformed')]),
  ]
}

/** Nobody speaks for an organisation but those whom the council named to. */
function organisationOf(
  { capacity, authority }: InConsultation,
  named: string | undefined,
): Result<string | null> {
  if (capacity !== 'representative') return accepted(null)
  const theirs = organisationsIn(authority)
  const chosen = named ?? (theirs.length === 1 ? theirs[0] : undefined)
  return chosen !== undefined && theirs.includes(chosen)
    ? accepted(chosen)
    : refused(refusal('organisation-missing', { field: 'organisation' }))
}

/** The organisations in whose name somebody may propose. */
export function organisationsIn({ memberships }: InConsultation['authority']): readonly string[] {
  return [
    ...new Set(
      memberships.flatMap(({ role, organisation }) =>
        role === 'representative' && organisation !== undefined ? [organisation] : [],
      ),
    ),
  ]
}

/** Notes that authors wrote today. The journal tells it tomorrow: neither who, nor which text, nor when. */
export function noteAuthors(
  trx: RegistryDb,
  context: Pick<UseCaseContext, 'now'>,
  { council, consultation }: Pick<InConsultation, 'council' | 'consultation'>,
): Promise<void> {
  const day = calendarDay(context.now(), council.timeZone)
  return noteAuthorsDay(trx, { councilId: council.id, consultationId: consultation.id, day })
}

/** To anybody on a public page a draft does not exist, whatever they send to it. */
async function assertPublic(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<(Located & { state: PublicState }) | null>> {
  return context.actor.kind === 'public' ? locatePublic(context, address) : accepted(null)
}
