import type { MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { decisionListDocument } from '#app/documents/minutes.ts'
import { accepted } from '#app/domain/refusal.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentPage } from '#app/ui/documents/DocumentPage.tsx'
import { paths } from '#app/ui/paths.ts'
import { readPublicMinutes } from '#app/usecases/public-minutes.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.document.kind ?? ''} – ${data?.document.title ?? ''}`)

export const loader = publicLoader(async ({ usecases, params }) => {
  const read = await readPublicMinutes(usecases, {
    council: params['council'] ?? '',
    agenda: params['agenda'] ?? '',
  })
  if (!read.ok) return read
  const { council, told } = read.value
  return accepted({ council, document: decisionListDocument(told, 'everybody') })
})

export default function PublicDecisionList() {
  const { agenda = '' } = useParams()
  const { t } = useTranslation(['minutes', 'common'])
  const { council, document } = useLoaderData<typeof loader>()
  return (
    <DocumentPage
      document={document}
      council={council}
      crumbs={[
        { label: t('common:nav.councils'), to: paths.councils },
        { label: council.name, to: paths.council(council.slug) },
        { label: t('list.title'), to: paths.minutesList(council.slug) },
      ]}
      files={{
        docx: paths.minutesFile(council.slug, agenda, 'releve-de-decisions.docx'),
        pdf: paths.minutesFile(council.slug, agenda, 'releve-de-decisions.pdf'),
      }}
    >
      <p className="no-print">
        <Link to={paths.minutes(council.slug, agenda)}>{t('readMinutes')}</Link>
      </p>
    </DocumentPage>
  )
}
