import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Paging } from '#app/ui/Paging.tsx'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { ProposalsOf } from './view.ts'

interface OrganisationProposalsProps extends ProposalsOf {
  organisations: readonly string[]
  proposals: readonly {
    id: string
    title: string
    organisation: string
    status: ProposalStatus
    receivedOn: string
  }[]
  total: number
  page: number
  pages: number
}

/** What an organisation has proposed so far, and what became of it. */
export function OrganisationProposals(props: OrganisationProposalsProps) {
  const { council, consultation, organisations, proposals, total, page, pages } = props
  const { t } = useTranslation('proposals')
  const here = spacePaths.propose(council.slug, consultation.slug)
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">{t('organisation.title', { count: total })}</h2>
      {total === 0 && <p>{t('organisation.none')}</p>}
      {total > 0 && <p className="spaced-below">{t('organisation.note')}</p>}
      <ul className="rows">
        {proposals.map(({ id, title, organisation, status, receivedOn }) => (
          <li key={id} className="row">
            {status === 'accepted' ? (
              <Link to={paths.proposal(council.slug, consultation.slug, id)}>{typeset(title)}</Link>
            ) : (
              <p className="row-name">{title === '' ? t('organisation.withdrawn') : typeset(title)}</p>
            )}
            <span className="row-note">
              {organisations.length > 1 && `${organisation} – `}
              {t('receivedOn', { day: formatDay(receivedOn) })}
            </span>
            <span className="tag">{t(`organisation.status.${status}`)}</span>
          </li>
        ))}
      </ul>
      <Paging
        page={page}
        pages={pages}
        label={t('organisation.pages')}
        to={(shown) => `${here}?page=${shown}`}
      />
    </section>
  )
}
