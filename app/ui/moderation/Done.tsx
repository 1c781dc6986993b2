import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readDone } from '#app/forms/moderation.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'

interface DoneProps {
  consultation: string
  waiting: number
}

/** What was just decided, told on the page where one lands afterwards, and how much is left. */
export function Done({ consultation, waiting }: DoneProps) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const done = readDone(query)
  if (done === null) return null
  const { act, proposalId } = done
  return (
    <Notice kind="success" title={t(`done.${act}`)} live>
      {act === 'accept' && proposalId !== null && (
        <p>
          <Link to={spacePaths.review(council.slug, consultation, proposalId)}>
            {t('done.reread')}
          </Link>
        </p>
      )}
      {act === 'retract' ? (
        <p>{t('done.retracted')}</p>
      ) : (
        <p>{waiting === 0 ? t('done.last') : t('done.next', { count: waiting })}</p>
      )}
    </Notice>
  )
}
