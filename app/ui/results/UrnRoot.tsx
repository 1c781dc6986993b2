import { useTranslation } from 'react-i18next'
import { groupHex } from '#app/ui/hex.ts'

/** The hash over all sealed ballots, in groups that can be read aloud and compared. */
export function UrnRoot({ root }: { root: string }) {
  const { t } = useTranslation('results')
  return (
    <section aria-labelledby="empreinte">
      <h2 id="empreinte">{t('root.title')}</h2>
      <p>{t('root.text')}</p>
      <p className="urn-root">
        <code>{groupHex(root)}</code>
      </p>
    </section>
  )
}
