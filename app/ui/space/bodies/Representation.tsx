import { useTranslation } from 'react-i18next'
import { spokenShare, type RepresentationGap, type SeatShare } from '#app/domain/body.ts'
import { Notice } from '#app/ui/Notice.tsx'
import type { Loaded } from '#app/ui/loaded.ts'

/** Says plainly that users or carers are missing in the steering committee. */
export function Gaps({ gaps }: { gaps: readonly Loaded<RepresentationGap>[] }) {
  const { t } = useTranslation('bodies')
  if (gaps.length === 0) return null
  return (
    <Notice kind="warning" title={t('gap.title')}>
      <ul className="gaps">
        {gaps.map(({ college, gap }) => (
          <li key={college}>{t(`gap.${college}.${gap}`)}</li>
        ))}
      </ul>
      <p>{t('gap.why')}</p>
    </Notice>
  )
}

/** The part that users and carers have, in words. */
export function Share({ share }: { share: SeatShare }) {
  const { t } = useTranslation('bodies')
  if (share.all === 0) return null
  const spoken = spokenShare(share)
  const part = spoken.kind === 'one-in' ? t('share.one-in', { of: spoken.of }) : t(`share.${spoken.kind}`)
  const counts = [
    t('share.users', { count: share.users }),
    t('share.carers', { count: share.carers }),
    t('share.all', { count: share.all }),
  ]
  return (
    <p className="share">
      {counts.join(', ')} ({part}).
    </p>
  )
}
