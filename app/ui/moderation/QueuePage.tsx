import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { QUEUES } from '#app/domain/moderation.ts'
import { queueQuery } from '#app/forms/moderation.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Paging } from '#app/ui/Paging.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Age } from './Age.tsx'
import { Distress } from './Distress.tsx'
import { Done } from './Done.tsx'
import type { QueueView, RowView } from './view.ts'

/** What waits to be read, and since when; the texts themselves are one press away. */
export function QueuePage({ view }: { view: QueueView }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { consultation, queue, counts, page, pages, proposals, readOnly } = view
  const crumbs = useConsultationCrumbs(consultation)
  const here = spacePaths.moderation(council.slug, consultation.slug)
  return (
    <Page
      title={t('title')}
      kicker={consultation.title}
      crumbs={crumbs}
      width="wide"
    >
      <Done consultation={consultation.slug} waiting={counts.waiting} />
      <Load view={view} here={here} />
      <Distress consultation={consultation} />
      {readOnly !== null && (
        <Notice>
          <p>{t(`readOnly.${readOnly}`)}</p>
        </Notice>
      )}
      <nav className="queue-tabs" aria-label={t('queues.label')}>
        {QUEUES.map((name) => (
          <Link
            key={name}
            to={`${here}${queueQuery(name)}`}
            aria-current={name === queue ? 'page' : undefined}
          >
            {t(`queues.${name}`)} <span className="queue-count">{formatNumber(counts[name])}</span>
          </Link>
        ))}
      </nav>
      <section aria-labelledby="liste">
        <h2 id="liste" className="visually-hidden">
          {t(`queues.${queue}`)}
        </h2>
        {proposals.length === 0 ? (
          <p className="queue-empty">{t(`empty.${queue}`)}</p>
        ) : (
          <>
            <p className="queue-order">{t('order')}</p>
            <ul className="rows queue-rows">
              {proposals.map((proposal) => (
                <Row key={proposal.id} proposal={proposal} consultation={consultation.slug} />
              ))}
            </ul>
          </>
        )}
        <Paging
          label={t(`queues.${queue}`)}
          page={page}
          pages={pages}
          to={(other) => `${here}${queueQuery(queue, other)}`}
        />
      </section>
    </Page>
  )
}

function Load({ view, here }: { view: QueueView; here: string }) {
  const { t } = useTranslation('moderation')
  const { counts, longestWait, queue, page, proposals, readOnly } = view
  if (counts.waiting === 0) return <p className="lead queue-load">{t('load.none')}</p>
  const [first] = queue === 'waiting' && page === 1 ? proposals : []
  return (
    <div className="queue-load">
      <p className="lead">
        {t('load.waiting', { count: counts.waiting })}{' '}
        {longestWait !== null && longestWait > 0 && t('load.longest', { count: longestWait })}
      </p>
      {first !== undefined && readOnly === null && (
        <LinkButton to={`${here}/${first.id}`}>{t('load.begin')}</LinkButton>
      )}
    </div>
  )
}

function Row({ proposal, consultation }: { proposal: RowView; consultation: string }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { id, title, ageInDays, theme, organisation } = proposal
  return (
    <li className="row">
      <Link to={spacePaths.review(council.slug, consultation, id)}>{title}</Link>
      <p className="row-note">
        {organisation !== null && <>{t('organisation', { organisation })} · </>}
        {theme ?? t('noTheme')}
      </p>
      <p className="queue-age">
        <Age days={ageInDays} />
      </p>
    </li>
  )
}
