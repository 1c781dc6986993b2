import { describe, expect, test } from 'vitest'
import { actValue, followUpValue, readAgendaForm, readChoice, readPreparation } from '#app/forms/agenda.ts'
import { readItemForm } from '#app/forms/agenda-item.ts'
import type { Result } from '#app/domain/refusal.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, field }) => (field ? `${field}: ${code}` : code))

describe('the forms of an agenda', () => {
  const act = (fields: Record<string, string>) => {
    const read = readAgendaForm(formOf(fields))
    return read.act.ok ? read.act.value : codes(read.act)
  }

  test('say what was pressed, on which item, from which version', () => {
    expect(act({ act: actValue.up('a1'), version: '3' })).toEqual({
      kind: 'move',
      item: 'a1',
      direction: 'up',
      version: 3,
    })
    expect(act({ act: actValue.down('a1'), version: '3' })).toMatchObject({ direction: 'down' })
    expect(act({ act: actValue.remove('a1') })).toEqual({ kind: 'remove', item: 'a1' })
    expect(act({ act: actValue.restore('bilan', 'p1') })).toEqual({
      kind: 'restore',
      consultation: 'bilan',
      priority: 'p1',
    })
    expect(act({ act: 'add', newItem: '  Point   divers ' })).toEqual({
      kind: 'add',
      title: 'Point divers',
    })
    expect(act({ act: 'order', order: 'b a c', version: '1' })).toEqual({
      kind: 'order',
      order: ['b', 'a', 'c'],
      version: 1,
    })
  })

  test('say which form of the page it was, so that the answer stands where it was asked', () => {
    const kind = (act: string) => readAgendaForm(formOf({ act })).kind
    for (const own of ['details', 'time', 'order', 'add'] as const) expect(kind(own)).toBe(own)
    expect([kind('spread'), kind(actValue.up('a1')), kind('?')]).toEqual(['time', 'move', null])
  })

  test('read the details of a meeting, whose date may be left open', () => {
    const details = { act: 'details', title: ' Séance ', place: 'Mairie', version: '2' }
    expect(act({ ...details, meetsOn: '2027-01-14' })).toEqual({
      kind: 'details',
      details: { title: 'Séance', meetsOn: '2027-01-14', place: 'Mairie' },
      version: 2,
    })
    expect(act({ ...details, meetsOn: '' })).toMatchObject({ details: { meetsOn: null } })
    expect(act({ ...details, meetsOn: '2027-02-30' })).toEqual(['meetsOn: date-malformed'])
  })

  test.for<Record<string, string>>([
    {},
    { act: 'explode' },
    { act: 'up a1' },
    { act: 'order', order: 'a b', version: 'x' },
    { act: 'details', title: 'Séance', version: '-1' },
  ])('refuse what no page of ours sends: %j', (fields) => {
    expect(act(fields)).toEqual(['body-malformed'])
  })

  test('give back what was typed', () => {
    const { typed, kind } = readAgendaForm(formOf({ act: 'add', newItem: 'é'.repeat(500) }))
    expect(typed['newItem']).toBe('é'.repeat(500))
    expect(kind).toBe('add')
    expect(readPreparation(formOf({ consultation: ' bilan ' }))).toBe('bilan')
    expect(readPreparation(formOf({}))).toBe('')
  })
})

test('what an agenda is made of is what was ticked, each once', () => {
  const form = formOf({ id: 'abc' })
  for (const slug of ['un', 'deux', 'un']) form.append('result', slug)
  form.append('followUp', followUpValue({ consultation: 'un', priority: 'p1' }))
  form.append('followUp', 'malformé')
  form.append('action', 'a1')
  expect(readChoice(form)).toEqual({
    id: 'abc',
    choice: {
      results: ['un', 'deux'],
      followUps: [
        { consultation: 'un', priority: 'p1' },
        { consultation: 'malformé', priority: '' },
      ],
      actions: ['a1'],
    },
  })
})

