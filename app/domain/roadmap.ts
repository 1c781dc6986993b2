/** How a roadmap is arranged: by the headings of the actions, or by what they belong to. */
export const ROADMAP_ORDERS = ['theme', 'framework'] as const
export type RoadmapOrder = (typeof ROADMAP_ORDERS)[number]

/** The actions under one heading of the roadmap. */
export interface PartOfRoadmap<T> {
  /** Empty for those that stand under none. */
  heading: string
  actions: readonly T[]
}

/**
 * Actions under their headings, the headings in alphabetical order, those without one last; within a part
 * they keep their order. Each stands there once.
 */
export function partsOf<T>(
  actions: readonly T[],
  headingOf: (action: T) => string,
): PartOfRoadmap<T>[] {
  const collator = new Intl.Collator('fr')
  return [...Map.groupBy(actions, headingOf)]
    .map(([heading, own]) => ({ heading, actions: own }))
    .sort((one, other) => {
      if (one.heading === '' || other.heading === '') return one.heading === '' ? 1 : -1
      return (
        collator.compare(one.heading, other.heading) || (one.heading < other.heading ? -1 : 1)
      )
    })
}
