import { isId } from '#app/domain/id.ts'
import { QUEUES, RULINGS, type Queue, type RulingAct } from '#app/domain/moderation.ts'

/** What addresses call the queues. */
const QUEUE_WORDS: Record<Queue, string> = {
  'distress': 'detresse',
  'waiting': 'attente',
  'appeals': 'recours',
  'second-eyes': 'refus-proposes',
  'opinions': 'avis',
  'returned': 'renvoyees',
  'accepted': 'acceptees',
  'refused': 'refusees',
  'apart': 'mises-a-part',
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

/** What may just have been done with a text. */
export const DONE_ACTS = [
  ...RULINGS,
  'propose',
  'decline',
  'ask',
  'opine',
  'refer',
  'dismiss',
  'answer-distress',
  'close-proposal',
  'close-apart',
  'mask',
  'unmask',
] as const
export type DoneAct = (typeof DONE_ACTS)[number]

const DONE_WORDS: Record<DoneAct, string> = {
  'accept': 'acceptee',
  'return': 'renvoyee',
  'refuse': 'refusee',
  'retract': 'retiree',
  'uphold': 'maintenue',
  'propose': 'refus-propose',
  'decline': 'refus-ecarte',
  'ask': 'question-posee',
  'opine': 'avis-donne',
  'refer': 'confiee',
  'dismiss': 'signal-ecarte',
  'answer-distress': 'reponse-envoyee',
  'close-proposal': 'signal-clos',
  'close-apart': 'mise-a-part',
  'mask': 'masquee',
  'unmask': 'retablie',
}

/** In the address of a text: the proposal that says the same already, to be named in the answer. */
export const LIKE_FIELD = 'comme'

/** In addresses and forms: how many texts somebody has ruled on in a row. Kept nowhere else. */
export const READ_FIELD = 'lus'
const MOST_READ = 9_999

/** How many texts in a row an address or a form says were read. */
export function readInARow(said: string | null): number {
  return said !== null && /^\d{1,4}$/.test(said) ? Math.min(Number(said), MOST_READ) : 0
}

/** The query that goes on counting; empty while nothing was read. */
export function countingQuery(read: number): string {
  return read > 0 ? `?${new URLSearchParams({ [READ_FIELD]: String(read) })}` : ''
}

/** What was just done and with which text, for the page one lands on, and how many were read in a row. */
export function doneQuery(act: DoneAct, proposalId: string, read = 0): string {
  const query = new URLSearchParams({
    fait: DONE_WORDS[act],
    texte: proposalId,
    ...(read > 0 && { [READ_FIELD]: String(Math.min(read, MOST_READ)) }),
  })
  return `?${query.toString()}`
}

/** What an address says was just done; without a proposal where it names none. */
export function readDone(query: URLSearchParams): { act: DoneAct; proposalId: string | null } | null {
  const act = DONE_ACTS.find((known) => DONE_WORDS[known] === query.get('fait'))
  const proposalId = query.get('texte') ?? ''
  return act === undefined ? null : { act, proposalId: isId(proposalId) ? proposalId : null }
}

/** The acts after which a text counts as read. */
export function countsAsRead(act: DoneAct): boolean {
  return act === 'propose' || RULINGS.some((ruled: RulingAct) => ruled === act && ruled !== 'retract')
}
