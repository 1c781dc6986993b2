import { moved, type Participants } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { numberOf, textOf, type Typed } from '#app/forms/fields.ts'
import type { StepIntent } from './step.ts'

export const collegeField = (id: string) => `college.${id}`
/** Ids of the colleges as the form lists them, parted by spaces. */
export const ORDER_FIELD = 'order'
export const HIGHEST_THRESHOLD = 10_000

/** The colleges that take part, in merge order, and the threshold. */
export function readParticipants(typed: Typed, intent: StepIntent): Result<Participants> {
  const listed = [...new Set(textOf(typed, ORDER_FIELD).split(' '))]
  const ticked = listed.filter((id) => id !== '' && textOf(typed, collegeField(id)) !== '')
  const turned = intent.name === 'up' || intent.name === 'down'
  const colleges = turned ? moved(ticked, intent.item, intent.name) : ticked
  const threshold = numberOf(typed, 'threshold') ?? 0
  if (threshold > HIGHEST_THRESHOLD)
    return refused(refusal('count-malformed', { field: 'threshold', details: { most: HIGHEST_THRESHOLD } }))
  return accepted({ colleges, threshold })
}
