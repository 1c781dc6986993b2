import { useTranslation } from 'react-i18next'
import type { Refusal } from '#app/domain/refusal.ts'

/** Turns a refusal into its sentence, in the reader's language. */
export function useRefusalSentence(): (refusal: Refusal) => string {
  const { t } = useTranslation('refusal')
  return (refusal) => t(refusal.code, { ...refusal.details })
}

/** The refusals that stand beside a field. */
export function refusalsOf(name: string, refusals: readonly Refusal[] = []): readonly Refusal[] {
  return refusals.filter((refusal) => refusal.field === name)
}
