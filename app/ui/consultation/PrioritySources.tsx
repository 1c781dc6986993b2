import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { typeset } from '#app/i18n/typography.ts'
import type { ProposalsView } from './view.ts'

interface PrioritySourcesProps extends Pick<ProposalsView, 'sources'> {
  toProposal: (id: string) => string
}

/** The proposals of which a priority was made. */
export function PrioritySources({ sources, toProposal }: PrioritySourcesProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation.sources' })
  if (sources.length === 0) return null
  return (
    <details className="sources">
      <summary>{t('from', { count: sources.length })}</summary>
      <ul>
        {sources.map(({ proposalId, title }) => (
          <li key={proposalId}>
            {title === null ? (
              t('withdrawn')
            ) : (
              <Link to={toProposal(proposalId)}>{typeset(title)}</Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
