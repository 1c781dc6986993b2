import type { College } from './council.ts'
import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

export const STATES = [
  'draft',
  'proposing',
  'consolidating',
  'voting',
  'closed',
  'sealed',
  'released',
  'decided',
  'followed-up',
  'cancelled',
] as const
export type State = (typeof STATES)[number]

/** `end-proposing`, `begin-voting` and `end-voting` are acts of the calendar; the others are recorded. */
export const ACTS = [
  'define',
  'set-priorities',
  'open',
  'end-proposing',
  'begin-voting',
  'cast',
  'extend',
  'end-voting',
  'seal',
  'release',
  'decide',
  'follow-up',
  'cancel',
] as const
export type Act = (typeof ACTS)[number]

/**
 * The life of a consultation: what may be done in each state and where it leads. Everything absent
 * is refused. `define` (question, method, colleges, threshold, weighting, calendar) is possible in
 * a draft only, `set-priorities` until voting begins.
 */
const TRANSITIONS: Record<State, Partial<Record<Act, State>>> = {
  draft: { define: 'draft', 'set-priorities': 'draft', open: 'proposing', cancel: 'cancelled' },
  proposing: { 'end-proposing': 'consolidating', cancel: 'cancelled' },
  consolidating: {
    'set-priorities': 'consolidating',
    'begin-voting': 'voting',
    cancel: 'cancelled',
  },
  voting: { cast: 'voting', extend: 'voting', 'end-voting': 'closed', cancel: 'cancelled' },
  closed: { seal: 'sealed' },
  sealed: { release: 'released' },
  released: { decide: 'decided' },
  decided: { 'follow-up': 'followed-up' },
  'followed-up': {},
  cancelled: {},
}

/** The state that `act` leads to, or a refusal that says why it is not possible in this state. */
export function transition(state: State, act: Act): Result<State> {
  const next = TRANSITIONS[state][act]
  return next === undefined ? refused(refusalFor(state, act)) : accepted(next)
}

function refusalFor(state: State, act: Act): Refusal {
  if (state === 'cancelled') return refusal('cancelled')
  if (act === 'cast') {
    const early = state === 'draft' || state === 'proposing' || state === 'consolidating'
    return refusal(early ? 'voting-not-begun' : 'voting-over')
  }
  if (act === 'set-priorities' && STATES.indexOf(state) >= STATES.indexOf('voting'))
    return refusal('priorities-frozen')
  if (act === 'release') {
    const early = STATES.indexOf(state) < STATES.indexOf('sealed')
    return refusal(early ? 'not-sealed' : 'already-released')
  }
  return refusal('not-in-this-phase')
}

/** Instants are ISO 8601 in UTC with milliseconds (`2026-11-22T09:00:00.000Z`), so that text order is time order. */
export interface Calendar {
  /** Absent where no texts are collected. */
  proposing?: Period
  voting: Period
}

export interface Period {
  opensAt: string
  closesAt: string
}

/**
 * The one college that may vote with an e-mail address. Beside the name of any other, an address would say
 * something about somebody's health, a relative's, or an employer.
 */
export const EMAIL_COLLEGE = 'citoyens'

/** Whether an address can be exchanged for the right to vote in this consultation. */
export function votesByEmail({
  emailVoting,
  colleges,
}: Pick<Definition, 'emailVoting' | 'colleges'>): boolean {
  return emailVoting && colleges.some(({ id }) => id === EMAIL_COLLEGE)
}

export const METHODS = ['majority-judgment', 'approval', 'ranking', 'budget'] as const
export type Method = (typeof METHODS)[number]

export const WEIGHTINGS = ['person', 'college'] as const
/** `person`: each person counts the same. `college`: each college counts the same. */
export type Weighting = (typeof WEIGHTINGS)[number]

export const MISSING_OPINIONS = ['ignored', 'worst'] as const
export type MissingOpinions = (typeof MISSING_OPINIONS)[number]

export interface Theme {
  id: string
  name: string
}

/** A consolidated proposal put to the vote. */
export interface Priority {
  id: string
  title: string
  description: string
  themeId?: string
  /** Whole euros, above zero; what a vote on a budget needs of each. */
  cost?: number
}