describe('the form of an item', () => {
  const DECISION = {
    part: 'decision',
    decisionVersion: '0',
    outcome: 'deferred',
    motive: ' Plus tard.\r\n\r\nPas avant mai. ',
    owner: '',
    deadlineOn: '',
    decidedOn: '2027-01-14',
  }

  test('reads the part whose button was pressed, and gives back both', () => {
    const { act, typed } = readItemForm(
      formOf({ ...DECISION, part: 'words', version: '4', notes: ' Vu. ', minutes: '' }),
    )
    expect(act).toEqual({
      ok: true,
      value: { part: 'words', words: { title: '', notes: 'Vu.', minutes: '' }, version: 4 },
    })
    expect(typed['motive']).toBe(' Plus tard.\n\nPas avant mai. ')
  })

  test('reads a decision, its deadline where there is one', () => {
    const words = {
      outcome: 'deferred',
      motive: 'Plus tard.\n\nPas avant mai.',
      owner: '',
      decidedOn: '2027-01-14',
    }
    expect(readItemForm(formOf(DECISION)).act).toEqual({
      ok: true,
      value: { part: 'decision', words, version: 0 },
    })
    expect(readItemForm(formOf({ ...DECISION, deadlineOn: '2027-05-01' })).act).toEqual({
      ok: true,
      value: { part: 'decision', words: { ...words, deadlineOn: '2027-05-01' }, version: 0 },
    })
  })

  test('says all that is missing at once, each at its field', () => {
    const empty = { part: 'decision', decisionVersion: '0', deadlineOn: 'bientôt' }
    expect(codes(readItemForm(formOf(empty)).act)).toEqual([
      'outcome: outcome-missing',
      'motive: motive-missing',
      'decidedOn: date-malformed',
      'deadlineOn: date-malformed',
    ])
    const retained = { ...DECISION, outcome: 'retained' }
    expect(codes(readItemForm(formOf(retained)).act)).toEqual(['owner: owner-missing'])
    const unknown = { ...DECISION, outcome: 'applauded' }
    expect(codes(readItemForm(formOf(unknown)).act)).toEqual(['outcome: outcome-missing'])
  })

  test('reads of each outcome what belongs to it, and never what is out of sight', () => {
    const all = {
      ...DECISION,
      owner: 'CCAS',
      mergedInto: 'crise',
      budget: '12 000 €',
      funder: ' Ville ',
      framework: 'Contrat local',
    }
    const read = (outcome: string) => {
      const { act } = readItemForm(formOf({ ...all, outcome }))
      if (!act.ok || act.value.part !== 'decision') return null
      const { owner, mergedInto, budget, funder, framework } = act.value.words
      return { owner, mergedInto, budget, funder, framework }
    }
    const acting = { owner: 'CCAS', mergedInto: undefined, budget: 12_000, funder: 'Ville', framework: 'Contrat local' }
    const quiet = { owner: '', mergedInto: undefined, budget: undefined, funder: undefined, framework: undefined }
    expect(read('retained')).toEqual(acting)
    expect(read('deferred')).toEqual(acting)
    expect(read('set-aside')).toEqual(quiet)
    expect(read('merged')).toEqual({ ...quiet, mergedInto: 'crise' })
    expect(codes(readItemForm(formOf({ ...all, budget: 'beaucoup' })).act)).toEqual([
      'budget: amount-malformed',
    ])
    expect(codes(readItemForm(formOf({ ...all, outcome: 'merged', mergedInto: '' })).act)).toEqual([
      'mergedInto: merge-target-missing',
    ])
  })

  test('refuses a form without its version', () => {
    expect(codes(readItemForm(formOf({ part: 'words', notes: 'x' })).act)).toEqual([
      'body-malformed',
    ])
    const { decisionVersion: _none, ...rest } = DECISION
    expect(codes(readItemForm(formOf(rest)).act)).toEqual(['body-malformed'])
  })
})
