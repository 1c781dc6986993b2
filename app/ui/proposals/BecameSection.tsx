import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { typeset } from '#app/i18n/typography.ts'
import { DecisionFacts } from '#app/ui/outcome/DecisionFacts.tsx'
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
  const { priority, decision, answeredBy, followUp } = became
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
          <Decided
            decision={decision}
            meaning={answeredBy !== null || followUp?.status !== 'given-up'}
          />
          {answeredBy !== null && (
            <>
              <h3>{t('became.answeredBy', { title: typeset(answeredBy.priority.title) })}</h3>
              {answeredBy.decision !== null && (
                <Decided
                  decision={answeredBy.decision}
                  meaning={followUp?.status !== 'given-up'}
                />
              )}
            </>
          )}
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

function Decided({
  decision,
  meaning,
}: {
  decision: NonNullable<BecameView['decision']>
  meaning: boolean
}) {
  const { t } = useTranslation('outcome')
  const { outcome, motive, owner, deadlineOn = null, decidedOn, budget = null } = decision
  const { funder = '', framework = '' } = decision
  return (
    <>
      <p className="answered-word">
        <span className={`outcome outcome-${outcome}`}>{t(outcome)}</span>{' '}
        {meaning && <span>{t(`meaning.${outcome}`)}</span>}
      </p>
      <Prose text={motive} />
      <DecisionFacts {...{ owner, deadlineOn, decidedOn, budget, funder, framework }} />
    </>
  )
}
