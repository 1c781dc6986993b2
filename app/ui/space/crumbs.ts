import { useTranslation } from 'react-i18next'
import type { Crumb } from '#app/ui/layout/Breadcrumbs.tsx'
import { useSpace } from './CouncilFrame.tsx'
import { spacePaths } from './paths.ts'

/** The way back from a staff page below a consultation. */
export function useConsultationCrumbs(consultation: { slug: string; title: string }): Crumb[] {
  const { t } = useTranslation('space')
  const { council } = useSpace()
  return [
    { label: t('sections.consultations'), to: spacePaths.consultations(council.slug) },
    { label: consultation.title, to: spacePaths.consultation(council.slug, consultation.slug) },
  ]
}
