import { Link, useParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { Voices } from './Voices.tsx'

export function Footer() {
  const { t } = useTranslation()
  const params = useParams()
  return (
    <footer className="site-footer">
      <Voices />
      <div className="site-footer-inner">
        <p>{t('footer.about')}</p>
        <ul className="plain-list">
          <li>
            <Link to={paths.councils}>{t('footer.councils')}</Link>
          </li>
          <li>
            <Link to={paths.help}>{t('footer.help')}</Link>
          </li>
          <li>
            <Link to={paths.secrecy}>{t('footer.secrecy')}</Link>
          </li>
          <li>
            <Link to={paths.data(params['council'])}>{t('footer.data')}</Link>
          </li>
          <li>
            <Link to={paths.accessibility}>{t('footer.accessibility')}</Link>
          </li>
          <li>
            <Link to={spacePaths.home}>{t('footer.teams')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}
