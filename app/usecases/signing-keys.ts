import {
  constants,
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hkdfSync,
  privateDecrypt,
  publicEncrypt,
  verify,
  type KeyObject,
} from 'node:crypto'
import { promisify } from 'node:util'
import { EMAIL_COLLEGE, type Consultation } from '#app/domain/consultation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { MODULUS_BITS, PSS_SALT_BYTES, type SignedToken } from '#app/domain/signed-token.ts'
import { findSigningKey, type SigningKey } from '#db/registry/signing-key.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'

const generate = promisify(generateKeyPair)
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

type KeyName = Pick<SigningKey, 'councilId' | 'consultationId' | 'collegeId'>
type Chance = Pick<UseCaseContext, 'serverSecret' | 'randomBytes'>

/**
 * Draws the key of the votes by e-mail of a consultation (RSA, 3072 bits, public exponent 65537). Its private half
 * is encrypted with a key made of the server's secret, which is in neither store.
 */
export async function drawSigningKey(
  { serverSecret, randomBytes }: Chance,
  { councilId, id }: Pick<Consultation, 'councilId' | 'id'>,
): Promise<SigningKey & { privateKey: string }> {
  const name = { councilId, consultationId: id, collegeId: EMAIL_COLLEGE }
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: MODULUS_BITS })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' })
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, wrappingKey(serverSecret, name), nonce)
  cipher.setAAD(labelOf(name))
  const hidden = Buffer.concat([cipher.update(pkcs8), cipher.final()])
  return {
    ...name,
    publicKey: spki.toString('base64'),
    keyHash: createHash('sha256').update(spki).digest('hex'),
    privateKey: Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64'),
  }
}

/** The key of the votes by e-mail of a consultation, or undefined where nobody votes so. */
export function signingKeyOf(
  db: RegistryDb,
  { councilId, id }: Pick<Consultation, 'councilId' | 'id'>,
): Promise<SigningKey | undefined> {
  return findSigningKey(db, councilId, id, EMAIL_COLLEGE)
}

/** Whether a blinded message (hex) is a number below the key's modulus, as RFC 9474 §4.3 asks. */
export function fitsModulus(key: SigningKey, blinded: string): boolean {
  const { n } = publicKeyOf(key).export({ format: 'jwk' })
  return Buffer.from(blinded, 'hex').compare(Buffer.from(n ?? '', 'base64url')) < 0
}

/**
 * Signs a blinded message (hex) as RFC 9474 §4.3 has it: s = m^d mod n, then s^e = m is checked, for a signature
 * made by a faulty computation gives the key away. Refuses `voting-over` once the key is destroyed.
 */
export function signBlinded(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  key: SigningKey,
  blinded: string,
): Result<string> {
  if (key.privateKey === null) return refused(refusal('voting-over'))
  const message = Buffer.from(blinded, 'hex')
  const padding = constants.RSA_NO_PADDING
  const signature = privateDecrypt({ key: openPrivateKey(serverSecret, key.privateKey, key), padding }, message)
  if (!publicEncrypt({ key: publicKeyOf(key), padding }, signature).equals(message))
    throw new Error('The signature was computed wrongly')
  return accepted(signature.toString('hex'))
}

/** Whether the registry signed this token, with this key (RFC 9474 §4.5: an ordinary RSASSA-PSS signature). */
export function isSignedWith(key: Pick<SigningKey, 'publicKey'>, token: SignedToken): boolean {
  const options = {
    key: publicKeyOf(key),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: PSS_SALT_BYTES,
  }
  const [prepared, signature] = [token.prepared, token.signature].map((hex) => Buffer.from(hex, 'hex'))
  return (
    prepared !== undefined &&
    signature !== undefined &&
    verify('sha384', prepared, options, signature)
  )
}

function publicKeyOf({ publicKey }: Pick<SigningKey, 'publicKey'>): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
}

function openPrivateKey(serverSecret: Uint8Array, wrapped: string, name: KeyName): KeyObject {
  const bytes = Buffer.from(wrapped, 'base64')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv(CIPHER, wrappingKey(serverSecret, name), nonce)
  decipher.setAAD(labelOf(name))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES)
  const key = Buffer.concat([decipher.update(hidden), decipher.final()])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

function wrappingKey(serverSecret: Uint8Array, { consultationId }: KeyName): Buffer {
  const info = 'concerto/signing-key/v1'
  return Buffer.from(hkdfSync('sha256', serverSecret, consultationId, info, 32))
}

function labelOf({ councilId, consultationId, collegeId }: KeyName): Buffer {
  return Buffer.from(`${councilId}/${consultationId}/${collegeId}`)
}
