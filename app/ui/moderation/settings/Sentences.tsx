import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import {
  HELPFUL_ANSWERS,
  MODEL_ACTS,
  modelReasons,
  type ModelAct,
  type ModelReason,
} from '#app/domain/model-sentence.ts'
import { LONGEST_MESSAGE, REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { sentenceField } from '#app/forms/moderation-settings.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { StoredNow } from '#app/ui/form/StoredNow.tsx'
import { useUsualModel } from '#app/ui/moderation/use-models.ts'
import { changedMeanwhile, type Answered, type SentenceView } from './view.ts'

interface SentencesProps {
  sentences: readonly SentenceView[]
  answered: Answered | undefined
}

/** The sentences that moderators and referents begin with, by act and reason; each is saved by itself. */
export function Sentences({ sentences, answered }: SentencesProps) {
  const { t } = useTranslation('moderationSettings')
  return (
    <>
      <p>{t('sentences.lead')}</p>
      {MODEL_ACTS.map((act) => (
        <details key={act} className="model-act" open={answered?.typed['act'] === act}>
          <summary>{t(`sentences.act.${act}`)}</summary>
          {modelReasons(act).map((reason) => {
            const stored = sentences.find((one) => one.act === act && one.reason === reason)
            const own =
              answered?.typed['act'] === act && answered.typed['reason'] === reason
                ? answered
                : undefined
            return (
              <Sentence
                key={`${reason}.${stored?.version ?? 0}`}
                act={act}
                reason={reason}
                stored={stored}
                answered={own}
              />
            )
          })}
        </details>
      ))}
    </>
  )
}

interface SentenceProps {
  act: ModelAct
  reason: ModelReason
  stored: SentenceView | undefined
  answered: Answered | undefined
}

function Sentence({ act, reason, stored, answered }: SentenceProps) {
  const { t } = useTranslation(['moderationSettings', 'moderation'])
  const usual = useUsualModel()(act, reason)
  const current = stored === undefined || stored.text === '' ? usual : stored.text
  const changed = changedMeanwhile(answered)
  const field = sentenceField(act, reason)
  const label = useReasonName()(reason)
  const version = (changed ? undefined : answered?.typed['version']) ?? String(stored?.version ?? 0)
  return (
    <Form method="post" className="form model-sentence">
      {changed && <StoredNow values={[{ label, value: current }]} />}
      <input type="hidden" name="intent" value="sentence" />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="reason" value={reason} />
      <input type="hidden" name="version" value={version} />
      <Field
        name={field}
        label={label}
        hint={current === usual ? undefined : t('sentences.own')}
        rows={5}
        maxLength={LONGEST_MESSAGE}
        defaultValue={answered?.typed[field] ?? current}
        refusals={answered?.refusals}
      />
      <div className="actions">
        <Button emphasis="secondary" aria-label={t('sentences.saveOf', { name: label })}>
          {t('sentences.save')}
        </Button>
        {current !== usual && (
          <Button
            emphasis="quiet"
            name="usual"
            value="oui"
            aria-label={t('sentences.usualOf', { name: label })}
          >
            {t('sentences.usual')}
          </Button>
        )}
      </div>
    </Form>
  )
}

function useReasonName(): (reason: ModelReason) => string {
  const { t } = useTranslation('moderation')
  return (reason) => {
    const helpful = HELPFUL_ANSWERS.find((known) => known === reason)
    if (helpful !== undefined) return t(`helpful.${helpful}`)
    const known = REFUSAL_REASONS.find((candidate) => candidate === reason)
    return known === undefined ? '' : t(`reason.${known}`)
  }
}
