import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DayText } from '#app/ui/DateText.tsx'
import { FollowUpText } from '#app/ui/outcome/FollowUps.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import type { BecameView, ProposalsOf } from './view.ts'

/** The priority that a proposal became a part of, and what the committee decided about it. */
export function BecameSection({
  council,
  consultation,
  became,
}: Pick<ProposalsOf, 'council' | 'consultation'> & { became: BecameView }) {
  const { t } = useTranslation(['proposals', 'outcome'])
  const { priority, decision, followUp } = became
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
          <p className="answered-word">
            <span className={`outcome outcome-${decision.outcome}`}>
              {t(`outcome:${decision.outcome}`)}
            </span>{' '}
            {followUp?.status !== 'given-up' && (
              <span>{t(`outcome:meaning.${decision.outcome}`)}</span>
            )}
          </p>
          <Prose text={decision.motive} />
          <dl className="facts">
            {decision.owner !== '' && (
              <div>
                <dt>{t('outcome:owner')}</dt>
                <dd>{decision.owner}</dd>
              </div>
            )}
            {decision.deadlineOn !== undefined && (
              <div>
                <dt>{t('outcome:deadline')}</dt>
                <dd>
                  <DayText day={decision.deadlineOn} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t('outcome:decidedOn')}</dt>
              <dd>
                <DayText day={decision.decidedOn} />
              </dd>
            </div>
          </dl>
          {followUp !== null && (
            <>
              <h3>{t('outcome:followUp.latest')}</h3>
              <div className="follow-up">
                <FollowUpText followUp={followUp} />
              </div>
            </>
          )}
          <p>
            <Link to={paths.outcome(council.slug, consultation.slug)}>{t('outcome:read')}</Link>
          </p>
        </>
      )}
    </section>
  )
}
