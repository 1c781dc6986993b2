import { useTranslation } from 'react-i18next'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { TrackingFrame, type ScreenProps } from './TrackingFrame.tsx'
import type { TrackedAnswer } from './view.ts'

/** Asks once more: what is withdrawn cannot be brought back. */
export function WithdrawScreen(props: ScreenProps<TrackedAnswer>) {
  const { followed, code, written } = props.answer
  const { t } = useTranslation('proposals')
  const { became } = followed
  return (
    <TrackingFrame
      {...props}
      screen="withdraw"
      title={t('track.withdrawTitle')}
      code={code}
      fresh={props.answer.fresh}
      fields={[]}
      written={written}
      kept={false}
    >
      <p className="priority-title">{typeset(followed.title)}</p>
      <p>{t('track.withdrawText')}</p>
      {became !== null && (
        <Notice>
          <p>{t('track.withdrawVoted', { priority: became.priority.title })}</p>
        </Notice>
      )}
      <div className="actions">
        <Button name="intent" value="withdraw">
          {t('track.withdrawYes')}
        </Button>
        <Button emphasis="secondary" name="intent" value="show:read">
          {t('track.withdrawNo')}
        </Button>
      </div>
    </TrackingFrame>
  )
}
