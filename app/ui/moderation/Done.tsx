import { useSearchParams } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { readDone } from '#app/forms/moderation.ts'
import { Notice } from '#app/ui/Notice.tsx'

/** What was just decided, told on the page where one lands afterwards, and how much is left. */
export function Done({ waiting }: { waiting: number }) {
  const { t } = useTranslation('moderation')
  const [query] = useSearchParams()
  const act = readDone(query)
  if (act === null) return null
  return (
    <Notice kind="success" title={t(`done.${act}`)} live>
      <p>{waiting === 0 ? t('done.last') : t('done.next', { count: waiting })}</p>
    </Notice>
  )
}
