import { describe, expect, test } from 'vitest'
import {
  backToDesk,
  DESK_DONE,
  readDeskDone,
  readDeskQuery,
  readMove,
  readPriorityForm,
} from '#app/forms/consolidation.ts'

function form(...fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('the address of the desk', () => {
  test('holds the theme, the search, the page and all that is ticked, each once', () => {
    const query = new URLSearchParams(
      'theme=soins&recherche=caf%C3%A9&page=2&source=a&source=b&source=a',
    )
    expect(readDeskQuery(query)).toEqual({
      themeId: 'soins',
      search: 'café',
      page: 2,
      chosen: ['a', 'b'],
    })
    expect(readDeskQuery(new URLSearchParams())).toEqual({ search: '', page: 1, chosen: [] })
  })

  test('takes no more than anybody types or ticks', () => {
    const query = new URLSearchParams({ recherche: 'a'.repeat(5_000) })
    for (let id = 0; id < 500; id += 1) query.append('source', String(id))
    const { search, chosen } = readDeskQuery(query)
    expect(search).toHaveLength(100)
    expect(chosen).toHaveLength(100)
  })

  test('leads back to where one was, with what was done and what stays ticked', () => {
    const query = new URLSearchParams('theme=soins&recherche=&page=3&source=a&fait=ajoutee')
    expect(backToDesk(query)).toBe('?theme=soins&page=3')
    expect(backToDesk(query, { chosen: ['a', 'b'] })).toBe('?source=a&source=b&theme=soins&page=3')
    expect(backToDesk(new URLSearchParams())).toBe('')
    for (const done of DESK_DONE)
      expect(readDeskDone(new URLSearchParams(backToDesk(query, { done })))).toBe(done)
  })
})

describe('the form of a priority', () => {
  const SAVED = [
    ['intent', 'save'],
    ['version', '4'],
    ['title', '  Un lieu \n ouvert '],
    ['description', 'Le soir.\r\nEt le dimanche.\0'],
    ['theme', ''],
    ['source', 'a'],
    ['source', 'c'],
    ['shown', 'a'],
    ['shown', 'b'],
  ] as const

  test('gives the words on one line or several, what is ticked and what was shown', () => {
    expect(readPriorityForm(form(...SAVED))).toEqual({
      ok: true,
      value: {
        intent: 'save',
        version: 4,
        words: { title: 'Un lieu ouvert', description: 'Le soir.\nEt le dimanche.' },
        typed: {
          title: 'Un lieu \n ouvert',
          description: 'Le soir.\nEt le dimanche.',
          theme: '',
          cost: '',
          sources: ['a', 'c'],
        },
        shown: ['a', 'b'],
      },
    })
  })

  test('names a theme where one was chosen, and has no version where it is new', () => {
    const read = readPriorityForm(form(['intent', 'save'], ['title', 'Un lieu'], ['theme', 'soins']))
    expect(read).toMatchObject({
      value: { version: null, words: { title: 'Un lieu', description: '', themeId: 'soins' } },
    })
  })

  test('takes a cost as people write it; what is no number is kept as typed, and is no cost', () => {
    const cost = (text: string) =>
      readPriorityForm(form(['intent', 'save'], ['title', 'Un lieu'], ['cost', text]))
    expect(cost('12 000 €')).toMatchObject({ value: { words: { cost: 12_000 } } })
    expect(cost('cher')).toMatchObject({ value: { typed: { cost: 'cher' } } })
    expect(cost('cher')).not.toHaveProperty('value.words.cost')
  })

  test('may ask for the removal, and for nothing else', () => {
    expect(readPriorityForm(form(['intent', 'remove'], ['version', '2']))).toEqual({
      ok: true,
      value: { intent: 'remove', version: 2 },
    })
    expect(readPriorityForm(form(['intent', 'autre']))).toMatchObject({
      refusals: [{ code: 'body-malformed' }],
    })
  })
})

test('a press on a button of the list names the priority, the way, and what stays ticked', () => {
  expect(readMove(form(['up', 'a'], ['source', 'b'], ['theme', 'soins']))).toEqual({
    ok: true,
    value: { id: 'a', by: 'up', chosen: ['b'] },
  })
  expect(readMove(form(['source', 'b']))).toMatchObject({ refusals: [{ code: 'body-malformed' }] })
})
