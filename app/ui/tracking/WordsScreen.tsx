import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { Conversation } from './Conversation.tsx'
import { TrackingFrame, type ScreenProps } from './TrackingFrame.tsx'
import type { TrackedAnswer } from './view.ts'

/** Asks somebody else to read a refused text again. */
export function AppealScreen(props: ScreenProps<TrackedAnswer>) {
  const { council, consultation, answer } = props
  const { followed, written, refusals } = answer
  const { t } = useTranslation('tracking')
  const { messages, charter, situation } = followed
  const refusal = messages.findLast(({ kind }) => kind === 'refused' || kind === 'retracted')
  const late = consultation.state !== 'proposing' && consultation.state !== 'consolidating'
  return (
    <TrackingFrame
      {...props}
      screen="appeal"
      title={t('appeal.title')}
      lead={t('appeal.lead')}
      code={answer.code}
      fresh={props.answer.fresh}
      fields={['appeal']}
      written={written}
      kept={written.appeal !== ''}
    >
      <p className="priority-title">{typeset(followed.title)}</p>
      {refusal !== undefined && (
        <Conversation council={council} charter={charter} messages={[refusal]} />
      )}
      {late && <p>{t('appeal.late')}</p>}
      {situation.appeal?.over === false && (
        <p>{t('appeal.until', { day: formatDay(situation.appeal.until) })}</p>
      )}
      <Field
        name="appeal"
        label={t('appeal.words')}
        hint={t('appeal.hint')}
        rows={6}
        defaultValue={written.appeal}
        refusals={refusals}
      />
      <div className="actions">
        <Button name="intent" value="appeal">
          {t('appeal.send')}
        </Button>
        <Button emphasis="secondary" name="intent" value="show:read">
          {t('appeal.back')}
        </Button>
      </div>
    </TrackingFrame>
  )
}

/** Says what is wrong with the priority that a text became a part of. */
export function ObjectScreen(props: ScreenProps<TrackedAnswer>) {
  const { followed, written, refusals, code } = props.answer
  const { t } = useTranslation('tracking')
  const priority = followed.became?.priority.title ?? ''
  return (
    <TrackingFrame
      {...props}
      screen="object"
      title={t('objection.title')}
      {...(priority !== '' && { lead: t('objection.lead', { priority }) })}
      code={code}
      fresh={props.answer.fresh}
      fields={['objection']}
      written={written}
      kept={written.objection !== ''}
    >
      <p className="priority-title">{typeset(followed.title)}</p>
      <Field
        name="objection"
        label={t('objection.words')}
        hint={t('objection.hint')}
        rows={6}
        defaultValue={written.objection}
        refusals={refusals}
      />
      <div className="actions">
        <Button name="intent" value="object">
          {t('objection.send')}
        </Button>
        <Button emphasis="secondary" name="intent" value="show:read">
          {t('objection.back')}
        </Button>
      </div>
    </TrackingFrame>
  )
}
