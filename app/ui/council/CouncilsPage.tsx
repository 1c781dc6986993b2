import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/formats.ts'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import type { CouncilEntry } from './view.ts'

/** Below this many, letters to jump to would only be in the way. */
const LETTERS_FROM = 30

/** Every council, by initial. */
export function CouncilsPage({ councils }: { councils: readonly CouncilEntry[] }) {
  const { t } = useTranslation('pages', { keyPrefix: 'councils' })
  const groups = byInitial(councils)
  const lettered = councils.length >= LETTERS_FROM
  return (
    <Page title={t('title')} lead={councils.length > 1 && t('lead')} crumbs={[]} width="wide">
      {councils.length === 0 && <p className="stack">{t('none')}</p>}
      {lettered && (
        <nav className="letters" aria-label={t('letters')}>
          <ul>
            {groups.map(({ initial }) => (
              <li key={initial}>
                <a href={`#lettre-${initial}`}>{initial}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {lettered ? (
        groups.map((group) => (
          <section key={group.initial} aria-labelledby={`lettre-${group.initial}`}>
            <h2 id={`lettre-${group.initial}`}>{group.initial}</h2>
            <CouncilRows councils={group.councils} />
          </section>
        ))
      ) : (
        <div className="stack">
          <CouncilRows councils={groups.flatMap((group) => group.councils)} />
        </div>
      )}
    </Page>
  )
}

function CouncilRows({ councils }: { councils: readonly CouncilEntry[] }) {
  const { t } = useTranslation('pages', { keyPrefix: 'councils' })
  return (
    <ul className="rows">
      {councils.map((council) => (
        <li key={council.slug} className="row">
          <Link to={paths.council(council.slug)}>{council.name}</Link>
          <span className="row-note">
            {council.territory} – {t('inhabitants', { figure: formatNumber(council.population) })}
          </span>
          {council.consultationsOpen > 0 && <span className="tag tag-open">{t('openHere')}</span>}
        </li>
      ))}
    </ul>
  )
}

/** By name, as French sorts; the words that every name begins with do not count. */
function byInitial(councils: readonly CouncilEntry[]) {
  const { compare } = new Intl.Collator('fr', { sensitivity: 'base' })
  const groups = new Map<string, CouncilEntry[]>()
  for (const council of councils.toSorted((a, b) => compare(sortName(a), sortName(b)))) {
    const initial = initialOf(council)
    groups.set(initial, [...(groups.get(initial) ?? []), council])
  }
  return [...groups].map(([initial, members]) => ({ initial, councils: members }))
}

function initialOf(council: CouncilEntry): string {
  const letter = sortName(council).normalize('NFD').charAt(0).toUpperCase()
  return /[A-Z]/.test(letter) ? letter : '#'
}

function sortName({ name }: CouncilEntry): string {
  return name
    .replace(/^(conseil local de santé mentale|CLSM)\s+/i, '')
    .replace(/^(d’|d'|de la |de l’|du |des |de )/, '')
}
