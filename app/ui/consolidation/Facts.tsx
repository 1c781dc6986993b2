import { useTranslation } from 'react-i18next'
import type { SourceView } from './view.ts'

/** What is known of a proposal besides its words: in whose name, if any, and its theme. */
export function Facts({ proposal: { theme, organisation } }: { proposal: SourceView }) {
  const { t } = useTranslation('consolidation')
  return (
    <>
      {organisation !== null && <>{t('organisation', { organisation })} · </>}
      {theme ?? t('noTheme')}
    </>
  )
}
