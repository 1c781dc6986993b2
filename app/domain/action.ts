import { refusal, type Refusal } from './refusal.ts'

/** Where an action stands: pas commencée, en cours, faite, abandonnée. */
export const ACTION_STATES = ['not-started', 'under-way', 'done', 'given-up'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** Where a step of an action stands: à faire, faite, abandonnée. */
export const STEP_STATES = ['to-do', 'done', 'given-up'] as const
export type StepState = (typeof STEP_STATES)[number]

/** What is written about an action. */
export interface ActionWords {
  title: string
  /** What it is meant to change, in a few sentences; may be empty. */
  aim: string
  /** Who takes charge: a service or a body, never a person. */
  owner: string
  /** The heading of the roadmap under which it stands; may be empty. */
  theme: string
  /** The framework it belongs to (a diagnosis, a contract …), if any. */
  frameworkId?: string
  /** The working group that carries it, if any. */
  groupId?: string
  /** Calendar date. */
  deadlineOn?: string
  /** Ticked by the coordinator: the roadmap that everybody reads shows it. */
  toldPublicly: boolean
}

/** What the council does: an action of its roadmap. */
export interface Action extends ActionWords {
  councilId: string
  id: string
  state: ActionState
  /** The decision it comes from; absent where it comes from none. */
  from?: { consultationId: string; priorityId: string }
  /** Calendar date. */
  createdOn: string
  /** Counts the changes of its words and of its state, from 1. */
  version: number
}

/** One of the steps of an action, in their order. */
export interface ActionStep {
  id: string
  title: string
  /** Calendar date. */
  deadlineOn?: string
  state: StepState
  /** Counts the changes, from 1. */
  version: number
}

/** What shows that something was done: a sentence, an address, or both. */
export interface Evidence {
  id: string
  text: string
  /** Of a page or a document on the web; empty where there is none. */
  address: string
  /** Calendar date of what it shows. */
  datedOn: string
  /** Whether the public roadmap shows it. */
  toldPublicly: boolean
}

/**
 * What is told of an action's past. Of words only that they changed: a name written by mistake is gone
 * once it is taken away. Of dates and states what they were and what they became.
 */
export const ACTION_CHANGES = [
  'created',
  'words',
  'owner',
  'deadline',
  'state',
  'made-public',
  'no-longer-public',
  'step-added',
  'step-words',
  'step-deadline',
  'step-state',
  'step-removed',
  'evidence-added',
  'evidence-removed',
  'indicator-added',
  'indicator-removed',
  'figure-added',
  'figure-corrected',
] as const
export type ActionChangeKind = (typeof ACTION_CHANGES)[number]

/** One change of an action. None is taken back. */
export interface ActionChange {
  kind: ActionChangeKind
  /** The calendar date or the state that it was; absent where there was none. */
  before?: string
  /** What it became; absent where there is none any more. */
  after?: string
  /** Why, in the coordinator's words; may be empty. */
  reason: string
  /** Calendar date. */
  changedOn: string
}

/** Longest texts, in characters. */
export const LONGEST_ACTION_TITLE = 200
export const LONGEST_AIM = 2_000
export const LONGEST_ACTION_OWNER = 200
export const LONGEST_THEME = 100
export const LONGEST_STEP_TITLE = 200
export const LONGEST_EVIDENCE = 1_000
export const LONGEST_ADDRESS = 500
export const LONGEST_REASON = 500
/** Longest lists: beyond them nobody would find anything again. */
export const MOST_ACTIONS = 1_000
export const MOST_STEPS = 50
export const MOST_EVIDENCE = 200

/** Whether something is still to be done. */
export function isOpen(state: ActionState): boolean {
  return state === 'not-started' || state === 'under-way'
}

/** Whether a calendar date is past: on the day itself one is still in time. */
export function isPast(deadlineOn: string | undefined, day: string): boolean {
  return deadlineOn !== undefined && deadlineOn < day
}

/** Whether an open action, or one of its open steps, should have been finished before this day. */
export function isOverdue(
  { state, deadlineOn }: Pick<Action, 'state' | 'deadlineOn'>,
  steps: readonly Pick<ActionStep, 'state' | 'deadlineOn'>[],
  day: string,
): boolean {
  return (
    isOpen(state) &&
    (isPast(deadlineOn, day) ||
      steps.some((step) => step.state === 'to-do' && isPast(step.deadlineOn, day)))
  )
}

/**
 * The date by which something of an open action is late: the earliest past deadline of its own and of its
 * open steps; undefined where nothing is.
 */
export function lateSince(
  action: Pick<Action, 'state' | 'deadlineOn'>,
  steps: readonly Pick<ActionStep, 'state' | 'deadlineOn'>[],
  day: string,
): string | undefined {
  if (!isOpen(action.state)) return undefined
  const deadlines = [
    action.deadlineOn,
    ...steps.filter(({ state }) => state === 'to-do').map(({ deadlineOn }) => deadlineOn),
  ]
  return deadlines.filter((deadline) => deadline !== undefined && isPast(deadline, day)).sort()[0]
}

/** What is accepted, and said all the same: a deadline that is past the day it is written down. */
export type ActionNotice = 'deadline-past'

/** What whoever writes a deadline on this day should be told. */
export function noticesOf(deadlineOn: string | undefined, day: string): readonly ActionNotice[] {
  return isPast(deadlineOn, day) ? ['deadline-past'] : []
}

/** Every reason why these words are not an action yet. A deadline in the past is none: see `noticesOf`. */
export function reasonsAgainstAction(words: ActionWords): readonly Refusal[] {
  return [
    ...lineFaults(words.title, 'title', 'title-missing', LONGEST_ACTION_TITLE),
    ...lengthFaults(words.aim, 'aim', LONGEST_AIM),
    ...lineFaults(words.owner, 'owner', 'owner-missing', LONGEST_ACTION_OWNER),
    ...lengthFaults(words.theme, 'theme', LONGEST_THEME),
  ]
}

/** Every reason why these words are not a step yet. */
export function reasonsAgainstStep({ title }: Pick<ActionStep, 'title'>): readonly Refusal[] {
  return lineFaults(title, 'stepTitle', 'title-missing', LONGEST_STEP_TITLE)
}

/** Every reason why this is not evidence yet: it has a sentence or an address, and a day that has come. */
export function reasonsAgainstEvidence(
  { text, address, datedOn }: Pick<Evidence, 'text' | 'address'> & { datedOn: string | undefined },
  day: string,
): readonly Refusal[] {
  const reasons: Refusal[] = []
  if (text.trim() === '' && address.trim() === '')
    reasons.push(refusal('evidence-missing', { field: 'evidenceText' }))
  reasons.push(...lengthFaults(text, 'evidenceText', LONGEST_EVIDENCE))
  if (address !== '' && !isWebAddress(address))
    reasons.push(refusal('address-malformed', { field: 'evidenceAddress' }))
  reasons.push(...lengthFaults(address, 'evidenceAddress', LONGEST_ADDRESS))
  if (datedOn === undefined) reasons.push(refusal('date-missing', { field: 'datedOn' }))
  else if (datedOn > day) reasons.push(refusal('date-in-future', { field: 'datedOn' }))
  return reasons
}

/** Whether a text is the address of a page: of the web, and with nobody's name or password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false
  const { protocol, username, password, hostname } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === '' && hostname !== ''
}

/**
 * Every reason against a change of state. Whoever gives an action up, or takes one up again that was done
 * or given up, says why: it is a decision reversed.
 */
export function reasonsAgainstState(
  before: ActionState,
  after: ActionState | undefined,
  reason: string,
): readonly Refusal[] {
  if (after === undefined) return [refusal('status-missing', { field: 'state' })]
  const reasons = lengthFaults(reason, 'reason', LONGEST_REASON)
  const reversed = after === 'given-up' || (!isOpen(before) && after !== before)
  if (after !== before && reversed && reason.trim() === '')
    return [...reasons, refusal('reason-missing', { field: 'reason' })]
  return reasons
}

/** What of an action's words became different, for its history. Nothing where all stayed. */
export function changesOfWords(
  before: ActionWords,
  after: ActionWords,
): readonly Pick<ActionChange, 'kind' | 'before' | 'after'>[] {
  const changes: Pick<ActionChange, 'kind' | 'before' | 'after'>[] = []
  if (
    before.title !== after.title ||
    before.aim !== after.aim ||
    before.theme !== after.theme ||
    before.frameworkId !== after.frameworkId ||
    before.groupId !== after.groupId
  )
    changes.push({ kind: 'words' })
  if (before.owner !== after.owner) changes.push({ kind: 'owner' })
  if (before.deadlineOn !== after.deadlineOn)
    changes.push({ kind: 'deadline', ...moved(before.deadlineOn, after.deadlineOn) })
  if (before.toldPublicly !== after.toldPublicly)
    changes.push({ kind: after.toldPublicly ? 'made-public' : 'no-longer-public' })
  return changes
}

/** A change from one date or state to another, either of which may be absent. */
export function moved(
  before: string | undefined,
  after: string | undefined,
): Pick<ActionChange, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}

function lineFaults(
  text: string,
  field: string,
  missing: Refusal['code'],
  most: number,
): readonly Refusal[] {
  return text.trim() === '' ? [refusal(missing, { field })] : lengthFaults(text, field, most)
}

function lengthFaults(text: string, field: string, most: number): readonly Refusal[] {
  return text.length > most ? [refusal('text-too-long', { field, details: { most } })] : []
}
