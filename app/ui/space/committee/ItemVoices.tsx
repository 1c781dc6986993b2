import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_QUESTION } from '#app/domain/agenda.ts'
import { formatDay, formatList } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import type { VoiceAnswer, VoicesView } from './view.ts'

interface ItemVoicesProps {
  voices: VoicesView
  answer: VoiceAnswer | undefined
}

/** What members ask about an item before the meeting, and whether they take part in it. */
export function ItemVoices({ voices, answer }: ItemVoicesProps) {
  const { t } = useTranslation('committee')
  const { questions, conflicts, ownConflict, mayAsk, mayAnswer } = voices
  const typed = answer?.typed
  const refusals = answer?.refusals
  const saved = answer !== undefined && answer.refusals.length === 0
  if (questions.length === 0 && conflicts.length === 0 && ownConflict === null) return null
  return (
    <section className="point-part" aria-labelledby="questions">
      <h2 id="questions">{t('voices.title')}</h2>
      <FormError
        refusals={refusals}
        fields={['question', ...questions.map(({ id }) => `answer-${id}`)]}
      />
      {saved && (
        <Notice kind="success" live>
          <p>{t('voices.saved')}</p>
        </Notice>
      )}
      {questions.length === 0 && mayAsk && <p>{t('voices.none')}</p>}
      <ul className="rows">
        {questions.map(({ id, seat, role, text, answer: answered, answeredOn, version }) => (
          <li key={id} className="stack-small voice">
            <p className="point-label">
              {seat === null
                ? t(role === 'chair' ? 'voices.fromChair' : 'voices.fromMember')
                : t('voices.from', { seat })}
            </p>
            <Prose text={text} />
            {answered !== '' && answeredOn !== null && (
              <>
                <p className="row-note">{t('voices.answered', { date: formatDay(answeredOn) })}</p>
                <Prose text={answered} />
              </>
            )}
            {mayAnswer && (
              <Form method="post" className="stack-small" preventScrollReset>
                <input type="hidden" name="version" value={version} />
                <Field
                  name={`answer-${id}`}
                  label={t('voices.answer')}
                  rows={3}
                  maxLength={LONGEST_QUESTION}
                  defaultValue={typed?.[`answer-${id}`] ?? answered}
                  refusals={refusals}
                />
                <div>
                  <Button emphasis="secondary" name="voice" value={`answer ${id}`}>
                    {t('voices.sendAnswer')}
                  </Button>
                </div>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {mayAsk && (
        <Form method="post" className="stack-small" preventScrollReset key={questions.length}>
          <Field
            name="question"
            label={t('voices.ask')}
            hint={t('voices.askHint')}
            rows={3}
            maxLength={LONGEST_QUESTION}
            defaultValue={saved ? '' : (typed?.['question'] ?? '')}
            refusals={refusals}
          />
          <div>
            <Button emphasis="secondary" name="voice" value="ask">
              {t('voices.send')}
            </Button>
          </div>
        </Form>
      )}
      {conflicts.length > 0 && (
        <p>
          {t('voices.conflicts', {
            count: conflicts.length,
            names: formatList(
              conflicts.map(({ name, seat }) => (seat === null ? name : `${name} (${seat})`)),
            ),
          })}
        </p>
      )}
      {ownConflict !== null && (
        <Form method="post" className="stack-small" preventScrollReset>
          <p>{t(ownConflict ? 'voices.noPart' : 'voices.conflictHint')}</p>
          <div>
            <Button emphasis="quiet" name="voice" value={ownConflict ? 'part' : 'no-part'}>
              {t(ownConflict ? 'voices.takePart' : 'voices.declare')}
            </Button>
          </div>
        </Form>
      )}
    </section>
  )
}
