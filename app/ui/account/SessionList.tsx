import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { USUAL_TIME_ZONE } from '#app/domain/council.ts'
import { Button } from '#app/ui/Button.tsx'
import { DateText } from '#app/ui/DateText.tsx'

export interface SessionListProps {
  sessions: readonly { id: string; createdAt: string; expiresAt: string; current: boolean }[]
}

/** One's own sessions, each with a way to end it. */
export function SessionList({ sessions }: SessionListProps) {
  const { t } = useTranslation('account')
  return (
    <>
      <ul className="rows session-list">
        {sessions.map(({ id, createdAt, expiresAt, current }) => (
          <li key={id} className="row row-act">
            <p>
              {t('own.begun')} <DateText instant={createdAt} timeZone={USUAL_TIME_ZONE} />
              <span className="row-note">
                {t('own.until')} <DateText instant={expiresAt} timeZone={USUAL_TIME_ZONE} />
              </span>
            </p>
            {current ? (
              <p className="tag">{t('own.current-session')}</p>
            ) : (
              <Form method="post">
                <input type="hidden" name="session" value={id} />
                <Button emphasis="quiet" name="intent" value="session">
                  {t('own.end')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" className="actions">
          <Button emphasis="secondary" name="intent" value="others">
            {t('own.endOthers')}
          </Button>
        </Form>
      )}
    </>
  )
}
