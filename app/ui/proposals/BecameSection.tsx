import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import type { BecameView, ProposalsOf } from './view.ts'

/** The priority that a proposal became a part of, and what the committee decided about it. */
export function BecameSection({
  council,
  consultation,
  became,
}: Pick<ProposalsOf, 'council' | 'consultation'> & { became: BecameView }) {
  const { t } = useTranslation('proposals')
  const { priority, decision } = became
  return (
    <section className="became" aria-labelledby="devenue">
      <h2 id="devenue">{t('became.title')}</h2>
      <p>{t('became.text')}</p>
      <p className="priority-title">
        <Link
          to={`${paths.consultation(council.slug, consultation.slug)}#priorite-${priority.id}`}
        >
          {priority.title}
        </Link>
      </p>
      {decision === null ? (
        <p>{t('became.undecided')}</p>
      ) : (
        <>
          <p>
            <strong>{t(`became.outcome.${decision.outcome}`)}</strong>{' '}
            {t('became.decidedOn', { day: formatDay(decision.decidedOn) })}
          </p>
          <Prose text={decision.motive} className="quote" />
          {decision.owner !== '' && <p>{t('became.owner', { owner: decision.owner })}</p>}
          {decision.deadlineOn !== undefined && (
            <p>{t('became.deadline', { day: formatDay(decision.deadlineOn) })}</p>
          )}
          <p>
            <Link to={paths.outcome(council.slug, consultation.slug)}>{t('became.all')}</Link>
          </p>
        </>
      )}
    </section>
  )
}
