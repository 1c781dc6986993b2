import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CloseProposal } from '#app/forms/proposing.ts'
import { typeset } from '#app/i18n/typography.ts'
import { paths } from '#app/ui/paths.ts'
import type { Desk } from './desk.ts'

/** Published proposals, each in a page of its own: what is being written stays where it is. */
export function SimilarList({ desk, found }: { desk: Desk; found: readonly CloseProposal[] }) {
  const { t } = useTranslation('writing', { keyPrefix: 'similar' })
  const { council, consultation } = desk
  if (found.length === 0) return null
  return (
    <>
      <ul className="rules">
        {found.map(({ id, title }) => (
          <li key={id}>
            <Link
              to={paths.proposal(council.slug, consultation.slug, id)}
              target="_blank"
              rel="noreferrer"
              discover="none"
            >
              {typeset(title)} {t('newTab')}
            </Link>
          </li>
        ))}
      </ul>
      <p>{t('then', { count: found.length })}</p>
    </>
  )
}

/**
 * Below the words while they are being written, with JavaScript: this browser compares them with what is published.
 * It is told after a pause, politely, and has its place before anything is found: no field moves.
 */
export function SimilarMeanwhile({ desk, found }: { desk: Desk; found: readonly CloseProposal[] | null }) {
  const { t } = useTranslation('writing', { keyPrefix: 'similar' })
  if (found === null) return null
  return (
    <section className="similar ballot-step" aria-labelledby="proches">
      <h2 id="proches">{t('title')}</h2>
      <div role="status">
        <p>{found.length === 0 ? t('writing') : t('found', { count: found.length })}</p>
      </div>
      <SimilarList desk={desk} found={found} />
    </section>
  )
}
