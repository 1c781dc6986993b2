import { isId } from '#app/domain/id.ts'
import {
  QUEUES,
  ruling,
  RULINGS,
  type Queue,
  type Ruling,
  type RulingAct,
} from '#app/domain/moderation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { numberOf, textOf, typedFields } from './fields.ts'

/** What addresses call the queues. */
const QUEUE_WORDS: Record<Queue, string> = {
  waiting: 'attente',
  returned: 'renvoyees',
  accepted: 'acceptees',
  refused: 'refusees',
}

/** Which queue an address asks for, and which page of it; whatever it does not say is the first. */
export function readQueueQuery(query: URLSearchParams): { queue: Queue; page: number } {
  const word = query.get('statut')
  return { queue: QUEUES.find((queue) => QUEUE_WORDS[queue] === word) ?? 'waiting', page: pageOf(query) }
}

/** The query of a page of a queue, with its question mark; empty for the first page of those waiting. */
export function queueQuery(queue: Queue, page = 1): string {
  const query = new URLSearchParams({
    ...(queue !== 'waiting' && { statut: QUEUE_WORDS[queue] }),
    ...(page > 1 && { page: String(page) }),
  }).toString()
  return query && `?${query}`
}

/** The page that an address asks for, from 1. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get('page'))
  return Number.isSafeInteger(page) && page >= 1 ? page : 1
}

export const REASON_FIELD = (act: RulingAct) => `${act}.reason`
export const TEXT_FIELD = (act: RulingAct) => `${act}.text`

/** What a moderator sent, to be shown again. */
export interface TypedRuling {
  act: RulingAct
  reason: string
  text: string
}

/** Reads one of the forms beside a text to moderate. */
export function readRulingForm(form: FormData): {
  typed: TypedRuling | null
  ruled: Result<{ version: number; ruling: Ruling }>
} {
  const fields = typedFields(form)
  const act = RULINGS.find((known) => known === fields['act'])
  const version = numberOf(fields, 'version')
  if (act === undefined || version === null)
    return { typed: null, ruled: refused(refusal('body-malformed')) }
  const typed = {
    act,
    reason: textOf(fields, REASON_FIELD(act)),
    text: textOf(fields, TEXT_FIELD(act)),
  }
  const made = ruling(act, typed)
  return { typed, ruled: made.ok ? accepted({ version, ruling: made.value }) : made }
}

/** What was just done and with which text, for the page one lands on. */
export function doneQuery(act: RulingAct, proposalId: string): string {
  return `?${new URLSearchParams({ fait: DONE_WORDS[act], texte: proposalId }).toString()}`
}

/** What an address says was just done; without a proposal where it names none. */
export function readDone(
  query: URLSearchParams,
): { act: RulingAct; proposalId: string | null } | null {
  const act = RULINGS.find((known) => DONE_WORDS[known] === query.get('fait'))
  const proposalId = query.get('texte') ?? ''
  return act === undefined ? null : { act, proposalId: isId(proposalId) ? proposalId : null }
}

const DONE_WORDS: Record<RulingAct, string> = {
  accept: 'acceptee',
  return: 'renvoyee',
  refuse: 'refusee',
  retract: 'retiree',
}
