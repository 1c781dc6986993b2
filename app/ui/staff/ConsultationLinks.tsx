import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { StaffPage } from '#app/domain/staff-pages.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'

/** Where each of the staff's pages about a consultation is. */
export function staffPagePath(page: StaffPage, council: string, consultation: string): string {
  switch (page) {
    case 'prepare':
      return spacePaths.define(council, consultation, STEP_SLUGS.question)
    case 'preview':
      return spacePaths.preview(council, consultation)
    case 'propose':
      return spacePaths.propose(council, consultation)
    case 'moderation':
      return spacePaths.moderation(council, consultation)
    case 'consolidation':
      return spacePaths.consolidation(council, consultation)
    case 'groups':
      return spacePaths.groupWork(council, consultation)
    case 'codes':
      return spacePaths.codes(council, consultation)
    case 'sheets':
      return spacePaths.sheets(council)
    case 'result':
      return spacePaths.result(council, consultation)
    case 'decisions':
      return spacePaths.decisions(council, consultation)
  }
}

interface ConsultationLinksProps {
  council: string
  consultation: { slug: string; title: string }
  pages: readonly StaffPage[]
}

/** The pages about one consultation among several, in a line. */
export function ConsultationLinks({ council, consultation, pages }: ConsultationLinksProps) {
  const { t } = useTranslation('consultations')
  if (pages.length === 0) return null
  return (
    <ul className="row-links">
      {pages.map((page) => (
        <li key={page}>
          <Link to={staffPagePath(page, council, consultation.slug)}>
            {t(`pages.${page}.name`)}
            <span className="visually-hidden"> – {consultation.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
