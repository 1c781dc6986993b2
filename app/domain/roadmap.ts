import type { Action } from './action.ts'

/** The actions under one heading of the roadmap. */
export interface ThemeOfRoadmap<T> {
  /** Empty for those that stand under none. */
  theme: string
  actions: readonly T[]
}

/**
 * Actions under their themes, the themes in alphabetical order, those without one last; within a theme
 * they keep their order. Each stands there once.
 */
export function byTheme<T extends Pick<Action, 'theme'>>(
  actions: readonly T[],
): ThemeOfRoadmap<T>[] {
  const collator = new Intl.Collator('fr')
  return [...Map.groupBy(actions, ({ theme }) => theme)]
    .map(([theme, own]) => ({ theme, actions: own }))
    .sort((one, other) => {
      if (one.theme === '' || other.theme === '') return one.theme === '' ? 1 : -1
      return collator.compare(one.theme, other.theme) || (one.theme < other.theme ? -1 : 1)
    })
}
