import { useTranslation } from 'react-i18next'
import type { Role } from '#app/domain/membership.ts'
import type { Crumb } from '#app/ui/layout/Breadcrumbs.tsx'
import { paths } from '#app/ui/paths.ts'
import { useSpace } from './CouncilFrame.tsx'
import { spacePaths } from './paths.ts'

/** Those who see where a consultation stands; the others read its public page. */
const IN_CHARGE: readonly Role[] = ['coordinator', 'chair']

/** The way back from a staff page below a consultation. */
export function useConsultationCrumbs(consultation: { slug: string; title: string }): Crumb[] {
  const { t } = useTranslation('space')
  const { council, roles } = useSpace()
  const inCharge = roles.some((role) => IN_CHARGE.includes(role))
  const page = inCharge ? spacePaths.consultation : paths.consultation
  return [
    { label: t('sections.consultations'), to: spacePaths.consultations(council.slug) },
    { label: consultation.title, to: page(council.slug, consultation.slug) },
  ]
}
