import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CouncilEntry } from './council/view.ts'
import { Voices } from './layout/Voices.tsx'
import { paths } from './paths.ts'

const STEPS = ['propose', 'vote', 'read', 'decide'] as const

/** What Concerto is, where one can take part now, why the vote is secret. */
export function HomePage({ councils }: { councils: readonly CouncilEntry[] }) {
  const { t } = useTranslation('pages', { keyPrefix: 'home' })
  const open = councils.filter((council) => council.consultationsOpen > 0)
  return (
    <div className="page page-wide">
      <main id="contenu" tabIndex={-1} className="home">
        <div className="home-head">
          <h1>{t('title')}</h1>
          <div className="lead home-lead">
            <p>{t('first')}</p>
            <p>{t('second')}</p>
            <p>{t('third')}</p>
          </div>
          <Voices className="voices home-voices" />
        </div>
        <section aria-labelledby="ouvert">
          <h2 id="ouvert">{t('openTitle')}</h2>
          {open.length === 0 && <p>{t('none')}</p>}
          {open.length > 0 && (
            <ul className="rows">
              {open.map((council) => (
                <li key={council.slug} className="row">
                  <Link to={paths.council(council.slug)}>{council.name}</Link>
                  <span className="row-note">{council.territory}</span>
                  <span className="tag tag-open">
                    {t('open', { count: council.consultationsOpen })}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <p className="spaced">
            <Link to={paths.councils} className="standalone-link">
              {t('allCouncils')}
            </Link>
          </p>
        </section>
        <section className="secrecy" aria-labelledby="secret">
          <h2 id="secret">{t('secrecyTitle')}</h2>
          <p className="lead">{t('secrecy')}</p>
        </section>
        <section aria-labelledby="comment">
          <h2 id="comment">{t('howTitle')}</h2>
          <ol className="how">
            {STEPS.map((step) => (
              <li key={step}>
                <h3>{t(`how.${step}`)}</h3>
                <p>{t(`how.${step}Text`)}</p>
              </li>
            ))}
          </ol>
        </section>
      </main>
    </div>
  )
}
