import { useTranslation } from 'react-i18next'
import { SUBSCRIPTION_ACT } from '#app/forms/subscribing.ts'
import { Button, LinkButton } from '#app/ui/Button.tsx'
import type { CouncilView } from '#app/ui/consultation/view.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'

interface SubscriptionPageProps {
  council: CouncilView
  standing: 'asked' | 'confirmed' | 'unknown'
  /** What was just done on this page. */
  done: 'confirm' | 'stop' | null
}

const { name, confirm, stop } = SUBSCRIPTION_ACT

/** Where the link of a letter leads: to say yes, or to stop. Buttons do so, never the link by itself. */
export function SubscriptionPage({ council, standing, done }: SubscriptionPageProps) {
  const { t } = useTranslation('subscribing')
  const frame = {
    council,
    kicker: council.name,
    crumbs: [{ label: council.name, to: paths.council(council.slug) }],
    here: t('yours.title'),
  }
  const back = (
    <LinkButton to={paths.council(council.slug)} emphasis="secondary">
      {t('back')}
    </LinkButton>
  )
  if (done !== null)
    return (
      <Page {...frame} title={t(done === 'confirm' ? 'yours.doneConfirmTitle' : 'yours.doneStopTitle')}>
        <div className="voting-right">
          <Notice kind="success" live>
            <p>{t(done === 'confirm' ? 'yours.doneConfirm' : 'yours.doneStop')}</p>
          </Notice>
          <div className="actions">{back}</div>
        </div>
      </Page>
    )
  if (standing === 'unknown')
    return (
      <Page {...frame} title={t('yours.title')} lead={t('yours.unknownLead')}>
        <div className="actions">
          <LinkButton to={paths.subscribe(council.slug)}>{t('yours.again')}</LinkButton>
          {back}
        </div>
      </Page>
    )
  const asked = standing === 'asked'
  return (
    <Page
      {...frame}
      title={t('yours.title')}
      lead={t(asked ? 'yours.askedLead' : 'yours.confirmedLead')}
    >
      {/* A form of the browser's own: what it answers is a page, for whoever follows a link from their mail. */}
      <form method="post" className="form">
        <div className="actions">
          {asked && (
            <Button big name={name} value={confirm}>
              {t('yours.confirm')}
            </Button>
          )}
          <Button emphasis={asked ? 'secondary' : 'primary'} name={name} value={stop}>
            {t(asked ? 'yours.refuse' : 'yours.stop')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
