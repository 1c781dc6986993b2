import { MINIMUM_THRESHOLD } from '#app/domain/consultation.ts'
import { moved, type Draft, type Participants } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { numberOf, textOf, type Typed } from '#app/forms/fields.ts'
import type { StepIntent } from './step.ts'

export const collegeField = (id: string) => `college.${id}`
/** Ids of the colleges as the form lists them, parted by spaces. */
export const ORDER_FIELD = 'order'
export const EMAIL_FIELD = 'emailVoting'
export const HIGHEST_THRESHOLD = 10_000

/** The colleges that take part, in merge order, whether one votes by e-mail too, and the threshold. */
export function readParticipants(typed: Typed, intent: StepIntent): Result<Participants> {
  const listed = [...new Set(textOf(typed, ORDER_FIELD).split(' '))]
  const ticked = listed.filter((id) => id !== '' && textOf(typed, collegeField(id)) !== '')
  const turned = intent.name === 'up' || intent.name === 'down'
  const colleges = turned ? moved(ticked, intent.item, intent.name) : ticked
  const threshold = numberOf(typed, 'threshold') ?? 0
  if (threshold > HIGHEST_THRESHOLD)
    return refused(refusal('count-malformed', { field: 'threshold', details: { least: MINIMUM_THRESHOLD, most: HIGHEST_THRESHOLD } }))
  const emailVoting = textOf(typed, EMAIL_FIELD) !== ''
  return accepted({ colleges, emailVoting, threshold })
}

/** What stands in the fields for a draft as it is stored; the colleges that take part come first. */
export function typedParticipants(
  { colleges, emailVoting, threshold }: Pick<Draft, 'colleges' | 'emailVoting' | 'threshold'>,
  council: readonly { id: string }[],
): Typed {
  const chosen = colleges.map(({ id }) => id)
  const others = council.map(({ id }) => id).filter((id) => !chosen.includes(id))
  return {
    [ORDER_FIELD]: [...chosen, ...others].join(' '),
    ...Object.fromEntries(chosen.map((id) => [collegeField(id), 'on'])),
    ...(emailVoting && { [EMAIL_FIELD]: 'on' }),
    threshold: String(threshold),
  }
}
