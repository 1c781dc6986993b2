import { isOpen, lateSince, type Action, type ActionState, type Evidence } from '#app/domain/action.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { partsOf, type PartOfRoadmap, type RoadmapOrder } from '#app/domain/roadmap.ts'
import { isSlug } from '#app/domain/slug.ts'
import { listActions, listPublicActions } from '#db/registry/action.ts'
import { listPublicEvidence } from '#db/registry/action-evidence.ts'
import { listStepsOfCouncil } from '#db/registry/action-step.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { listFrameworks } from '#db/registry/framework.ts'
import type { RegistryDb } from '#db/stores.ts'
import { permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/** An action as the roadmap shows it. */
export interface RoadmapAction {
  title: string
  aim: string
  owner: string
  theme: string
  /** Title of what it belongs to; empty where it belongs to nothing. */
  framework: string
  deadlineOn: string | null
  state: ActionState
  /** The earliest deadline that passed; always null where everybody reads. */
  lateSince: string | null
  steps: { done: number; all: number }
  /** What everybody may read of what was done. */
  evidence: readonly Pick<Evidence, 'text' | 'address' | 'datedOn'>[]
}

export interface Roadmap {
  council: { name: string; demonstration: boolean }
  /** The calendar day on which it says so. */
  day: string
  order: RoadmapOrder
  parts: readonly PartOfRoadmap<RoadmapAction>[]
}

/** All that a council does, for its committee. */
export async function readRoadmap(
  context: UseCaseContext,
  councilSlug: string,
  order: RoadmapOrder = 'theme',
): Promise<Result<Roadmap>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'read-evaluation')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const day = calendarDay(context.now(), council.timeZone)
  const actions = await listActions(registry, council.id)
  return accepted(await roadmapOf(registry, council, { day, order, withLate: true }, actions))
}

/**
 * What everybody may read of it: actions from published decisions and those told publicly, without their
 * steps' words, their history or what nobody chose to show.
 */
export async function readPublicRoadmap(
  context: UseCaseContext,
  councilSlug: string,
  order: RoadmapOrder = 'theme',
): Promise<Result<Roadmap>> {
  const { registry, actor } = context
  const allowed = permit([actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const council = isSlug(councilSlug) ? await findCouncilBySlug(registry, councilSlug) : undefined
  if (council === undefined) return refused(refusal('unknown-council'))
  const day = calendarDay(context.now(), council.timeZone)
  const actions = await listPublicActions(registry, council.id)
  return accepted(await roadmapOf(registry, council, { day, order, withLate: false }, actions))
}

async function roadmapOf(
  db: RegistryDb,
  { id, name, demonstration }: { id: string; name: string; demonstration: boolean },
  { day, order, withLate }: { day: string; order: RoadmapOrder; withLate: boolean },
  actions: readonly Action[],
): Promise<Roadmap> {
  const frameworks = new Map(
    (await listFrameworks(db, id)).map((framework) => [framework.id, framework.title] as const),
  )
  const steps = await listStepsOfCouncil(db, id)
  const evidence = await listPublicEvidence(db, id)
  const told = actions
    .toSorted((one, other) => rank(one) - rank(other))
    .map((action): RoadmapAction => {
      const wanted = (steps.get(action.id) ?? []).filter(({ state }) => state !== 'given-up')
      return {
        title: action.title,
        aim: action.aim,
        owner: action.owner,
        theme: action.theme,
        framework: frameworks.get(action.frameworkId ?? '') ?? '',
        deadlineOn: action.deadlineOn ?? null,
        state: action.state,
        lateSince: (withLate ? lateSince(action, wanted, day) : undefined) ?? null,
        steps: { done: wanted.filter(({ state }) => state === 'done').length, all: wanted.length },
        evidence: (evidence.get(action.id) ?? []).map(({ text, address, datedOn }) => ({
          text,
          address,
          datedOn,
        })),
      }
    })
  return {
    council: { name, demonstration },
    day,
    order,
    parts: partsOf(told, (action) => action[order]),
  }
}

/** What is open comes before what is over. */
function rank({ state }: Pick<Action, 'state'>): number {
  return isOpen(state) ? 0 : 1
}
