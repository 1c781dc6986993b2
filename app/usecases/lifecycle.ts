import {
  extension,
  reasonsAgainstOpening,
  votesByEmail,
  type Consultation,
  type Definition,
} from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'
import { asOpened } from '#app/domain/draft.ts'
import type { Role } from '#app/domain/membership.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { tellOpeningAt } from '#app/domain/subscriber.ts'
import { insertSeed } from '#db/registry/code.ts'
import {
  changeVotingEnd,
  findConsultation,
  insertConsultation,
  recordAct,
  recordCancellation,
} from '#db/registry/consultation.ts'
import { latestCharter, listColleges } from '#db/registry/council.ts'
import { changeDraft, replaceColleges } from '#db/registry/draft.ts'
import { listRolesHeld } from '#db/registry/membership.ts'
import { insertSigningKey } from '#db/registry/signing-key.ts'
import { actInCouncil, actOnConsultation, permitInConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { destroyCredentials, recordDestruction } from './credentials.ts'
import { reachesByMail } from './letters-sent.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { cancelPoll, preparePoll } from './polls.ts'
import { drawSigningKey } from './signing-keys.ts'
import { tellSubscribers } from './subscriber-news.ts'

/** A definition whose colleges are named by their ids in the council. */
export interface NewConsultation extends Omit<Definition, 'colleges' | 'charterVersion'> {
  slug: string
  /** In merge order. */
  colleges: readonly string[]
}

/** Writes a draft under the council's charter in force. */
export async function createConsultation(
  context: UseCaseContext,
  councilSlug: string,
  draft: NewConsultation,
): Promise<Result<Consultation>> {
  return actInCouncil(context, councilSlug, 'create-consultation', async (trx, at) => {
    const { council, capacity } = at
    if ((await findConsultation(trx, council.id, draft.slug)) !== undefined)
      return refused(refusal('slug-taken', { field: 'slug' }))
    const colleges = chooseColleges(await listColleges(trx, council.id), draft.colleges)
    if (!colleges.ok) return colleges
    const charter = await latestCharter(trx, council.id)
    const consultation: Consultation = {
      councilId: council.id,
      id: newId(context),
      slug: draft.slug,
      version: 1,
      title: draft.title,
      question: draft.question,
      context: draft.context,
      summary: draft.summary,
      reach: draft.reach,
      themes: draft.themes,
      priorities: draft.priorities,
      colleges: colleges.value,
      method: draft.method,
      grades: draft.grades,
      missingOpinions: draft.missingOpinions,
      ...(draft.mostApprovals !== undefined && { mostApprovals: draft.mostApprovals }),
      ...(draft.budget !== undefined && { budget: draft.budget }),
      threshold: draft.threshold,
      officialWeighting: draft.officialWeighting,
      calendar: draft.calendar,
      distressContacts: draft.distressContacts,
      emailVoting: draft.emailVoting,
      ...(charter && { charterVersion: charter.version }),
    }
    await insertConsultation(trx, consultation, context.now())
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'consultation-created',
      subject: consultation.id,
    })
    return accepted(consultation)
  })
}

function chooseColleges(
  known: readonly College[],
  ids: readonly string[],
): Result<readonly College[]> {
  const colleges: College[] = []
  for (const [index, id] of ids.entries()) {
    const college = known.find((candidate) => candidate.id === id)
    if (college === undefined)
      return refused(
        refusal('unknown-college', { field: `colleges.${index}`, details: { college: id } }),
      )
    colleges.push(college)
  }
  return accepted(colleges)
}

/**
 * Opens a draft to the public, under the charter in force. Refuses with every reason against it, and
 * (where the version that was read is given) a draft changed since; nothing fixed changes afterwards.
 */
