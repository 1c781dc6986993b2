import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LEAST_PEOPLE } from '#app/domain/indicator.ts'
import { actionActValue, FIGURE_FIELDS } from '#app/forms/action.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { Figures } from './Indicators.tsx'
import type { ActionAnswer, ActionView, IndicatorView } from './view.ts'

interface IndicatorPageProps {
  action: ActionView
  indicator: IndicatorView
  today: string
  answer: ActionAnswer | undefined
}

/** A figure of an indicator for a day; what was measured before stands below. */
export function IndicatorPage({ action, indicator, today, answer }: IndicatorPageProps) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  const here = spacePaths.action(council.slug, action.id)
  return (
    <Page
      title={t('indicators.write')}
      kicker={action.title}
      lead={indicator.name}
      crumbs={[
        { label: t('list.title'), to: spacePaths.actions(council.slug) },
        { label: action.title, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={FIGURE_FIELDS} />
      <Form method="post" action={`${here}?indicateur=${indicator.id}`} className="form">
        <Field
          name="figure"
          label={indicator.unit === '' ? t('indicators.figure') : `${t('indicators.figure')} (${indicator.unit})`}
          hint={t(indicator.aboutPeople ? 'indicators.figureHintPeople' : 'indicators.figureHint', {
            least: LEAST_PEOPLE,
          })}
          defaultValue={answer?.typed['figure']}
          refusals={answer?.refusals}
        />
        <Field
          name="measuredOn"
          label={t('indicators.measuredOn')}
          type="date"
          defaultValue={answer?.typed['measuredOn'] ?? today}
          refusals={answer?.refusals}
        />
        <p>{t('indicators.correct')}</p>
        <div className="actions">
          <Button name="act" value={actionActValue('figure', indicator.id)}>
            {t('indicators.save')}
          </Button>
          <LinkButton to={here} emphasis="quiet">
            {t('steps.back')}
          </LinkButton>
        </div>
      </Form>
      <section className="point-part" aria-labelledby="mesures">
        <h2 id="mesures">{t('indicators.measured')}</h2>
        <Figures indicator={indicator} />
      </section>
      <Form method="post" action={here} className="form">
        <p>{t('indicators.removeWhy')}</p>
        <div>
          <Button
            emphasis="secondary"
            name="act"
            value={actionActValue('remove-indicator', indicator.id)}
          >
            {t('indicators.remove')}
          </Button>
        </div>
      </Form>
    </Page>
  )
}
