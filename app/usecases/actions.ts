import {
  ACTION_STATES,
  isOpen,
  lateSince,
  type Action,
  type ActionChange,
  type ActionState,
  type ActionStep,
  type Evidence,
} from '#app/domain/action.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { ToldFramework } from '#app/domain/framework.ts'
import type { Outcome } from '#app/domain/decision.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAction, listActions, listActionsOf } from '#db/registry/action.ts'
import { listActionChanges } from '#db/registry/action-change.ts'
import { listEvidence } from '#db/registry/action-evidence.ts'
import { listSteps, listStepsOfCouncil } from '#db/registry/action-step.ts'
import { listBodies } from '#db/registry/body.ts'
import { findConsultationById } from '#db/registry/consultation.ts'
import { findDecision } from '#db/registry/decision.ts'
import { listIndicators, type Measured } from '#db/registry/indicator.ts'
import { listBodiesOfMemberships } from '#db/registry/mandate.ts'
import { findFramework, listFrameworks } from '#db/registry/framework.ts'
import type { RegistryDb } from '#db/stores.ts'
import { consultationIn, permitInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { toldFramework } from './frameworks.ts'

/** Names an action as URLs do. */
export interface ActionAddress {
  council: string
  action: string
}

/** An action in a list. */
export interface ActionLine {
  id: string
  title: string
  owner: string
  theme: string
  group: string | null
  deadlineOn: string | null
  state: ActionState
  /** The earliest deadline that passed, of its own or of a step; null where nothing is late. */
  lateSince: string | null
  steps: { done: number; all: number }
}

export interface ActionList {
  /** Overdue ones first, then open ones, then those that are done or given up; each by deadline. */
  actions: readonly ActionLine[]
  /** What was asked for, where it is among what there is. */
  asked: { state: ActionState | null; theme: string | null }
  /** Every theme of the actions that the reader may read, in order. */
  themes: readonly string[]
  /** How many the reader may read, whatever was asked for. */
  all: number
  /** The year that can be evaluated now; null for who does not read what the council does as a whole. */
  year: number | null
  mayWrite: boolean
}

/** The actions of a council for the committee, or of one's groups for who sits in them only. */
export async function readActions(
  context: UseCaseContext,
  councilSlug: string,
  asked: { state: string; theme: string },
): Promise<Result<ActionList>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'read-actions')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const day = calendarDay(context.now(), council.timeZone)
  const actions = await readable(registry, permitted.value, await listActions(registry, council.id), day)
  const steps = await listStepsOfCouncil(registry, council.id)
  const groups = await namesOfBodies(registry, council.id)
  const themes = themesOf(actions)
  const state = ACTION_STATES.find((known) => known === asked.state) ?? null
  const theme = themes.find((known) => known === asked.theme) ?? null
  const lines = actions
    .filter((action) => (state ?? action.state) === action.state && (theme ?? action.theme) === action.theme)
    .map((action) => lineOf(action, steps.get(action.id) ?? [], groups, day))
  return accepted({
    actions: lines.toSorted((one, other) => urgency(one) - urgency(other)),
    asked: { state, theme },
    themes,
    all: actions.length,
    year: permit(permitted.value.authority.capacities, 'read-evaluation').ok
      ? Number(day.slice(0, 4))
      : null,
    mayWrite: permit(permitted.value.authority.capacities, 'write-actions').ok,
  })
}

function urgency({ lateSince, state }: ActionLine): number {
  if (lateSince !== null) return 0
  return isOpen(state) ? 1 : 2
}

function lineOf(
  action: Action,
  steps: readonly ActionStep[],
  groups: ReadonlyMap<string, string>,
  day: string,
): ActionLine {
  const wanted = steps.filter(({ state }) => state !== 'given-up')
  return {
    id: action.id,
    title: action.title,
    owner: action.owner,
    theme: action.theme,
    group: nameOf(groups, action.groupId),
    deadlineOn: action.deadlineOn ?? null,
    state: action.state,
    lateSince: lateSince(action, steps, day) ?? null,
    steps: { done: wanted.filter(({ state }) => state === 'done').length, all: wanted.length },
  }
}

/** The themes under which actions stand, in alphabetical order. */
export function themesOf(actions: readonly Pick<Action, 'theme'>[]): string[] {
  const themes = new Set(actions.map(({ theme }) => theme).filter((theme) => theme !== ''))
  return [...themes].sort(new Intl.Collator('fr').compare)
}

/** The committee reads every action; who sits in a working group only, those that it carries. */
async function readable(
  db: RegistryDb,
  { council, authority }: InCouncil,
  actions: readonly Action[],
  day: string,
): Promise<readonly Action[]> {
  if (permit(authority.capacities, 'read-agendas').ok) return actions
  const memberships = authority.memberships.map(({ id }) => id)
  const own = await listBodiesOfMemberships(db, council.id, memberships, day)
  return actions.filter(({ groupId }) => groupId !== undefined && own.has(groupId))
}

async function namesOfBodies(db: RegistryDb, councilId: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await listBodies(db, councilId)).map(({ id, name }) => [id, name] as const))
}

function nameOf(groups: ReadonlyMap<string, string>, id: string | undefined): string | null {
  return (id === undefined ? undefined : groups.get(id)) ?? null
}

/** The decision behind an action. */
export interface BehindAction {
  consultation: { slug: string; title: string }
  priority: { id: string; title: string }
  /** What the committee says now; it may have changed its mind since. Null where the reader may not know. */
  outcome: Outcome | null
  owner: string
  /** Title of what it is part of; empty where it is part of nothing. */
  framework: string
  deadlineOn: string | null
  /** Whether everybody can read it. */
  published: boolean
}

