import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { OPEN_QUEUES, type Queue } from '#app/domain/moderation.ts'
import { queueQuery } from '#app/forms/moderation.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Paging } from '#app/ui/Paging.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { useConsultationCrumbs } from '#app/ui/space/crumbs.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Distress } from './Distress.tsx'
import { Done } from './Done.tsx'
import { Rows } from './Rows.tsx'
import type { QueueView } from './view.ts'
import { Alone } from './Waits.tsx'

const RULED: readonly Queue[] = ['returned', 'accepted', 'refused', 'apart']

/** What waits to be read, and since when; the texts themselves are one press away. */
export function QueuePage({ view }: { view: QueueView }) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const { consultation, queue, counts, page, pages, proposals, others, readOnly, alone } = view
  const crumbs = useConsultationCrumbs(consultation)
  const here = spacePaths.moderation(council.slug, consultation.slug)
  const waits = counts['second-eyes'] + counts.appeals + counts.opinions + others.length > 0
  return (
    <Page title={t('title')} kicker={consultation.title} crumbs={crumbs} width="wide">
      <Done consultation={consultation.slug} waiting={counts.waiting} breakAfter={Infinity} />
      <Cases view={view} here={here} />
      <Load view={view} here={here} />
      {readOnly !== null && (
        <Notice>
          <p>{t(`readOnly.${readOnly}`)}</p>
        </Notice>
      )}
      {alone && waits && readOnly !== 'role' && (
        <Notice>
          <Alone />
        </Notice>
      )}
      <nav className="queue-tabs" aria-label={t('queues.label')}>
        {[...OPEN_QUEUES, ...RULED].map((name) => (
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
        <h2 id="liste" className={queue === 'distress' ? undefined : 'visually-hidden'}>
          {t(`queues.${queue}`)}
        </h2>
        {proposals.length === 0 ? (
          <p className="queue-empty">{t(`empty.${queue}`)}</p>
        ) : (
          <>
            <p className="queue-order">{t('order')}</p>
            <Rows rows={proposals} here={here} queue={queue} />
          </>
        )}
        {others.length > 0 && (
          <section className="queue-others" aria-labelledby="autres">
            <h3 id="autres">{t('others.title', { count: others.length })}</h3>
            <p className="row-note">{t(`others.${queue === 'opinions' ? 'asked' : 'ruled'}`)}</p>
            <Rows rows={others} here={here} queue={queue} />
          </section>
        )}
        <Paging
          label={t(`queues.${queue}`)}
          page={page}
          pages={pages}
          to={(other) => `${here}${queueQuery(queue, other)}`}
        />
      </section>
      {readOnly !== 'role' && <Distress consultation={consultation} />}
      {readOnly !== 'role' && (
        <p>
          <Link to={spacePaths.moderationSettings(council.slug)} className="standalone-link">
            {t('settings.go')}
          </Link>
        </p>
      )}
    </Page>
  )
}

/** Texts in distress: apart, and first. */
function Cases({ view, here }: { view: QueueView; here: string }) {
  const { t } = useTranslation('moderation')
  const { cases, counts, urgent, answersDistress } = view
  const count = counts.distress
  if (cases.length === 0) return null
  return (
    <section className="queue-cases" aria-labelledby="signaux">
      <h2 id="signaux">{t('cases.title', { count })}</h2>
      <p>
        {urgent > 0 && <strong>{t('cases.urgent', { count: urgent })} </strong>}
        {t(answersDistress ? 'cases.yours' : 'cases.theirs')}
      </p>
      <Rows rows={cases} here={here} queue="distress" />
      {count > cases.length && (
        <p>
          <Link to={`${here}${queueQuery('distress')}`}>{t('cases.all', { count })}</Link>
        </p>
      )}
    </section>
  )
}

function Load({ view, here }: { view: QueueView; here: string }) {
  const { t } = useTranslation('moderation')
  const { counts, longestWait, queue, page, proposals, readOnly, target, readToday } = view
  const [first] = queue === 'waiting' && page === 1 ? proposals : []
  return (
    <div className="queue-load">
      <div>
        {counts.waiting === 0 ? (
          <p className="lead">{t('load.none')}</p>
        ) : (
          <p className="lead">
            {t('load.waiting', { count: counts.waiting })}{' '}
            {longestWait !== null && longestWait > 0 && t('load.longest', { count: longestWait })}
          </p>
        )}
        <p className="queue-target">
          {t('load.target', { count: target.days })}{' '}
          {target.late > 0 && <strong>{t('load.late', { count: target.late })} </strong>}
          {t('load.today', { count: readToday })}
        </p>
      </div>
      {first !== undefined && readOnly === null && (
        <LinkButton to={`${here}/${first.id}`}>{t('load.begin')}</LinkButton>
      )}
    </div>
  )
}
