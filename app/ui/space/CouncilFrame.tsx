import { Form, NavLink } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Role } from '#app/domain/membership.ts'
import { Button } from '#app/ui/Button.tsx'
import { DemonstrationBanner } from '#app/ui/layout/DemonstrationBanner.tsx'
import { SpaceContext } from './context.ts'
import { spacePaths } from './paths.ts'
import type { Space } from './view.ts'

/** The council whose staff page this is, and what the reader is in it. */
export function useSpace(): Space {
  const space = useContext(SpaceContext)
  if (space === null) throw new Error('This page stands outside a council’s space')
  return space
}

const SECTIONS = [
  { name: 'today', to: spacePaths.council, roles: null },
  { name: 'consultations', to: spacePaths.consultations, roles: null },
  {
    name: 'agendas',
    to: spacePaths.agendas,
    roles: ['coordinator', 'chair', 'steering-member', 'group-member'],
  },
  {
    name: 'actions',
    to: spacePaths.actions,
    roles: ['coordinator', 'chair', 'steering-member', 'group-member'],
  },
  { name: 'bodies', to: spacePaths.bodies, roles: ['coordinator', 'chair', 'steering-member'] },
  { name: 'sheets', to: spacePaths.sheets, roles: ['relay'] },
  { name: 'team', to: spacePaths.team, roles: ['coordinator', 'chair'] },
  { name: 'settings', to: spacePaths.settings, roles: ['coordinator'] },
  { name: 'journal', to: spacePaths.journal, roles: ['chair', 'scrutineer'] },
] as const satisfies readonly {
  name: string
  to: (council: string) => string
  roles: readonly Role[] | null
}[]

/** What surrounds every staff page of a council: its name, and the pages that the reader's roles open. */
export function CouncilFrame({ space, children }: { space: Space; children: ReactNode }) {
  const { t } = useTranslation(['space', 'account'])
  const { council, roles } = space
  const offered = SECTIONS.filter(
    (section) => section.roles === null || section.roles.some((role) => roles.includes(role)),
  )
  return (
    <SpaceContext.Provider value={space}>
      {council.demonstration && <DemonstrationBanner />}
      <nav className="space-bar" aria-label={t('sections.label', { council: council.name })}>
        <div className="space-bar-inner">
          <p className="space-name">
            {council.name}
            <span className="space-roles">{roles.map((role) => t(`role.${role}`)).join(', ')}</span>
          </p>
          <div className="space-nav">
            {offered.map(({ name, to }) => (
              <NavLink key={name} to={to(council.slug)} end={name === 'today'}>
                {t(`sections.${name}`)}
              </NavLink>
            ))}
            <NavLink to={spacePaths.account}>{t('sections.account')}</NavLink>
            <Form method="post" action={spacePaths.signOut}>
              <Button emphasis="quiet">{t('account:signOut')}</Button>
            </Form>
          </div>
        </div>
      </nav>
      {children}
    </SpaceContext.Provider>
  )
}
