import { parseReceipt } from '#app/domain/ballot.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { CHANGE_KEY_LENGTH, CODE_LENGTH, parseSecret } from '#app/domain/secret.ts'
import { parseSignedToken, type SignedToken } from '#app/domain/signed-token.ts'

/** Longer than any code, key or receipt with its spaces. */
export const LONGEST_SECRET = 400

/** What a draft says of the right to vote, as typed and as the device holds it. */
export interface TypedCredentials {
  code: string
  token: string
  changeKey: string
}

export type ReadCredentials = (
  | { code: string }
  | { token: SignedToken }
  | { ballotId: string }
) & { changeKey?: string }

/** Whoever gives a change key, or a receipt in place of the code, wants to replace a ballot already cast. */
export function isReplacing({ code, changeKey }: Pick<TypedCredentials, 'code' | 'changeKey'>): boolean {
  return changeKey.trim() !== '' || parseReceipt(code) !== null
}

/** Whether it is the device that holds the right to vote: nobody typed another. */
export function isByToken({ code, token }: Pick<TypedCredentials, 'code' | 'token'>): boolean {
  return token !== '' && code.trim() === ''
}

/** The bare secrets of a draft, or the refusals for what was typed wrong, each at its field. */
export function credentialsOf(typed: TypedCredentials): Result<ReadCredentials> {
  const credential = readCredential(typed)
  if (!isReplacing(typed)) return credential
  const changeKey = readSecret(typed.changeKey, CHANGE_KEY_LENGTH, 'changeKey')
  if (credential.ok && changeKey.ok)
    return accepted({ ...credential.value, changeKey: changeKey.value })
  return refused(
    ...(credential.ok ? [] : credential.refusals),
    ...(changeKey.ok ? [] : changeKey.refusals),
  )
}

function readCredential(typed: TypedCredentials): Result<ReadCredentials> {
  if (isByToken(typed)) {
    const token = parseSignedToken(typed.token)
    return token === null
      ? refused(refusal('token-malformed', { field: 'code' }))
      : accepted({ token })
  }
  const receipt = parseReceipt(typed.code)
  if (receipt !== null) return accepted({ ballotId: receipt.ballotId })
  const code = readSecret(typed.code, CODE_LENGTH, 'code')
  return code.ok ? accepted({ code: code.value }) : code
}

const SECRET_REFUSALS = {
  code: { missing: 'code-missing', malformed: 'code-malformed' },
  changeKey: { missing: 'change-key-missing', malformed: 'change-key-malformed' },
} as const

function readSecret(typed: string, length: number, field: 'code' | 'changeKey'): Result<string> {
  if (typed.trim() === '') return refused(refusal(SECRET_REFUSALS[field].missing, { field }))
  const secret = parseSecret(typed, length)
  return secret === null
    ? refused(refusal(SECRET_REFUSALS[field].malformed, { field }))
    : accepted(secret)
}
