import { addPriority } from '#app/usecases/consolidation.ts'
import { readDesk } from '#app/usecases/consolidation-reading.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { agreed, type Days, type Moment } from '../past.ts'
import { addressOf, type Scene } from './consultation.ts'

/** Accepted proposals are gathered into priorities, each made of those that say the same. */
export function gathered(scene: Scene, days: Days, day: number): Moment {
  return {
    at: days.on(day, 14),
    play: async (as) => {
      const coordinator = as('coordinator')
      const proposals = await acceptedIn(coordinator, scene)
      for (const { id: key, ...words } of scene.text.priorities) {
        const sources = scene.contributions?.filter(({ into }) => into === key) ?? []
        const ids = sources.flatMap(({ title }) => proposals.get(title) ?? [])
        agreed(await addPriority(coordinator, addressOf(scene), { words, sources: ids }))
      }
    },
  }
}

/** The ids of the proposals that nothing was made of yet, by their titles. */
async function acceptedIn(
  coordinator: UseCaseContext,
  scene: Scene,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const query = { search: '', page, chosen: [] }
    const { available } = agreed(await readDesk(coordinator, addressOf(scene), query))
    for (const { id, title } of available.proposals) found.set(title, id)
    pages = available.pages
  }
  return found
}
