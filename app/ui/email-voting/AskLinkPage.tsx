import { Form, Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { EMAIL_FIELD } from '#app/forms/email-voting.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import { Field } from '#app/ui/form/Field.tsx'
import { FormError } from '#app/ui/form/FormError.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'
import { ClosedVoting } from '#app/ui/voting/ClosedVoting.tsx'
import type { Paper } from '#app/ui/voting/paper.ts'
import { emailCollegeName } from './college.ts'
import { ScriptNeeded } from './ScriptNeeded.tsx'

interface AskLinkPageProps {
  paper: Omit<Paper, 'order'>
  answer: { typed: string; sent: boolean; refusals: readonly ShownRefusal[] } | undefined
}

/** An address, what becomes of it, and the message that is on its way. */
export function AskLinkPage({ paper, answer }: AskLinkPageProps) {
  const { council, consultation } = paper
  const { t } = useTranslation('emailVoting', { keyPrefix: 'ask' })
  const { t: secrecy } = useTranslation('secrecy')
  const toVote = (
    <LinkButton to={paths.vote(council.slug, consultation.slug)} emphasis="quiet">
      {t('code')}
    </LinkButton>
  )
  const frame = {
    kicker: consultation.title,
    crumbs: consultationCrumbs(council, consultation),
    council,
  }
  if (!consultation.emailVoting)
    return (
      <Page {...frame} title={t('title')} lead={t('notHere')}>
        {toVote}
      </Page>
    )
  if (consultation.state !== 'voting' && answer === undefined) return <ClosedVoting paper={paper} />
  if (answer?.sent === true)
    return (
      <Page {...frame} title={t('sentTitle')} here={t('title')}>
        <div className="voting-right">
          <Notice kind="success" live>
            <p>{t('sent')}</p>
          </Notice>
          <p>{t('sentLate')}</p>
          <div className="actions">
            <LinkButton
              to={paths.voteByEmail(council.slug, consultation.slug)}
              emphasis="secondary"
              reloadDocument
            >
              {t('again')}
            </LinkButton>
          </div>
        </div>
      </Page>
    )
  return (
    <Page
      {...frame}
      title={t('title')}
      lead={t('lead', { college: emailCollegeName(consultation) })}
    >
      <ScriptNeeded />
      <FormError refusals={answer?.refusals ?? []} fields={[EMAIL_FIELD]} kept={answer?.typed.trim() !== ''} />
      <Form method="post" className="form ask-link" noValidate>
        <section className="secrecy" aria-labelledby="adresse">
          <h2 id="adresse">{t('howTitle')}</h2>
          <p>{t('how')}</p>
          <p>{t('blind')}</p>
          <p>{t('limit')}</p>
          <p>
            <Link to={paths.secrecy}>{secrecy('title')}</Link>
          </p>
        </section>
        <Field
          name={EMAIL_FIELD}
          label={t('email')}
          hint={t('emailHint')}
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
          {toVote}
        </div>
      </Form>
    </Page>
  )
}
