import { useTranslation } from 'react-i18next'
import { LONGEST_CODE } from '#app/forms/tracking.ts'
import { Button } from '#app/ui/Button.tsx'
import { Field } from '#app/ui/form/Field.tsx'
import { TrackingFrame, type ScreenProps } from './TrackingFrame.tsx'
import type { TrackingAnswer } from './view.ts'

type CodeAnswer = Extract<TrackingAnswer, { screen: 'code' }>

/** First of all the code: without it nobody is told anything. */
export function CodeScreen(props: ScreenProps<CodeAnswer>) {
  const { answer } = props
  const { t } = useTranslation('proposals')
  return (
    <TrackingFrame
      {...props}
      screen="code"
      title={t('track.title')}
      lead={t('track.lead')}
      fields={['code']}
      kept={answer.typed.trim() !== ''}
    >
      <Field
        name="code"
        label={t('track.code')}
        hint={t('track.codeHint')}
        maxLength={LONGEST_CODE}
        defaultValue={answer.typed}
        refusals={answer.refusals}
        secret
      />
      <div className="actions">
        <Button big name="intent" value="open">
          {t('track.open')}
        </Button>
      </div>
      <section aria-labelledby="perdu">
        <h2 id="perdu">{t('track.lostTitle')}</h2>
        <p>{t('track.lost')}</p>
      </section>
    </TrackingFrame>
  )
}
