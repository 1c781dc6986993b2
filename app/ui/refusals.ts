import { useTranslation } from 'react-i18next'
import type { Refusal } from '#app/domain/refusal.ts'
import type { Loaded } from './loaded.ts'

/** A refusal as a page has it, whether from a loader, an action or its own rules. */
export type ShownRefusal = Loaded<Refusal>

/** Turns a refusal into its sentence, in the reader's language. */
export function useRefusalSentence(): (refusal: ShownRefusal) => string {
  const { t } = useTranslation('refusal')
  return (refusal) => t(refusal.code, { ...refusal.details })
}

/** The refusals that stand beside a field. */
export function refusalsOf(
  name: string,
  refusals: readonly ShownRefusal[] = [],
): readonly ShownRefusal[] {
  return refusals.filter((refusal) => refusal.field === name)
}
