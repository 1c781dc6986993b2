import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { METHODS, type Definition, type Method } from './consultation.ts'
import { refusal, type Refusal } from './refusal.ts'

/**
 * What a ballot says: an opinion on every priority, by its id. Majority judgment: the index of the
 * grade, 0 the best; null is "Je ne sais pas". Approval: 1 approved, 0 not. Ranking: the place, from 1,
 * no place left out, the same for those that are equal; null is unranked. Budget: 1 chosen, 0 not.
 */
export interface Ballot {
  method: Method
  opinions: Readonly<Record<string, number | null>>
}

/** The parts of a consultation that a ballot is judged by. */
export type BallotRules = Pick<
  Definition,
  'method' | 'grades' | 'priorities' | 'mostApprovals' | 'budget'
>

/** Salts are 32 random bytes, in hex. */
export const SALT_BYTES = 32
const HEX_256 = /^[0-9a-f]{64}$/

/** Every reason why a ballot does not fit the consultation; empty when it does. */
export function reasonsAgainstBallot(ballot: Ballot, rules: BallotRules): readonly Refusal[] {
  const known = new Set(rules.priorities.map((priority) => priority.id))
  const given = Object.keys(ballot.opinions)
  if (ballot.method !== rules.method) return [refusal('ballot-malformed')]
  if (given.length !== known.size || !given.every((id) => known.has(id)))
    return [refusal('ballot-malformed')]
  const unknown = given.filter((id) => !isOpinion(ballot.opinions[id] ?? null, rules))
  if (unknown.length > 0)
    return unknown.map((id) => refusal('opinion-unknown', { field: `opinion.${id}` }))
  return reasonsAgainstWhole(ballot, rules)
}

function isOpinion(opinion: number | null, rules: BallotRules): boolean {
  switch (rules.method) {
    case 'majority-judgment':
      return opinion === null || isIndexBelow(opinion, rules.grades.length)
    case 'ranking':
      return opinion === null || isIndexBelow(opinion - 1, rules.priorities.length)
    case 'approval':
    case 'budget':
      return opinion === 0 || opinion === 1
  }
}

function isIndexBelow(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < length
}

/** What is wrong with opinions together that are right one by one. */
function reasonsAgainstWhole({ opinions }: Ballot, rules: BallotRules): readonly Refusal[] {
  const { method, mostApprovals, budget = 0 } = rules
  if (method === 'ranking') {
    const places = new Set(Object.values(opinions).filter((place) => place !== null))
    return Math.max(0, ...places) > places.size ? [refusal('ranking-malformed')] : []
  }
  const chosen = rules.priorities.filter(({ id }) => opinions[id] === 1)
  if (method === 'approval' && mostApprovals !== undefined && chosen.length > mostApprovals)
    return [
      refusal('too-many-approvals', { details: { most: mostApprovals, count: chosen.length } }),
    ]
  const cost = costOf(chosen)
  if (method === 'budget' && cost > budget)
    return [refusal('over-budget', { details: { budget, cost, over: cost - budget } })]
  return []
}

/** What some priorities cost together, in whole euros. */
export function costOf(priorities: BallotRules['priorities']): number {
  return priorities.reduce((sum, { cost = 0 }) => sum + cost, 0)
}

/** Canonical text of a ballot: fixed key order, so that equal ballots are equal bytes. */
export function serialiseBallot(ballot: Ballot): string {
  const opinions = Object.keys(ballot.opinions)
    .sort()
    .map((id) => `${JSON.stringify(id)}:${JSON.stringify(ballot.opinions[id])}`)
  return `{"method":${JSON.stringify(ballot.method)},"opinions":{${opinions.join(',')}}}`
}

/** The inverse of `serialiseBallot`, for content that the urn gave back. Throws on anything else. */
export function parseBallot(content: string): Ballot {
  const parsed: unknown = JSON.parse(content)
  if (!isBallot(parsed) || serialiseBallot(parsed) !== content)
    throw new Error('Not a canonical ballot')
  return parsed
}

function isBallot(value: unknown): value is Ballot {
  if (typeof value !== 'object' || value === null) return false
  if (!('method' in value) || !('opinions' in value)) return false
  if (!METHODS.some((method) => method === value.method)) return false
  if (typeof value.opinions !== 'object' || value.opinions === null) return false
  return Object.values(value.opinions).every(
    (opinion) => opinion === null || Number.isInteger(opinion),
  )
}

/** Commitment = SHA-256(salt ‖ content), in hex. `salt` is 64 hex digits. */
export function commitmentTo(content: string, salt: string): string {
  return bytesToHex(sha256(concatBytes(hexToBytes(salt), utf8ToBytes(content))))
}

/** Whether a text is a salt: 64 hex digits. */
export function isSalt(text: string): boolean {
  return HEX_256.test(text)
}

/** Proves that a ballot is in the urn; shows neither choice, token nor change key. */
export interface Receipt {
  ballotId: string
  commitment: string
}

const RECEIPT_GROUP = 8

/** A receipt as people keep it: two lines of 64 hexadecimal digits, in groups of eight. */
export function formatReceipt(receipt: Receipt): string {
  return [receipt.ballotId, receipt.commitment]
    .map((hex) => hex.match(new RegExp(`.{${RECEIPT_GROUP}}`, 'g'))?.join(' ') ?? '')
    .join('\n')
}

/** What somebody typed or pasted → a receipt, or null. Spaces, line ends and dashes do not count. */
export function parseReceipt(typed: string): Receipt | null {
  const digits = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Dash}.:]/gu, '')
  if (!/^[0-9a-f]{128}$/.test(digits)) return null
  return { ballotId: digits.slice(0, 64), commitment: digits.slice(64) }
}

export const RECEIPT_ANSWERS = ['counted', 'replaced', 'not-here'] as const
export type ReceiptAnswer = (typeof RECEIPT_ANSWERS)[number]

/** What the urn answers to a receipt, given the commitment it holds under that ballot id, if any. */
export function answerToReceipt(receipt: Receipt, held: string | undefined): ReceiptAnswer {
  if (held === undefined) return 'not-here'
  return held === receipt.commitment ? 'counted' : 'replaced'
}
