import { REFUSAL_CODES, type RefusalCode } from '#app/domain/refusal.ts'
import type { BlindedToken } from './blind-token.ts'
import { hexOf } from './bytes.ts'

/** Why no right to vote came: a refusal of the registry, another key than the published one, or no answer. */
export type AskingFailure = RefusalCode | 'other-key' | 'unreachable'

export class AskingFailed extends Error {
  readonly reason: AskingFailure

  constructor(reason: AskingFailure) {
    super(reason)
    this.reason = reason
  }
}

/**
 * The consultation's key (SPKI, base64), asked for without anything that tells who asks. Refuses every key whose hash
 * is not the published one: a key of one's own would mark one's ballot.
 */
export async function fetchKey(path: string, keyHash: string): Promise<string> {
  const answer = await ask(path, { credentials: 'omit', cache: 'no-store' })
  const publicKey = textOf(answer, 'publicKey')
  const spki = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0))
  const hash = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', spki)))
  if (hash !== keyHash) throw new AskingFailed('other-key')
  return publicKey
}

/** The registry's signature (hex) under a blinded token, for whoever holds a link. */
export async function fetchSignature(
  path: string,
  link: string,
  { blinded }: Pick<BlindedToken, 'blinded'>,
): Promise<string> {
  const body = new URLSearchParams({ lien: link, message: blinded })
  const answer = await ask(path, { method: 'POST', body, credentials: 'omit' })
  return textOf(answer, 'signature')
}

async function ask(path: string, how: RequestInit): Promise<unknown> {
  const response = await fetch(path, how).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (response?.ok === true && answer !== null) return answer
  const refusal = typeof answer === 'object' && answer !== null && 'refusal' in answer ? answer.refusal : null
  throw new AskingFailed(REFUSAL_CODES.find((code) => code === refusal) ?? 'unreachable')
}

function textOf(answer: unknown, name: string): string {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : null
  if (typeof value !== 'string') throw new AskingFailed('unreachable')
  return value
}
