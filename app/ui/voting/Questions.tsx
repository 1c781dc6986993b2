import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import { CHOICES_FIELD, isTicked } from '#app/forms/voting-ballot.ts'
import type { BallotDraft } from '#app/forms/voting.ts'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { fieldId } from '#app/ui/form/field-id.ts'
import { refusalsOf } from '#app/ui/refusals.ts'
import { AboutPriority } from './AboutPriority.tsx'
import { groupId, groupsOf, type Group } from './groups.ts'
import { Opinion } from './Opinion.tsx'
import type { Paper } from './paper.ts'
import { PlaceField } from './PlaceField.tsx'
import { Tick } from './Tick.tsx'

export interface QuestionsProps {
  paper: Paper
  draft: BallotDraft
  refusals: readonly Refusal[]
}

/** All priorities of a ballot, with the browser's own controls: grades, ticks or places. */
export function Questions(props: QuestionsProps) {
  const { paper, draft, refusals } = props
  const { t } = useTranslation('voting')
  const groups = groupsOf(paper, draft.order)
  const grouped = groups.length > 1
  return (
    <div className="questions" id={fieldId(CHOICES_FIELD)} tabIndex={-1}>
      <FieldError
        id={`${fieldId(CHOICES_FIELD)}-erreur`}
        refusals={refusalsOf(CHOICES_FIELD, refusals)}
      />
      {groups.map((group) => (
        <section
          key={groupId(group)}
          className="question-group"
          aria-labelledby={grouped ? groupId(group) : undefined}
        >
          {grouped && (
            <h2 id={groupId(group)} tabIndex={-1}>
              {group.theme?.name ?? t('bar.others')}
            </h2>
          )}
          <GroupQuestions {...props} group={group} grouped={grouped} />
        </section>
      ))}
    </div>
  )
}

interface GroupQuestionsProps extends QuestionsProps {
  group: Group
  grouped: boolean
}

function GroupQuestions({ group, grouped, ...props }: GroupQuestionsProps) {
  const { t } = useTranslation('voting')
  const { paper } = props
  if (isTicked(paper.consultation))
    return (
      <fieldset className="ticks">
        <legend className="visually-hidden">{t('ticks.legend')}</legend>
        {group.priorities.map((priority) => (
          <Tick key={priority.id} {...props} priority={priority} grouped={grouped} />
        ))}
      </fieldset>
    )
  if (paper.consultation.method === 'ranking')
    return (
      <ul className="plain-list places">
        {group.priorities.map((priority) => (
          <PlaceRow key={priority.id} {...props} priority={priority} grouped={grouped} />
        ))}
      </ul>
    )
  return group.priorities.map((priority) => (
    <Opinion
      key={priority.id}
      {...props}
      priority={priority}
      legend={priority.title}
      heading={grouped ? 3 : 2}
      hint={
        isBare(priority, grouped) ? undefined : (
          <AboutPriority paper={paper} priority={priority} grouped={grouped} />
        )
      }
    />
  ))
}

/** Nothing is to be known of it but its title. */
function isBare({ description, themeId }: Priority, grouped: boolean): boolean {
  return description === '' && (grouped || themeId == null)
}

interface RowProps extends QuestionsProps {
  priority: Priority
  grouped: boolean
}

function PlaceRow({ paper, priority, draft, refusals, grouped }: RowProps) {
  const Title = grouped ? 'h3' : 'h2'
  return (
    <li className="place-row">
      <div>
        <Title className="place-title">{priority.title}</Title>
        <AboutPriority paper={paper} priority={priority} grouped={grouped} />
      </div>
      <PlaceField
        priority={priority}
        places={paper.consultation.priorities.length}
        draft={draft}
        refusals={refusals}
      />
    </li>
  )
}
