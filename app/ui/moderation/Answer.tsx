import { Form } from '@remix-run/react'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { articleOf } from '#app/domain/charter.ts'
import type { AnswerAct, RulingAct } from '#app/domain/moderation.ts'
import { LONGEST_MESSAGE, REFUSAL_REASONS, type RefusalReason } from '#app/domain/proposal.ts'
import { REASON_FIELD, TEXT_FIELD } from '#app/forms/moderation.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Select } from '#app/ui/form/Select.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { ANSWER_IDS } from './ids.ts'
import type { ReviewProps } from './view.ts'

/** Which act, on which version of the text: sent along by every form. */
export function Fixed({ act, view }: Pick<ReviewProps, 'view'> & { act: RulingAct }) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={view.proposal.version} />
    </>
  )
}

/**
 * A reason and words to the author. A model sentence stands ready for each reason: at once with
 * JavaScript, and without it when the form comes back for want of words.
 */
export function Answer({ act, view, answered }: ReviewProps & { act: AnswerAct }) {
  const { t } = useTranslation('moderation')
  const modelOf = useModels(act, view)
  const articleFor = useArticles(view)
  const typed = answered?.typed?.act === act ? answered.typed : null
  const refusals = typed === null ? [] : (answered?.refusals ?? [])
  const reason = REFUSAL_REASONS.find((known) => known === typed?.reason)
  const written = typed === null || typed.text !== '' ? (typed?.text ?? '') : modelOf(reason)

  function offerModel({ currentTarget: { form, value } }: ChangeEvent<HTMLSelectElement>): void {
    const area = form?.elements.namedItem(TEXT_FIELD(act))
    if (!(area instanceof HTMLTextAreaElement)) return
    const untouched = REFUSAL_REASONS.some((known) => modelOf(known) === area.value)
    if (area.value.trim() !== '' && !untouched) return
    area.value = modelOf(REFUSAL_REASONS.find((known) => known === value))
  }

  return (
    <details className="review-answer" id={ANSWER_IDS[act]} open={typed !== null}>
      <summary>{t(`acts.${act}.title`)}</summary>
      <Form method="post" className="form">
        <Fixed act={act} view={view} />
        <p className="row-note">{t(`acts.${act}.hint`)}</p>
        <Select
          name={REASON_FIELD(act)}
          label={t(`acts.${act}.reason`)}
          placeholder={t('acts.choose')}
          options={REFUSAL_REASONS.map((value) => ({ value, label: `${t(`reason.${value}`)}${articleFor(value)}` }))}
          defaultValue={typed?.reason}
          refusals={refusals}
          onChange={offerModel}
        />
        <Field
          name={TEXT_FIELD(act)}
          label={t(`acts.${act}.text`)}
          hint={t('acts.model')}
          rows={8}
          maxLength={LONGEST_MESSAGE}
          defaultValue={written}
          refusals={refusals}
          key={written}
        />
        <Button emphasis="secondary">{t(`acts.${act}.submit`)}</Button>
      </Form>
    </details>
  )
}

/** Behind a reason in the list: the article that it rests upon. */
function useArticles({ charter }: ReviewProps['view']): (reason: RefusalReason) => string {
  const { t } = useTranslation('moderation')
  return (reason) => {
    const article = articleOf(charter, reason)
    return article === null ? '' : ` (${t('article', { number: article.number })})`
  }
}

function useModels(
  act: AnswerAct,
  { consultation }: ReviewProps['view'],
): (reason: RefusalReason | undefined) => string {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const about = {
    contact: council.contact.trim().replace(/\.$/, ''),
    question: consultation.question,
  }
  return (reason) => {
    if (reason === undefined) return ''
    const sentence = t(`model.${act}.${reason}`, about)
    return reason === 'personal-situation' ? `${sentence}\n\n${t('door', about)}` : sentence
  }
}
