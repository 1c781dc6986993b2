import { createContext, useContext } from 'react'
import type { Typed } from '#app/forms/fields.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** What the fields of a step hold. */
export interface StepValues {
  values: Typed
  refusals: readonly ShownRefusal[]
  /** What somebody else stored meanwhile: to be shown beside what was typed; null where nobody did. */
  stored: Typed | null
}

export const StepContext = createContext<StepValues>({ values: {}, refusals: [], stored: null })

export function useStep(): StepValues {
  return useContext(StepContext)
}

/** What is stored in a field where it is not what was typed, else null. */
export function useStored(name: string): string | null {
  const { values, stored } = useStep()
  const text = stored?.[name]
  return text === undefined || text === values[name] ? null : text
}
