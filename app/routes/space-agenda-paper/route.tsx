import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { agendaDocument } from '#app/documents/agenda.ts'
import { accepted } from '#app/domain/refusal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentPage } from '#app/ui/documents/DocumentPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readAgendaForPrint } from '#app/usecases/agendas.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.kind ?? ''} – ${data?.title ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const address = { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
  const forAll = new URL(request.url).searchParams.get('pour') === 'membres'
  const read = await readAgendaForPrint(usecases, address, forAll ? 'every-member' : 'oneself')
  return read.ok ? accepted(agendaDocument(read.value)) : read
})

export default function AgendaPaper() {
  const { council = '', agenda = '' } = useParams()
  const { t } = useTranslation('committee')
  const described = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  const reading = query.get('pour') === 'membres' ? '?pour=membres' : ''
  return (
    <DocumentPage
      document={described}
      crumbs={[
        { label: t('agendas.title'), to: spacePaths.agendas(council) },
        { label: described.title, to: spacePaths.agenda(council, agenda) },
      ]}
      files={{
        docx: `${spacePaths.agendaDocument(council, agenda)}${reading}`,
        pdf: `${spacePaths.agendaPdf(council, agenda)}${reading}`,
      }}
    />
  )
}
