import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatReceipt } from '#app/domain/ballot.ts'
import { formatSecret } from '#app/domain/secret.ts'
import type { CastView } from '#app/forms/voting.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { LinkButton } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { paths } from '#app/ui/paths.ts'
import { KeepText } from '#app/ui/steps/KeepText.tsx'
import { BALLOT_FORM } from './BallotForm.tsx'
import { consultationCrumbs } from '#app/ui/consultation/crumbs.ts'
import type { Paper } from './paper.ts'

interface ReceiptPageProps {
  paper: Paper
  cast: CastView
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

/** Shown once: the change key and the receipt, to note or to print. Never a choice. */
export function ReceiptPage({ paper, cast, onSubmit }: ReceiptPageProps) {
  const { council, consultation } = paper
  const { t } = useTranslation('voting')
  const until = formatInstant(consultation.calendar.voting.closesAt, council.timeZone)
  const { receipt, changeKey, changedWith } = cast
  const textToKeep = [
    consultation.title,
    ...(changeKey === null ? [] : [t('receipt.changeKey'), formatSecret(changeKey)]),
    t('receipt.receipt'),
    formatReceipt(receipt),
  ].join('\n')
  return (
    <Page
      title={t(changeKey === null ? 'receipt.titleReplaced' : 'receipt.title')}
      kicker={consultation.title}
      lead={t('receipt.lead')}
      crumbs={consultationCrumbs(council, consultation)}
      here={t('receipt.receipt')}
      council={council}
    >
      <div className="receipt">
        <Notice kind="warning" title={t('receipt.keep')}>
          <p>{t(changedWith === 'receipt' ? 'receipt.keepBoth' : 'receipt.shared')}</p>
        </Notice>
        <section className="keepsake" aria-labelledby="cle">
          <h2 id="cle">{t('receipt.changeKey')}</h2>
          {changeKey === null ? (
            <p>{t('receipt.changeKeySame')}</p>
          ) : (
            <>
              <p className="keepsake-secret secret">{formatSecret(changeKey)}</p>
              <p>
                {t(changedWith === 'receipt' ? 'receipt.changeByReceipt' : 'receipt.changeKeyUse', {
                  until,
                })}
              </p>
            </>
          )}
        </section>
        <section className="keepsake" aria-labelledby="recu">
          <h2 id="recu">{t('receipt.receipt')}</h2>
          <p className="keepsake-proof secret">
            {formatReceipt(receipt)
              .split(/\s/)
              .map((group, index) => (
                <span key={index}>{group} </span>
              ))}
          </p>
          <p>{t('receipt.receiptUse')}</p>
        </section>
        <div className="actions">
          <KeepText text={textToKeep} />
          <LinkButton to={paths.receipt(council.slug, consultation.slug)} emphasis="secondary">
            {t('receipt.check')}
          </LinkButton>
        </div>
        <section aria-labelledby="suite">
          <h2 id="suite">{t('receipt.next')}</h2>
          <p>{t('receipt.nextText', { until })}</p>
          <LinkButton to={paths.consultation(council.slug, consultation.slug)} emphasis="quiet">
            {t('receipt.back')}
          </LinkButton>
        </section>
        <form
          id={BALLOT_FORM}
          method="post"
          action={paths.cast(council.slug, consultation.slug)}
          onSubmit={onSubmit}
          hidden
        >
          <input type="hidden" name="ballotId" value={receipt.ballotId} />
          <input type="hidden" name="changedWith" value={changedWith} />
          <input type="hidden" name="commitment" value={receipt.commitment} />
          {changeKey !== null && <input type="hidden" name="newChangeKey" value={changeKey} />}
        </form>
      </div>
    </Page>
  )
}
