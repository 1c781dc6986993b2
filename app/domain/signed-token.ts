import { hexToBytes } from '@noble/hashes/utils.js'

/**
 * The right to vote by e-mail: a token that the registry signed without seeing it (RFC 9474,
 * RSABSSA-SHA384-PSS-Randomized, 3072 bits).
 */
export interface SignedToken {
  /** The message prepared as RFC 9474 §4.1 has it: 32 random bytes, then the token. 128 hex digits. */
  prepared: string
  /** 768 hex digits. */
  signature: string
}

export const MODULUS_BITS = 3072
/** Of a modulus, hence of a blinded message and of a signature. */
export const MODULUS_BYTES = MODULUS_BITS / 8
export const TOKEN_BYTES = 32
/** The random prefix of RFC 9474 §4.1. */
const PREFIX_BYTES = 32
/** RFC 9474 §5: the salt of RSABSSA-SHA384-PSS is as long as the hash. */
export const PSS_SALT_BYTES = 48

const PREPARED_DIGITS = (PREFIX_BYTES + TOKEN_BYTES) * 2
const SIGNATURE_DIGITS = MODULUS_BYTES * 2

/** A right to vote as it travels and as a device keeps it: hexadecimal digits. */
export function formatSignedToken({ prepared, signature }: SignedToken): string {
  return prepared + signature
}

/** The inverse of `formatSignedToken`; null for anything else. */
export function parseSignedToken(text: string): SignedToken | null {
  if (text.length !== PREPARED_DIGITS + SIGNATURE_DIGITS || !isHex(text)) return null
  return { prepared: text.slice(0, PREPARED_DIGITS), signature: text.slice(PREPARED_DIGITS) }
}

/** The token itself, whose hash is the ballot's id. */
export function tokenOf({ prepared }: SignedToken): Uint8Array {
  return hexToBytes(prepared).slice(PREFIX_BYTES)
}

/** Whether a text is a blinded message: as many hex digits as a modulus has. */
export function isBlindedMessage(text: string): boolean {
  return text.length === SIGNATURE_DIGITS && isHex(text)
}

function isHex(text: string): boolean {
  return /^[0-9a-f]*$/.test(text)
}
