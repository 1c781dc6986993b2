import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { Notice } from '#app/ui/Notice.tsx'
import type { StepProps } from './BallotForm.tsx'

/** What an earlier visit left on this device: to go on with, or to erase. */
export function FoundAnswers({ voting: { device } }: StepProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'kept' })
  const { found, done } = device
  if (found !== null)
    return (
      <Notice title={t('title')}>
        <p>{t('text', { count: Object.keys(found.opinions).length })}</p>
        <div className="actions">
          <Button type="button" emphasis="secondary" onClick={() => thenToCode(device.resume)}>
            {t('resume')}
          </Button>
          <Button type="button" emphasis="quiet" onClick={() => thenToCode(device.erase)}>
            {t('erase')}
          </Button>
        </div>
      </Notice>
    )
  return (
    <div role="status" className="kept-done">
      {done === 'resumed' && (
        <p>
          <strong>{t('resumed')}.</strong> {t('resumedText')}
        </p>
      )}
      {done === 'erased' && <p>{t('erased')}</p>}
    </div>
  )
}

/** The buttons vanish with what they said: whoever pressed one goes on at the code, which comes next. */
function thenToCode(act: () => void): void {
  act()
  document.getElementById(fieldId('code'))?.focus()
}

/** The choice to keep the answers on this device. No field of the form: it is nobody else’s business. */
export function KeepOffer({ paper, voting: { device, tokenIn } }: StepProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'kept' })
  const hint = useId()
  if (device.shared) return <p>{t('shared')}</p>
  if (device.keeping === null || device.found !== null || tokenIn === 'tab') return null
  return (
    <div className="check">
      <label className="check-label">
        <input
          type="checkbox"
          checked={device.keeping}
          onChange={({ target }) => device.setKeeping(target.checked)}
          aria-describedby={hint}
        />
        <span>{t('offer')}</span>
      </label>
      <div className="check-hint" id={hint}>
        {t('offerHint', { until: formatInstant(device.until, paper.council.timeZone) })}
      </div>
    </div>
  )
}

/** On the way: that they are kept, and the way to erase them. */
export function KeptLine({ paper, voting: { device } }: StepProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'kept' })
  if (device.keeping !== true)
    return (
      <p role="status" className="kept-line">
        {device.done === 'erased' && t('erased')}
      </p>
    )
  return (
    <p className="kept-line">
      {t('line', { until: formatInstant(device.until, paper.council.timeZone) })}{' '}
      <Button type="button" emphasis="quiet" onClick={device.erase}>
        {t('erase')}
      </Button>
    </p>
  )
}