/** The French health-data practice: no figure about fewer than eleven people. */
export const MINIMUM_THRESHOLD = 11

export const DEFAULT_GRADES: readonly string[] = [
  'Très prioritaire',
  'Prioritaire',
  'Assez prioritaire',
  'Peu prioritaire',
  'Pas prioritaire',
]

/** All that is fixed before voting opens. */
export interface Definition {
  title: string
  question: string
  context: string
  /** The consultation in plain language (langage simplifié). */
  summary: string
  /** How people were reached: stated beside every result. */
  reach: string
  themes: readonly Theme[]
  priorities: readonly Priority[]
  /** In merge order: a college too small to be shown is merged into the next. */
  colleges: readonly College[]
  /** Whether the college of `EMAIL_COLLEGE` may also vote with an e-mail address. */
  emailVoting: boolean
  method: Method
  /** Names of the grades, best first; empty for a method without grades. */
  grades: readonly string[]
  missingOpinions: MissingOpinions
  /** The most priorities that a ballot may tick, for approval; absent without a limit. */
  mostApprovals?: number
  /** What there is to spend, in whole euros; a vote on a budget needs it. */
  budget?: number
  /** Disclosure threshold k. */
  threshold: number
  officialWeighting: Weighting
  /** The charter version under which people take part; absent until the council has adopted one. */
  charterVersion?: number
  calendar: Calendar
  /** Named before texts may be collected: who answers a distress signal, and the deputy. */
  distressContacts: readonly string[]
}

/** What was done, and when; absent means not done. */
export interface RecordedActs {
  openedAt?: string
  cancelledAt?: string
  cancelReason?: string
  sealedAt?: string
  releasedAt?: string
  decidedAt?: string
  followedUpAt?: string
}

export interface Consultation extends Definition, RecordedActs {
  councilId: string
  id: string
  slug: string
  /** Counts the changes to the draft, from 1. */
  version: number
}

/**
 * The state at an instant: the acts recorded, then those of the calendar that have fallen due.
 * Voting does not begin without two priorities, whatever the calendar says.
 */
export function stateAt(
  consultation: Pick<Definition, 'calendar' | 'priorities'> & RecordedActs,
  now: string,
): State {
  if (consultation.cancelledAt !== undefined) return 'cancelled'
  if (consultation.openedAt === undefined) return 'draft'
  if (consultation.followedUpAt !== undefined) return 'followed-up'
  if (consultation.decidedAt !== undefined) return 'decided'
  if (consultation.releasedAt !== undefined) return 'released'
  if (consultation.sealedAt !== undefined) return 'sealed'
  const { proposing, voting } = consultation.calendar
  if (proposing !== undefined && now < proposing.closesAt) return 'proposing'
  if (now < voting.opensAt || consultation.priorities.length < 2) return 'consolidating'
  return now < voting.closesAt ? 'voting' : 'closed'
}

/**
 * `act` at an instant on a consultation: the state it leads to, or a refusal. An opened consultation
 * whose voting period went by without two priorities can only be cancelled: a second one would close
 * an urn in which nobody could vote.
 */
export function actAt(
  consultation: Pick<Definition, 'calendar' | 'priorities'> & RecordedActs,
  act: Act,
  now: string,
): Result<State> {
  const state = stateAt(consultation, now)
  const missed = state === 'consolidating' && now >= consultation.calendar.voting.closesAt
  if (missed && act === 'set-priorities') return refused(refusal('calendar-past'))
  return transition(state, act)
}

