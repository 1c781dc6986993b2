import { createHash, createHmac, hkdfSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ballotIdOf,
  bytesForSecret,
  CHANGE_KEY_LENGTH,
  CODE_LENGTH,
  deriveConsultationKeys,
  deriveToken,
  deriveTrackingKey,
  formatSecret,
  hashChangeKey,
  hashCode,
  hashTrackingCode,
  parseSecret,
  secretFromBytes,
} from '#app/domain/secret.ts'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const lengths = fc.constantFrom(CODE_LENGTH, CHANGE_KEY_LENGTH)
const bytes32 = fc.uint8Array({ minLength: 32, maxLength: 32 })

function secrets(length: number): fc.Arbitrary<string> {
  const size = bytesForSecret(length)
  return fc
    .uint8Array({ minLength: size, maxLength: size })
    .map((bytes) => secretFromBytes(bytes, length))
}

describe('a secret drawn from random bytes', () => {
  test('80 bits for a code, 100 for a change key', () => {
    expect(bytesForSecret(CODE_LENGTH)).toBe(10)
    expect(bytesForSecret(CHANGE_KEY_LENGTH)).toBe(13)
  })

  test('each symbol is five bits, in order, used once: different bytes, different secrets', () => {
    const cases = lengths.chain((length) =>
      fc.tuple(
        fc.constant(length),
        fc.uint8Array({ minLength: bytesForSecret(length), maxLength: 40 }),
      ),
    )
    fc.assert(
      fc.property(cases, ([length, bytes]) => {
        const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
        const symbols = Array.from(secretFromBytes(bytes, length), (symbol) =>
          CROCKFORD.indexOf(symbol).toString(2).padStart(5, '0'),
        )
        expect(symbols.join('')).toBe(bits.slice(0, length * 5))
      }),
    )
  })

  test('no symbol is likelier than another', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte += 1) {
      const symbol = secretFromBytes(Uint8Array.of(byte), 1)
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1)
    }
    expect([...counts.keys()].join('')).toBe(CROCKFORD)
    expect(new Set(counts.values())).toEqual(new Set([8]))
  })

  test('too few random bytes are never stretched', () => {
    expect(() => secretFromBytes(new Uint8Array(9), CODE_LENGTH)).toThrow(RangeError)
  })
})

describe('a secret typed by somebody', () => {
  test('is read back from what was printed', () => {
    fc.assert(
      fc.property(
        lengths.chain((length) => fc.tuple(fc.constant(length), secrets(length))),
        ([length, secret]) => {
          expect(parseSecret(formatSecret(secret), length)).toBe(secret)
        },
      ),
    )
    expect(formatSecret('K7QM2XHD9F4TWB3P')).toBe('K7QM-2XHD-9F4T-WB3P')
  })

  const lookalikes: Record<string, string[]> = {
    '0': ['0', 'O', 'o'],
    '1': ['1', 'I', 'i', 'L', 'l'],
  }
  const separators = ['', ' ', '-', '\u00A0', '\u202F', '–', '—', '‑', '−', '.', '_', '\t', '\r\n']

  test('in any case, with any separators and lookalikes, is the same secret', () => {
    const typings = secrets(CODE_LENGTH).chain((secret) =>
      fc.tuple(
        fc.constant(secret),
        fc.tuple(
          ...Array.from(secret, (symbol) =>
            fc
              .tuple(
                fc.constantFrom(...separators),
                fc.constantFrom(
                  symbol,
                  symbol.toLowerCase(),
                  String.fromCodePoint((symbol.codePointAt(0) ?? 0) + 0xfee0),
                  ...(lookalikes[symbol] ?? []),
                ),
              )
              .map((parts) => parts.join('')),
          ),
        ),
      ),
    )
    fc.assert(
      fc.property(typings, fc.constantFrom(...separators), ([secret, typed], end) => {
        expect(parseSecret(typed.join('') + end, CODE_LENGTH)).toBe(secret)
      }),
    )
  })

  test.for([
    ['k7qm 2xhd 9f4t wb3p', 'K7QM2XHD9F4TWB3P'],
    ['k7qm–2xhd–9f4t–wb3p', 'K7QM2XHD9F4TWB3P'],
    ['OOOO-IIII-LLLL-oill', '0000111111110111'],
  ])('%s', ([typed = '', secret]) => {
    expect(parseSecret(typed, CODE_LENGTH)).toBe(secret)
  })

  test('of any other length is none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CROCKFORD), { maxLength: 40 }), (symbols) => {
        fc.pre(symbols.length !== CODE_LENGTH)
        expect(parseSecret(symbols.join(''), CODE_LENGTH)).toBeNull()
      }),
    )
  })

  test('with a symbol outside of the alphabet is none', () => {
    for (const symbol of ['U', 'u', '*', '€', 'é', '٣'])
      expect(parseSecret(`K7QM2XHD9F4TWB3${symbol}`, CODE_LENGTH)).toBeNull()
  })

  test('is a secret of that length or null, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), lengths, (typed, length) => {
        const secret = parseSecret(typed, length)
        if (secret !== null) expect(secret).toMatch(new RegExp(`^[${CROCKFORD}]{${length}}$`))
      }),
    )
  })

  test('a code is never taken for a change key', () => {
    fc.assert(
      fc.property(secrets(CODE_LENGTH), (code) => {
        expect(parseSecret(code, CHANGE_KEY_LENGTH)).toBeNull()
      }),
    )
  })
})

