import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '#app/domain/membership.ts'
import { passwordIn, readReturn, readSignIn } from '#app/forms/accounts.ts'
import { hiddenFields, readKept } from '#app/forms/kept.ts'
import { readNewCouncil } from '#app/forms/new-council.ts'
import { readTeamForm } from '#app/forms/team.ts'

function formOf(fields: Iterable<readonly [string, string]>): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

const form = (fields: Record<string, string>) => formOf(Object.entries(fields))

describe('where to go after signing in', () => {
  test.each([
    ['/espace/clsm/ici/equipe', '/espace/clsm/ici/equipe'],
    ['/espace/clsm/ici?page=2&tri=nom', '/espace/clsm/ici?page=2&tri=nom'],
    ['/espace/a/../b', '/espace/b'],
  ])('%s leads to %s', (asked, to) => {
    expect(readReturn(asked)).toBe(to)
  })

  test.each([
    null,
    '',
    '/',
    '/espace',
    '/espacement/ici',
    '//ailleurs.example/espace/',
    '/espace/../clsm/ici',
    '/espace/..//ailleurs.example',
    '/espace/\\..\\..\\..//ailleurs.example',
    'https://ailleurs.example/espace/',
    'javascript:alert(1)',
    '/espace/connexion',
    '/espace/deconnexion',
    '/espace/lien/secret',
    '/espace/mot-de-passe-oublie',
    '/espace/clsm/ici.data',
  ])('%s leads nowhere', (asked) => {
    expect(readReturn(asked)).toBeNull()
  })

  test('is a page of the teams on this site, whatever was asked for', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2e',
      '%2F',
      'espace',
      '@',
      ':',
      'x',
      '?',
      '#'
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const to = readReturn(`/espace/${parts.join('')}`)
        if (to === null) return
        const { origin, pathname } = new URL(to, 'https://concerto.test')
        expect(origin).toBe('https://concerto.test')
        expect(pathname.startsWith('/espace/')).toBe(true)
      })
    )
  })
})

describe('a form kept past the end of a session', () => {
  const fields = fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { maxLength: 8 })

  test('comes back as it was, names, values and order', () => {
    fc.assert(
      fc.property(fields, (sent) => {
        const kept = { action: '/espace/clsm/ici/equipe?fait=name', fields: sent }
        const carried = formOf([['email', 'a@b.fr'], ['password', 'x'], ...hiddenFields(kept)])
        expect(readKept(carried)).toEqual(kept)
      })
    )
  })

  test('may only be sent to a page of the teams', () => {
    for (const action of [
      'https://ailleurs.example/',
      '//ailleurs.example',
      '/clsm/ici',
      '/espace/deconnexion',
    ])
      expect(readKept(formOf(hiddenFields({ action, fields: [] })))).toBeNull()
  })

  test('does not mix with the fields of signing in', () => {
    const kept = {
      action: '/espace/compte',
      fields: [
        ['email', 'autre'],
        ['password', 'autre'],
      ] as const,
    }
    const carried = formOf([...hiddenFields(kept), ['email', 'a@b.fr'], ['password', 'secret']])
    const read = readSignIn(carried)
    expect(read.credentials).toEqual({ ok: true, value: { email: 'a@b.fr', password: 'secret' } })
  })
})

test('signing in asks for both, gives the address back as typed, and no password', () => {
  const { typed, credentials } = readSignIn(form({ email: ' Élise@', password: '' }))
  expect(typed).toBe('Élise@')
  expect(credentials).toEqual({
    ok: false,
    refusals: [
      { code: 'email-malformed', field: 'email' },
      { code: 'password-missing', field: 'password' },
    ],
  })
  expect(passwordIn(form({ password: ' avec espaces ' }), 'password')).toBe(' avec espaces ')
})

describe('naming somebody', () => {
  const naming = { intent: 'name', name: 'Ana', email: 'ana@exemple.fr' }

  test('gives every fault at once, each at its field', () => {
    const { act } = readTeamForm(form({ intent: 'name', role: 'relay' }), ROLES)
    const faults = act.ok ? [] : act.refusals.map(({ code, field }) => [code, field])
    expect(faults).toEqual([
      ['relay-missing', 'relay'],
      ['name-missing', 'name'],
      ['email-missing', 'email'],
    ])
  })

  test('knows no role that is not offered', () => {
    for (const role of ['moderator', 'administrator', 'constructor', ''])
      expect(readTeamForm(form({ ...naming, role }), ['chair']).act).toEqual({
        ok: false,
        refusals: [{ code: 'role-missing', field: 'role' }],
      })
  })

  test('keeps of a role what belongs to it', () => {
    const sent = {
      ...naming,
      role: 'steering-member',
      seat: 'ARS',
      organisation: 'UNAFAM',
      relay: 'gem',
    }
    const { act } = readTeamForm(form(sent), ROLES)
    expect(act).toEqual({
      ok: true,
      value: {
        kind: 'name',
        naming: { name: 'Ana', email: 'ana@exemple.fr', role: 'steering-member', seat: 'ARS' },
      },
    })
  })
})

describe('a new council', () => {
  const council = {
    name: 'CLSM de l’Œuvre',
    territory: 'Ici',
    population: '12 000',
    contact: 'Mairie',
    timeZone: 'Indian/Reunion',
  }

  test('draws its address from its name where none is given', () => {
    const read = readNewCouncil(form(council)).council
    expect(read.ok && read.value).toMatchObject({
      slug: 'clsm-de-l-oeuvre',
      timeZone: 'Indian/Reunion',
    })
  })

  test('is refused for everything that is missing or malformed, together', () => {
    const read = readNewCouncil(form({ slug: 'Pas Une Adresse', timeZone: 'Mars/Base' })).council
    const faults = read.ok ? [] : read.refusals.map(({ field }) => field)
    expect(faults).toEqual(['name', 'territory', 'population', 'contact', 'slug', 'timeZone'])
  })
})