/** What can be chosen when an action is written. */
export interface ActionChoices {
  themes: readonly string[]
  frameworks: readonly { id: string; title: string }[]
  groups: readonly { id: string; name: string }[]
}

/** What one begins with who writes a new action: a decision, where `from` names one that was retained. */
export async function readNewAction(
  context: UseCaseContext,
  councilSlug: string,
  from: { consultation: string; priority: string } | null,
): Promise<Result<ActionChoices & { decision: BehindAction | null }>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'write-actions')
  if (!permitted.ok) return permitted
  const choices = await choicesIn(registry, permitted.value.council.id)
  if (from === null) return accepted({ ...choices, decision: null })
  const found = await consultationIn(registry, permitted.value, from.consultation)
  if (!found.ok) return found
  const key = { consultationId: found.value.id, priorityId: from.priority }
  const decision = await behind(registry, permitted.value.council.id, key)
  if (decision?.outcome !== 'retained') return refused(refusal('unknown-priority'))
  return accepted({ ...choices, decision })
}

/** `keep`: what the action belongs to now, and goes on belonging to. */
async function choicesIn(
  db: RegistryDb,
  councilId: string,
  keep: Pick<Action, 'groupId' | 'frameworkId'> = {},
): Promise<ActionChoices> {
  const bodies = await listBodies(db, councilId)
  const frameworks = await listFrameworks(db, councilId)
  return {
    themes: themesOf(await listActions(db, councilId)),
    frameworks: frameworks
      .filter(({ id, removedOn }) => removedOn === undefined || id === keep.frameworkId)
      .map(({ id, title }) => ({ id, title })),
    groups: bodies
      .filter(
        ({ id, kind, dissolvedOn }) =>
          kind === 'working-group' && (dissolvedOn === undefined || id === keep.groupId),
      )
      .map(({ id, name }) => ({ id, name })),
  }
}

/** What was decided on an item for named readers is for everybody once it is published, not before. */
function withoutSecret(
  decision: BehindAction | null | undefined,
  mayWrite: boolean,
): BehindAction | null {
  if (decision === null || decision === undefined) return null
  if (decision.published || mayWrite) return decision
  return { ...decision, outcome: null, owner: '', framework: '', deadlineOn: null }
}

async function behind(
  db: RegistryDb,
  councilId: string,
  { consultationId, priorityId }: { consultationId: string; priorityId: string },
): Promise<BehindAction | null> {
  const consultation = await findConsultationById(db, councilId, consultationId)
  const decision = await findDecision(db, councilId, consultationId, priorityId)
  if (consultation === undefined || decision === undefined) return null
  const { slug, title, priorities } = consultation
  return {
    consultation: { slug, title },
    priority: {
      id: priorityId,
      title: priorities.find(({ id }) => id === priorityId)?.title ?? '',
    },
    outcome: decision.outcome,
    owner: decision.owner,
    framework: decision.framework ?? '',
    deadlineOn: decision.deadlineOn ?? null,
    published: decision.publishedAt !== undefined,
  }
}

/** An action with all that belongs to it. */
export interface ActionPage {
  action: Omit<Action, 'councilId' | 'from' | 'deadlineOn' | 'groupId' | 'frameworkId'> & {
    deadlineOn: string | null
    groupId: string | null
    group: string | null
    framework: ToldFramework | null
  }
  lateSince: string | null
  today: string
  decision: BehindAction | null
  steps: readonly (ActionStep & { late: boolean })[]
  evidence: readonly Evidence[]
  indicators: readonly Measured[]
  /** Latest first. */
  changes: readonly ActionChange[]
  /** For whoever may write; else null. */
  choices: ActionChoices | null
}

/** One action: its steps, what shows that it was done, and its past. */
export async function readAction(
  context: UseCaseContext,
  address: ActionAddress,
): Promise<Result<ActionPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, address.council, 'read-actions')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const day = calendarDay(context.now(), council.timeZone)
  const found = await findAction(registry, { councilId: council.id, id: address.action })
  const [action] = await readable(registry, permitted.value, found === undefined ? [] : [found], day)
  if (action === undefined) return refused(refusal('unknown-action'))
  const steps = await listSteps(registry, action)
  const groups = await namesOfBodies(registry, council.id)
  const mayWrite = permit(authority.capacities, 'write-actions').ok
  const { councilId: _council, from, deadlineOn, groupId, frameworkId, ...words } = action
  const framework =
    frameworkId === undefined ? undefined : await findFramework(registry, council.id, frameworkId)
  return accepted({
    action: {
      ...words,
      deadlineOn: deadlineOn ?? null,
      groupId: groupId ?? null,
      group: nameOf(groups, groupId),
      framework: framework === undefined ? null : toldFramework(framework),
    },
    lateSince: lateSince(action, steps, day) ?? null,
    today: day,
    decision: withoutSecret(from && (await behind(registry, council.id, from)), mayWrite),
    steps: steps.map((step) => ({
      ...step,
      late: isOpen(action.state) && step.state === 'to-do' && lateSince({ state: action.state }, [step], day) !== undefined,
    })),
    evidence: await listEvidence(registry, action),
    indicators: await listIndicators(registry, action),
    changes: await listActionChanges(registry, action),
    choices: mayWrite ? await choicesIn(registry, council.id, action) : null,
  })
}

/** What is done about the decisions of a consultation: priority id → its actions, oldest first. One query. */
export async function actionsOfDecisions(
  db: RegistryDb,
  councilId: string,
  consultationId: string,
): Promise<ReadonlyMap<string, readonly Action[]>> {
  const actions = await listActionsOf(db, councilId, consultationId)
  return Map.groupBy(actions, ({ from }) => from?.priorityId ?? '')
}
