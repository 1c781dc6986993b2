import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LEAST_PEOPLE, LONGEST_INDICATOR_NAME, LONGEST_UNIT } from '#app/domain/indicator.ts'
import { actionActValue } from '#app/forms/action.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { figureText } from './figure-text.ts'
import type { ActionAnswer, IndicatorView } from './view.ts'

interface IndicatorsProps {
  indicators: readonly IndicatorView[]
  here: string
  mayWrite: boolean
  answer: ActionAnswer | undefined
}

/** What an action is measured by, with the latest figure of each. */
export function Indicators({ indicators, here, mayWrite, answer }: IndicatorsProps) {
  const { t } = useTranslation('actions')
  const own = answer?.kind === 'add-indicator' ? answer : undefined
  const typed = own?.typed
  const least = LEAST_PEOPLE
  return (
    <section className="point-part" aria-labelledby="indicateurs">
      <h2 id="indicateurs">{t('indicators.title')}</h2>
      <p>{t('indicators.lead', { least })}</p>
      {indicators.length === 0 ? (
        <p>{t('indicators.none')}</p>
      ) : (
        <ul className="action-steps">
          {indicators.map((indicator) => (
            <li key={indicator.id} className="action-step">
              <div>
                <p>
                  <span className="action-step-title">{indicator.name}</span>{' '}
                  <span className="row-note">{detailsOf(indicator)}</span>
                </p>
                <Figures indicator={indicator} />
              </div>
              {mayWrite && (
                <Link
                  to={`${here}?indicateur=${indicator.id}`}
                  className="standalone-link"
                  aria-label={t('indicators.writeLabel', { name: indicator.name })}
                >
                  {t('indicators.write')}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <details className="fold" open={own !== undefined || undefined}>
          <summary>{t('indicators.add')}</summary>
          <Form method="post" action={here} className="form" key={indicators.length}>
            <Field
              name="indicatorName"
              label={t('indicators.name')}
              hint={t('indicators.nameHint')}
              maxLength={LONGEST_INDICATOR_NAME}
              defaultValue={typed?.['indicatorName']}
              refusals={own?.refusals}
            />
            <Field
              name="unit"
              label={t('indicators.unit')}
              hint={t('indicators.unitHint')}
              maxLength={LONGEST_UNIT}
              defaultValue={typed?.['unit']}
              refusals={own?.refusals}
              optional
            />
            <Checkbox
              name="aboutPeople"
              label={t('indicators.aboutPeople')}
              hint={t('indicators.aboutPeopleHint', { least })}
              defaultChecked={typed?.['aboutPeople'] !== undefined}
            />
            <div className="field-pair">
              <Field
                name="baseline"
                label={t('indicators.baseline')}
                defaultValue={typed?.['baseline']}
                refusals={own?.refusals}
                optional
              />
              <Field
                name="target"
                label={t('indicators.target')}
                defaultValue={typed?.['target']}
                refusals={own?.refusals}
                optional
              />
            </div>
            <div>
              <Button emphasis="secondary" name="act" value={actionActValue('add-indicator')}>
                {t('indicators.add')}
              </Button>
            </div>
          </Form>
        </details>
      )}
    </section>
  )

  function detailsOf({ unit, baseline, target }: IndicatorView): string {
    return [
      ...(unit === '' ? [] : [unit]),
      ...(baseline === undefined
        ? []
        : [t('indicators.baselineText', { figure: figureText(t, baseline) })]),
      ...(target === undefined ? [] : [t('indicators.targetText', { figure: figureText(t, target) })]),
    ].join(' · ')
  }
}

/** What was measured, latest first. */
export function Figures({ indicator: { values } }: { indicator: IndicatorView }) {
  const { t } = useTranslation('actions')
  if (values.length === 0) return <p className="row-note">{t('indicators.measuredNone')}</p>
  return (
    <ul className="rules">
      {values.map(({ measuredOn, figure }) => (
        <li key={measuredOn}>
          {t('indicators.lastText', { figure: figureText(t, figure), date: formatDay(measuredOn) })}
        </li>
      ))}
    </ul>
  )
}
