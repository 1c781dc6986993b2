import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useScripted } from '#app/ui/use-scripted.ts'

/**
 * What only a script can do for a receipt or a code that is shown once: print the page, copy the text.
 * Without one the page is its own copy.
 */
export function KeepText({ text }: { text: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)
  if (!useScripted()) return null
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true))
  }
  return (
    <>
      <Button className="button button-primary" onPress={() => window.print()}>
        {t('keep.print')}
      </Button>
      {'clipboard' in navigator && (
        <Button className="button button-secondary" onPress={copy}>
          {t('keep.copy')}
        </Button>
      )}
      <span role="status">{copied && t('keep.copied')}</span>
    </>
  )
}
