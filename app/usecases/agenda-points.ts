import {
  resultsByPriority,
  type ActionPoint,
  type AgendaPoint,
  type PriorityPoint,
} from '#app/domain/agenda.ts'
import type { Action } from '#app/domain/action.ts'
import { agreementIn, concordance, type Agreement } from '#app/domain/agreement.ts'
import type { Consultation } from '#app/domain/consultation.ts'
import type { Decision } from '#app/domain/decision.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { listActions } from '#db/registry/action.ts'
import {
  decisionsOf,
  followUpsOfAll,
  releasesOf,
  sourcesOf,
  standingsOf,
  toldTextsOf,
  type Standing,
} from '#db/registry/agenda-known.ts'
import { listFrameworks } from '#db/registry/framework.ts'
import { listConsultationsOfIds } from '#db/registry/consultation.ts'
import type { RegistryDb } from '#db/stores.ts'
import { toldOf } from './follow-ups.ts'
import { toldFramework } from './frameworks.ts'
import type { NumberedItem } from './item-reading.ts'
import type { ToldTexts } from './moderation-figures.ts'

/** A consultation that items of an agenda are about. */
export interface AgendaConsultation {
  slug: string
  title: string
  /** Instant; null where its result is public no more. */
  releasedAt: string | null
  /** Whether the committee's answer is public. */
  decided: boolean
  /** Whether it was cancelled, or its result taken back, after the agenda was made of it. */
  withdrawn: boolean
  /** The disclosure threshold, where fewer than that voted: then there is no ranking. */
  tooFew: number | null
  /** Names of the grades, best first. */
  grades: readonly string[]
  /** How far the groups agree, in words; null where they are not shown. */
  agreement: Agreement | null
  /** What everybody reads of its moderation; null where it collected no texts. */
  moderation: ToldTexts | null
}

/** All that is known of what the items of an agenda are about. */
export interface Known {
  /** In the order in which their first items stand on the agenda. */
  consultations: readonly { stored: Consultation; told: AgendaConsultation }[]
  pointOf: (item: NumberedItem) => AgendaPoint
}

/**
 * What releases, proposals, decisions, follow-ups and actions say of the items of an agenda. The number of
 * queries is the same however many items and consultations there are.
 */
export async function whatIsKnown(
  registry: RegistryDb,
  { councilId, id: agendaId }: { councilId: string; id: string },
  items: readonly NumberedItem[],
): Promise<Known> {
  const ids = [...new Set(items.flatMap(({ priority }) => priority?.consultationId ?? []))]
  const stored = await listConsultationsOfIds(registry, councilId, ids)
  const releases = await releasesOf(registry, councilId, ids)
  const sources = await sourcesOf(registry, councilId, ids)
  const decisions = await decisionsOf(registry, councilId, ids)
  const followUps = await followUpsOfAll(registry, councilId, ids)
  const told = await toldTextsOf(registry, councilId, ids)
  const elsewhere = (await standingsOf(registry, councilId, ids)).filter(
    (one) => one.agendaId !== agendaId && one.kind === 'priority',
  )
  const actions = items.some(({ actionId }) => actionId !== undefined)
    ? new Map((await listActions(registry, councilId)).map((action) => [action.id, action] as const))
    : new Map<string, Action>()
  const frameworks = await listFrameworks(registry, councilId)

  const consultations = ids.flatMap((id) => {
    const consultation = stored.find((one) => one.id === id)
    if (consultation === undefined) return []
    const release = releases.get(id)
    const moderation =
      consultation.calendar.proposing === undefined ? null : (told.get(id) ?? null)
    return [{ stored: consultation, told: headOf(consultation, release, moderation) }]
  })
  const results = new Map(
    [...releases].map(([id, { content }]) => [id, resultsByPriority(content)] as const),
  )

  function priorityOf({ priority: about, madeOf }: NumberedItem): PriorityPoint | null {
    const known = consultations.find(({ stored: { id } }) => id === about?.consultationId)
    const priority = known?.stored.priorities.find(({ id }) => id === about?.priorityId)
    if (known === undefined || priority === undefined) return null
    const { id: consultationId, slug, title, priorities } = known.stored
    const { id } = priority
    const isAbout = (one: { priorityId: string }) => one.priorityId === id
    const release = releases.get(consultationId)
    const decision = decisions.get(consultationId)?.find(isAbout) ?? null
    return {
      id,
      consultation: { slug, title },
      source: known.told.withdrawn
        ? 'withdrawn'
        : madeOf === undefined || madeOf === release?.contentHash
          ? 'as-made'
          : 'corrected',
      alsoOn: agendasOf(
        elsewhere.filter((one) => isAbout(one) && one.consultationId === consultationId),
      ),
      followUps: (followUps.get(consultationId) ?? []).filter(isAbout).map(toldOf),
      description: priority.description,
      result: results.get(consultationId)?.get(id) ?? null,
      sources: (sources.get(consultationId) ?? [])
        .filter(isAbout)
        .map(({ proposalId, title }) => ({ id: proposalId, title })),
      decision,
      mergedInto: mergedInto(decision ?? undefined, priorities),
    }
  }

  return {
    consultations,
    pointOf: (item) => {
      const { readers: _readers, madeOf: _madeOf, actionId, priority: _priority, ...words } = item
      return {
        ...words,
        priority: priorityOf(item),
        action: actionOf(actions.get(actionId ?? '')),
        frameworks: frameworks.filter(({ id }) => item.frameworks.includes(id)).map(toldFramework),
      }
    },
  }
}

function headOf(
  consultation: Consultation,
  release: { content: PublishedResult; releasedAt: string } | undefined,
  moderation: ToldTexts | null,
): AgendaConsultation {
  const { slug, title, grades, decidedAt, cancelledAt } = consultation
  const content = release?.content
  return {
    slug,
    title,
    releasedAt: release?.releasedAt ?? null,
    decided: decidedAt !== undefined,
    withdrawn: cancelledAt !== undefined || release === undefined,
    tooFew: content?.kind === 'too-few-ballots' ? content.threshold : null,
    grades,
    agreement: content === undefined ? null : agreementOf(content),
    moderation,
  }
}

/** From what is published of groups, and nothing where that was kept back. */
function agreementOf(content: PublishedResult): Agreement | null {
  if (content.kind === 'too-few-ballots') return null
  const { withheld = [] } = content
  if (withheld.includes('block-ranks') || withheld.includes('blocks')) return null
  const agreed = concordance(content.blocks.map(({ ranking }) => ranking))
  return agreed === null ? null : agreementIn(agreed)
}

function agendasOf(standings: readonly Standing[]): PriorityPoint['alsoOn'] {
  const byAgenda = new Map(standings.map((one) => [one.agendaId, one] as const))
  return [...byAgenda.values()].map(({ agendaId: id, title, meetsOn }) => ({ id, title, meetsOn }))
}

function actionOf(action: Action | undefined): ActionPoint | null {
  if (action === undefined) return null
  const { id, title, owner, deadlineOn = null, state } = action
  return { id, title, owner, deadlineOn, state }
}

/** The priority that answers for another, where a decision says so. */
export function mergedInto(
  decision: Decision | undefined,
  priorities: readonly { id: string; title: string }[],
): { id: string; title: string } | null {
  const into = priorities.find(({ id }) => id === decision?.mergedInto)
  return into === undefined ? null : { id: into.id, title: into.title }
}