export async function openConsultation(
  context: UseCaseContext,
  address: ConsultationAddress,
  readVersion?: number,
): Promise<Result<Consultation>> {
  const before = await permitInConsultation(
    context.registry,
    context,
    address,
    'open-consultation',
  )
  if (!before.ok) return before
  // Drawing a key takes most of a second, and a transaction keeps everybody else waiting.
  const key = votesByEmail(before.value.consultation)
    ? await drawSigningKey(context, before.value.consultation)
    : null
  const opened = await actOnConsultation(context, address, 'open-consultation', async (trx, at) => {
    const { council, capacity } = at
    const now = context.now()
    if (readVersion !== undefined && readVersion !== at.consultation.version)
      return refused(refusal('changed-meanwhile'))
    const charter = await latestCharter(trx, council.id)
    const colleges = await listColleges(trx, council.id)
    const surroundings = { charterVersion: charter?.version, colleges }
    const consultation = asOpened(at.consultation, surroundings, now)
    const reasons = [
      ...reasonsAgainstOpening(consultation, now),
      ...reasonsOfMail(context, consultation),
      ...reasonsOfReferents(consultation, await listRolesHeld(trx, council.id)),
    ]
    if (reasons.length > 0) return refused(...reasons)
    if (!(await recordAct(trx, council.id, consultation.id, 'opened', now)))
      return refused(refusal('not-in-this-phase'))
    await changeDraft(trx, consultation)
    await replaceColleges(trx, consultation, consultation.colleges)
    const seed = Buffer.from(context.randomBytes(32)).toString('hex')
    await insertSeed(trx, council.id, consultation.id, seed)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'consultation-opened',
      subject: consultation.id,
      details: {
        charter: consultation.charterVersion ?? null,
        closes: consultation.calendar.voting.closesAt,
      },
    })
    await tellSubscribers(trx, context, council.id, {
      kind: 'consultation-opened',
      subject: consultation.id,
      dueAt: tellOpeningAt(consultation.calendar, now),
    })
    if (!votesByEmail(consultation)) return accepted<Consultation>({ ...consultation, openedAt: now })
    // Somebody changed the draft between the two readings.
    if (key === null) throw new Error('A vote by e-mail has no key')
    await insertSigningKey(trx, key)
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'signing-key-published',
      subject: consultation.id,
      details: { college: key.collegeId, keyHash: key.keyHash },
    })
    return accepted<Consultation>({ ...consultation, openedAt: now })
  })
  if (opened.ok) await preparePoll(context, opened.value)
  return opened
}

/** Who collects texts has two people with an account, who are told when one of them speaks of distress. */
export function reasonsOfReferents(
  { calendar }: Pick<Consultation, 'calendar'>,
  roles: ReadonlySet<Role>,
): readonly Refusal[] {
  const named = roles.has('referent') && roles.has('deputy-referent')
  return calendar.proposing === undefined || named ? [] : [refusal('referents-missing')]
}

/** A vote by e-mail waits until mail goes out. */
export function reasonsOfMail(
  context: Pick<UseCaseContext, 'mail' | 'demonstration'>,
  consultation: Pick<Consultation, 'emailVoting' | 'colleges'>,
): readonly Refusal[] {
  if (!votesByEmail(consultation) || reachesByMail(context)) return []
  return [refusal('mail-missing', { field: 'emailVoting' })]
}

/** Lets voting end later, for a stated reason that is journalled and public. */
export async function extendVoting(
  context: UseCaseContext,
  address: ConsultationAddress,
  closesAt: string,
  reason: string,
): Promise<Result<Consultation>> {
  const extended = await actOnConsultation(context, address, 'extend-voting', async (trx, at) => {
    const { consultation, capacity } = at
    const calendar = extension(consultation, closesAt, reason, context.now())
    if (!calendar.ok) return calendar
    if (!(await changeVotingEnd(trx, consultation.councilId, consultation.id, closesAt)))
      return refused(refusal('not-in-this-phase'))
    await record(trx, context, {
      councilId: consultation.councilId,
      capacity,
      act: 'voting-extended',
      subject: consultation.id,
      details: { closes: closesAt, reason },
    })
    return accepted<Consultation>({ ...consultation, calendar: calendar.value })
  })
  if (extended.ok) await preparePoll(context, extended.value)
  return extended
}

/**
 * Ends a consultation without a result; ballots already cast are destroyed unread. The reason is
 * public, and needed unless nobody has heard of it yet.
 */
export async function cancelConsultation(
  context: UseCaseContext,
  address: ConsultationAddress,
  reason: string,
): Promise<Result<Consultation>> {
  const cancelled = await actOnConsultation(
    context,
    address,
    'cancel-consultation',
    async (trx, { consultation, capacity, state }) => {
      const now = context.now()
      if (reason.trim() === '' && state !== 'draft')
        return refused(refusal('reason-missing', { field: 'reason' }))
      if (!(await recordCancellation(trx, consultation.councilId, consultation.id, now, reason)))
        return refused(refusal('not-in-this-phase'))
      await destroyCredentials(trx, context, consultation)
      await record(trx, context, {
        councilId: consultation.councilId,
        capacity,
        act: 'consultation-cancelled',
        subject: consultation.id,
        details: { reason },
      })
      if (state !== 'draft') await recordDestruction(trx, context, { consultation, capacity })
      return accepted<Consultation>({ ...consultation, cancelledAt: now, cancelReason: reason })
    },
  )
  if (!cancelled.ok) return cancelled
  await cancelPoll(context, cancelled.value.id)
  return cancelled
}
