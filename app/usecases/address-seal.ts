import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { withoutEnd } from '#app/domain/without-end.ts'
import type { UseCaseContext } from './context.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Room for the longest address there is: sealed, all are of one length. */
const ADDRESS_BYTES = LONGEST_EMAIL * 4

/** What an address is sealed for: opened for anything else, it stays closed. */
export interface SealPurpose {
  /** Names the use; every use has a key of its own. */
  info: string
  /** Whose key: a council, a consultation. */
  salt: string
  /** The one row that it stands in. */
  label: string
}

/**
 * An address encrypted with a key made of the server's secret, which is in neither store, and bound to one
 * row: the same address in two rows is nothing alike. Base64.
 */
export function sealAddressFor(
  { serverSecret, randomBytes }: Pick<UseCaseContext, 'serverSecret' | 'randomBytes'>,
  purpose: SealPurpose,
  address: string,
): string {
  const clear = Buffer.alloc(ADDRESS_BYTES)
  if (clear.write(address) !== Buffer.byteLength(address)) throw new Error('The address is too long')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKey(serverSecret, purpose), nonce)
  cipher.setAAD(Buffer.from(purpose.label))
  const hidden = Buffer.concat([cipher.update(clear), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64')
}

/** The address of `sealAddressFor`, or null for what another secret sealed, or for another purpose. */
export function openAddressFor(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  purpose: SealPurpose,
  sealed: string,
): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(CIPHER, sealingKey(serverSecret, purpose), nonce)
    decipher.setAAD(Buffer.from(purpose.label))
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    const clear = Buffer.concat([decipher.update(hidden), decipher.final()])
    return withoutEnd(clear.toString('utf8'), /\0/)
  } catch {
    return null
  }
}

function sealingKey(serverSecret: Uint8Array, { salt, info }: SealPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', serverSecret, salt, info, 32))
}
