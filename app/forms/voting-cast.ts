import {
  commitmentTo,
  isSalt,
  parseReceipt,
  SALT_BYTES,
  serialiseBallot,
  type BallotRules,
} from '#app/domain/ballot.ts'
import {
  bytesForSecret,
  CHANGE_KEY_LENGTH,
  parseSecret,
  secretFromBytes,
} from '#app/domain/secret.ts'
import type { Chance } from './steps.ts'
import { ballotOf } from './voting-ballot.ts'
import type { BallotDraft, CastView } from './voting.ts'

/** Drawn for each review: a salt that hid another ballot hides no second one. */
export function drawSalt({ randomBytes }: Chance): string {
  return Array.from(randomBytes(SALT_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function drawChangeKey({ randomBytes }: Chance): string {
  return secretFromBytes(randomBytes(bytesForSecret(CHANGE_KEY_LENGTH)), CHANGE_KEY_LENGTH)
}

export const COMMITMENT_FIELD = 'commitment'

/**
 * The browser's own commitment to the ballot that it is about to send, so that the server cannot
 * commit to another; null for a draft that makes no ballot or has no salt yet.
 */
export function commitmentInBrowser(draft: BallotDraft, rules: BallotRules): string | null {
  const ballot = ballotOf(draft, rules)
  if (!ballot.ok || !isSalt(draft.salt)) return null
  return commitmentTo(serialiseBallot(ballot.value), draft.salt)
}

export interface CastingSecrets {
  salt: string
  newChangeKey: string
  /** Absent where no script could compute it. */
  commitment?: string
}

/** What the cast needs beside the ballot; a page that skipped the review gets fresh secrets. */
export function castingSecrets(form: FormData, draft: BallotDraft, chance: Chance): CastingSecrets {
  const newChangeKey = parseSecret(draft.newChangeKey, CHANGE_KEY_LENGTH) ?? drawChangeKey(chance)
  if (!isSalt(draft.salt)) return { salt: drawSalt(chance), newChangeKey }
  const commitment = text(form, COMMITMENT_FIELD)
  return { salt: draft.salt, newChangeKey, ...(commitment !== '' && { commitment }) }
}

/** What a receipt page shows, from the fields that it holds to change its language. */
export function readCastView(form: FormData): CastView | null {
  const receipt = parseReceipt(`${text(form, 'ballotId')}${text(form, 'commitment')}`)
  if (receipt === null) return null
  return {
    receipt,
    changeKey: parseSecret(text(form, 'newChangeKey'), CHANGE_KEY_LENGTH),
    changedWith: text(form, 'changedWith') === 'receipt' ? 'receipt' : 'code',
  }
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
