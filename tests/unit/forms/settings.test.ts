import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_CHARTER, readCharterForm, versionAsked } from '#app/forms/charter.ts'
import { readOrderForm, readPrintForm, readReturnForm } from '#app/forms/code-order.ts'
import { pageAsked } from '#app/forms/fields.ts'
import { LONGEST, readSettingsForm } from '#app/forms/settings.ts'
import type { Result } from '#app/domain/refusal.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const faults = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim())

const TEXTS = {
  intent: 'texts',
  version: '3',
  name: '  CLSM du   Bocage ',
  territory: 'Bocage',
  population: '107\u202f000',
  presentation: 'Un.\r\n\r\nDeux.',
  contact: 'Mairie',
}

describe('the forms of a council’s settings', () => {
  test('read the texts, tidied, and give back what was typed', () => {
    const { typed, act } = readSettingsForm(formOf(TEXTS))
    expect(act).toEqual({
      ok: true,
      value: {
        kind: 'texts',
        version: 3,
        texts: {
          name: 'CLSM du Bocage',
          territory: 'Bocage',
          population: 107_000,
          presentation: 'Un.\n\nDeux.',
          contact: 'Mairie',
        },
      },
    })
    expect(typed['name']).toBe(TEXTS.name)
  })

  test('read who answers for data, whatever of it is known', () => {
    const sent = { intent: 'data', version: '2', controller: ' Commune\r\n1 place ', officer: '' }
    const { act } = readSettingsForm(formOf(sent))
    expect(act).toEqual({
      ok: true,
      value: {
        kind: 'data',
        version: 2,
        contacts: { controller: 'Commune\n1 place', officer: '', host: '' },
      },
    })
    const long = readSettingsForm(formOf({ ...sent, host: 'x'.repeat(LONGEST.dataContact + 1) }))
    expect(faults(long.act)).toEqual(['text-too-long host'])
  })

  test('say all that is missing, each at its field', () => {
    const { act } = readSettingsForm(formOf({ intent: 'texts' }))
    expect(faults(act)).toEqual([
      'name-missing name',
      'territory-missing territory',
      'population-malformed population',
      'contact-missing contact',
    ])
  })

  test.for([
    ['name', 'x'.repeat(LONGEST.name + 1), 'text-too-long name'],
    ['presentation', 'x'.repeat(LONGEST.presentation + 1), 'text-too-long presentation'],
    ['contact', 'x'.repeat(LONGEST.contact + 1), 'text-too-long contact'],
    ['population', '0', 'population-malformed population'],
    ['population', '12.5', 'population-malformed population'],
    ['population', '-3', 'population-malformed population'],
    ['population', 'beaucoup', 'population-malformed population'],
    ['name', ' \u00A0 ', 'name-missing name'],
  ] as const)('refuse %s « %s », and keep it', ([field, value, fault]) => {
    const { typed, act } = readSettingsForm(formOf({ ...TEXTS, [field]: value }))
    expect(faults(act)).toEqual([fault])
    expect(typed[field]).toBe(value)
  })

  test('read a college by the fields that are its own', () => {
    const form = formOf({
      'intent': 'edit-college',
      'id': 'usagers',
      'version': '2',
      'college.usagers.name': 'Usagères',
      'college.usagers.description': 'Vous.',
      'college.aidants.name': 'Autre',
    })
    expect(readSettingsForm(form).act).toEqual({
      ok: true,
      value: { kind: 'edit-college', id: 'usagers', version: 2, name: 'Usagères', description: 'Vous.' },
    })
    expect(faults(readSettingsForm(formOf({ intent: 'add-college' })).act)).toEqual([
      'name-missing college.nouveau.name',
      'description-missing college.nouveau.description',
    ])
  })

  test('read a move with the order that was seen', () => {
    const fields = { intent: 'move-college', id: 'b', towards: 'up', order: 'a b c' }
    expect(readSettingsForm(formOf(fields)).act).toEqual({
      ok: true,
      value: { kind: 'move-college', id: 'b', towards: 'up', order: ['a', 'b', 'c'] },
    })
    expect(faults(readSettingsForm(formOf({ ...fields, towards: 'loin' })).act)).toEqual([
      'order-malformed',
    ])
  })

  test('read a relay, new or renamed', () => {
    const added = readSettingsForm(formOf({ 'intent': 'add-relay', 'relay.nouveau.name': 'CMP' }))
    expect(added.act).toEqual({ ok: true, value: { kind: 'add-relay', name: 'CMP' } })
    const renamed = readSettingsForm(formOf({ intent: 'rename-relay', id: 'gem', version: '1' }))
    expect(faults(renamed.act)).toEqual(['name-missing relay.gem.name'])
  })

  test('know no other intent, and never throw', () => {
    for (const intent of ['', 'constructor', 'tout-effacer'])
      expect(faults(readSettingsForm(formOf({ intent })).act)).toEqual(['body-malformed'])
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string()),
        fc.constantFrom('texts', 'add-college', 'edit-college', 'move-college', 'rename-relay'),
        (fields, intent) => {
          readSettingsForm(formOf({ ...fields, intent }))
        },
      ),
    )
  })

  test('keep no null character, which PostgreSQL cannot store', () => {
    const { act } = readSettingsForm(formOf({ 'intent': 'add-relay', 'relay.nouveau.name': 'C\0MP' }))
    expect(act).toEqual({ ok: true, value: { kind: 'add-relay', name: 'CMP' } })
  })
})

