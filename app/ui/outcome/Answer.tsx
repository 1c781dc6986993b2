import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '#app/domain/decision.ts'
import { formatDayOf } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import type { CouncilView } from '#app/ui/consultation/view.ts'
import { DayText } from '#app/ui/DateText.tsx'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { FollowUps, type FollowUpView } from './FollowUps.tsx'

/** What the committee decided about one priority. */
export interface AnswerView {
  id: string
  title: string
  outcome: Outcome
  motive: string
  owner: string
  deadlineOn: string | null
  decidedOn: string
  changedAt: string | null
  sources: readonly { id: string; title: string | null }[]
  followUps: readonly FollowUpView[]
}

export interface AnswerProps {
  answer: AnswerView
  council: Pick<CouncilView, 'slug' | 'timeZone'>
  consultation: { slug: string }
}

/** One priority, the decision in a word, then why, who, when, and where it came from. */
export function Answer({ answer, council, consultation }: AnswerProps) {
  const { t } = useTranslation('outcome')
  const { outcome, motive, owner, deadlineOn, decidedOn, changedAt, sources, followUps } = answer
  return (
    <li className="answered-priority" id={`priorite-${answer.id}`}>
      <h3>{answer.title}</h3>
      <p className="answered-word">
        <span className={`outcome outcome-${outcome}`}>{t(outcome)}</span>{' '}
        {followUps[0]?.status !== 'given-up' && <span>{t(`meaning.${outcome}`)}</span>}
      </p>
      <h4>{t('why')}</h4>
      <Prose text={motive} />
      <dl className="facts answered-facts">
        {owner !== '' && (
          <div>
            <dt>{t('owner')}</dt>
            <dd>{owner}</dd>
          </div>
        )}
        {deadlineOn !== null && (
          <div>
            <dt>{t('deadline')}</dt>
            <dd>
              <DayText day={deadlineOn} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('decidedOn')}</dt>
          <dd>
            <DayText day={decidedOn} />
          </dd>
        </div>
        {changedAt !== null && (
          <div>
            <dt>{t('changedOn')}</dt>
            <dd>
              <time dateTime={changedAt}>{formatDayOf(changedAt, council.timeZone)}</time>
            </dd>
          </div>
        )}
      </dl>
      {followUps.length > 0 && (
        <>
          <h4>{t('followUp.title')}</h4>
          <FollowUps followUps={followUps} />
        </>
      )}
      {sources.length > 0 && (
        <details>
          <summary>{t('sources', { count: sources.length })}</summary>
          <ul className="rules">
            {sources.map(({ id, title }) => (
              <li key={id}>
                {title === null ? (
                  t('withdrawn')
                ) : (
                  <Link to={paths.proposal(council.slug, consultation.slug, id)}>{typeset(title)}</Link>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
