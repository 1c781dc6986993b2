import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Secrets that people type: participation codes and change keys. Crockford's base 32 leaves out
 * I, L, O and U; what is read as one of the first three is taken for the digit it resembles.
 * https://www.crockford.com/base32.html
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS_PER_SYMBOL = 5
const GROUP = 4

/** 16 symbols: 80 bits. */
export const CODE_LENGTH = 16
/** 16 symbols: 80 bits; brings an author back to a proposal. */
export const TRACKING_CODE_LENGTH = 16
/** 20 symbols: 100 bits; longer than a code, so that one is never taken for the other. */
export const CHANGE_KEY_LENGTH = 20

/** How many random bytes `secretFromBytes` needs for a secret of so many symbols. */
export function bytesForSecret(length: number): number {
  return Math.ceil((length * BITS_PER_SYMBOL) / 8)
}

/** Uniform random bytes → a secret of `length` symbols, without separators. */
export function secretFromBytes(bytes: Uint8Array, length: number): string {
  if (bytes.length < bytesForSecret(length)) throw new RangeError('Not enough random bytes')
  let bits = 0
  let value = 0
  let secret = ''
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= BITS_PER_SYMBOL && secret.length < length) {
      bits -= BITS_PER_SYMBOL
      secret += ALPHABET.charAt((value >>> bits) & 31)
    }
    value &= (1 << bits) - 1
  }
  return secret
}

/** What somebody typed → the secret's symbols, or null if it cannot be one of that length. */
export function parseSecret(typed: string, length: number): string | null {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}._]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (symbols.length !== length) return null
  for (const symbol of symbols) if (!ALPHABET.includes(symbol)) return null
  return symbols
}

/** `K7QM2XHD9F4TWB3P` → `K7QM-2XHD-9F4T-WB3P`. */
export function formatSecret(secret: string): string {
  return secret.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? ''
}

/** The keys of one consultation; none follows from another. */
export interface ConsultationKeys {
  codeKey: Uint8Array
  tokenKey: Uint8Array
  addressKey: Uint8Array
}

/**
 * Keys of a consultation from the server's secret and the seed that is destroyed at sealing
 * (HKDF, RFC 5869): once the seed is gone no code can be tested against either store.
 */
export function deriveConsultationKeys(
  serverSecret: Uint8Array,
  seed: Uint8Array,
): ConsultationKeys {
  const key = (purpose: string) =>
    hkdf(sha256, serverSecret, seed, utf8ToBytes(`concerto/${purpose}/v1`), 32)
  return { codeKey: key('code'), tokenKey: key('token'), addressKey: key('address') }
}

/** What the registry keeps of a participation code: HMAC-SHA-256 under the code key, in hex. */
export function hashCode(code: string, keys: ConsultationKeys): string {
  return bytesToHex(hmac(sha256, keys.codeKey, utf8ToBytes(code)))
}

/** The token behind a code's ballot: HKDF under the token key, so that neither store leads to the other. */
export function deriveToken(code: string, keys: ConsultationKeys): Uint8Array {
  return hkdf(sha256, utf8ToBytes(code), keys.tokenKey, utf8ToBytes('concerto/ballot-token/v1'), 32)
}

/** Ballot id = SHA-256(token), in hex. */
export function ballotIdOf(token: Uint8Array): string {
  return bytesToHex(sha256(token))
}

/**
 * What the registry keeps of an e-mail address, in lower case: HMAC-SHA-256 under the address key, in hex. What
 * follows a `+` leads to the same mailbox nearly everywhere, and does not make another person.
 */
export function hashAddress(email: string, keys: ConsultationKeys): string {
  const at = email.lastIndexOf('@')
  const plus = email.slice(0, at).indexOf('+', 1)
  const mailbox = email.slice(0, plus < 0 ? at : plus)
  return bytesToHex(hmac(sha256, keys.addressKey, utf8ToBytes(`${mailbox}${email.slice(at)}`)))
}

/** What brings somebody back to a ballot beside its change key: the code or, by e-mail, the receipt. */
export type ChangedWith = 'code' | 'receipt'

/** What the urn keeps of a change key: SHA-256(ballot id ‖ key ‖ what comes beside it), in hex. */
export function hashChangeKey(
  ballotId: string,
  changeKey: string,
  beside: ChangedWith = 'code',
): string {
  const suffix = beside === 'code' ? '' : `/${beside}`
  return bytesToHex(sha256(concatBytes(utf8ToBytes(ballotId), utf8ToBytes(changeKey + suffix))))
}

/**
 * The key of a consultation's tracking codes: HKDF of the server's secret under the consultation's id.
 * It outlives the sealing, because what became of a proposal is told afterwards.
 */
export function deriveTrackingKey(serverSecret: Uint8Array, consultationId: string): Uint8Array {
  return hkdf(
    sha256,
    serverSecret,
    utf8ToBytes(consultationId),
    utf8ToBytes('concerto/tracking/v1'),
    32,
  )
}

/** What the registry keeps of a tracking code: HMAC-SHA-256 under the tracking key, in hex. */
export function hashTrackingCode(code: string, trackingKey: Uint8Array): string {
  return bytesToHex(hmac(sha256, trackingKey, utf8ToBytes(code)))
}
