import type { RoadmapOrder } from '#app/domain/roadmap.ts'

const PARAMETER = 'par'
const FRAMEWORK = 'cadre'

/** How the address of a roadmap asks for it to be arranged. */
export function readRoadmapOrder(request: Request): RoadmapOrder {
  return new URL(request.url).searchParams.get(PARAMETER) === FRAMEWORK ? 'framework' : 'theme'
}

/** What asks for it, at the end of an address. */
export function roadmapQuery(order: RoadmapOrder): string {
  return order === 'framework' ? `?${PARAMETER}=${FRAMEWORK}` : ''
}
