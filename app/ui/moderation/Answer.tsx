import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { articleOf } from '#app/domain/charter.ts'
import type { AnswerAct } from '#app/domain/moderation.ts'
import { LONGEST_MESSAGE, REFUSAL_REASONS, type RefusalReason } from '#app/domain/proposal.ts'
import { REASON_FIELD, TEXT_FIELD } from '#app/forms/moderation-review.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { Fixed } from './Fixed.tsx'
import { FORM_IDS } from './ids.ts'
import { offerModel } from './offer-model.ts'
import { useModels } from './use-models.ts'
import type { ReviewProps } from './view.ts'

interface AnswerProps extends ReviewProps {
  act: AnswerAct
  /** What its words are called: a refusal may only be proposed, or confirm what a colleague proposed. */
  words?: 'propose' | 'confirm' | AnswerAct
  /** What stands in the form at first. */
  begun?: { reason: RefusalReason; text: string }
}

/**
 * A reason and words to the author. A model sentence stands ready for each reason: at once with
 * JavaScript, and without it when the form comes back for want of words.
 */
export function Answer({ act, words = act, begun, view, answered }: AnswerProps) {
  const { t } = useTranslation('moderation')
  const modelOf = useModels(view)
  const articleFor = useArticles(view)
  const typed = answered?.typed?.act === act ? answered.typed : null
  const refusals = typed === null ? [] : (answered?.refusals ?? [])
  const reason = REFUSAL_REASONS.find((known) => known === typed?.reason) ?? begun?.reason
  const model = reason === undefined ? '' : modelOf(act, reason)
  const written = typed === null ? (begun?.text ?? '') : typed.text === '' ? model : typed.text
  return (
    <details className="review-answer" id={FORM_IDS[act]} open={typed !== null || begun !== undefined}>
      <summary>{t(`acts.${words}.title`)}</summary>
      <Form
        method="post"
        className="form"
        onChange={offerModel(REASON_FIELD(act), TEXT_FIELD(act), REFUSAL_REASONS, (value) =>
          modelOf(act, value),
        )}
      >
        <Fixed act={act} view={view} />
        <p className="row-note">{t(`acts.${words}.hint`)}</p>
        <RadioCards
          name={REASON_FIELD(act)}
          legend={t('acts.reason')}
          choices={REFUSAL_REASONS.map((value) => ({
            value,
            label: t(`reason.${value}`),
            ...articleFor(value),
          }))}
          defaultValue={reason}
          refusals={refusals}
        />
        <Field
          name={TEXT_FIELD(act)}
          label={t(act === 'return' ? 'acts.return.text' : 'acts.sentence')}
          hint={t('acts.model')}
          rows={8}
          maxLength={LONGEST_MESSAGE}
          defaultValue={written}
          refusals={refusals}
          key={written}
        />
        <Button emphasis="secondary">{t(`acts.${words}.submit`)}</Button>
      </Form>
    </details>
  )
}

/** Under a reason: the article that it rests upon. */
function useArticles({ charter }: ReviewProps['view']): (reason: RefusalReason) => { hint?: string } {
  const { t } = useTranslation('moderation')
  return (reason) => {
    const article = articleOf(charter, reason)
    return article === null ? {} : { hint: t('article', { number: article.number }) }
  }
}
