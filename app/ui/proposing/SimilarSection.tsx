import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { CloseProposal } from '#app/forms/proposing.ts'
import { typeset } from '#app/i18n/typography.ts'
import { Button } from '#app/ui/Button.tsx'
import { paths } from '#app/ui/paths.ts'
import type { Desk } from './desk.ts'

interface SimilarSectionProps {
  desk: Desk
  /** Absent before somebody asks, null where it could not be found out. */
  similar: readonly CloseProposal[] | null | undefined
  /** True where the words have changed since it was asked. */
  stale: boolean
  waiting: boolean
}

/**
 * What others have said that is close. Words leave a browser with JavaScript unsent only where their author asks
 * for this; without, the server has them at this step anyway and answers unasked.
 */
export function SimilarSection({ desk, similar, stale, waiting }: SimilarSectionProps) {
  const { t } = useTranslation('writing', { keyPrefix: 'similar' })
  const { council, consultation } = desk
  return (
    <section className="similar" aria-labelledby="proches" id="proches-resultats">
      <h2 id="proches">{t('title')}</h2>
      <div role="status">
        {similar === null && <p>{t('failed')}</p>}
        {similar && <p>{t('found', { count: similar.length })}</p>}
      </div>
      {similar && similar.length > 0 && (
        <>
          <ul className="rules">
            {similar.map(({ id, title }) => (
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
          <p>{t('then')}</p>
        </>
      )}
      {(!similar || stale) && (
        <>
          <p>{t('lead')}</p>
          <Button
            emphasis="secondary"
            name="intent"
            value="similar"
            formAction={`${desk.action}#proches-resultats`}
            aria-disabled={waiting}
          >
            {t('find')}
          </Button>
        </>
      )}
    </section>
  )
}
