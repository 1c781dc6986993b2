import {
  reasonsAgainstOpening,
  stateAt,
  type Calendar,
  type Consultation,
  type State,
} from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import { asOpened, unfinishedSteps, type DraftStep } from '#app/domain/draft.ts'
import { permit, type Capacity } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { staffPages, type StaffPage } from '#app/domain/staff-pages.ts'
import { listConsultations } from '#db/registry/consultation.ts'
import { listEntrustedTo } from '#db/registry/group-opinion.ts'
import { listBodiesOfMemberships } from '#db/registry/mandate.ts'
import { latestCharter, listColleges } from '#db/registry/council.ts'
import { latestTurnout } from '#db/registry/turnout.ts'
import { permitInConsultation, permitInCouncil } from './authority.ts'
import { present, type PublicConsultation, type PublicTurnout } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil, type PublicState } from './councils.ts'
import type { ConsultationAddress } from './locate.ts'
import { sealIfDue } from './tally.ts'

export interface ListedConsultation {
  slug: string
  title: string
  state: State
  calendar: Calendar
  /** Null for one that never opened. */
  openedAt: string | null
  pages: readonly StaffPage[]
}

/** Those that are over, on one page of the list. */
const OVER_PER_PAGE = 20
const OVER: readonly State[] = ['decided', 'followed-up', 'cancelled']

export interface StaffConsultations {
  council: PublicCouncil
  /** Newest first: all that are not over, and one page of those that are. */
  consultations: readonly ListedConsultation[]
  /** Numbers of the pages of those that are over. */
  page: number
  lastPage: number
  /** Whether there are overviews for the reader. */
  overviews: boolean
  mayCreate: boolean
}

/**
 * The consultations of a council with the pages that the reader's roles open. Those who run them see
 * drafts too; the others what was opened.
 */
export async function listForStaff(
  context: UseCaseContext,
  councilSlug: string,
  page = 1,
): Promise<Result<StaffConsultations>> {
  const { registry } = context
  const entered = await permitInCouncil(registry, context, councilSlug, 'enter-council')
  if (!entered.ok) return entered
  const { council, authority } = entered.value
  const { capacities } = authority
  const now = context.now()
  const all = permit(capacities, 'list-consultations').ok
  const day = calendarDay(now, council.timeZone)
  const ids = authority.memberships.map(({ id }) => id)
  const sits = await listBodiesOfMemberships(registry, council.id, ids, day)
  const entrusted = await listEntrustedTo(registry, council.id, [...sits])
  const consultations = (await listConsultations(registry, council.id))
    .filter(({ openedAt }) => all || openedAt !== undefined)
    .map((consultation) => listed(consultation, capacities, now, entrusted.has(consultation.id)))
  const over = consultations.filter(({ state }) => OVER.includes(state))
  const lastPage = Math.max(1, Math.ceil(over.length / OVER_PER_PAGE))
  const shown = Math.min(Math.max(1, page), lastPage)
  return accepted({
    council: presentCouncil(council),
    consultations: [
      ...consultations.filter(({ state }) => !OVER.includes(state)),
      ...over.slice((shown - 1) * OVER_PER_PAGE, shown * OVER_PER_PAGE),
    ],
    page: shown,
    lastPage,
    overviews: all,
    mayCreate: permit(capacities, 'create-consultation').ok,
  })
}

function listed(
  consultation: Consultation,
  capacities: readonly Capacity[],
  now: string,
  entrusted: boolean,
): ListedConsultation {
  const { slug, title, calendar, openedAt } = consultation
  const state = stateAt(consultation, now)
  return { slug, title, state, calendar, openedAt: openedAt ?? null, pages: pagesOf(consultation, capacities, state, entrusted) }
}

function pagesOf(
  { calendar }: Consultation,
  capacities: readonly Capacity[],
  state: State,
  entrusted = false,
): readonly StaffPage[] {
  return staffPages(capacities, { state, collects: calendar.proposing !== undefined, entrusted })
}

