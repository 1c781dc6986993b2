import { useTranslation } from 'react-i18next'
import type { CloseProposal } from '#app/forms/proposing.ts'
import { Button } from '#app/ui/Button.tsx'
import type { Desk } from './desk.ts'
import { SimilarList } from './SimilarList.tsx'

interface SimilarSectionProps {
  desk: Desk
  /** Absent before somebody asks, null where it could not be found out. */
  similar: readonly CloseProposal[] | null | undefined
  /** True where the words have changed since it was asked. */
  stale: boolean
  waiting: boolean
}

/**
 * What others have said that is close, at the review. A browser with JavaScript found it by itself; where it could
 * not, words leave it unsent only if their author asks for this. Without JavaScript the server has them at this step
 * anyway and answers unasked.
 */
export function SimilarSection({ desk, similar, stale, waiting }: SimilarSectionProps) {
  const { t } = useTranslation('writing', { keyPrefix: 'similar' })
  return (
    <section className="similar" aria-labelledby="proches" id="proches-resultats">
      <h2 id="proches">{t('title')}</h2>
      <div role="status">
        {similar === null && <p>{t('failed')}</p>}
        {similar && <p>{t('found', { count: similar.length })}</p>}
      </div>
      {similar && <SimilarList desk={desk} found={similar} />}
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
