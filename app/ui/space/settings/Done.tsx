import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Says that something was saved, and takes the focus where the form that had it is gone. */
export function Done({ text }: { text?: string }) {
  const { t } = useTranslation('settings')
  const { key } = useLocation()
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) told.current?.focus({ preventScroll: true })
  }, [key])
  return (
    <p className="settings-done" role="status" tabIndex={-1} ref={told}>
      {text ?? t('done')}
    </p>
  )
}
