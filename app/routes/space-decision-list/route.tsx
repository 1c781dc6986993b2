import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { decisionListDocument } from '#app/documents/minutes.ts'
import { accepted } from '#app/domain/refusal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentPage } from '#app/ui/documents/DocumentPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readToldMinutes } from '#app/usecases/minutes.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.kind ?? ''} – ${data?.title ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params }) => {
  const read = await readToldMinutes(usecases, {
    council: params['council'] ?? '',
    agenda: params['agenda'] ?? '',
  })
  return read.ok ? accepted(decisionListDocument(read.value, 'members')) : read
})

export default function DecisionList() {
  const { council = '', agenda = '' } = useParams()
  const { t } = useTranslation(['committee', 'minutes'])
  const described = useLoaderData<typeof loader>()
  return (
    <DocumentPage
      document={described}
      crumbs={[
        { label: t('agendas.title'), to: spacePaths.agendas(council) },
        { label: described.title, to: spacePaths.agenda(council, agenda) },
        { label: t('minutes:kind'), to: spacePaths.minutes(council, agenda) },
      ]}
      files={{
        docx: spacePaths.minutesFile(council, agenda, 'releve-de-decisions.docx'),
        pdf: spacePaths.minutesFile(council, agenda, 'releve-de-decisions.pdf'),
      }}
    />
  )
}
