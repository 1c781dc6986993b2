import { Form, NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MailWay } from '#app/domain/mail.ts'
import { Button } from '#app/ui/Button.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'

export interface OwnFrameProps {
  name: string
  administrator: boolean
  mail: MailWay
  children: ReactNode
}

/** What surrounds the pages that belong to no council: one's own, and the platform's. */
export function OwnFrame({ name, administrator, mail, children }: OwnFrameProps) {
  const { t } = useTranslation('account')
  return (
    <>
      <nav className="space-bar" aria-label={t('frame.label')}>
        <div className="space-bar-inner">
          <p className="space-name">
            {name}
            {administrator && <span className="space-roles">{t('frame.administrator')}</span>}
          </p>
          <div className="space-nav">
            {administrator ? (
              <>
                <NavLink to={spacePaths.platform} end>
                  {t('frame.platform')}
                </NavLink>
                <NavLink to={spacePaths.outbox}>{t(mail === 'smtp' ? 'frame.mail' : 'frame.outbox')}</NavLink>
              </>
            ) : (
              <NavLink to={spacePaths.home}>{t('frame.home')}</NavLink>
            )}
            <NavLink to={spacePaths.account}>{t('frame.account')}</NavLink>
            <Form method="post" action={spacePaths.signOut}>
              <Button emphasis="quiet">{t('signOut')}</Button>
            </Form>
          </div>
        </div>
      </nav>
      {children}
    </>
  )
}
