import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { roadmapDocument } from '#app/documents/roadmap.ts'
import { accepted } from '#app/domain/refusal.ts'
import { readRoadmapOrder, roadmapQuery } from '#app/forms/roadmap.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentPage } from '#app/ui/documents/DocumentPage.tsx'
import { RoadmapOrderLink } from '#app/ui/documents/RoadmapOrderLink.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readRoadmap } from '#app/usecases/roadmap.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.document.kind ?? '')

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const read = await readRoadmap(usecases, params['council'] ?? '', readRoadmapOrder(request))
  if (!read.ok) return read
  return accepted({ order: read.value.order, document: roadmapDocument(read.value) })
})

export default function SpaceRoadmap() {
  const { council = '' } = useParams()
  const { t } = useTranslation(['report', 'actions'])
  const { order, document } = useLoaderData<typeof loader>()
  const query = roadmapQuery(order)
  return (
    <DocumentPage
      document={document}
      crumbs={[{ label: t('actions:list.title'), to: spacePaths.actions(council) }]}
      files={{
        docx: `${spacePaths.roadmapFile(council, 'docx')}${query}`,
        pdf: `${spacePaths.roadmapFile(council, 'pdf')}${query}`,
      }}
    >
      <RoadmapOrderLink order={order} path={spacePaths.roadmap(council)} />
      <p className="no-print">
        {t('roadmap.publicLead')} <Link to={paths.roadmap(council)}>{t('roadmap.public')}</Link>
      </p>
    </DocumentPage>
  )
}
