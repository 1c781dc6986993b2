import { Link } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '#app/i18n/formats.ts'
import { typeset } from '#app/i18n/typography.ts'
import { paths } from '#app/ui/paths.ts'
import type { ProposalCardView, ProposalsOf } from './view.ts'

/** A proposal in the list: enough of it to know whether to read on. */
export function ProposalCard({
  council,
  consultation,
  proposal,
}: ProposalsOf & { proposal: ProposalCardView }) {
  const { t } = useTranslation('proposals')
  const { id, title, excerpt, theme, organisation, receivedOn, priority } = proposal
  return (
    <li className="proposal-card">
      <h3>
        <Link to={paths.proposal(council.slug, consultation.slug, id)} prefetch="intent">
          {typeset(title)}
        </Link>
      </h3>
      {organisation !== null && <p className="proposal-by">{t('by', { organisation })}</p>}
      <p>
        {excerpt.map(({ text, found }, index) =>
          found ? <mark key={index}>{typeset(text)}</mark> : typeset(text),
        )}
      </p>
      <p className="row-note proposal-facts">
        {theme !== null && <span>{theme}</span>}
        <span>{t('receivedOn', { day: formatDay(receivedOn) })}</span>
        {priority !== null && <span>{t('list.partOf', { priority: priority.title })}</span>}
      </p>
    </li>
  )
}
