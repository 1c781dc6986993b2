import { useTranslation } from 'react-i18next'
import type { FollowUpStatus } from '#app/domain/follow-up.ts'
import { DayText } from '#app/ui/DateText.tsx'
import { Prose } from '#app/ui/Prose.tsx'

export interface FollowUpView {
  status: FollowUpStatus
  text: string
  writtenOn: string
}

/** So many are read at once; those before wait behind a line. */
const SHOWN = 3

/** What has become of a decision since, latest first. */
export function FollowUps({ followUps }: { followUps: readonly FollowUpView[] }) {
  const { t } = useTranslation('outcome')
  const before = followUps.slice(SHOWN)
  return (
    <>
      <List followUps={followUps.slice(0, SHOWN)} />
      {before.length > 0 && (
        <details>
          <summary>{t('followUp.before', { count: before.length })}</summary>
          <List followUps={before} />
        </details>
      )}
    </>
  )
}

function List({ followUps }: { followUps: readonly FollowUpView[] }) {
  return (
    <ol className="follow-ups">
      {followUps.map((followUp, index) => (
        <li key={index} className="follow-up">
          <FollowUpText followUp={followUp} />
        </li>
      ))}
    </ol>
  )
}

/** Where a decision stood, in a word, on what day, and what was written. */
export function FollowUpText({ followUp }: { followUp: FollowUpView }) {
  const { t } = useTranslation('outcome')
  const { status, text, writtenOn } = followUp
  return (
    <>
      <p className="follow-up-head">
        <span className="follow-up-status">{t(`followUp.status.${status}`)}</span>{' '}
        <span className="row-note">
          <DayText day={writtenOn} />
        </span>
      </p>
      <Prose text={text} />
    </>
  )
}
