import { useTranslation } from 'react-i18next'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { BALLOT_FORM } from './BallotForm.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import type { Paper } from './paper.ts'

/** For whoever comes back to the address of a receipt: it was shown once. */
export function NothingToShow({ paper: { council, consultation } }: { paper: Paper }) {
  const { t } = useTranslation('voting')
  return (
    <Page
      title={t('nothing.title')}
      kicker={consultation.title}
      lead={t('nothing.text')}
      crumbs={consultationCrumbs(council, consultation)}
      here={t('receipt.receipt')}
      council={council}
    >
      <form
        id={BALLOT_FORM}
        method="post"
        action={paths.vote(council.slug, consultation.slug)}
        hidden
      />
      <div className="actions">
        <LinkButton to={paths.vote(council.slug, consultation.slug)}>{t('nothing.vote')}</LinkButton>
        <LinkButton to={paths.receipt(council.slug, consultation.slug)} emphasis="secondary">
          {t('receipt.check')}
        </LinkButton>
      </div>
    </Page>
  )
}
