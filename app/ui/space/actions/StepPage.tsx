import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { STEP_STATES } from '#app/domain/action.ts'
import { actionActValue, STEP_FIELDS } from '#app/forms/action.ts'
import { formatDay } from '#app/i18n/formats.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Stored } from '../committee/Stored.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import { StepFields } from './StepFields.tsx'
import type { ActionAnswer, ActionView, StepView } from './view.ts'

interface StepPageProps {
  action: ActionView
  step: StepView
  answer: ActionAnswer | undefined
}

/** One step of an action: its words, its deadline, whether it is done. */
export function StepPage({ action, step, answer }: StepPageProps) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  const here = spacePaths.action(council.slug, action.id)
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  return (
    <Page
      title={t('steps.edit')}
      kicker={action.title}
      crumbs={[
        { label: t('list.title'), to: spacePaths.actions(council.slug) },
        { label: action.title, to: here },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={STEP_FIELDS} />
      {stale && (
        <Stored
          title={t('words.stored')}
          values={[
            [t('steps.name'), step.title],
            [t('steps.deadlineOn'), step.deadlineOn === undefined ? '' : formatDay(step.deadlineOn)],
            [t('steps.state'), t(`stepState.${step.state}`)],
          ]}
        />
      )}
      <Form method="post" action={`${here}?etape=${step.id}`} className="form">
        <input
          type="hidden"
          name="version"
          value={stale ? step.version : (answer?.typed['version'] ?? step.version)}
        />
        <StepFields first={step} answer={answer} />
        <RadioCards
          name="stepState"
          legend={t('steps.state')}
          choices={STEP_STATES.map((state) => ({ value: state, label: t(`stepState.${state}`) }))}
          defaultValue={answer?.typed['stepState'] ?? step.state}
          layout="row"
        />
        <div className="actions">
          <Button name="act" value={actionActValue('step', step.id)}>
            {t('steps.save')}
          </Button>
          <LinkButton to={here} emphasis="quiet">
            {t('steps.back')}
          </LinkButton>
        </div>
      </Form>
      <Form method="post" action={here} className="form">
        <p>{t('steps.removeWhy')}</p>
        <div>
          <Button emphasis="secondary" name="act" value={actionActValue('remove-step', step.id)}>
            {t('steps.remove')}
          </Button>
        </div>
      </Form>
    </Page>
  )
}
