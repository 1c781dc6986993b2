import { constants, privateDecrypt, publicEncrypt, verify, type KeyObject } from 'node:crypto'
import { PSS_SALT_BYTES, type SignedToken } from '#app/domain/signed-token.ts'

/** What RSA does to a number, and nothing else. */
const RAW = constants.RSA_NO_PADDING

/** Whether a blinded message (hex) is a number below the key's modulus, as RFC 9474 §4.3 asks. */
export function fitsModulus(publicKey: KeyObject, blinded: string): boolean {
  const { n = '' } = publicKey.export({ format: 'jwk' })
  const modulus = Buffer.from(n, 'base64url')
  const message = Buffer.from(blinded, 'hex')
  return message.length === modulus.length && message.compare(modulus) < 0
}

/**
 * Signs a blinded message (hex) that fits the modulus, as RFC 9474 §4.3 has it: s = m^d mod n, then s^e = m is
 * checked, for a signature made by a faulty computation gives the key away: throws instead.
 */
export function signBlinded(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  blinded: string,
): string {
  const message = Buffer.from(blinded, 'hex')
  const signature = privateDecrypt({ key: privateKey, padding: RAW }, message)
  if (!publicEncrypt({ key: publicKey, padding: RAW }, signature).equals(message))
    throw new Error('The signature was computed wrongly')
  return signature.toString('hex')
}

/** Whether a token was signed with this key: an ordinary RSASSA-PSS signature (RFC 9474 §4.5). */
export function isSignedBy(publicKey: KeyObject, { prepared, signature }: SignedToken): boolean {
  const options = {
    key: publicKey,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: PSS_SALT_BYTES,
  }
  return verify('sha384', Buffer.from(prepared, 'hex'), options, Buffer.from(signature, 'hex'))
}
