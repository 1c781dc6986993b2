import { Link, useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { breakIsDue } from '#app/domain/moderation.ts'
import { countsAsRead, READ_FIELD, readDone, readInARow } from '#app/forms/moderation.ts'
import { Notice } from '#app/ui/Notice.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'

interface DoneProps {
  consultation: string
  waiting: number
  /** After how many texts in a row a break is offered. */
  breakAfter: number
}

/** What was just decided, told on the page where one lands afterwards, and how much is left. */
export function Done({ consultation, waiting, breakAfter }: DoneProps) {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  const [query] = useSearchParams()
  const done = readDone(query)
  if (done === null) return null
  const { act, proposalId } = done
  const read = readInARow(query.get(READ_FIELD))
  return (
    <>
      <Notice kind="success" title={t(`done.${act}`)} live>
        {act === 'accept' && proposalId !== null && (
          <p>
            <Link to={spacePaths.review(council.slug, consultation, proposalId)}>
              {t('done.reread')}
            </Link>
          </p>
        )}
        {act === 'retract' && <p>{t('done.retracted')}</p>}
        {(countsAsRead(act) || act === 'refer') && (
          <p>{waiting === 0 ? t('done.last') : t('done.next', { count: waiting })}</p>
        )}
      </Notice>
      {countsAsRead(act) && breakIsDue(read, breakAfter) && (
        <Notice title={t('break.title')}>
          <p>{t('break.text', { count: read })}</p>
          <p>
            <Link to={spacePaths.council(council.slug)}>{t('break.leave')}</Link>
          </p>
        </Notice>
      )}
    </>
  )
}
