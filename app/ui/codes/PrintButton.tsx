import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useScripted } from '#app/ui/use-scripted.ts'

/** Opens the print dialogue; without a script, says where the browser has it. */
export function PrintButton() {
  const { t } = useTranslation('codes')
  if (!useScripted()) return <p>{t('printed.unscripted')}</p>
  return (
    <Button className="button button-primary button-big" onPress={() => window.print()}>
      {t('printed.button')}
    </Button>
  )
}
