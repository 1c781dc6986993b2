import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { RoadmapOrder } from '#app/domain/roadmap.ts'
import { roadmapQuery } from '#app/forms/roadmap.ts'

/** Leads to the same roadmap, arranged the other way. */
export function RoadmapOrderLink({ order, path }: { order: RoadmapOrder; path: string }) {
  const { t } = useTranslation('documents')
  const other = order === 'theme' ? 'framework' : 'theme'
  return (
    <p className="no-print">
      <Link to={`${path}${roadmapQuery(other)}`} className="standalone-link">
        {t(`roadmap.by-${other}`)}
      </Link>
    </p>
  )
}
