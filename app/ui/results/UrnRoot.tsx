import { useTranslation } from 'react-i18next'

/** The hash over all sealed ballots, in groups that can be read aloud and compared. */
export function UrnRoot({ root }: { root: string }) {
  const { t } = useTranslation('results')
  return (
    <section aria-labelledby="empreinte">
      <h2 id="empreinte">{t('root.title')}</h2>
      <p>{t('root.text')}</p>
      <p className="urn-root">
        <code>{root.match(/.{8}/g)?.join(' ') ?? root}</code>
      </p>
    </section>
  )
}
