import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { USUAL_TIME_ZONE } from '#app/domain/council.ts'
import { Button } from '#app/ui/Button.tsx'
import { DateText, DayText } from '#app/ui/DateText.tsx'

export interface MessagesToHandOverProps {
  messages: readonly {
    id: string
    recipient: string
    subject: string
    body: string
    createdAt: string
    expiresAt: string
    alert?: boolean | undefined
  }[]
}

/** Messages as they are, for whoever takes them to their readers. */
export function MessagesToHandOver({ messages }: MessagesToHandOverProps) {
  const { t } = useTranslation('platform')
  return (
    <>
      {messages.length === 0 && <p>{t('outbox.none')}</p>}
      {messages.length > 0 && <p>{t('outbox.secret')}</p>}
      <ul className="plain-list letters">
        {messages.map(({ id, recipient, subject, body, createdAt, expiresAt, alert }) => (
          <li key={id} className="letter">
            {alert === true && <p className="tag tag-urgent">{t('outbox.alert')}</p>}
            <h2>{subject}</h2>
            <dl className="facts">
              <div>
                <dt>{t('outbox.to')}</dt>
                <dd>{recipient}</dd>
              </div>
              <div>
                <dt>{t('outbox.written')}</dt>
                <dd>
                  <When instant={createdAt} alert={alert} />
                </dd>
              </div>
              <div>
                <dt>{t('outbox.until')}</dt>
                <dd>
                  <When instant={expiresAt} alert={alert} />
                </dd>
              </div>
            </dl>
            <p className="letter-body">{body}</p>
            <div className="letter-acts">
              <a className="button button-secondary" href={mailAddress(recipient, subject, body)}>
                {t('outbox.open')}
              </a>
              <Form method="post">
                <input type="hidden" name="message" value={id} />
                <Button emphasis="secondary">{t('outbox.discard')}</Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of an alert only the day is kept: its minute would be that in which somebody wrote. */
function When({ instant, alert }: { instant: string; alert: boolean | undefined }) {
  return alert === true ? (
    <DayText day={instant.slice(0, 10)} />
  ) : (
    <DateText instant={instant} timeZone={USUAL_TIME_ZONE} />
  )
}

/** Opens the reader's own mail program on this message. */
function mailAddress(recipient: string, subject: string, body: string): string {
  const part = encodeURIComponent
  return `mailto:${part(recipient)}?subject=${part(subject)}&body=${part(body)}`
}
