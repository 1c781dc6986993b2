import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { actionActValue } from '#app/forms/action.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { StepFields } from './StepFields.tsx'
import type { ActionAnswer, StepView } from './view.ts'

interface StepsProps {
  steps: readonly StepView[]
  /** The address of the action. */
  here: string
  mayWrite: boolean
  answer: ActionAnswer | undefined
}

/** The steps of an action, in their order; one press says that one is done. */
export function Steps({ steps, here, mayWrite, answer }: StepsProps) {
  const { t } = useTranslation('actions')
  const own = answer?.kind === 'add-step' ? answer : undefined
  return (
    <section className="point-part" aria-labelledby="etapes">
      <h2 id="etapes">{t('steps.title')}</h2>
      {steps.length === 0 && <p>{t('steps.none')}</p>}
      {steps.length > 0 && (
        <ol className="action-steps">
          {steps.map((step) => (
            <li key={step.id} className="action-step">
              <p>
                <span className="action-step-title">{step.title}</span>{' '}
                <span className="row-note">{detailsOf(step)}</span>
              </p>
              {mayWrite && (
                <div className="inline-links">
                  {step.state === 'to-do' && (
                    <Form method="post" action={here}>
                      <Button
                        emphasis="secondary"
                        name="act"
                        value={actionActValue('finish-step', step.id)}
                        aria-label={t('steps.finishLabel', { title: step.title })}
                      >
                        {t('steps.finish')}
                      </Button>
                    </Form>
                  )}
                  <Link
                    to={`${here}?etape=${step.id}`}
                    className="standalone-link"
                    aria-label={t('steps.changeLabel', { title: step.title })}
                  >
                    {t('steps.change')}
                  </Link>
                </div>
              )}
            </li>
          ))}
        </ol>
      )}
      {mayWrite && (
        <details className="fold" open={own !== undefined || undefined}>
          <summary>{t('steps.add')}</summary>
          <Form method="post" action={here} className="form" key={steps.length}>
            <StepFields answer={own} />
            <div>
              <Button emphasis="secondary" name="act" value={actionActValue('add-step')}>
                {t('steps.add')}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  )

  function detailsOf({ state, deadlineOn, late }: StepView): string {
    return [
      t(`stepState.${state}`),
      ...(deadlineOn === undefined ? [] : [t('line.deadline', { date: formatDay(deadlineOn) })]),
      ...(late ? [t('steps.late')] : []),
    ].join(' · ')
  }
}
