import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { BALLOT_FORM } from './BallotForm.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import type { Paper } from './paper.ts'

/** For whoever comes too early, too late, or to a consultation that was cancelled. */
export function ClosedVoting({
  paper: { council, consultation },
}: {
  paper: Pick<Paper, 'council' | 'consultation'>
}) {
  const { t } = useTranslation('voting')
  const early = ['proposing', 'consolidating'].includes(consultation.state)
  const cancelled = consultation.state === 'cancelled'
  return (
    <Page
      title={t('closed.title')}
      kicker={consultation.title}
      lead={t(`closed.${early ? 'early' : cancelled ? 'cancelled' : 'late'}`)}
      crumbs={consultationCrumbs(council, consultation)}
      here={t('title')}
      council={council}
    >
      <form
        id={BALLOT_FORM}
        method="post"
        action={paths.vote(council.slug, consultation.slug)}
        hidden
      />
      <LinkButton to={paths.consultation(council.slug, consultation.slug)}>
        {t('closed.back')}
      </LinkButton>
    </Page>
  )
}