export interface Overview {
  council: PublicCouncil
  consultation: Pick<
    Consultation,
    | 'slug'
    | 'title'
    | 'question'
    | 'calendar'
    | 'method'
    | 'grades'
    | 'missingOpinions'
    | 'threshold'
    | 'officialWeighting'
    | 'colleges'
    | 'version'
  > & {
    state: State
    openedAt: string | null
    cancelReason: string | null
    priorities: number
    turnout: PublicTurnout | null
  }
  pages: readonly StaffPage[]
  /** For a draft: whether it could open now, and the steps in which something is missing. */
  ready: boolean
  unfinished: readonly DraftStep[]
  /** Where there are no two priorities to vote on: the vote should have begun, or is over already. */
  late: 'begun' | 'over' | null
  mayExtend: boolean
  mayCancel: boolean
}

/** Where a consultation stands, for those who run it. */
export async function readOverview(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<Overview>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'list-consultations')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const { capacities } = authority
  const consultation = await sealIfDue(context, permitted.value.consultation)
  const now = context.now()
  const state = stateAt(consultation, now)
  const turnout = await latestTurnout(registry, council.id, consultation.id)
  const { slug, title, question, calendar, method, grades, version } = consultation
  const { missingOpinions, threshold, officialWeighting, colleges } = consultation
  return accepted({
    council: presentCouncil(council),
    consultation: {
      ...{ slug, title, question, calendar, method, grades, version },
      ...{ missingOpinions, threshold, officialWeighting, colleges, state },
      openedAt: consultation.openedAt ?? null,
      cancelReason: consultation.cancelReason || null,
      priorities: consultation.priorities.length,
      turnout: turnout ?? null,
    },
    pages: pagesOf(consultation, capacities, state),
    ...(state === 'draft'
      ? readiness(await current(context, consultation), now)
      : { ready: false, unfinished: [] }),
    late: lateness(state, calendar, now),
    mayExtend: permit(capacities, 'extend-voting', state).ok,
    mayCancel: permit(capacities, 'cancel-consultation', state).ok,
  })
}

function readiness(draft: Consultation, now: string): Pick<Overview, 'ready' | 'unfinished'> {
  return {
    ready: reasonsAgainstOpening(draft, now).length === 0,
    unfinished: [...unfinishedSteps(draft, now)],
  }
}

function lateness(state: State, { voting }: Calendar, now: string): Overview['late'] {
  if (state !== 'consolidating' || now < voting.opensAt) return null
  return now < voting.closesAt ? 'begun' : 'over'
}

/** A draft as it would open now. */
async function current(
  { registry, now }: UseCaseContext,
  draft: Consultation,
): Promise<Consultation> {
  const [colleges, charter] = await Promise.all([
    listColleges(registry, draft.councilId),
    latestCharter(registry, draft.councilId),
  ])
  return asOpened(draft, { charterVersion: charter?.version, colleges }, now())
}

/** What participants will see, at a moment of the consultation's life. */
export interface Preview {
  council: PublicCouncil
  consultation: PublicConsultation
  /** Whether it is still a draft, to which one can go back. */
  draft: boolean
}

/** The moments at which it can be looked at beforehand. */
export type PreviewedState = Extract<PublicState, 'proposing' | 'consolidating' | 'voting'>

/**
 * A consultation as the public page will show it, made by the same hand, in a phase to come or (where
 * none is asked for) its first one.
 */
export async function readPreview(
  context: UseCaseContext,
  address: ConsultationAddress,
  phase?: PreviewedState,
): Promise<Result<Preview>> {
  const permitted = await permitInConsultation(
    context.registry,
    context,
    address,
    'preview-consultation',
  )
  if (!permitted.ok) return permitted
  const { council, consultation, state } = permitted.value
  const { calendar } = consultation
  const draft = state === 'draft'
  const shown = draft ? { ...(await current(context, consultation)), calendar } : consultation
  const collects = calendar.proposing !== undefined
  const first = collects ? 'proposing' : 'consolidating'
  const asked = phase === 'proposing' && !collects ? first : phase
  return accepted({
    council: presentCouncil(council),
    consultation: present(shown, asked ?? first, null),
    draft,
  })
}
