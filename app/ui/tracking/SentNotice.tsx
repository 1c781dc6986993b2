import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { paths } from '#app/ui/paths.ts'
import { AddressField, Promises } from './NoticeSection.tsx'

interface SentNoticeProps {
  council: { slug: string }
  consultation: { slug: string }
  /** The tracking code, as bare symbols. */
  code: string
}

/**
 * On the page that shows the tracking code, once: an address may be left at once. It opens elsewhere, so that
 * the code stays before one's eyes.
 */
export function SentNotice({ council, consultation, code }: SentNoticeProps) {
  const { t } = useTranslation('tracking')
  return (
    <details className="tracking-notice">
      <summary>
        {t('notice.title')} ({t('notice.optional')})
      </summary>
      <p>
        <strong>{t('notice.sent')}</strong>
      </p>
      <Promises />
      <form
        method="post"
        action={paths.tracking(council.slug, consultation.slug)}
        target="_blank"
        autoComplete="off"
        className="form"
      >
        <input type="hidden" name="screen" value="read" />
        <input type="hidden" name="code" value={code} />
        <AddressField typed="" refusals={[]} />
        <Button name="intent" value="notice" emphasis="secondary">
          {t('notice.sentAsk')}
        </Button>
      </form>
    </details>
  )
}
