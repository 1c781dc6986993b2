import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/ui/paths.ts'

/** Help numbers, in reach on every public page: a quiet line, never an alarm. */
export function HelpLine() {
  const { t } = useTranslation()
  return (
    <aside className="help-line" aria-label={t('helpLine.label')}>
      <p className="help-line-lead">{t('helpLine.lead')}</p>
      <ul className="help-line-numbers">
        <li>
          <a href="tel:3114">
            <strong>3114</strong> <span className="help-line-what">{t('helpLine.suicide')}</span>
          </a>
        </li>
        <li>
          <a href="tel:15">
            <strong>15</strong> <span className="help-line-what">{t('helpLine.emergency')}</span>
          </a>
        </li>
        <li>
          <a href="sms:114">
            <strong>114</strong> <span className="help-line-what">{t('helpLine.text')}</span>
          </a>
        </li>
        <li>
          <Link to={paths.help}>{t('helpLine.more')}</Link>
        </li>
      </ul>
    </aside>
  )
}
