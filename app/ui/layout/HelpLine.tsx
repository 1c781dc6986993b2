import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/ui/paths.ts'

const NUMBERS = [
  { number: '3114', href: 'tel:3114', what: 'suicide' },
  { number: '15', href: 'tel:15', what: 'emergency' },
  { number: '114', href: 'sms:114', what: 'text' },
] as const

/** Help numbers, in reach on every public page: a quiet line, never an alarm. */
export function HelpLine() {
  const { t } = useTranslation('common', { keyPrefix: 'helpLine' })
  return (
    <aside className="help-line" aria-label={t('label')}>
      <p className="help-line-lead">
        <Link to={paths.help}>{t('lead')}</Link>
      </p>
      <ul className="help-line-numbers">
        {NUMBERS.map(({ number, href, what }) => (
          <li key={number}>
            <a href={href}>
              <strong>{number}</strong>
              <span className="help-line-short" aria-hidden="true">
                {t(`short.${what}`)}
              </span>
              <span className="help-line-what">{t(what)}</span>
            </a>
          </li>
        ))}
      </ul>
    </aside>
  )
}
