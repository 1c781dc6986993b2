import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { DayText } from '#app/ui/DateText.tsx'
import { Notice } from '#app/ui/Notice.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useSpace } from '#app/ui/space/CouncilFrame.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { ReviewView } from './view.ts'

/** For what a text waits, besides being read: an appeal, or a refusal that a colleague proposed. */
export function Waits({ view }: { view: ReviewView }) {
  const { t } = useTranslation('moderation')
  const { proposed, proposal, tookPart, messages, alone, readOnly, blurred } = view
  const appeal = messages.findLast(({ kind }) => kind === 'appeal')
  if (proposal.status === 'appealed')
    return (
      <Notice title={t('appeal.title')}>
        {appeal !== undefined && !blurred && (
          <>
            <p>{t('appeal.words')}</p>
            <Prose text={appeal.text} className="quote" />
          </>
        )}
        {readOnly !== 'role' && <p>{t(tookPart ? 'appeal.another' : 'appeal.yours')}</p>}
        {tookPart && alone && <Alone />}
      </Notice>
    )
  if (proposed === null) return null
  return (
    <Notice title={t(proposed.mine ? 'proposed.mine' : 'proposed.other')}>
      <p>
        <DayText day={proposed.proposedOn} />. {t('message.reason', { reason: t(`reason.${proposed.reason}`) })}
      </p>
      <Prose text={proposed.text} className="quote" />
      {proposed.mine && <p>{t('proposed.another')}</p>}
      {proposed.mine && alone && <Alone />}
    </Notice>
  )
}

/** There is nobody else to read it: how to name somebody. */
export function Alone() {
  const { t } = useTranslation('moderation')
  const { council } = useSpace()
  return (
    <p>
      {t('alone.text')} <Link to={spacePaths.team(council.slug)}>{t('alone.team')}</Link>
    </p>
  )
}
