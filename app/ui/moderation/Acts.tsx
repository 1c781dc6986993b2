import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import { Answer, Fixed } from './Answer.tsx'
import { ACCEPT_ID } from './ids.ts'
import type { ReviewProps } from './view.ts'

/** What a moderator may do with a text that waits: one form for each act. */
export function Acts({ view, answered }: ReviewProps) {
  const { t } = useTranslation('moderation')
  const answers = view.messages.some(({ kind }) => kind === 'answer')
  const described = answers ? 'accepter-seul accepter-aide' : 'accepter-aide'
  return (
    <section className="review-acts" aria-labelledby="decider">
      <h2 id="decider">{t('acts.title')}</h2>
      <Form method="post" className="review-accept">
        {answers && <p id="accepter-seul">{t('acts.accept.alone')}</p>}
        <Fixed act="accept" view={view} />
        <p className="row-note" id="accepter-aide">
          {t('acts.accept.hint')}
        </p>
        <Button id={ACCEPT_ID} aria-describedby={described}>
          {t('acts.accept.submit')}
        </Button>
      </Form>
      <Answer act="return" view={view} answered={answered} />
      <Answer act="refuse" view={view} answered={answered} />
    </section>
  )
}

/** Takes a text that is public off the public page. */
export function Retraction(props: ReviewProps) {
  const { t } = useTranslation('moderation')
  return (
    <section className="review-acts" aria-label={t('acts.title')}>
      <Answer act="retract" {...props} />
    </section>
  )
}
