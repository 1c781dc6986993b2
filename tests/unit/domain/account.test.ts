import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  LONGEST_PASSWORD,
  readEmail,
  readName,
  reasonsAgainstPassword,
} from '#app/domain/account.ts'
import type { Result } from '#app/domain/refusal.ts'

describe('an address', () => {
  test.each([
    ['  Prenom.Nom@Exemple.FR ', 'prenom.nom@exemple.fr'],
    ['elise+clsm@sous.domaine.exemple.org', 'elise+clsm@sous.domaine.exemple.org'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readEmail(typed)).toEqual({ ok: true, value: kept })
  })

  test.each([
    'prenom',
    'prenom@',
    '@exemple.fr',
    'prenom@exemple',
    'a b@exemple.fr',
    'a@b@c.fr',
    '<a@b.fr>',
    'a\0@b.fr',
    `${'a'.repeat(250)}@b.fr`,
  ])('%j is not complete', (typed) => {
    expect(codesOf(readEmail(typed))).toEqual(['email-malformed'])
  })

  test('is missing where nothing was typed', () => {
    expect(codesOf(readEmail(' \t'))).toEqual(['email-missing'])
  })

  test('reads the same a second time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (typed) => {
        const read = readEmail(typed)
        if (read.ok) expect(readEmail(read.value)).toEqual(read)
      })
    )
  })
})

test('a name is tidied, and neither missing nor endless', () => {
  expect(readName('  Élise \n Martin ')).toEqual({ ok: true, value: 'Élise Martin' })
  expect(codesOf(readName(' \0 '))).toEqual(['name-missing'])
  expect(codesOf(readName('x'.repeat(121)))).toEqual(['text-too-long'])
})

describe('a new password', () => {
  const codes = (password: string) =>
    reasonsAgainstPassword(password, 'elise@exemple.fr').map(({ code }) => code)

  test.each([
    ['', 'password-missing'],
    ['onze signes', 'password-short'],
    ['elise@exemple.fr', 'password-is-email'],
    [' ELISE@exemple.fr', 'password-is-email'],
    ['aaaaaaaaaaaaaaaa', 'password-simple'],
    ['121212121212', 'password-simple'],
    ['x1y2z'.repeat(41), 'text-too-long'],
  ])('%j is refused: %s', (password, code) => {
    expect(codes(password)).toEqual([code])
  })

  test('may be any sentence, with spaces and accents', () => {
    expect(codes('le chat dort à midi')).toEqual([])
    expect(codes('🐱🐶🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵')).toEqual([])
  })

  test('is refused for one reason at most, and never for being long enough', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (password) => {
        const refused = codes(password)
        expect(refused.length).toBeLessThanOrEqual(1)
        if (password.length > LONGEST_PASSWORD) expect(refused).toEqual(['text-too-long'])
      })
    )
  })
})

function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.refusals.map(({ code }) => code)
}
