import { LONGEST_AGENDA_TITLE, inOfficialOrder, type AgendaItem } from '#app/domain/agenda.ts'
import type { Council } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Outcome } from '#app/domain/decision.ts'
import { dueOn, staysOpen, type Due, type FollowUpStatus } from '#app/domain/follow-up.ts'
import { permit, type Capacity } from '#app/domain/permission.ts'
import { stateAt, type Consultation } from '#app/domain/consultation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { listActions, listOverdueActions } from '#db/registry/action.ts'
import { findAgenda } from '#db/registry/agenda.ts'
import {
  listPublicDecisions,
  releasesOf,
  standingsOf,
  type PublicDecision,
  type Standing,
} from '#db/registry/agenda-known.ts'
import { listConsultations } from '#db/registry/consultation.ts'
import type { RegistryDb } from '#db/stores.ts'
import { permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { freeItem } from './on-agenda.ts'

/** What an agenda is made of, or what is added to one. */
export interface AgendaChoice {
  /** Slugs of released consultations. */
  results: readonly string[]
  /** Public decisions, by consultation (slug) and priority. */
  followUps: readonly { consultation: string; priority: string }[]
  /** Ids of actions. */
  actions: readonly string[]
}

export const NOTHING_CHOSEN: AgendaChoice = { results: [], followUps: [], actions: [] }

/** An agenda on which something stands already. */
export type StandsOn = Pick<Standing, 'title' | 'meetsOn'> & { id: string }

/** All that can be put on an agenda now. */
export interface AgendaChoices {
  /** Released results, latest first. */
  results: readonly { slug: string; title: string; priorities: number; standsOn: readonly StandsOn[] }[]
  /** Public decisions on which somebody still has to act, the nearest deadline first. */
  followUps: readonly {
    consultation: string
    consultationTitle: string
    priority: string
    title: string
    outcome: Outcome
    deadlineOn: string | null
    due: Due
    status: FollowUpStatus | null
    standsOn: readonly StandsOn[]
  }[]
  /** Actions whose deadline, or that of one of their steps, is over. */
  actions: readonly { id: string; title: string; owner: string; deadlineOn: string | null }[]
}

export interface ChoicePage extends AgendaChoices {
  /** The agenda that gets more; null where a new one is made. */
  agenda: { id: string; title: string } | null
  /** Under which a new agenda is made, once, however often the form is sent. */
  newId: string
}

/** What the coordinator may put on a new agenda, or on an existing one. Always as many queries. */
export async function readChoices(
  context: UseCaseContext,
  { council: slug, agenda: agendaId }: { council: string; agenda: string | null },
): Promise<Result<ChoicePage>> {
  const { registry } = context
  const permission = agendaId === null ? 'prepare-agenda' : 'write-agenda'
  const permitted = await permitInCouncil(registry, context, slug, permission)
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const agenda =
    agendaId === null ? null : await findAgenda(registry, { councilId: council.id, id: agendaId })
  if (agenda === undefined) return refused(refusal('unknown-agenda'))
  const now = context.now()
  const day = calendarDay(now, council.timeZone)
  const released = await releasedIn(registry, council.id, authority.capacities, now)
  const decisions = (await listPublicDecisions(registry, council.id)).filter(isOpen)
  const ids = [
    ...new Set([...released.map(({ id }) => id), ...decisions.map((one) => one.consultationId)]),
  ]
  const standings = await standingsOf(registry, council.id, ids)
  const from = agenda?.meetsOn ?? day
  const overdue = await listOverdueActions(registry, council.id, day)
  return accepted({
    agenda: agenda && { id: agenda.id, title: agenda.title },
    newId: newId(context),
    results: released.map(({ id, slug, title, priorities }) => ({
      slug,
      title,
      priorities: priorities.length,
      standsOn: agendasIn(
        standings.filter((one) => one.kind === 'priority' && one.consultationId === id),
      ),
    })),
    followUps: decisions.map((one) => ({
      consultation: one.slug,
      consultationTitle: one.consultation,
      priority: one.decision.priorityId,
      title: one.priority,
      outcome: one.decision.outcome,
      deadlineOn: one.decision.deadlineOn ?? null,
      due: dueOn(one.decision.deadlineOn ?? null, from),
      status: one.latest?.status ?? null,
      standsOn: agendasIn(
        standings.filter(
          ({ kind, consultationId, priorityId }) =>
            kind === 'follow-up' &&
            consultationId === one.consultationId &&
            priorityId === one.decision.priorityId,
        ),
      ),
    })),
    actions: overdue.map(({ action: { id, title, owner, deadlineOn = null } }) => ({
      id,
      title,
      owner,
      deadlineOn,
    })),
  })
}

/** Words for the items that an agenda is made of. */
export interface ChoiceWords {
  followUp: (priority: string) => string
  action: (action: string) => string
}

/**
 * The items of a choice: of each result, one after the other, its priorities in its own official order; then
 * the decisions, then the actions. What stands among `present` already is left out. Refuses what is not public,
 * or not open any more, with `not-released`, `unknown-consultation`, `unknown-priority` or `unknown-action`.
 */
export async function itemsOf(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacities }: { council: Council; capacities: readonly Capacity[] },
  choice: AgendaChoice,
  words: ChoiceWords,
  present: readonly AgendaItem[] = [],
): Promise<Result<AgendaItem[]>> {
  const released =
    choice.results.length === 0
      ? []
      : await releasedIn(trx, council.id, capacities, context.now())
  const chosen = choice.results.map((slug) => released.find((one) => one.slug === slug))
  if (chosen.includes(undefined)) return refused(refusal('not-released', { field: 'result' }))
  const consultations = chosen.filter((one) => one !== undefined)
  const releases = await releasesOf(trx, council.id, consultations.map(({ id }) => id))
  const decisions =
    choice.followUps.length === 0 ? [] : (await listPublicDecisions(trx, council.id)).filter(isOpen)
  const known = choice.followUps.map(({ consultation, priority }) =>
    decisions.find((one) => one.slug === consultation && one.decision.priorityId === priority),
  )
  if (known.includes(undefined)) return refused(refusal('unknown-priority', { field: 'followUp' }))
  const actions = choice.actions.length === 0 ? [] : await listActions(trx, council.id)
  const wanted = choice.actions.map((id) => actions.find((one) => one.id === id))
  if (wanted.includes(undefined)) return refused(refusal('unknown-action', { field: 'action' }))

  const items: AgendaItem[] = [
    ...consultations.flatMap(({ id: consultationId, priorities }) => {
      const release = releases.get(consultationId)
      const ordered = release === undefined ? priorities : inOfficialOrder(priorities, release.content)
      return ordered.map(({ id, title }) => ({
        ...freeItem(context, title),
        kind: 'priority' as const,
        priority: { consultationId, priorityId: id },
        ...(release !== undefined && { madeOf: release.contentHash }),
      }))
    }),
    ...known.flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              ...freeItem(context, shortened(words.followUp(one.priority))),
              kind: 'follow-up' as const,
              priority: {
                consultationId: one.consultationId,
                priorityId: one.decision.priorityId,
              },
            },
          ],
    ),
    ...wanted.flatMap((one) =>
      one === undefined
        ? []
        : [
            {
              ...freeItem(context, shortened(words.action(one.title))),
              kind: 'action' as const,
              actionId: one.id,
            },
          ],
    ),
  ]
  const here = new Set(present.map(subjectOf))
  return accepted(items.filter((item) => !here.has(subjectOf(item))))
}

