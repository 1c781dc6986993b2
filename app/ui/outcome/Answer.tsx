import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ActionState } from '#app/domain/action.ts'
import type { Outcome, ToldFormerDecision } from '#app/domain/decision.ts'
import { formatDay, formatDayOf } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import type { CouncilView } from '#app/ui/consultation/view.ts'
import { paths } from '#app/ui/paths.ts'
import { Prose } from '#app/ui/Prose.tsx'
import { DecisionFacts, Fact } from './DecisionFacts.tsx'
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
  mergedInto: { id: string; title: string } | null
  budget: number | null
  funder: string
  framework: string
  changedAt: string | null
  former: readonly ToldFormerDecision[]
  sources: readonly { id: string; title: string | null }[]
  followUps: readonly FollowUpView[]
  actions: readonly ActionView[]
}

/** What the council does about it. */
export interface ActionView {
  id: string
  title: string
  owner: string
  state: ActionState
  deadlineOn: string | null
}

export interface AnswerProps {
  answer: AnswerView
  council: Pick<CouncilView, 'slug' | 'timeZone'>
  consultation: { slug: string }
}

/** One priority, the decision in a word, then why, who, when, and where it came from. */
export function Answer({ answer, council, consultation }: AnswerProps) {
  const { t } = useTranslation('outcome')
  const { outcome, motive, mergedInto, changedAt, former, sources, followUps, actions } = answer
  return (
    <li className="answered-priority" id={`priorite-${answer.id}`}>
      <h3>{answer.title}</h3>
      <p className="answered-word">
        <span className={`outcome outcome-${outcome}`}>{t(outcome)}</span>{' '}
        {followUps[0]?.status !== 'given-up' && <span>{t(`meaning.${outcome}`)}</span>}
      </p>
      {mergedInto !== null && (
        <p>
          {t('mergedWith')} <a href={`#priorite-${mergedInto.id}`}>{typeset(mergedInto.title)}</a>
        </p>
      )}
      <h4>{t('why')}</h4>
      <Prose text={motive} />
      <DecisionFacts {...answer}>
        {changedAt !== null && (
          <Fact name={t('changedOn')}>
            <time dateTime={changedAt}>{formatDayOf(changedAt, council.timeZone)}</time>
          </Fact>
        )}
      </DecisionFacts>
      {former.length > 0 && <Former former={former} timeZone={council.timeZone} />}
      {followUps.length > 0 && (
        <>
          <h4>{t('followUp.title')}</h4>
          <FollowUps followUps={followUps} />
        </>
      )}
      {actions.length > 0 && (
        <>
          <h4>{t('actions.title')}</h4>
          <ul className="answered-actions">
            {actions.map((action) => (
              <li key={action.id}>
                {typeset(action.title)}{' '}
                <span className="row-note">
                  {t(`actions.state.${action.state}`)} · {typeset(action.owner)}
                  {action.deadlineOn !== null &&
                    ` · ${t('actions.deadline', { date: formatDay(action.deadlineOn) })}`}
                </span>
              </li>
            ))}
          </ul>
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

/** What had been decided before, for whoever read it then. */
function Former({
  former,
  timeZone,
}: {
  former: readonly ToldFormerDecision[]
  timeZone: string
}) {
  const { t } = useTranslation('outcome')
  return (
    <details>
      <summary>{t('former.title', { count: former.length })}</summary>
      <ul className="rules">
        {former.map(({ outcome, decidedOn, deadlineOn, replacedAt }) => (
          <li key={replacedAt}>
            {t('former.line', {
              outcome: t(outcome),
              decidedOn: formatDay(decidedOn),
              replacedOn: formatDayOf(replacedAt, timeZone),
            })}
            {deadlineOn !== null && ` ${t('former.deadline', { date: formatDay(deadlineOn) })}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
