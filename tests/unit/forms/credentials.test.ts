import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatReceipt } from '#app/domain/ballot.ts'
import type { Result } from '#app/domain/refusal.ts'
import {
  bytesForSecret,
  CHANGE_KEY_LENGTH,
  CODE_LENGTH,
  formatSecret,
  secretFromBytes,
} from '#app/domain/secret.ts'
import { formatSignedToken, MODULUS_BYTES, TOKEN_BYTES } from '#app/domain/signed-token.ts'
import {
  credentialsOf,
  isByToken,
  isReplacing,
  LONGEST_SECRET,
  type TypedCredentials,
} from '#app/forms/credentials.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const hex = (length: number) => bytes(length).map((drawn) => Buffer.from(drawn).toString('hex'))
const secret = (length: number) =>
  bytes(bytesForSecret(length)).map((drawn) => secretFromBytes(drawn, length))
const codes = secret(CODE_LENGTH)
const changeKeys = secret(CHANGE_KEY_LENGTH)
const receipts = fc.record({ ballotId: hex(32), commitment: hex(32) })
const tokens = fc.record({ prepared: hex(2 * TOKEN_BYTES), signature: hex(MODULUS_BYTES) })
const blanks = fc.stringMatching(/^[ \t\u00A0]{0,3}$/)
/** As people write what they copy: in groups or not, in small letters or not. */
const copied = (secrets: fc.Arbitrary<string>) =>
  fc.tuple(secrets, fc.boolean(), fc.boolean()).map(([bare, grouped, small]) => {
    const shown = grouped ? formatSecret(bare) : bare
    return { bare, shown: small ? shown.toLowerCase() : shown }
  })

const NOTHING: TypedCredentials = { code: '', token: '', changeKey: '' }

const typed = (given: Partial<TypedCredentials>) => credentialsOf({ ...NOTHING, ...given })

function refusalsOf(result: Result<unknown>): string[] {
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field}: ${code}`)
}

describe('what lets somebody vote', () => {
  test('is the code on the sheet, however it is copied', () => {
    fc.assert(
      fc.property(copied(codes), blanks, ({ bare, shown }, changeKey) => {
        expect(typed({ code: shown, changeKey })).toEqual({ ok: true, value: { code: bare } })
      }),
    )
  })

  test('is the right that this device holds, where nothing else is typed', () => {
    fc.assert(
      fc.property(tokens, blanks, (token, code) => {
        const draft = { ...NOTHING, code, token: formatSignedToken(token) }
        expect(isByToken(draft)).toBe(true)
        expect(isReplacing(draft)).toBe(false)
        expect(credentialsOf(draft)).toEqual({ ok: true, value: { token } })
      }),
    )
  })

  test('is a code typed beside the right that this device holds: the hand goes before the device', () => {
    fc.assert(
      fc.property(copied(codes), tokens, ({ bare, shown }, token) => {
        const draft = { ...NOTHING, code: shown, token: formatSignedToken(token) }
        expect(isByToken(draft)).toBe(false)
        expect(credentialsOf(draft)).toEqual({ ok: true, value: { code: bare } })
      }),
    )
  })

  test('is asked for at the code’s field, where there is none', () => {
    fc.assert(
      fc.property(blanks, (code) => {
        expect(refusalsOf(typed({ code }))).toEqual(['code: code-missing'])
      }),
    )
  })
})

describe('changing a ballot', () => {
  test('takes the code and its change key', () => {
    fc.assert(
      fc.property(copied(codes), copied(changeKeys), (code, key) => {
        const given = { code: code.shown, changeKey: key.shown }
        expect(isReplacing({ ...NOTHING, ...given })).toBe(true)
        expect(typed(given)).toEqual({
          ok: true,
          value: { code: code.bare, changeKey: key.bare },
        })
      }),
    )
  })

  test('takes the receipt in place of the code, as it was printed or copied, and its change key', () => {
    const layouts: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => text.replace(/\s/g, ''),
      (text) => ` ${text.replaceAll('\n', '  ')}\n`,
      (text) => text.toUpperCase(),
    ]
    fc.assert(
      fc.property(receipts, copied(changeKeys), fc.constantFrom(...layouts), (receipt, key, lay) => {
        const code = lay(formatReceipt(receipt))
        expect(code.length).toBeLessThanOrEqual(LONGEST_SECRET)
        expect(isReplacing({ ...NOTHING, code })).toBe(true)
        expect(typed({ code, changeKey: key.shown })).toEqual({
          ok: true,
          value: { ballotId: receipt.ballotId, changeKey: key.bare },
        })
      }),
    )
  })

  test('by receipt does so even on a device that holds another right', () => {
    fc.assert(
      fc.property(receipts, tokens, copied(changeKeys), (receipt, token, key) => {
        const given = { code: formatReceipt(receipt), token: formatSignedToken(token) }
        expect(typed({ ...given, changeKey: key.shown })).toEqual({
          ok: true,
          value: { ballotId: receipt.ballotId, changeKey: key.bare },
        })
      }),
    )
  })

  test('never goes by receipt alone: it is shown to whoever checks it', () => {
    fc.assert(
      fc.property(receipts, blanks, (receipt, changeKey) => {
        const result = typed({ code: formatReceipt(receipt), changeKey })
        expect(refusalsOf(result)).toEqual(['changeKey: change-key-missing'])
      }),
    )
  })

  test('takes the right that the device still holds and the change key', () => {
    fc.assert(
      fc.property(tokens, copied(changeKeys), (token, key) => {
        const draft = { code: '', token: formatSignedToken(token), changeKey: key.shown }
        expect(isReplacing(draft)).toBe(true)
        expect(credentialsOf(draft)).toEqual({ ok: true, value: { token, changeKey: key.bare } })
      }),
    )
  })
})

describe('what is wrong', () => {
  test('is said at its own field, all at once', () => {
    expect(refusalsOf(typed({ code: 'K7QM', changeKey: 'courte' }))).toEqual([
      'code: code-malformed',
      'changeKey: change-key-malformed',
    ])
    expect(refusalsOf(typed({ changeKey: 'courte' }))).toEqual([
      'code: code-missing',
      'changeKey: change-key-malformed',
    ])
  })

  test('half a receipt is a malformed code, not half a right', () => {
    fc.assert(
      fc.property(receipts, fc.integer({ min: 17, max: 127 }), (receipt, length) => {
        const code = formatReceipt(receipt).replace(/\s/g, '').slice(0, length)
        expect(refusalsOf(typed({ code }))).toEqual(['code: code-malformed'])
      }),
    )
  })

  test('a right to vote that is damaged is refused as such, and never read as something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (token) => {
        expect(refusalsOf(typed({ token }))).toEqual(['code: token-malformed'])
      }),
    )
  })

  test('whatever is typed gives one credential, or refusals at one of the two fields', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), codes, changeKeys, receipts.map(formatReceipt))
    fc.assert(
      fc.property(anything, anything, anything, (code, token, changeKey) => {
        const draft = { code, token, changeKey }
        const result = credentialsOf(draft)
        if (result.ok) {
          const kinds = ['code', 'token', 'ballotId'].filter((kind) => kind in result.value)
          expect(kinds).toHaveLength(1)
          expect('changeKey' in result.value).toBe(isReplacing(draft))
        } else
          for (const { field } of result.refusals) expect(['code', 'changeKey']).toContain(field)
      }),
      { numRuns: 500 },
    )
  })
})
