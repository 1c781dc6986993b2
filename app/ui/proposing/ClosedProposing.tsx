import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import type { Desk } from './desk.ts'
import { PROPOSAL_FORM } from './use-proposing.ts'

/** For whoever comes too late, or to a consultation that collects no texts. */
export function ClosedProposing({ desk, children }: { desk: Desk; children?: ReactNode }) {
  const { council, consultation } = desk
  const { t } = useTranslation('proposals')
  const collects = consultation.calendar.proposing !== undefined
  const why =
    consultation.state === 'cancelled' ? 'cancelled' : collects ? ('late' as const) : 'never'
  return (
    <Page
      title={t('propose.closed.title')}
      kicker={consultation.title}
      lead={t(`propose.closed.${why}`)}
      crumbs={desk.crumbs}
      here={t('propose.title')}
      council={council}
    >
      <form id={PROPOSAL_FORM} method="post" action={desk.action} hidden />
      <div className="actions">
        {collects && (
          <LinkButton to={paths.proposals(council.slug, consultation.slug)}>
            {t('propose.closed.list')}
          </LinkButton>
        )}
        {collects && (
          <LinkButton
            to={paths.tracking(council.slug, consultation.slug)}
            emphasis="secondary"
            prefetch="none"
          >
            {t('propose.sent.track')}
          </LinkButton>
        )}
        <LinkButton to={paths.consultation(council.slug, consultation.slug)} emphasis="secondary">
          {t('propose.sent.back')}
        </LinkButton>
      </div>
      {children}
    </Page>
  )
}
