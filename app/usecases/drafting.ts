import {
  DEFAULT_GRADES,
  MINIMUM_THRESHOLD,
  reasonsAgainstOpening,
  type Calendar,
  type Consultation,
} from '#app/domain/consultation.ts'
import { contactsMissing, type College, type PublicCouncil } from '#app/domain/council.ts'
import {
  asOpened,
  plannedCalendar,
  RESERVED_SLUGS,
  stepsOf,
  unfinishedSteps,
  withCalendar,
  withCollecting,
  withCounting,
  withParticipants,
  type Collecting,
  type Counting,
  type Draft,
  type DraftStep,
  type Participants,
  type QuestionWords,
} from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import type { FirstRole } from '#app/domain/first-steps.ts'
import { rolesMissing } from '#app/domain/today.ts'
import { slugFrom } from '#app/domain/slug.ts'
import { findConsultation } from '#db/registry/consultation.ts'
import { latestCharter, listColleges } from '#db/registry/council.ts'
import { findDataContacts } from '#db/registry/data-contacts.ts'
import { changeDraft, listSlugs, replaceColleges, replaceThemes } from '#db/registry/draft.ts'
import { listMembers, listRolesHeld } from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import {
  actOnConsultation,
  permitInConsultation,
  permitInCouncil,
  type InConsultation,
} from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { createConsultation, reasonsOfMail, reasonsOfReferents } from './lifecycle.ts'
import type { ConsultationAddress } from './locate.ts'

/** What the steps of the guided form show of a draft. */
export interface DraftView extends Omit<Draft, 'charterVersion'> {
  /** The version that a change must be made from. */
  version: number
  steps: readonly DraftStep[]
  /** Steps in which something is missing before it can open. */
  unfinished: readonly DraftStep[]
}

export interface DraftPage {
  council: PublicCouncil
  draft: DraftView
  /** All of the council's colleges. */
  colleges: readonly College[]
  /** Every reason why it could not open now. */
  reasons: readonly Refusal[]
  /** Roles that nobody has, without which it would come to a halt once open. */
  missingRoles: readonly FirstRole[]
  /** Texts would come, and nobody is told who answers for them. */
  dataContactsMissing: boolean
}

/** A draft as whoever writes it sees it. Refuses once it is open. */
export async function readDraft(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<DraftPage>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'define-consultation')
  if (!permitted.ok) return permitted
  const { council, consultation } = permitted.value
  const [colleges, charter] = await Promise.all([
    listColleges(registry, council.id),
    latestCharter(registry, council.id),
  ])
  const roles = await listRolesHeld(registry, council.id)
  const contacts = await findDataContacts(registry, council.id)
  const now = context.now()
  const opened = asOpened(consultation, { charterVersion: charter?.version, colleges }, now)
  return accepted({
    council: presentCouncil(council),
    draft: {
      ...presentDraft(opened, consultation),
      steps: stepsOf(consultation),
      unfinished: [...unfinishedSteps(opened, now)],
    },
    colleges,
    reasons: [
      ...reasonsAgainstOpening(opened, now),
      ...reasonsOfMail(context, opened),
      ...reasonsOfReferents(opened, roles),
    ],
    // The two whom distress waits for keep it from opening: they are among the reasons.
    missingRoles: rolesMissing(opened, roles).filter(
      (role) => role !== 'referent' && role !== 'deputy-referent',
    ),
    dataContactsMissing:
      opened.calendar.proposing !== undefined && contactsMissing(contacts).length > 0,
  })
}

/** As it would open, but with the dates, and with what other methods count with, that are written. */
function presentDraft(
  opened: Consultation,
  { calendar, mostApprovals, budget }: Consultation,
): Omit<DraftView, 'steps' | 'unfinished'> {
  const { councilId: _council, id: _id, charterVersion: _charter, ...draft } = opened
  return { ...draft, calendar, mostApprovals, budget }
}

/** The council in which somebody is about to begin a draft. */
export async function readNewConsultation(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<{ council: PublicCouncil }>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'create-consultation')
  return permitted.ok ? accepted({ council: presentCouncil(permitted.value.council) }) : permitted
}

/**
 * Begins a draft that knows its title alone. The rest is what most councils want: proposals, then a
 * majority judgment among all colleges, where each person counts the same. Returns its slug.
 */
