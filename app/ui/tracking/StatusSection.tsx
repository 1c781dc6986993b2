import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { Button } from '#app/ui/Button.tsx'
import { paths } from '#app/ui/paths.ts'
import type { FollowedView, ProposalsOf } from '#app/ui/proposals/view.ts'
import { standsOf, type Stands } from './stands.ts'

/** The title and the text of where a proposal stands. */
export function useStandsWords(stands: Stands): { title: string; text: string } {
  const { t } = useTranslation(['tracking', 'proposals'])
  if (isTold(stands)) return { title: t(`status.${stands}.title`), text: t(`status.${stands}.text`) }
  return {
    title: t(`proposals:track.status.${stands}.title`),
    text: t(`proposals:track.status.${stands}.text`),
  }
}

const TOLD = ['with-referent', 'answered-by-referent', 'upheld', 'erased'] as const satisfies readonly Stands[]

/** Whether it is told in the words of this page, and not of a status. */
function isTold(stands: Stands): stands is (typeof TOLD)[number] {
  return TOLD.some((told) => told === stands)
}

/** Where a proposal stands: in words, since when, for how long, and what can be done about it. */
export function StatusSection({ council, consultation, followed }: ProposalsOf & { followed: FollowedView }) {
  const { t } = useTranslation(['tracking', 'proposals'])
  const { publicId, receivedOn, may, situation } = followed
  const { waits, appeal, masked } = situation
  const stands = standsOf(followed)
  const { text } = useStandsWords(stands)
  return (
    <div className="tracking-status">
      <p>{text}</p>
      {waits !== null && stands !== 'late' && (
        <p>
          {t('waits.usual', { count: waits.usually })} {waits.longer && t('waits.longer')}
        </p>
      )}
      <p className="row-note">{t('proposals:receivedOn', { day: formatDay(receivedOn) })}</p>
      {publicId !== null && (
        <p>
          <Link to={paths.proposal(council.slug, consultation.slug, publicId)}>
            {t('proposals:track.public')}
          </Link>
        </p>
      )}
      {masked && stands !== 'withdrawn' && stands !== 'erased' && <p>{t('masked')}</p>}
      {may.appeal && appeal !== null && (
        <>
          <p>{t('appeal.until', { day: formatDay(appeal.until) })}</p>
          <Button name="intent" value="show:appeal" emphasis="secondary">
            {t('appeal.ask')}
          </Button>
        </>
      )}
      {appeal?.over === true && !appeal.made && stands !== 'erased' && (
        <p>{t('appeal.over', { day: formatDay(appeal.until) })}</p>
      )}
    </div>
  )
}
