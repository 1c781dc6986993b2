import type { BallotRules } from '#app/domain/ballot.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import type { Chance } from './steps.ts'
import { CHOICES_FIELD, faultsOfDraft, isAnswered } from './voting-ballot.ts'
import { drawChangeKey, drawSalt } from './voting-cast.ts'
import {
  OPINION_FIELD,
  type BallotDraft,
  type VotingForm,
  type VotingStep,
  type VotingView,
} from './voting.ts'

/**
 * The view that an intent leads to. What does not fit together (too many ticks, over the budget) is
 * refused on the way on, where it can be put right. Checking the code is the caller's business,
 * before `begin`.
 */
export function advance(form: VotingForm, rules: BallotRules, chance: Chance): VotingView {
  const { draft, step, intent } = form
  switch (intent.name) {
    case 'begin':
      return view(resumed(draft), draft)
    case 'next':
      return next(form, rules, chance)
    case 'previous':
      return previous(form)
    case 'review':
      return review(form, rules, chance)
    case 'edit':
      return view(stepOf(intent.priority, draft), draft)
    case 'edit-code':
      return view({ name: 'start' }, draft)
    default:
      return view(step, draft)
  }
}

function view(
  step: VotingStep,
  draft: BallotDraft,
  refusals: readonly Refusal[] = [],
): VotingView {
  return { step, draft, refusals }
}

/** The first question without an answer: whoever comes back goes on where they were. */
function resumed(draft: BallotDraft): VotingStep {
  if (draft.pace === 'all') return { name: 'all' }
  return { name: 'question', index: firstUnanswered(draft) ?? 0 }
}

/** The position of the first question that has no answer yet; null where all have one. */
export function firstUnanswered(draft: BallotDraft): number | null {
  const index = draft.order.findIndex((id) => !isAnswered(draft, id))
  return index < 0 ? null : index
}

function stepOf(priority: string, draft: BallotDraft): VotingStep {
  if (draft.pace === 'all') return { name: 'all' }
  return { name: 'question', index: Math.max(0, draft.order.indexOf(priority)) }
}

function next(form: VotingForm, rules: BallotRules, chance: Chance): VotingView {
  const { draft, step } = form
  if (step.name === 'start') return view(resumed(draft), draft)
  if (step.name !== 'question') return review(form, rules, chance)
  const faults = faultsHere(draft, step.index, rules)
  if (faults.length > 0) return view(step, draft, faults)
  const last = draft.order.length - 1
  if (step.index >= last || wasReviewed(draft)) return review(form, rules, chance)
  return view({ name: 'question', index: step.index + 1 }, draft)
}

/** What the answer on this screen does to the whole, told beside it. */
function faultsHere(draft: BallotDraft, index: number, rules: BallotRules): readonly Refusal[] {
  const field = `${OPINION_FIELD}${draft.order[index] ?? ''}`
  const ticked = draft.opinions[draft.order[index] ?? ''] === '1'
  return faultsOfDraft(draft, rules).flatMap((fault) => {
    if (fault.field === field) return [fault]
    return ticked && fault.field === CHOICES_FIELD ? [{ ...fault, field }] : []
  })
}

function previous({ draft, step }: VotingForm): VotingView {
  if (step.name === 'question' && step.index > 0)
    return view({ name: 'question', index: step.index - 1 }, draft)
  if (step.name !== 'review') return view({ name: 'start' }, draft)
  const last = { name: 'question', index: draft.order.length - 1 } as const
  return view(draft.pace === 'all' ? { name: 'all' } : last, draft)
}

/** Whoever changes one answer after the review goes straight back to it. */
export function wasReviewed(draft: BallotDraft): boolean {
  return draft.salt !== ''
}

/** On one page, what is to be put right is put right there; otherwise the review leads to it. */
function review({ draft, step }: VotingForm, rules: BallotRules, chance: Chance): VotingView {
  const faults = faultsOfDraft(draft, rules)
  if (step.name === 'all' && faults.length > 0) return view(step, draft, faults)
  const salt = drawSalt(chance)
  const newChangeKey = draft.newChangeKey || drawChangeKey(chance)
  return view({ name: 'review' }, { ...draft, salt, newChangeKey }, faults)
}
