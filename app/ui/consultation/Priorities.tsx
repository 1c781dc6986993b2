import { useTranslation } from 'react-i18next'
import { costOf } from '#app/domain/ballot.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { PrioritySources } from './PrioritySources.tsx'
import type { ConsultationView, ProposalsView } from './view.ts'

interface PrioritiesProps
  extends Pick<ConsultationView, 'themes' | 'priorities' | 'method' | 'budget'> {
  /** Whether the vote is still to come or under way. */
  before: boolean
  sources: ProposalsView['sources']
  /** The address of a proposal. */
  toProposal: (id: string) => string
}

/** What the vote is about, by theme. */
export function Priorities(props: PrioritiesProps) {
  const { themes, priorities, before } = props
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  const known = new Set(themes.map((theme) => theme.id))
  const others = priorities.filter(({ themeId }) => themeId === undefined || !known.has(themeId))
  const groups = [
    ...themes.map((theme) => ({
      ...theme,
      priorities: priorities.filter(({ themeId }) => themeId === theme.id),
    })),
    { id: 'autres', name: t('otherTheme'), priorities: others },
  ].filter((group) => group.priorities.length > 0)
  return (
    <section aria-labelledby="priorites">
      <h2 id="priorites">{t('priorities')}</h2>
      {priorities.length === 0 && <p>{t('noPriorities')}</p>}
      {priorities.length > 0 && before && <p>{t('prioritiesNote')}</p>}
      {priorities.length > 0 && props.method === 'budget' && (
        <p>
          {t('budget', {
            budget: formatEuros(props.budget ?? 0),
            cost: formatEuros(costOf(priorities)),
          })}
        </p>
      )}
      {groups.length === 1 && others.length > 0 ? (
        <PriorityList {...props} priorities={others} />
      ) : (
        groups.map((group) => (
          <div key={group.id} className="theme">
            <h3>{group.name}</h3>
            <PriorityList {...props} priorities={group.priorities} />
          </div>
        ))
      )}
    </section>
  )
}

function PriorityList({ priorities, sources, toProposal, method }: PrioritiesProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  return (
    <ul className="priorities">
      {priorities.map((priority) => (
        <li key={priority.id} id={`priorite-${priority.id}`}>
          <p className="priority-title">{priority.title}</p>
          {method === 'budget' && priority.cost != null && (
            <p className="priority-cost">{t('cost', { cost: formatEuros(priority.cost) })}</p>
          )}
          {priority.description !== '' && <p>{priority.description}</p>}
          <PrioritySources
            sources={sources.filter(({ priorityId }) => priorityId === priority.id)}
            toProposal={toProposal}
          />
        </li>
      ))}
    </ul>
  )
}
