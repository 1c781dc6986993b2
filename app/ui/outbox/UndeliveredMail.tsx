import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { USUAL_TIME_ZONE } from '#app/domain/council.ts'
import type { MailFailure } from '#app/domain/mail.ts'
import { Button } from '#app/ui/Button.tsx'
import { DateText } from '#app/ui/DateText.tsx'

export interface UndeliveredMailProps {
  waiting: number
  undelivered: readonly {
    id: string
    recipient: string | null
    failure: MailFailure
    nextAttemptAt: string | null
    expiresAt: string
  }[]
}

/** How the mail is getting on: what has not gone, why, and when it is tried again. */
export function UndeliveredMail({ waiting, undelivered }: UndeliveredMailProps) {
  const { t } = useTranslation('platform')
  return (
    <>
      <p>{t('mail.waiting', { count: waiting })}</p>
      {undelivered.length === 0 && <p>{t('mail.none')}</p>}
      {undelivered.length > 0 && (
        <section>
          <h2>{t('mail.undelivered')}</h2>
          <ul className="plain-list letters">
            {undelivered.map(({ id, recipient, failure, nextAttemptAt, expiresAt }) => {
              const reader = recipient ?? t('mail.nobody')
              return (
                <li key={id} className="letter">
                  <h3>{reader}</h3>
                  <p>{t(`mail.failure.${failure}`)}</p>
                  <dl className="facts">
                    <div>
                      <dt>{t('mail.next')}</dt>
                      <dd>
                        {nextAttemptAt === null ? (
                          t('mail.given')
                        ) : (
                          <DateText instant={nextAttemptAt} timeZone={USUAL_TIME_ZONE} />
                        )}
                      </dd>
                    </div>
                    <div>
                      <dt>{t('mail.until')}</dt>
                      <dd>
                        <DateText instant={expiresAt} timeZone={USUAL_TIME_ZONE} />
                      </dd>
                    </div>
                  </dl>
                  <Form method="post">
                    <input type="hidden" name="message" value={id} />
                    <Button emphasis="secondary">
                      {t('mail.forget')}
                      <span className="visually-hidden"> {t('mail.forgetOf', { recipient: reader })}</span>
                    </Button>
                  </Form>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
