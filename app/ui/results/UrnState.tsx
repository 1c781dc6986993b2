import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { groupHex } from '#app/ui/hex.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** A sealed urn as pages show it; days are calendar days. */
export interface UrnStateView {
  root: string | null
  verification: { on: string; intact: boolean } | null
  differedOn: string | null
  destroyedOn: string | null
  reconciled: boolean | null
}

/**
 * The hash over all sealed ballots, in groups that can be read aloud and compared; whether the urn is still the
 * one that was sealed, and whether it holds no more ballots than it may.
 */
export function UrnState({ urn }: { urn: UrnStateView }) {
  const { t } = useTranslation('results')
  const { root, verification, differedOn, destroyedOn, reconciled } = urn
  const changed = verification?.intact === false
  const quiet = !changed && differedOn === null && destroyedOn === null
  if (root === null && reconciled === null && quiet) return null
  return (
    <section aria-labelledby="empreinte" className="stack">
      <h2 id="empreinte">{t('root.title')}</h2>
      {reconciled === false && (
        <Notice kind="warning" title={t('root.beyondTitle')}>
          <p>{t('root.beyond')}</p>
        </Notice>
      )}
      {changed && (
        <Notice kind="warning" title={t('root.changedTitle')}>
          <p>{t('root.changed', { date: formatDay(verification.on) })}</p>
        </Notice>
      )}
      {root !== null && (
        <>
          <p>{t('root.text')}</p>
          <p className="urn-root">
            <code>{groupHex(root)}</code>
          </p>
        </>
      )}
      {verification?.intact === true && (
        <p>{t('root.verified', { date: formatDay(verification.on) })}</p>
      )}
      {differedOn !== null && !changed && (
        <p>{t('root.differed', { date: formatDay(differedOn) })}</p>
      )}
      {destroyedOn !== null && <p>{t('root.destroyed', { date: formatDay(destroyedOn) })}</p>}
      {reconciled === true && <p>{t('root.within')}</p>}
    </section>
  )
}
