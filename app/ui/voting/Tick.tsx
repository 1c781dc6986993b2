import { useId } from 'react'
import type { Priority } from '#app/domain/consultation.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import { OPINION_FIELD, type BallotDraft } from '#app/forms/voting.ts'
import { fieldId } from '#app/ui/form/field-id.ts'
import { FieldError } from '#app/ui/form/FieldError.tsx'
import { refusalsOf } from '#app/ui/refusals.ts'
import { AboutPriority, useCostWords } from './AboutPriority.tsx'
import type { Paper } from './paper.ts'

interface TickProps {
  paper: Paper
  priority: Priority
  draft: BallotDraft
  refusals: readonly Refusal[]
  grouped: boolean
}

/** A priority to tick, as the browser's own control. */
export function Tick({ paper, priority, draft, refusals, grouped }: TickProps) {
  const name = `${OPINION_FIELD}${priority.id}`
  const about = useId()
  const cost = useCostWords(paper, priority)
  const own = refusalsOf(name, refusals)
  return (
    <div className="tick">
      <FieldError id={`${fieldId(name)}-erreur`} refusals={own} />
      <label className="choice">
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value="1"
          defaultChecked={draft.opinions[priority.id] === '1'}
          aria-invalid={own.length > 0 || undefined}
          aria-describedby={own.length > 0 ? `${fieldId(name)}-erreur ${about}` : about}
        />
        <span className="choice-text">
          <span className="choice-label">{priority.title}</span>
          {cost !== '' && <span className="tick-cost">{cost}</span>}
        </span>
      </label>
      <div className="tick-about" id={about}>
        <AboutPriority paper={paper} priority={priority} grouped={grouped} />
      </div>
    </div>
  )
}
