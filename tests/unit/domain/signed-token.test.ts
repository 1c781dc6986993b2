import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ballotIdOf } from '#app/domain/secret.ts'
import {
  formatSignedToken,
  isBlindedMessage,
  MODULUS_BYTES,
  parseSignedToken,
  TOKEN_BYTES,
  tokenOf,
} from '#app/domain/signed-token.ts'

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const hex = (bytes: number) => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(hexOf)
const tokens = fc.record({ prepared: hex(2 * TOKEN_BYTES), signature: hex(MODULUS_BYTES) })

describe('a right to vote, as it travels', () => {
  test('is read back as it was, and from nothing else', () => {
    fc.assert(
      fc.property(tokens, (token) => {
        expect(parseSignedToken(formatSignedToken(token))).toEqual(token)
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.base64String()), (text) => {
        expect(parseSignedToken(text)).toBeNull()
      }),
    )
  })

  test('is nothing with a digit more or less, one that is none, or one in upper case', () => {
    fc.assert(
      fc.property(tokens, fc.nat(895), (token, at) => {
        const text = formatSignedToken(token)
        const bentBy = (digit: string) => text.slice(0, at) + digit + text.slice(at + 1)
        for (const bent of [`${text}0`, text.slice(1), bentBy(''), bentBy('g'), bentBy('A'), bentBy('\0'), bentBy('０')])
          expect(parseSignedToken(bent)).toBeNull()
      }),
    )
  })

  test('makes a ballot’s id of its second half alone: the prefix only hides', () => {
    fc.assert(
      fc.property(tokens, hex(TOKEN_BYTES), hex(MODULUS_BYTES), (token, prefix, signature) => {
        const own = token.prepared.slice(2 * TOKEN_BYTES)
        expect(hexOf(tokenOf(token))).toBe(own)
        const same = { prepared: prefix + own, signature }
        expect(ballotIdOf(tokenOf(same))).toBe(ballotIdOf(tokenOf(token)))
        const other = { ...token, prepared: token.prepared.slice(0, 2 * TOKEN_BYTES) + prefix }
        expect(ballotIdOf(tokenOf(other)) === ballotIdOf(tokenOf(token))).toBe(prefix === own)
      }),
    )
  })
})

describe('a blinded message', () => {
  test('has as many digits as the modulus, all hexadecimal and small', () => {
    fc.assert(
      fc.property(hex(MODULUS_BYTES), (message) => {
        expect(isBlindedMessage(message)).toBe(true)
        for (const bent of [message.slice(1), `${message}0`, `${message.slice(1)}g`, ` ${message.slice(1)}`, `${message.slice(1)}\n`])
          expect(isBlindedMessage(bent)).toBe(false)
      }),
    )
    expect(isBlindedMessage('A'.repeat(2 * MODULUS_BYTES))).toBe(false)
    expect(isBlindedMessage('')).toBe(false)
  })

  test('is none of what anybody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isBlindedMessage(text)).toBe(false)
      }),
    )
  })
})
