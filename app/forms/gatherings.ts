import { tidyText } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { textOf, typedFields } from './fields.ts'

/** What somebody sent from the page of merges. */
export type GatheringsForm =
  | { intent: 'answer'; proposalId: string; priorityId: string; typed: string; text: string; split: boolean }
  | { intent: 'restore'; priorityId: string }

/** Reads an answer to an objection, or a removed priority to put back. Anything else is malformed. */
export function readGatheringsForm(form: FormData): Result<GatheringsForm> {
  const fields = typedFields(form)
  const intent = textOf(fields, 'intent')
  const priorityId = textOf(fields, 'priority')
  if (intent === 'restore') return accepted({ intent, priorityId })
  if (intent !== 'answer' && intent !== 'split') return refused(refusal('body-malformed'))
  const typed = textOf(fields, 'answer')
  return accepted({
    intent: 'answer',
    proposalId: textOf(fields, 'proposal'),
    priorityId,
    typed,
    text: tidyText(typed),
    split: intent === 'split',
  })
}

const DONE_QUERY = 'fait'
const DONE_WORDS = { answered: 'repondu', split: 'detachee', restored: 'remise' } as const
export type GatheringsDone = keyof typeof DONE_WORDS
const DONE: readonly GatheringsDone[] = ['answered', 'split', 'restored']

export function doneQuery(done: GatheringsDone): string {
  return `?${new URLSearchParams({ [DONE_QUERY]: DONE_WORDS[done] })}`
}

export function readGatheringsDone(query: URLSearchParams): GatheringsDone | null {
  return DONE.find((done) => DONE_WORDS[done] === query.get(DONE_QUERY)) ?? null
}
