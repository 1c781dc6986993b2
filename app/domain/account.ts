import { accepted, refusal, refused, type Refusal, type Result } from './refusal.ts'

export const LONGEST_EMAIL = 254
export const LONGEST_NAME = 120
/** A sentence is easier to remember than a riddle: length is asked for, not signs. */
export const LEAST_PASSWORD = 12
export const LONGEST_PASSWORD = 200
/** Below this, a long password repeats the same few signs. */
const LEAST_DIFFERENT = 5
/** How long an invitation or a reset link may wait to be used. */
export const LINK_LENGTH_MS = 72 * 60 * 60 * 1000

const EMAIL = /^[^\s\p{Cc}@<>"(),:;\\]+@[^\s\p{Cc}@<>"(),:;\\]+\.[^\s\p{Cc}@<>"(),:;\\.]{2,}$/u

/** An address as somebody typed it → as accounts are kept, or `email-missing`, `email-malformed`. */
export function readEmail(typed: string): Result<string> {
  const email = typed.normalize('NFKC').trim().toLowerCase()
  if (email === '') return refused(refusal('email-missing', { field: 'email' }))
  if (email.length > LONGEST_EMAIL || !EMAIL.test(email))
    return refused(refusal('email-malformed', { field: 'email' }))
  return accepted(email)
}

/** A person's name as typed → tidied, or `name-missing`, `text-too-long`. */
export function readName(typed: string): Result<string> {
  const name = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (name === '') return refused(refusal('name-missing', { field: 'name' }))
  if (name.length > LONGEST_NAME)
    return refused(refusal('text-too-long', { field: 'name', details: { most: LONGEST_NAME } }))
  return accepted(name)
}

/** Why a new password will not do, beside `field`; empty where it will. */
export function reasonsAgainstPassword(
  password: string,
  email: string,
  field = 'password'
): readonly Refusal[] {
  if (password === '') return [refusal('password-missing', { field })]
  const signs = [...password.normalize('NFKC')]
  if (signs.length < LEAST_PASSWORD)
    return [refusal('password-short', { field, details: { least: LEAST_PASSWORD } })]
  if (password.length > LONGEST_PASSWORD)
    return [refusal('text-too-long', { field, details: { most: LONGEST_PASSWORD } })]
  const read = readEmail(password)
  if (read.ok && read.value === email) return [refusal('password-is-email', { field })]
  if (new Set(signs).size < LEAST_DIFFERENT) return [refusal('password-simple', { field })]
  return []
}
