import { describe, expect, test } from 'vitest'
import { ACTION_ACTS, actionActValue, readActionForm, readActionWords } from '#app/forms/action.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

const WORDS = { title: ' Ouvrir  une permanence ', aim: 'Pour\r\ntous', owner: 'CCAS', theme: 'Droits' }

describe('the form of an action', () => {
  test('gives its words, tidied, and what may be absent only where it is there', () => {
    const words = { title: 'Ouvrir une permanence', aim: 'Pour\ntous', owner: 'CCAS', theme: 'Droits' }
    expect(readActionWords(formOf({ ...WORDS, deadlineOn: '', groupId: '' })).words).toEqual({
      ok: true,
      value: { ...words, toldPublicly: false },
    })
    const all = { ...WORDS, deadlineOn: '2027-06-01', groupId: 'g', toldPublicly: 'on' }
    expect(readActionWords(formOf(all)).words).toEqual({
      ok: true,
      value: { ...words, deadlineOn: '2027-06-01', groupId: 'g', toldPublicly: true },
    })
    expect(readActionWords(formOf({ ...WORDS, deadlineOn: '31/12/2027' })).words).toMatchObject({
      refusals: [{ code: 'date-malformed', field: 'deadlineOn' }],
    })
  })

  test('says which button was pressed, and on what', () => {
    for (const kind of ACTION_ACTS) {
      const sent = {
        ...WORDS,
        act: actionActValue(kind, 's1'),
        version: '3',
        state: 'done',
        stepTitle: 'Trouver un local',
        stepState: 'done',
        datedOn: '2027-01-01',
        indicatorName: 'Permanences',
        figure: '1 200,50',
        measuredOn: '2027-01-01',
      }
      const read = readActionForm(formOf(sent))
      expect(read.kind).toBe(kind)
      expect(read.act).toMatchObject({ ok: true, value: { kind } })
    }
    expect(readActionForm(formOf({ act: 'finish-step s1' })).act).toEqual({
      ok: true,
      value: { kind: 'finish-step', step: 's1' },
    })
    for (const act of ['', 'constructor', 'words', 'state', 'step s1'])
      expect(readActionForm(formOf({ ...WORDS, act })).act, act).toMatchObject({ ok: false })
  })

  test('reads figures as people type them', () => {
    const fields = { indicatorName: 'Personnes reçues', aboutPeople: 'on', baseline: 'moins de 11' }
    expect(readActionForm(formOf({ ...fields, target: '1 200', act: 'add-indicator' })).act).toEqual({
      ok: true,
      value: {
        kind: 'add-indicator',
        indicator: { name: 'Personnes reçues', unit: '', aboutPeople: true, baseline: 'few', target: '1200' },
      },
    })
    const wrong = readActionForm(formOf({ ...fields, target: 'beaucoup', act: 'add-indicator' })).act
    expect(wrong).toMatchObject({ refusals: [{ code: 'figure-malformed', field: 'target' }] })
  })

  test('keeps all that was typed', () => {
    const typed = { ...WORDS, aim: 'Pour tous', act: 'words', deadlineOn: 'jamais' }
    expect(readActionForm(formOf(typed)).typed).toEqual(typed)
  })
})
