import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EVALUATION_ANSWERS, EVALUATION_QUESTIONS, LONGEST_EVALUATION } from '#app/domain/evaluation.ts'
import { LEAST_PEOPLE } from '#app/domain/indicator.ts'
import { EVALUATION_FIELDS } from '#app/forms/evaluation.ts'
import type { Typed } from '#app/forms/fields.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { Stored } from '../committee/Stored.tsx'
import { useSpace } from '../CouncilFrame.tsx'
import { spacePaths } from '../paths.ts'
import type { EvaluatedView } from './EvaluationPage.tsx'

interface EvaluateActionPageProps {
  year: number
  action: EvaluatedView
  answer: { typed: Loaded<Typed>; refusals: readonly ShownRefusal[] } | undefined
}

/** The questions about one action and one year: a word and, where there is more to say, a sentence. */
export function EvaluateActionPage({ year, action, answer }: EvaluateActionPageProps) {
  const { t } = useTranslation('actions')
  const { council } = useSpace()
  const back = spacePaths.evaluation(council.slug, year)
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  const present = new Map(action.answers.map((one) => [one.question, one.present] as const))
  const typed = answer?.typed
  return (
    <Page
      title={t('evaluation.formTitle')}
      kicker={action.title}
      lead={t('evaluation.formLead', { year })}
      crumbs={[
        { label: t('list.title'), to: spacePaths.actions(council.slug) },
        { label: t('evaluation.title', { year }), to: back },
      ]}
    >
      <FormError refusals={answer?.refusals} fields={EVALUATION_FIELDS} />
      {stale && (
        <Stored
          title={t('evaluation.stored')}
          values={action.answers.map(({ question, present: { answer, text } }) => [
            t(`evaluation.short.${question}`),
            [t(`evaluation.answer.${answer}`), text].filter((word) => word !== '').join('. '),
          ])}
        />
      )}
      <Form
        method="post"
        action={spacePaths.evaluateAction(council.slug, year, action.id)}
        className="form"
      >
        {EVALUATION_QUESTIONS.map((question) => {
          const known = present.get(question)
          const from = known?.position ?? 0
          return (
            <div key={question} className="stack">
              <input
                type="hidden"
                name={`from-${question}`}
                value={stale ? from : (typed?.[`from-${question}`] ?? from)}
              />
              <RadioCards
                name={`answer-${question}`}
                legend={t(`evaluation.question.${question}`)}
                heading={2}
                choices={EVALUATION_ANSWERS.map((word) => ({
                  value: word,
                  label: t(`evaluation.answer.${word}`),
                }))}
                defaultValue={typed === undefined ? known?.answer : typed[`answer-${question}`]}
                refusals={answer?.refusals}
                layout="row"
              />
              <Field
                name={`text-${question}`}
                label={t('evaluation.sentence')}
                hint={t('evaluation.sentenceHint', { least: LEAST_PEOPLE })}
                rows={2}
                maxLength={LONGEST_EVALUATION}
                defaultValue={typed?.[`text-${question}`] ?? known?.text}
                refusals={answer?.refusals}
                optional
              />
            </div>
          )
        })}
        <div className="actions">
          <Button>{t('evaluation.save')}</Button>
          <LinkButton to={back} emphasis="quiet">
            {t('evaluation.back')}
          </LinkButton>
        </div>
      </Form>
    </Page>
  )
}
