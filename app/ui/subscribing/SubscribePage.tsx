import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { EMAIL_FIELD } from '#app/forms/email-voting.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import type { CouncilView } from '#app/ui/consultation/view.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

interface SubscribePageProps {
  council: CouncilView
  /** False where this site sends no mail. */
  possible: boolean
  answer: { typed: string; sent: boolean; refusals: readonly ShownRefusal[] } | undefined
}

/** An address, what becomes of it, and the message that is on its way. */
export function SubscribePage({ council, possible, answer }: SubscribePageProps) {
  const { t } = useTranslation('subscribing')
  const { t: data } = useTranslation('data')
  const frame = {
    council,
    crumbs: [{ label: council.name, to: paths.council(council.slug) }],
  }
  const back = (
    <LinkButton to={paths.council(council.slug)} emphasis="secondary">
      {t('back')}
    </LinkButton>
  )
  if (!possible)
    return (
      <Page {...frame} title={t('title')} lead={t('impossible')}>
        {back}
      </Page>
    )
  if (answer?.sent === true)
    return (
      <Page {...frame} title={t('sentTitle')} here={t('title')}>
        <div className="voting-right">
          <Notice kind="success" live>
            <p>{t('sent')}</p>
          </Notice>
          <p>{t('sentLate')}</p>
          <div className="actions">{back}</div>
        </div>
      </Page>
    )
  return (
    <Page {...frame} title={t('title')} kicker={council.name} lead={t('lead')}>
      <FormError refusals={answer?.refusals ?? []} fields={[EMAIL_FIELD]} kept={answer?.typed.trim() !== ''} />
      <Form method="post" className="form ask-link" noValidate>
        <section className="secrecy" aria-labelledby="adresse">
          <h2 id="adresse">{t('howTitle')}</h2>
          <p>{t('how')}</p>
          <p>{t('apart')}</p>
          <p>{t('stop')}</p>
          <p>
            <Link to={paths.data(council.slug)}>{data('title')}</Link>
          </p>
        </section>
        <Field
          name={EMAIL_FIELD}
          label={t('email')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={LONGEST_EMAIL}
          defaultValue={answer?.typed}
          refusals={answer?.refusals}
        />
        <div className="actions">
          <Button big>{t('submit')}</Button>
          {back}
        </div>
      </Form>
    </Page>
  )
}