describe('keys and hashes', () => {
  const hex = (bytes: Uint8Array | ArrayBuffer) =>
    Buffer.from(new Uint8Array(bytes)).toString('hex')

  test('are those of node:crypto', () => {
    fc.assert(
      fc.property(bytes32, bytes32, secrets(CODE_LENGTH), (server, seed, code) => {
        const keys = deriveConsultationKeys(server, seed)
        expect(hex(keys.codeKey)).toBe(
          hex(hkdfSync('sha256', server, seed, 'concerto/code/v1', 32)),
        )
        expect(hex(keys.tokenKey)).toBe(
          hex(hkdfSync('sha256', server, seed, 'concerto/token/v1', 32)),
        )
        expect(hashCode(code, keys)).toBe(
          createHmac('sha256', keys.codeKey).update(code).digest('hex'),
        )
        const token = deriveToken(code, keys)
        const info = 'concerto/ballot-token/v1'
        expect(hex(token)).toBe(hex(hkdfSync('sha256', code, keys.tokenKey, info, 32)))
        const id = ballotIdOf(token)
        expect(id).toBe(createHash('sha256').update(token).digest('hex'))
        expect(hashChangeKey(id, 'KEY')).toBe(createHash('sha256').update(`${id}KEY`).digest('hex'))
      }),
    )
  })

  test('of codes and tokens differ', () => {
    fc.assert(
      fc.property(bytes32, bytes32, (server, seed) => {
        const { codeKey, tokenKey } = deriveConsultationKeys(server, seed)
        expect(hex(codeKey)).not.toBe(hex(tokenKey))
      }),
    )
  })

  test('change with the server’s secret, the seed and the code', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(bytes32, { minLength: 3, maxLength: 3, selector: hex }),
        fc.uniqueArray(secrets(CODE_LENGTH), { minLength: 2, maxLength: 2 }),
        ([server, seed, other], codes) => {
          if (!server || !seed || !other) throw new Error('three different values were drawn')
          const derived = [
            deriveConsultationKeys(server, seed),
            deriveConsultationKeys(other, seed),
            deriveConsultationKeys(server, other),
          ].flatMap((keys) =>
            codes.flatMap((code) => [hashCode(code, keys), hex(deriveToken(code, keys))]),
          )
          expect(new Set(derived).size).toBe(derived.length)
        },
      ),
    )
  })

  test('the same change key has another hash on another ballot', () => {
    expect(hashChangeKey('a'.repeat(64), 'KEY')).not.toBe(hashChangeKey('b'.repeat(64), 'KEY'))
  })
})

describe('a tracking code', () => {
  const secret = new Uint8Array(32).fill(7)

  test('is kept as a hash that depends on the consultation and on the server', () => {
    const hash = (from: Uint8Array, consultation: string, code = '0123456789ABCDEF') =>
      hashTrackingCode(code, deriveTrackingKey(from, consultation))
    const kept = hash(secret, 'a')
    expect(kept).toMatch(/^[0-9a-f]{64}$/)
    expect(hash(secret, 'a')).toBe(kept)
    expect(hash(secret, 'b')).not.toBe(kept)
    expect(hash(new Uint8Array(32).fill(8), 'a')).not.toBe(kept)
    expect(hash(secret, 'a', '0123456789ABCDEG')).not.toBe(kept)
  })

  test('has a key of its own: not that of participation codes with the same seed', () => {
    const seed = new TextEncoder().encode('a')
    const { codeKey, tokenKey } = deriveConsultationKeys(secret, seed)
    for (const other of [codeKey, tokenKey]) expect(deriveTrackingKey(secret, 'a')).not.toEqual(other)
  })
})