describe('the form of a charter', () => {
  const CHARTER = {
    version: '1',
    text: 'Nul n’est désigné.',
    adoptedOn: '2026-03-12',
    urnKeptMonths: '18',
  }

  test('reads text and day, over the version that was seen', () => {
    expect(readCharterForm(formOf(CHARTER)).adoption).toEqual({
      ok: true,
      value: { ...CHARTER, version: 1, urnKeptMonths: 18 },
    })
    const plain = readCharterForm(formOf({ ...CHARTER, plainText: ' On ne nomme personne. ' }))
    expect(plain.adoption).toMatchObject({ value: { plainText: 'On ne nomme personne.' } })
    const first = readCharterForm(formOf({ ...CHARTER, version: '0' })).adoption
    expect(first).toMatchObject({ ok: true, value: { version: 0 } })
  })

  test.for([
    [{ text: ' ' }, 'text-missing text'],
    [{ text: 'x'.repeat(LONGEST_CHARTER + 1) }, 'text-too-long text'],
    [{ adoptedOn: '' }, 'date-missing adoptedOn'],
    [{ plainText: 'x'.repeat(LONGEST_CHARTER + 1) }, 'text-too-long plainText'],
    [{ adoptedOn: '12/03/2026' }, 'date-malformed adoptedOn'],
    [{ adoptedOn: '2026-02-30' }, 'date-malformed adoptedOn'],
    [{ urnKeptMonths: '' }, 'count-malformed urnKeptMonths'],
    [{ urnKeptMonths: '0' }, 'count-malformed urnKeptMonths'],
    [{ urnKeptMonths: '37' }, 'count-malformed urnKeptMonths'],
  ] as const)('refuses %j', ([wrong, fault]) => {
    expect(faults(readCharterForm(formOf({ ...CHARTER, ...wrong })).adoption)).toEqual([fault])
  })

  test.for([
    ['', null],
    ['version=2', 2],
    ['version=0', Number.NaN],
    ['version=-1', Number.NaN],
    ['version=deux', Number.NaN],
    ['version=', Number.NaN],
    ['version=99999999999', Number.NaN],
  ] as const)('an address with « %s » asks for version %s', ([search, version]) => {
    expect(versionAsked(new URLSearchParams(search))).toBe(version)
  })
})

describe('the forms of codes', () => {
  test('read an order', () => {
    const order = { relay: 'gem', college: 'usagers', most: '40' }
    expect(readOrderForm(formOf(order)).order).toEqual({
      ok: true,
      value: { relayId: 'gem', collegeId: 'usagers', most: 40 },
    })
    expect(faults(readOrderForm(formOf({})).order)).toEqual([
      'relay-missing relay',
      'college-missing college',
      'count-malformed most',
    ])
    for (const most of ['0', '501', '-1', '1e2', '0x10', 'dix', '4.5'])
      expect(faults(readOrderForm(formOf({ ...order, most })).order)).toEqual([
        'count-malformed most',
      ])
  })

  test.for([
    ['12', 12],
    [' 1 200 ', 1200],
    ['', 0],
    ['douze', 0],
    ['-4', 0],
    ['3.5', 0],
  ] as const)('read « %s » as %d codes', ([typed, count]) => {
    expect(readPrintForm(formOf({ count: typed }))).toMatchObject({ count, typed: { count: typed } })
  })

  test.for([
    ['12', '', 12, null],
    [' 0 ', '0', 0, 0],
    ['', '7', null, 7],
    ['douze', 'x', null, null],
    ['-4', '-1', null, null],
    ['3.5', '', null, null],
  ] as const)('read « %s » handed out, where « %s » was, as %j and %j', ([handed, was, now, before]) => {
    const read = readReturnForm(formOf({ handed, was }))
    expect(read).toMatchObject({ handedOut: now, was: before, typed: { handed } })
  })

  test.for([
    ['', 1],
    ['page=3', 3],
    ['page=0', 1],
    ['page=-2', 1],
    ['page=abc', 1],
  ] as const)('« %s » asks for page %d', ([search, page]) => {
    expect(pageAsked(new URLSearchParams(search))).toBe(page)
  })
})
