import { useTranslation } from 'react-i18next'
import { groupHex } from '#app/ui/hex.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { TwoStores } from './TwoStores.tsx'

const REGISTRY = ['codes', 'group', 'notWho', 'notUsed'] as const
const URN = ['content', 'group', 'nobody', 'noTime'] as const
const WAYS = ['code', 'email'] as const
const AFTERWARDS = ['receipt', 'seal', 'recount'] as const
const LIMITS = ['server', 'adding', 'open', 'card', 'pressure', 'addresses', 'small', 'device'] as const
const YOURS = ['later', 'screen', 'card', 'receipt', 'shared', 'tell'] as const

interface SecrecyPageProps {
  /** SHA-256 over all files that browsers are sent, hex. */
  filesHash: string
}

/** How a vote stays secret, and where that ends: for everybody, before anybody votes. */
export function SecrecyPage({ filesHash }: SecrecyPageProps) {
  const { t } = useTranslation('secrecy')
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={[]}>
      <section aria-labelledby="separes">
        <h2 id="separes">{t('stores.title')}</h2>
        <p>{t('stores.text')}</p>
        <TwoStores />
        <div className="store-facts">
          <div>
            <h3>{t('stores.registry.title')}</h3>
            <ul className="rules">
              {REGISTRY.map((fact) => (
                <li key={fact}>{t(`stores.registry.${fact}`)}</li>
              ))}
            </ul>
          </div>
          <div>
            <h3>{t('stores.urn.title')}</h3>
            <ul className="rules">
              {URN.map((fact) => (
                <li key={fact}>{t(`stores.urn.${fact}`)}</li>
              ))}
            </ul>
          </div>
        </div>
        <p>{t('stores.why')}</p>
        <p>{t('stores.destroyed')}</p>
      </section>
      {WAYS.map((way) => (
        <section key={way} aria-labelledby={`voie-${way}`}>
          <h2 id={`voie-${way}`}>{t(`ways.${way}.title`)}</h2>
          <p>{t(`ways.${way}.first`)}</p>
          <p>{t(`ways.${way}.then`)}</p>
        </section>
      ))}
      <section className="plain" aria-labelledby="vous">
        <h2 id="vous">{t('yours.title')}</h2>
        <ul>
          {YOURS.map((advice) => (
            <li key={advice}>{t(`yours.${advice}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="apres">
        <h2 id="apres">{t('afterwards.title')}</h2>
        <div className="checks">
          {AFTERWARDS.map((step) => (
            <div key={step}>
              <h3>{t(`afterwards.${step}.title`)}</h3>
              <p>{t(`afterwards.${step}.text`)}</p>
            </div>
          ))}
        </div>
      </section>
      <section className="aside-card" aria-labelledby="limites">
        <h2 id="limites">{t('limits.title')}</h2>
        <ul className="rules">
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`limits.${limit}`)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="programmes">
        <h2 id="programmes">{t('files.title')}</h2>
        <p>{t('files.text')}</p>
        <p className="urn-root">
          <code>{groupHex(filesHash)}</code>
        </p>
        <p>{t('files.how')}</p>
        <p>
          <a href={paths.clientFiles}>{t('files.list')}</a>
        </p>
      </section>
    </Page>
  )
}
