import {
  FOLLOW_UP_STATUSES,
  reasonsAgainstFollowUp,
  type FollowUpWords,
} from '#app/domain/follow-up.ts'
import { accepted, refused, type Result } from '#app/domain/refusal.ts'
import { textOf, typedFields, type Typed } from './fields.ts'

export const FOLLOW_UP_FIELDS = ['status', 'text'] as const

/** Reads what the coordinator writes about a decision; gives back all that was typed. */
export function readFollowUpForm(form: FormData): { typed: Typed; words: Result<FollowUpWords> } {
  const typed = typedFields(form)
  const status = FOLLOW_UP_STATUSES.find((known) => known === typed['status'])
  const text = textOf(typed, 'text')
  const reasons = reasonsAgainstFollowUp({ text, ...(status !== undefined && { status }) })
  if (status === undefined || reasons.length > 0) return { typed, words: refused(...reasons) }
  return { typed, words: accepted({ status, text }) }
}
