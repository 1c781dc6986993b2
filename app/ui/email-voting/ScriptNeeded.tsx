import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** For a browser without JavaScript: what this path takes, and the one that is left (`way`, if not beside it). */
export function ScriptNeeded({ way }: { way?: ReactNode }) {
  const { t } = useTranslation('emailVoting')
  return (
    <noscript>
      <div className="notice notice-warning">
        <div className="notice-body">
          <p>{t('ask.script')}</p>
          {way}
        </div>
      </div>
    </noscript>
  )
}
