import { useTranslation } from 'react-i18next'
import type { ConsultationView } from './view.ts'

interface PrioritiesProps extends Pick<ConsultationView, 'themes' | 'priorities'> {
  /** Whether the vote is still to come or under way. */
  before: boolean
}

/** What the vote is about, by theme. */
export function Priorities({ themes, priorities, before }: PrioritiesProps) {
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
      {groups.length === 1 && others.length > 0 ? (
        <PriorityList priorities={others} />
      ) : (
        groups.map((group) => (
          <div key={group.id} className="theme">
            <h3>{group.name}</h3>
            <PriorityList priorities={group.priorities} />
          </div>
        ))
      )}
    </section>
  )
}

function PriorityList({ priorities }: Pick<ConsultationView, 'priorities'>) {
  return (
    <ul className="priorities">
      {priorities.map((priority) => (
        <li key={priority.id}>
          <p className="priority-title">{priority.title}</p>
          {priority.description !== '' && <p>{priority.description}</p>}
        </li>
      ))}
    </ul>
  )
}