/** Two items of one subject are the same item; those about nothing in particular never are. */
function subjectOf({ id, kind, priority, actionId }: AgendaItem): string {
  if (priority !== undefined) return `${kind} ${priority.consultationId} ${priority.priorityId}`
  return actionId === undefined ? id : `${kind} ${actionId}`
}

function shortened(title: string): string {
  return title.length <= LONGEST_AGENDA_TITLE ? title : `${title.slice(0, LONGEST_AGENDA_TITLE - 1)}…`
}

/** Results that may be put on an agenda now, latest first. Four queries. */
async function releasedIn(
  db: RegistryDb,
  councilId: string,
  capacities: readonly Capacity[],
  now: string,
): Promise<Consultation[]> {
  const consultations = await listConsultations(db, councilId)
  return consultations
    .filter((one) => permit(capacities, 'prepare-agenda', stateAt(one, now)).ok)
    .toSorted((a, b) => ((a.releasedAt ?? '') > (b.releasedAt ?? '') ? -1 : 1))
}

function isOpen({ decision, latest }: PublicDecision): boolean {
  return staysOpen(decision.outcome, latest?.status ?? null)
}

function agendasIn(standings: readonly Standing[]): StandsOn[] {
  const byAgenda = new Map(standings.map((one) => [one.agendaId, one] as const))
  return [...byAgenda.values()].map(({ agendaId: id, title, meetsOn }) => ({ id, title, meetsOn }))
}
