import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { LONGEST_EMAIL } from '#app/domain/account.ts'
import { withoutEnd } from '#app/domain/without-end.ts'
import type { ProposalKey } from '#db/registry/proposal.ts'
import type { UseCaseContext } from './context.ts'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** Room for the longest address there is: sealed, all are of one length. */
const ADDRESS_BYTES = LONGEST_EMAIL * 4

/**
 * An address encrypted with a key made of the server's secret, which is in neither store, and bound to one
 * proposal: the same address beside two texts is nothing alike. Base64.
 */
export function sealAddress(
  { serverSecret, randomBytes }: Pick<UseCaseContext, 'serverSecret' | 'randomBytes'>,
  key: ProposalKey,
  address: string,
): string {
  const clear = Buffer.alloc(ADDRESS_BYTES)
  if (clear.write(address) !== Buffer.byteLength(address)) throw new Error('The address is too long')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, sealingKey(serverSecret, key), nonce)
  cipher.setAAD(labelOf(key))
  const hidden = Buffer.concat([cipher.update(clear), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64')
}

/** The address of `sealAddress`, or null for what another secret sealed, or for another proposal. */
export function openAddress(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  key: ProposalKey,
  sealed: string,
): string | null {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const nonce = bytes.subarray(0, NONCE_BYTES)
    const decipher = createDecipheriv(CIPHER, sealingKey(serverSecret, key), nonce)
    decipher.setAAD(labelOf(key))
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES)
    const clear = Buffer.concat([decipher.update(hidden), decipher.final()])
    return withoutEnd(clear.toString('utf8'), /\0/)
  } catch {
    return null
  }
}

function sealingKey(serverSecret: Uint8Array, { consultationId }: ProposalKey): Buffer {
  const info = 'concerto/proposal-notice/v1'
  return Buffer.from(hkdfSync('sha256', serverSecret, consultationId, info, 32))
}

function labelOf({ councilId, consultationId, id }: ProposalKey): Buffer {
  return Buffer.from(`${councilId}/${consultationId}/${id}`)
}
