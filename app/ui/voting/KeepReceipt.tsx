import { useState, useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

interface KeepReceiptProps {
  /** The receipt and the change key, as text to keep. */
  text: string
}

/** What only a script can do for a receipt: print it, copy it. Without one the page is its own copy. */
export function KeepReceipt({ text }: KeepReceiptProps) {
  const { t } = useTranslation('voting')
  const [copied, setCopied] = useState(false)
  if (!useScripted()) return null
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true))
  }
  return (
    <>
      <Button className="button button-primary" onPress={() => window.print()}>
        {t('receipt.print')}
      </Button>
      {'clipboard' in navigator && (
        <Button className="button button-secondary" onPress={copy}>
          {t('receipt.copy')}
        </Button>
      )}
      <span role="status">{copied && t('receipt.copied')}</span>
    </>
  )
}

/** False on the server and until the page is alive. */
function useScripted(): boolean {
  return useSyncExternalStore(subscribeToNothing, onClient, onServer)
}

const subscribeToNothing = () => () => undefined
const onClient = () => true
const onServer = () => false
