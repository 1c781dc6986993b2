import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { reportDocument } from '#app/documents/report.ts'
import { accepted } from '#app/domain/refusal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentPage } from '#app/ui/documents/DocumentPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readYearReport } from '#app/usecases/report.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.title ?? '')

export const loader = spaceLoader(async ({ usecases, params }) => {
  const read = await readYearReport(usecases, params['council'] ?? '', params['year'] ?? '')
  return read.ok ? accepted(reportDocument(read.value)) : read
})

export default function SpaceReport() {
  const { council = '', year = '' } = useParams()
  const { t } = useTranslation(['report', 'actions'])
  return (
    <DocumentPage
      document={useLoaderData<typeof loader>()}
      crumbs={[{ label: t('actions:list.title'), to: spacePaths.actions(council) }]}
      files={{
        docx: spacePaths.reportFile(council, Number(year), 'docx'),
        pdf: spacePaths.reportFile(council, Number(year), 'pdf'),
      }}
    >
      <p className="no-print">{t('year.lead')}</p>
    </DocumentPage>
  )
}
