import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { roadmapDocument } from '#app/documents/roadmap.ts'
import { accepted } from '#app/domain/refusal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentPage } from '#app/ui/documents/DocumentPage.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readRoadmap } from '#app/usecases/roadmap.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.kind ?? '')

export const loader = spaceLoader(async ({ usecases, params }) => {
  const read = await readRoadmap(usecases, params['council'] ?? '')
  return read.ok ? accepted(roadmapDocument(read.value)) : read
})

export default function SpaceRoadmap() {
  const { council = '' } = useParams()
  const { t } = useTranslation(['report', 'actions'])
  return (
    <DocumentPage
      document={useLoaderData<typeof loader>()}
      crumbs={[{ label: t('actions:list.title'), to: spacePaths.actions(council) }]}
      files={{
        docx: spacePaths.roadmapFile(council, 'docx'),
        pdf: spacePaths.roadmapFile(council, 'pdf'),
      }}
    >
      <p className="no-print">
        {t('roadmap.publicLead')} <Link to={paths.roadmap(council)}>{t('roadmap.public')}</Link>
      </p>
    </DocumentPage>
  )
}
