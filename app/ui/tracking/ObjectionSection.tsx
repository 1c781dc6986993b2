import { useTranslation } from 'react-i18next'
import { Button } from '#app/ui/Button.tsx'
import type { FollowedView, ProposalsOf } from '#app/ui/proposals/view.ts'

/** Below the priority that a text became a part of: the author may disagree, and reads how far that is. */
export function ObjectionSection({
  consultation,
  followed,
}: Pick<ProposalsOf, 'consultation'> & { followed: FollowedView }) {
  const { t } = useTranslation('tracking')
  const { may, situation } = followed
  if (may.object)
    return (
      <div className="tracking-object">
        <Button name="intent" value="show:object" emphasis="quiet">
          {t('objection.ask')}
        </Button>
      </div>
    )
  if (situation.objection === null || situation.objection.answered) return null
  const open = consultation.state === 'proposing' || consultation.state === 'consolidating'
  return <p>{t(open ? 'objection.waits' : 'objection.frozen')}</p>
}
