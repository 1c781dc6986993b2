import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSecret } from '#app/domain/secret.ts'
import type { SentView } from '#app/forms/proposing.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { KeepText } from '#app/ui/steps/KeepText.tsx'
import { SentNotice } from '#app/ui/tracking/SentNotice.tsx'
import { CarePanel } from './CarePanel.tsx'
import { CodeShown } from './CodeShown.tsx'
import type { Desk } from './desk.ts'
import { OpenTracking } from './OpenTracking.tsx'
import { PROPOSAL_FORM } from './use-proposing.ts'

const USES = ['answer', 'change', 'withdraw', 'outcome'] as const

interface SentPageProps {
  desk: Desk
  sent: SentView
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** Shown once: the tracking code, to note or to print, and what it is good for. */
export function SentPage({ desk, sent, onSubmit }: SentPageProps) {
  const { council, consultation } = desk
  const { t } = useTranslation('proposals')
  const code = formatSecret(sent.code)
  const where = paths.tracking(council.slug, consultation.slug)
  return (
    <Page
      title={t('propose.sent.title')}
      kicker={consultation.title}
      lead={t(sent.care ? 'propose.sent.leadCare' : 'propose.sent.lead')}
      crumbs={desk.crumbs}
      here={t('propose.title')}
      council={council}
    >
      <div className="receipt">
        {sent.care && <CarePanel help={desk.help} contact={council.contact} sent />}
        {sent.earlier && (
          <Notice kind="warning" title={t('propose.sent.earlierTitle')}>
            <p>{t('propose.sent.earlier')}</p>
          </Notice>
        )}
        <section className="keepsake" aria-labelledby="code-de-suivi">
          <h2 id="code-de-suivi">{t('propose.sent.code')}</h2>
          <CodeShown code={sent.code} />
          <p>
            <strong>{t('propose.sent.keep')}</strong> {t('propose.sent.keepHow')}
          </p>
        </section>
        <div className="actions">
          <KeepText text={[consultation.title, t('propose.sent.code'), code].join('\n')} />
        </div>
        <section className="code-uses" aria-labelledby="usages">
          <h2 id="usages">{t('propose.sent.usesTitle')}</h2>
          <ul className="rules">
            {USES.map((use) => (
              <li key={use}>{t(`propose.sent.uses.${use}`)}</li>
            ))}
          </ul>
          <p>{t(desk.organisations === null ? 'propose.sent.lost' : 'propose.sent.lostSigned')}</p>
        </section>
        {desk.notices && (
          <SentNotice council={council} consultation={consultation} code={sent.code} />
        )}
        <OpenTracking where={where} code={sent.code} />
        <div className="actions">
          <LinkButton to={desk.action} prefetch="none" emphasis="secondary" reloadDocument>
            {t('propose.sent.another')}
          </LinkButton>
          <LinkButton
            to={paths.consultation(council.slug, consultation.slug)}
            emphasis="quiet"
          >
            {t('propose.sent.back')}
          </LinkButton>
        </div>
        <form id={PROPOSAL_FORM} method="post" action={desk.action} onSubmit={onSubmit} hidden>
          <input type="hidden" name="code" value={sent.code} />
          {sent.care && <input type="hidden" name="care" value="yes" />}
          <input type="hidden" name="sent" value={sent.earlier ? 'earlier' : 'these-words'} />
        </form>
      </div>
    </Page>
  )
}
