import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { PrepareAgenda } from './PrepareAgenda.tsx'

export interface AgendaListPageProps {
  agendas: readonly AgendaLineView[]
  page: number
  more: boolean
  ready: readonly { slug: string; title: string }[]
  mayPrepare: boolean
  refusals: readonly ShownRefusal[] | undefined
}

interface AgendaLineView {
  id: string
  title: string
  meetsOn: string | null
  place: string
  items: number
  consultations: readonly { slug: string; title: string; priorities: number }[]
}

/** The committee's meetings, newest first, and the results that wait for one. */
export function AgendaListPage(props: AgendaListPageProps) {
  const { agendas, page, more, ready, mayPrepare, refusals } = props
  const { t } = useTranslation(['committee', 'frameworks', 'meetings'])
  const { council } = useSpace()
  const exists = refusals?.find(({ code }) => code === 'agenda-exists')?.details?.['agenda']
  return (
    <Page title={t('agendas.title')} lead={t('agendas.lead')} width="wide">
      <FormError refusals={refusals} fields={[]} kept={false} />
      {typeof exists === 'string' && (
        <LinkButton to={spacePaths.agenda(council.slug, exists)} emphasis="secondary">
          {t('agendas.exists')}
        </LinkButton>
      )}
      <div className="actions">
        {mayPrepare && (
          <LinkButton to={spacePaths.newMeeting(council.slug)}>{t('meetings:new.open')}</LinkButton>
        )}
        {mayPrepare && (
          <LinkButton to={spacePaths.composeAgenda(council.slug)} emphasis="secondary">
            {t('agendas.compose')}
          </LinkButton>
        )}
        <LinkButton to={spacePaths.frameworks(council.slug)} emphasis="secondary">
          {t('frameworks:title')}
        </LinkButton>
      </div>
      {ready.length > 0 && (
        <section className="act" aria-labelledby="a-preparer">
          <h2 id="a-preparer">{t('agendas.readyTitle')}</h2>
          <p>{t('agendas.ready')}</p>
          <ul className="rows">
            {ready.map((consultation) => (
              <li key={consultation.slug} className="ready-row">
                <Link to={spacePaths.result(council.slug, consultation.slug)}>
                  {consultation.title}
                </Link>
                <PrepareAgenda council={council.slug} consultation={consultation} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="stack">
        {agendas.length === 0 ? (
          <p>{t('agendas.none')}</p>
        ) : (
          <ul className="rows">
            {agendas.map((agenda) => (
              <li key={agenda.id} className="row">
                <Link to={spacePaths.agenda(council.slug, agenda.id)}>{agenda.title}</Link>
                <span className="row-note">{detailsOf(agenda)}</span>
                <span className="tag">
                  {agenda.meetsOn === null ? t('agendas.noDate') : formatDay(agenda.meetsOn)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {(page > 1 || more) && (
        <nav className="actions" aria-label={t('agendas.pages')}>
          {page > 1 && (
            <LinkButton to={`?page=${page - 1}`} emphasis="secondary">
              {t('agendas.newer')}
            </LinkButton>
          )}
          {more && (
            <LinkButton to={`?page=${page + 1}`} emphasis="secondary">
              {t('agendas.older')}
            </LinkButton>
          )}
        </nav>
      )}
    </Page>
  )

  function detailsOf({ items, place, consultations }: AgendaLineView): string {
    return [
      t('agendas.items', { count: items }),
      ...consultations.map(({ priorities, title }) =>
        t('agendas.priorities', { count: priorities, title }),
      ),
      ...(place === '' ? [] : [place]),
    ].join(' · ')
  }
}
