import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REPLACE_ALL, replaceIntent } from '#app/forms/marking.ts'
import { marksIn, replaced } from '#app/forms/marks.ts'
import { advance, EMPTY_DRAFT, parseProposingForm, type ProposingRules } from '#app/forms/proposing.ts'

const WORDS = {
  title: 'Rappeler le 06 12 34 56 78',
  text: 'Mon adresse : moi@exemple.fr, et le 3114 aide.\n\nOu 06 98 76 54 32.',
  why: '',
}
const RULES: ProposingRules = { themes: [], colleges: [], organisations: null }
const CHANCE = { randomBytes: (length: number) => new Uint8Array(length) }
const argumentOf = (intent: string) => intent.slice(intent.indexOf(':') + 1)

describe('what could tell who somebody is, in an author’s own words', () => {
  test('is marked and numbered through title, text and why; helplines are not', () => {
    expect(marksIn(WORDS).map(({ number, field, passage }) => [number, field, passage])).toEqual([
      [1, 'title', '06 12 34 56 78'],
      [2, 'text', 'moi@exemple.fr'],
      [3, 'text', '06 98 76 54 32'],
    ])
  })

  test('is replaced one by one, or all at once, and nothing else changes', () => {
    const [first, second] = marksIn(WORDS)
    if (first === undefined || second === undefined) throw new Error('Three are marked')
    expect(replaced(WORDS, argumentOf(replaceIntent(second)))).toEqual({
      ...WORDS,
      text: WORDS.text.replace('moi@exemple.fr', '[adresse e-mail]'),
    })
    expect(marksIn(replaced(WORDS, argumentOf(REPLACE_ALL)))).toEqual([])
  })

  test('is left alone where a button names what is no longer there', () => {
    for (const argument of ['text.0.4', 'title.13', 'nulle part', '', 'text.1.99999', 'title.-1.5'])
      expect(replaced(WORDS, argument)).toEqual(WORDS)
  })

  test('cuts no word of any text, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, argument) => {
        const words = { title: '', text, why: '' }
        const after = replaced(words, argument).text
        if (marksIn(words).length === 0) expect(after).toBe(text)
      }),
    )
  })

  test('is replaced on the review without leaving it, and the tracking code stays', () => {
    const form = new FormData()
    const draft = { ...EMPTY_DRAFT, ...WORDS, code: 'K7QM2XHD9F4TWB3P' }
    for (const [name, value] of Object.entries(draft)) form.append(name, value)
    form.append('step', 'review')
    form.append('intent', REPLACE_ALL)
    const posted = parseProposingForm(form)
    if (!posted.ok) throw new Error('A form of ours')
    const { step, draft: after, refusals } = advance(posted.value, RULES, CHANCE, replaced)
    expect([step, after.title, after.code, refusals]).toEqual([
      'review',
      'Rappeler le [téléphone]',
      draft.code,
      [],
    ])
  })
})