/** Every reason why a draft cannot open at this instant; empty when it can. */
export function reasonsAgainstOpening(draft: Definition, now: string): readonly Refusal[] {
  const reasons: Refusal[] = []
  const { proposing, voting } = draft.calendar
  if (draft.question.trim() === '') reasons.push(refusal('question-missing', { field: 'question' }))
  if (draft.summary.trim() === '') reasons.push(refusal('summary-missing', { field: 'summary' }))
  if (draft.charterVersion === undefined) reasons.push(refusal('charter-missing'))
  if (draft.colleges.length === 0)
    reasons.push(refusal('colleges-missing', { field: 'colleges' }))
  if (proposing === undefined && draft.priorities.length < 2)
    reasons.push(refusal('priorities-missing', { field: 'priorities' }))
  if (!Number.isInteger(draft.threshold) || draft.threshold < MINIMUM_THRESHOLD)
    reasons.push(
      refusal('threshold-too-low', { field: 'threshold', details: { minimum: MINIMUM_THRESHOLD } }),
    )
  if (!scaleFits(draft.method, draft.grades))
    reasons.push(refusal('scale-invalid', { field: 'grades' }))
  reasons.push(...reasonsAgainstAmounts(draft))
  if (!inOrder(proposing, voting))
    reasons.push(refusal('calendar-out-of-order', { field: 'calendar' }))
  if (voting.closesAt <= now) reasons.push(refusal('calendar-past', { field: 'calendar' }))
  else if (proposing !== undefined && proposing.closesAt <= now)
    reasons.push(refusal('proposing-past', { field: 'calendar' }))
  if (proposing !== undefined && namedContacts(draft).length < 2)
    reasons.push(refusal('distress-contacts-missing', { field: 'distressContacts' }))
  return reasons
}

/** Those who answer a distress signal, places left empty left out. */
export function namedContacts({
  distressContacts,
}: Pick<Definition, 'distressContacts'>): readonly string[] {
  return distressContacts.filter((name) => name.trim() !== '')
}

/** Why what a method counts with does not fit: the most ticks, the budget, the costs of the priorities. */
export function reasonsAgainstAmounts({
  method,
  mostApprovals,
  budget,
  priorities,
}: Pick<Definition, 'method' | 'mostApprovals' | 'budget' | 'priorities'>): readonly Refusal[] {
  if (method === 'approval' && mostApprovals !== undefined && !isAmount(mostApprovals))
    return [refusal('most-approvals-invalid', { field: 'mostApprovals' })]
  if (method !== 'budget') return []
  if (budget === undefined || !isAmount(budget))
    return [refusal('budget-missing', { field: 'budget' })]
  const costs = priorities.map(({ cost }) => cost)
  if (!costs.every((cost) => cost !== undefined && isAmount(cost)))
    return [refusal('cost-missing', { field: 'costs' })]
  const dear = costs.filter((cost) => cost !== undefined && cost > budget).length
  return dear > 0 ? [refusal('cost-beyond-budget', { field: 'costs', details: { count: dear } })] : []
}

/** A whole number of euros, or of ticks, that can be counted with. */
export function isAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount > 0 && amount <= LARGEST_AMOUNT
}

export const LARGEST_AMOUNT = 1_000_000_000

/** Between two and seven different grades for a method that grades, none for the others. */
export function scaleFits(method: Method, grades: readonly string[]): boolean {
  if (method !== 'majority-judgment') return grades.length === 0
  return grades.length >= 2 && grades.length <= 7 && new Set(grades).size === grades.length
}

function inOrder(proposing: Period | undefined, voting: Period): boolean {
  const instants = proposing
    ? [proposing.opensAt, proposing.closesAt, voting.opensAt, voting.closesAt]
    : [voting.opensAt, voting.closesAt]
  return instants.every((instant, index) => {
    const previous = instants[index - 1]
    if (previous === undefined) return true
    const mayCoincide = proposing !== undefined && index === 2
    return mayCoincide ? previous <= instant : previous < instant
  })
}

/** A voting period may only grow, while voting is under way, with a stated reason. */
export function extension(
  consultation: Consultation,
  closesAt: string,
  reason: string,
  now: string,
): Result<Calendar> {
  const allowed = actAt(consultation, 'extend', now)
  if (!allowed.ok) return allowed
  if (closesAt <= consultation.calendar.voting.closesAt)
    return refused(refusal('extension-not-later', { field: 'closesAt' }))
  if (reason.trim() === '') return refused(refusal('reason-missing', { field: 'reason' }))
  return accepted({
    ...consultation.calendar,
    voting: { ...consultation.calendar.voting, closesAt },
  })
}
