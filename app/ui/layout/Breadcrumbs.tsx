import { Link } from '@remix-run/react'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '#app/ui/paths.ts'
import { SpaceContext } from '#app/ui/space/context.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

export interface Crumb {
  label: string
  to: string
}

/** The way back: the pages above this one, then this one. A team's pages begin at its own. */
export function Breadcrumbs({ above, here }: { above: readonly Crumb[]; here: string }) {
  const { t } = useTranslation()
  const space = useContext(SpaceContext)
  const start =
    space === null
      ? { label: t('nav.start'), to: paths.home }
      : { label: t('nav.today'), to: spacePaths.council(space.council.slug) }
  return (
    <nav className="breadcrumbs" aria-label={t('nav.breadcrumbs')}>
      <ol>
        {[start, ...above].map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  )
}
