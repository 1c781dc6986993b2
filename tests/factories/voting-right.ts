import { createHash, createPublicKey, randomBytes } from 'node:crypto'
import { parseSignedToken, type SignedToken } from '#app/domain/signed-token.ts'
import { issueSignature, readPublishedKey, requestVotingLink } from '#app/usecases/email-voting.ts'
import { anId } from './consultation.ts'
import { expectOk, type Played, type World } from './world.ts'

/**
 * What a browser does with `@cloudflare/blindrsa-ts`, written once more with big integers: a hundred times faster,
 * and a second opinion on RFC 9474.
 */
export interface Blinded {
  prepared: Buffer
  blinded: string
  unblind: (blindSignature: string) => SignedToken
}

const HASH_BYTES = 48
const SALT_BYTES = 48
const PREFIX_BYTES = 32
const TOKEN_BYTES = 32

/** A new token, blinded for a key (SPKI, base64). */
export function blindedFor(publicKey: string, token = randomBytes(TOKEN_BYTES)): Blinded {
  const { n, e } = numbersOf(publicKey)
  const prepared = Buffer.concat([randomBytes(PREFIX_BYTES), token])
  const length = hexOf(n).length / 2
  const message = numberOf(encodePss(prepared, length * 8 - 1))
  const r = (numberOf(randomBytes(length + 8)) % (n - 2n)) + 1n
  return {
    prepared,
    blinded: hexOf((message * power(r, e, n)) % n, length),
    unblind: (blindSignature) => {
      const signature = (BigInt(`0x${blindSignature}`) * inverse(r, n)) % n
      const signed = parseSignedToken(prepared.toString('hex') + hexOf(signature, length))
      if (signed === null) throw new Error('Not a signed token')
      return signed
    },
  }
}

/** The secret of the link in the last letter to an address. */
export async function linkSentTo(world: World, email: string): Promise<string> {
  const { registry } = world.as('operator')
  const rows = await registry
    .selectFrom('outbox')
    .select(['body', 'message_id'])
    .where('recipient', '=', email)
    .execute()
  const links = rows.flatMap(({ body }) => /droit-de-vote#([\w-]+)\./.exec(body)?.[1] ?? [])
  const link = links.at(-1)
  if (link === undefined) throw new Error('No link was sent')
  return link
}

/** The link that an address is sent; the message is taken out, as if it had gone by mail. */
export async function givenLink(world: World, { address }: Played, email: string): Promise<string> {
  const { registry } = world.as('operator')
  await registry.deleteFrom('outbox').where('recipient', '=', email).execute()
  expectOk(await requestVotingLink(world.as('public'), address, email))
  const link = await linkSentTo(world, email)
  await registry.deleteFrom('outbox').where('recipient', '=', email).execute()
  return link
}

/** A right to vote, as somebody with an address of their own gets it. */
export async function givenRight(world: World, played: Played, email = anAddress()): Promise<SignedToken> {
  const link = await givenLink(world, played, email)
  const key = await publishedKey(world, played)
  const blinded = blindedFor(key)
  const issued = expectOk(
    await issueSignature(world.as('public'), played.address, { link, blinded: blinded.blinded }),
  )
  return blinded.unblind(issued.signature)
}

/** The key of a consultation (SPKI, base64). */
export async function publishedKey(world: World, { address }: Played): Promise<string> {
  const key = expectOk(await readPublishedKey(world.as('public'), address))
  if (key === null) throw new Error('Nobody votes by e-mail here')
  return key.publicKey
}

export function anAddress(): string {
  return `${anId()}@exemple.test`
}

/** EMSA-PSS-ENCODE of RFC 8017 §9.1.1 with SHA-384, as long as the modulus. */
function encodePss(message: Buffer, bits: number): Buffer {
  const length = Math.ceil(bits / 8)
  const salt = randomBytes(SALT_BYTES)
  const hash = sha384(Buffer.alloc(8), sha384(message), salt)
  const block = Buffer.concat([
    Buffer.alloc(length - SALT_BYTES - HASH_BYTES - 2),
    Buffer.of(1),
    salt,
  ])
  const mask = mgf1(hash, block.length)
  for (const [index, byte] of mask.entries()) block[index] = (block[index] ?? 0) ^ byte
  block[0] = (block[0] ?? 0) & (0xff >> (8 * length - bits))
  return Buffer.concat([block, hash, Buffer.of(0xbc)])
}

function mgf1(seed: Buffer, length: number): Buffer {
  const parts = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, index) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(index)
    return sha384(seed, counter)
  })
  return Buffer.concat(parts).subarray(0, length)
}

function sha384(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha384')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function numbersOf(publicKey: string): { n: bigint; e: bigint } {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const { n = '', e = '' } = key.export({ format: 'jwk' })
  return { n: numberOf(Buffer.from(n, 'base64url')), e: numberOf(Buffer.from(e, 'base64url')) }
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next, x, following] = [modulus, value % modulus, 0n, 1n]
  while (next !== 0n) {
    const quotient = r / next
    ;[r, next] = [next, r - quotient * next]
    ;[x, following] = [following, x - quotient * following]
  }
  return ((x % modulus) + modulus) % modulus
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function hexOf(number: bigint, bytes = 0): string {
  const digits = number.toString(16)
  return digits.padStart(Math.max(bytes * 2, digits.length + (digits.length % 2)), '0')
}
