import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseSignedToken, tokenOf } from '#app/domain/signed-token.ts'
import { blindToken, unblindToken } from '#app/ui/email-voting/blind-token.ts'
import { fitsModulus, isSignedBy, signBlinded } from '#app/usecases/blind-signature.ts'
import { RFC_9474 } from '#tests/factories/rfc9474.ts'

const VECTOR_FILE = new URL('../../../../shared/data/rfc9474/rsabssa-sha384-pss-randomized.json', import.meta.url)

const PRIVATE = createPrivateKey({ key: privateJwk(), format: 'jwk' })
const PUBLIC = createPublicKey(PRIVATE)

/** An RSA key with the exponents of the Chinese remainder theorem, which the RFC leaves to the reader. */
function privateJwk() {
  const { p, q, d } = RFC_9474
  const [one, other, exponent] = [p, q, d].map((digits) => BigInt(`0x${digits}`)) as [bigint, bigint, bigint]
  const member = (value: bigint | string) => {
    const digits = typeof value === 'string' ? value : value.toString(16)
    return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url')
  }
  return {
    kty: 'RSA',
    n: member(RFC_9474.n),
    e: member(RFC_9474.e),
    d: member(d),
    p: member(p),
    q: member(q),
    dp: member(exponent % (one - 1n)),
    dq: member(exponent % (other - 1n)),
    qi: member(inverse(other, one)),
  }
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

const spkiOf = (key: typeof PUBLIC) => key.export({ type: 'spki', format: 'der' }).toString('base64')

describe('the figures of RFC 9474, appendix A.1', () => {
  test('the registry signs the blinded message as the RFC does', () => {
    expect(fitsModulus(PUBLIC, RFC_9474.blinded)).toBe(true)
    expect(signBlinded({ publicKey: PUBLIC, privateKey: PRIVATE }, RFC_9474.blinded)).toBe(
      RFC_9474.blindSignature,
    )
  })

  test('the browser takes the blinding off as the RFC does', async () => {
    const { prepared, inverse, blindSignature, signature } = RFC_9474
    expect(await unblindToken(spkiOf(PUBLIC), { prepared, inverse: inverse.padStart(1024, '0') }, blindSignature)).toBe(
      prepared + signature,
    )
  })

  test('the urn’s door accepts the RFC’s signature, and none that differs by a bit', () => {
    const { prepared, signature } = RFC_9474
    expect(isSignedBy(PUBLIC, { prepared, signature })).toBe(true)
    const bent = (hex: string) => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`
    expect(isSignedBy(PUBLIC, { prepared, signature: bent(signature) })).toBe(false)
    expect(isSignedBy(PUBLIC, { prepared: bent(prepared), signature })).toBe(false)
  })

  test.skipIf(!existsSync(VECTOR_FILE))('are those of the vector file, where it is at hand', () => {
    const [vector] = JSON.parse(readFileSync(VECTOR_FILE, 'utf8')) as [Record<string, string>]
    const figure = (name: string) => vector[name]?.replace(/^0x/, '')
    expect({
      p: figure('p'),
      q: figure('q'),
      n: figure('n'),
      d: figure('d'),
      e: figure('e'),
      prepared: figure('input_msg'),
      inverse: figure('inv'),
      blinded: figure('blinded_msg'),
      blindSignature: figure('blind_sig'),
      signature: figure('sig'),
    }).toEqual(RFC_9474)
  })
})

describe('a token of 3072 bits', () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const keys = { publicKey, privateKey }

  test('is signed unseen, and tells the ballot its id', async () => {
    const blinded = await blindToken(spkiOf(publicKey))
    const signed = await unblindToken(spkiOf(publicKey), blinded, signBlinded(keys, blinded.blinded))
    const token = parseSignedToken(signed)
    expect(token && isSignedBy(publicKey, token)).toBe(true)
    expect(token && Buffer.from(tokenOf(token)).toString('hex')).toBe(blinded.prepared.slice(64))
  })

  test('is hidden anew each time: the same token twice is two different messages', async () => {
    const [one, other] = [await blindToken(spkiOf(publicKey)), await blindToken(spkiOf(publicKey))]
    expect(one.blinded).not.toBe(other.blinded)
    expect(one.prepared).not.toBe(other.prepared)
  })

  test('is not taken over from somebody else’s signature', async () => {
    const [one, other] = [await blindToken(spkiOf(publicKey)), await blindToken(spkiOf(publicKey))]
    await expect(
      unblindToken(spkiOf(publicKey), one, signBlinded(keys, other.blinded)),
    ).rejects.toThrow('invalid signature')
  })

  test('a number that is not below the modulus, or is too short, does not fit', () => {
    const { n = '' } = publicKey.export({ format: 'jwk' })
    const modulus = Buffer.from(n, 'base64url')
    expect(fitsModulus(publicKey, modulus.toString('hex'))).toBe(false)
    expect(fitsModulus(publicKey, 'ff'.repeat(384))).toBe(false)
    expect(fitsModulus(publicKey, '00')).toBe(false)
    modulus[383] = (modulus[383] ?? 1) - 1
    expect(fitsModulus(publicKey, modulus.toString('hex'))).toBe(true)
  })

  test('what the key did not sign is no right to vote', () => {
    const forged = { prepared: randomBytes(64).toString('hex'), signature: randomBytes(384).toString('hex') }
    expect(isSignedBy(publicKey, forged)).toBe(false)
  })
})