export async function startDraft(
  context: UseCaseContext,
  councilSlug: string,
  title: string,
): Promise<Result<{ slug: string }>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'create-consultation')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const taken = [...RESERVED_SLUGS, ...(await listSlugs(registry, council.id))]
  const colleges = await listColleges(registry, council.id)
  const created = await createConsultation(context, councilSlug, {
    slug: slugFrom(title, taken),
    title,
    question: '',
    context: '',
    summary: '',
    reach: '',
    themes: [],
    priorities: [],
    colleges: colleges.map(({ id }) => id),
    emailVoting: false,
    method: 'majority-judgment',
    grades: DEFAULT_GRADES,
    missingOpinions: 'ignored',
    threshold: MINIMUM_THRESHOLD,
    officialWeighting: 'person',
    calendar: plannedCalendar(context.now(), council.timeZone, true),
    distressContacts: await referents(registry, council.id),
  })
  return created.ok ? accepted({ slug: created.value.slug }) : created
}

/** Those whom the council has named to answer distress, if it has. */
async function referents(registry: RegistryDb, councilId: string): Promise<readonly string[]> {
  const members = await listMembers(registry, councilId)
  const names = (['referent', 'deputy-referent'] as const).map(
    (role) => members.find((member) => member.role === role)?.name ?? '',
  )
  return names.some((name) => name !== '') ? names : []
}

/** What one step of the guided form says. A theme without an id is a new one. */
export type DraftChange =
  | ({ step: 'question' } & QuestionWords)
  | ({ step: 'proposals'; themes: readonly NewTheme[] } & Omit<Collecting, 'themes'>)
  | ({ step: 'participants' } & Participants)
  | ({ step: 'method' } & Counting)
  | { step: 'calendar'; calendar: Calendar }

export interface NewTheme {
  id?: string
  name: string
}

/**
 * Writes one step of a draft, made from a version of it. Refuses `changed-meanwhile` where somebody
 * else has written since, and what no draft may say; what is still missing is told before opening.
 */
export async function saveDraft(
  context: UseCaseContext,
  address: ConsultationAddress,
  version: number,
  change: DraftChange,
): Promise<Result<{ slug: string; steps: readonly DraftStep[] }>> {
  return actOnDraft(context, address, version, async (trx, at) => {
    const draft = at.consultation
    const changed = await applied(trx, context, at, change)
    if (!changed.ok) return changed
    const next: Consultation = { ...draft, ...changed.value }
    const answer = accepted({ slug: next.slug, steps: stepsOf(next) })
    if (JSON.stringify(next) === JSON.stringify(draft)) return answer
    await changeDraft(trx, next)
    if (change.step === 'proposals') await replaceThemes(trx, next, next.themes)
    if (change.step === 'participants') await replaceColleges(trx, next, next.colleges)
    await record(trx, context, {
      councilId: next.councilId,
      capacity: at.capacity,
      act: 'consultation-defined',
      subject: next.id,
      details: { step: change.step },
    })
    return answer
  })
}

/** As `actOnConsultation`, for a draft that is still as it was when the change was made. */
export async function actOnDraft<T>(
  context: UseCaseContext,
  address: ConsultationAddress,
  version: number,
  act: (trx: RegistryDb, at: InConsultation) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actOnConsultation(context, address, 'define-consultation', async (trx, at) =>
    at.consultation.version === version ? act(trx, at) : refused(refusal('changed-meanwhile')),
  )
}

async function applied(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, consultation: draft }: InConsultation,
  change: DraftChange,
): Promise<Result<Draft>> {
  switch (change.step) {
    case 'question': {
      const { step: _step, ...words } = change
      if (words.slug !== draft.slug && !(await isFree(trx, council.id, words.slug)))
        return refused(refusal('slug-taken', { field: 'slug' }))
      return accepted({ ...draft, ...words })
    }
    case 'proposals': {
      const planned = plannedCalendar(context.now(), council.timeZone, true)
      const known = new Set(draft.themes.map(({ id }) => id))
      const themes = change.themes.map(({ id, name }) =>
        id !== undefined && known.has(id) ? { id, name } : { id: newId(context), name },
      )
      return accepted(withCollecting(draft, { ...change, themes }, planned))
    }
    case 'participants':
      return withParticipants(draft, change, await listColleges(trx, council.id))
    case 'method': {
      const { step: _step, ...counting } = change
      return withCounting(draft, counting)
    }
    case 'calendar':
      return withCalendar(draft, change.calendar, context.now())
  }
}

async function isFree(trx: RegistryDb, councilId: string, slug: string): Promise<boolean> {
  if (RESERVED_SLUGS.includes(slug)) return false
  return (await findConsultation(trx, councilId, slug)) === undefined
}
