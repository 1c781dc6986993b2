import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishedResult } from '#app/domain/result.ts'
import { Button } from '#app/ui/Button.tsx'
import { useScripted } from '#app/ui/use-scripted.ts'
import { paths } from '#app/ui/paths.ts'
import { usePictureText } from './picture-text.ts'

interface SharingProps {
  /** Of this page, whole. */
  address: string
  result: PublishedResult
  council: { slug: string; name: string }
  consultation: { slug: string; title: string }
}

/** The address that lasts, and the picture that other sites show beside it. */
export function Sharing({ address, result, council, consultation }: SharingProps) {
  const { t } = useTranslation('results')
  const alt = usePictureText(result, council.name, consultation.title)
  const picture = paths.resultsPicture(council.slug, consultation.slug)
  return (
    <section aria-labelledby="partager">
      <h2 id="partager">{t('sharing.title')}</h2>
      <div className="share-address">
        <label htmlFor="adresse" className="field-label">
          {t('sharing.address')}
        </label>
        <input id="adresse" readOnly value={address} className="field-control no-print" />
        <p className="print-only">{address}</p>
        <CopyButton text={address} />
      </div>
      <figure className="share-picture no-print">
        <figcaption>{t('sharing.picture')}</figcaption>
        <img src={picture} alt={alt} width={1200} height={630} loading="lazy" />
      </figure>
      <p className="no-print">
        <a href={picture} download className="standalone-link">
          {t('sharing.download')}
        </a>
      </p>
    </section>
  )
}

/** Without JavaScript the address is selected and copied by hand. */
function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('results')
  const [copied, setCopied] = useState(false)
  const scripted = useScripted()
  if (!scripted || !('clipboard' in navigator)) return null
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => setCopied(true))
  }
  return (
    <>
      <Button type="button" emphasis="secondary" onClick={copy}>
        {t('sharing.copy')}
      </Button>
      <span role="status" className="no-print">
        {copied && t('sharing.copied')}
      </span>
    </>
  )
}

/** The files that anybody may use, and under which licence. */
export function OpenData({ council, consultation }: { council: string; consultation: string }) {
  const { t } = useTranslation('results')
  const files = [
    { href: paths.resultsCsv(council, consultation), name: t('data.csv') },
    { href: paths.resultsJson(council, consultation), name: t('data.json') },
    { href: paths.resultsPackage(council, consultation), name: t('data.package') },
    { href: paths.tableSchema, name: t('data.tableSchema') },
    { href: paths.jsonSchema, name: t('data.jsonSchema') },
  ]
  return (
    <section aria-labelledby="donnees" className="no-print">
      <h2 id="donnees">{t('data.title')}</h2>
      <p>{t('data.text')}</p>
      <ul className="data-files">
        {files.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
      <p className="row-note spaced">
        {t('data.licence', {
          name: 'Licence Ouverte 2.0 (Etalab)',
          address: 'etalab.gouv.fr/licence-ouverte-open-licence',
        })}
      </p>
    </section>
  )
}
