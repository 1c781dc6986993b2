import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { EMAIL_COLLEGE, type Consultation } from '#app/domain/consultation.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isBlindedMessage, MODULUS_BITS, type SignedToken } from '#app/domain/signed-token.ts'
import { findSigningKey, type SigningKey } from '#db/registry/signing-key.ts'
import type { RegistryDb } from '#db/stores.ts'
import { fitsModulus, isSignedBy, signBlinded } from './blind-signature.ts'
import type { UseCaseContext } from './context.ts'

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
  const { spki, pkcs8 } = await generateRsa()
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

/** Whether this could be a blinded message (hex) for this key. */
export function mayBeBlindedFor(key: SigningKey, blinded: string): boolean {
  return isBlindedMessage(blinded) && fitsModulus(publicKeyOf(key), blinded)
}

/** Signs a blinded message (hex) that may be one for this key. Refuses `voting-over` once the key is destroyed. */
export function signWith(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  key: SigningKey,
  blinded: string,
): Result<string> {
  if (key.privateKey === null) return refused(refusal('voting-over'))
  const privateKey = openPrivateKey(serverSecret, key.privateKey, key)
  return accepted(signBlinded({ publicKey: publicKeyOf(key), privateKey }, blinded))
}

/** Whether the registry signed this token with this key. */
export function isSignedWith(key: Pick<SigningKey, 'publicKey'>, token: SignedToken): boolean {
  return isSignedBy(publicKeyOf(key), token)
}

/** Beside the thread: it takes most of a second. */
function generateRsa(): Promise<{ spki: Buffer; pkcs8: Buffer }> {
  return new Promise((resolve, reject) => {
    generateKeyPair('rsa', { modulusLength: MODULUS_BITS }, (error, publicKey, privateKey) => {
      if (error !== null) return reject(error)
      resolve({
        spki: publicKey.export({ type: 'spki', format: 'der' }),
        pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }),
      })
    })
  })
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
