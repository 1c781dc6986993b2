import type { JournalAct } from '#app/domain/audit.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { findCandidates } from '#db/registry/consolidation.ts'
import { listEntriesOfActs } from '#db/registry/journal.ts'
import { listObjections } from '#db/registry/objection.ts'
import { listRemoved } from '#db/registry/removed-priority.ts'
import { permitInConsultation } from './authority.ts'
import { presentConsultation, type ConsolidatedConsultation } from './consolidation-reading.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'

/** More is told by the journal. */
const LATEST = 100

/** What became of merges: objections, what can be undone, and what was done so far. */
export interface Gatherings {
  consultation: ConsolidatedConsultation
  /** Whether the reader may answer. */
  mayAnswer: boolean
  objections: readonly ShownObjection[]
  removed: readonly { id: string; title: string; sources: number; removedOn: string }[]
  history: readonly GatheringLine[]
}

export interface ShownObjection {
  proposalId: string
  /** Null for a text that is public no more. */
  title: string | null
  /** Null for a priority that is not on the list any more. */
  priority: { id: string; title: string } | null
  priorityId: string
  text: string
  writtenOn: string
  /** Null while it waits; empty where the text was split off without a word. */
  answer: string | null
  /** Whether the text is still part of that priority. */
  merged: boolean
}

export const GATHERING_ACTS = [
  'priority-added',
  'priority-edited',
  'priority-split',
  'priority-removed',
  'priority-restored',
  'objection-answered',
] as const satisfies readonly JournalAct[]
export type GatheringAct = (typeof GATHERING_ACTS)[number]

export interface GatheringLine {
  number: number
  day: string
  act: GatheringAct
  /** Of the priority, where it is known still. */
  title: string | null
  /** From how many proposals it came then; null where that is not told. */
  sources: number | null
}

/** The page "Regroupements". Always the same number of queries. */
export async function readGatherings(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<Gatherings>> {
  const { registry } = context
  const permitted = await permitInConsultation(registry, context, address, 'read-consolidation')
  if (!permitted.ok) return permitted
  const at = permitted.value
  const { councilId, id, priorities } = at.consultation
  const key = { councilId, consultationId: id }
  const objections = await listObjections(registry, key)
  const removed = await listRemoved(registry, key)
  const mentioned = [
    ...objections.map(({ proposalId }) => proposalId),
    ...removed.flatMap(({ sources }) => sources),
  ]
  const candidates = new Map(
    (await findCandidates(registry, councilId, id, mentioned)).map((one) => [one.id, one]),
  )
  const isPublic = (proposalId: string) => candidates.get(proposalId)?.status === 'accepted'
  const titles = new Map([...removed, ...priorities].map((one) => [one.id, one.title]))
  const entries = await listEntriesOfActs(registry, councilId, GATHERING_ACTS, {
    subjects: [id, ...titles.keys()],
    limit: LATEST,
  })
  return accepted({
    consultation: presentConsultation(context, at),
    mayAnswer: permit(at.authority.capacities, 'answer-objection', at.state).ok,
    objections: objections.map((objection) => ({
      proposalId: objection.proposalId,
      title: isPublic(objection.proposalId) ? objection.title : null,
      priority: present(priorities.find((one) => one.id === objection.priorityId)),
      priorityId: objection.priorityId,
      text: objection.text,
      writtenOn: objection.writtenOn,
      answer: objection.settledOn === undefined ? null : (objection.answer ?? ''),
      merged: candidates.get(objection.proposalId)?.priorityId === objection.priorityId,
    })),
    removed: removed
      .filter(({ sources }) => sources.every(isPublic))
      .map(({ id: priorityId, title, sources, removedOn }) => ({
        id: priorityId,
        title,
        sources: sources.length,
        removedOn,
      })),
    history: entries.flatMap(({ number, at: instant, act, subject, details }) => {
      const known = GATHERING_ACTS.find((one) => one === act)
      if (known === undefined) return []
      const about = known === 'priority-removed' ? details['priority'] : subject
      const sources = details['sources']
      return [
        {
          number,
          day: calendarDay(instant, at.council.timeZone),
          act: known,
          title: (typeof about === 'string' ? titles.get(about) : undefined) ?? null,
          sources: typeof sources === 'number' ? sources : null,
        },
      ]
    }),
  })
}

function present(priority: { id: string; title: string } | undefined) {
  return priority === undefined ? null : { id: priority.id, title: priority.title }
}
