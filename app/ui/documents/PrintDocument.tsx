import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { useScripted } from '#app/ui/use-scripted.ts'

/** Opens the print dialogue; without a script, says where the browser has it. */
export function PrintDocument() {
  const { t } = useTranslation('documents')
  if (!useScripted()) return <p className="no-print">{t('unscripted')}</p>
  return (
    <Button type="button" emphasis="secondary" onClick={() => window.print()}>
      {t('print')}
    </Button>
  )
}
