import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '#app/i18n/formats.ts'
import { paths } from '#app/ui/paths.ts'
import type { CouncilView } from './view.ts'

interface ProposalsCardProps {
  council: CouncilView
  slug: string
  /** How many proposals are public. */
  accepted: number
}

/** The way to what was proposed, and back to one's own proposal. */
export function ProposalsCard({ council, slug, accepted }: ProposalsCardProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation.proposals' })
  return (
    <section className="aside-card">
      <h2>{t('title')}</h2>
      {accepted === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <p>
          <Link to={paths.proposals(council.slug, slug)} className="standalone-link">
            {t('read', { count: accepted, figure: formatNumber(accepted) })}
          </Link>
        </p>
      )}
      <p>
        <Link to={paths.tracking(council.slug, slug)} className="standalone-link" prefetch="none">
          {t('follow')}
        </Link>
      </p>
      <p>
        <Link to={paths.moderationFigures(council.slug, slug)} className="standalone-link">
          {t('figures')}
        </Link>
      </p>
    </section>
  )
}
