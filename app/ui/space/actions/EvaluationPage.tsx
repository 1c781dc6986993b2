import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { ActionState } from '#app/domain/action.ts'
import { EVALUATION_QUESTIONS, type EvaluationAnswer, type EvaluationQuestion } from '#app/domain/evaluation.ts'
import { DayText } from '#app/ui/DateText.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { DONE, spacePaths } from '../paths.ts'

export interface EvaluatedView {
  id: string
  title: string
  theme: string
  state: ActionState
  answers: readonly {
    question: EvaluationQuestion
    present: EvaluationAnswer
    before: readonly EvaluationAnswer[]
  }[]
}

export interface EvaluationPageProps {
  year: number
  previous: number
  next: number | null
  years: readonly number[]
  actions: readonly EvaluatedView[]
  mayWrite: boolean
}

/** What each action changed in a year. */
export function EvaluationPage(props: EvaluationPageProps) {
  const { year, previous, next, years, actions, mayWrite } = props
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const others = [...new Set([...(next === null ? [] : [next]), ...years, previous])]
    .filter((other) => other !== year)
    .sort((one, other) => other - one)
  return (
    <Page
      title={t('evaluation.title', { year })}
      lead={t('evaluation.lead')}
      crumbs={[{ label: t('list.title'), to: spacePaths.actions(council.slug) }]}
    >
      {query.get(DONE) === 'evaluation' && (
        <Notice kind="success" live>
          <p>{t('evaluation.saved')}</p>
        </Notice>
      )}
      <p className="row-note">{t('evaluation.source')}</p>
      <nav aria-label={t('evaluation.years')}>
        <ul className="inline-links years">
          {others.map((other) => (
            <li key={other}>
              <Link to={spacePaths.evaluation(council.slug, other)}>{other}</Link>
            </li>
          ))}
        </ul>
      </nav>
      {actions.length === 0 && <p>{t('evaluation.none')}</p>}
      {actions.map((action) => (
        <section key={action.id} className="point-part" aria-labelledby={`action-${action.id}`}>
          <h2 id={`action-${action.id}`}>{action.title}</h2>
          <p className="row-note">
            {t(`state.${action.state}`)} ·{' '}
            {t('evaluation.answered', {
              count: action.answers.length,
              all: EVALUATION_QUESTIONS.length,
            })}
          </p>
          <Answers action={action} />
          {mayWrite && (
            <p>
              <Link
                to={spacePaths.evaluateAction(council.slug, year, action.id)}
                className="standalone-link"
                aria-label={t('evaluation.writeLabel', { title: action.title })}
              >
                {t('evaluation.write')}
              </Link>
            </p>
          )}
        </section>
      ))}
    </Page>
  )
}

function Answers({ action: { answers } }: { action: EvaluatedView }) {
  const { t } = useTranslation('actions')
  if (answers.length === 0) return null
  return (
    <dl className="definitions">
      {answers.map(({ question, present, before }) => (
        <div key={question}>
          <dt>{t(`evaluation.short.${question}`)}</dt>
          <dd>
            <Answer answer={present} />
            {before.length > 0 && (
              <details>
                <summary>{t('evaluation.before')}</summary>
                {before.map((answer) => (
                  <Answer key={answer.position} answer={answer} />
                ))}
              </details>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Answer({ answer }: { answer: EvaluationAnswer }) {
  const { t } = useTranslation('actions')
  return (
    <>
      <p>
        <strong>{t(`evaluation.answer.${answer.answer}`)}</strong>{' '}
        <span className="row-note">
          <DayText day={answer.answeredOn} />
        </span>
      </p>
      {answer.text !== '' && <Prose text={answer.text} />}
    </>
  )
}
