import { Link, NavLink } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/ui/paths.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Mark } from './Mark.tsx'

export function Header() {
  const { t } = useTranslation()
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <Link to={paths.home} className="brand" aria-label={t('nav.home')}>
          <Mark />
          <span className="brand-name">{t('brand')}</span>
        </Link>
        <nav className="site-nav" aria-label={t('nav.label')}>
          <NavLink to={paths.councils}>{t('nav.councils')}</NavLink>
          <NavLink to={paths.help}>{t('nav.help')}</NavLink>
        </nav>
        <LanguageSwitch />
      </div>
    </header>
  )
}
