import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  LONGEST_TEXT,
  LONGEST_TITLE,
  LONGEST_WHY,
  NO_WORDS,
  reasonsAgainstAnswer,
  reasonsAgainstProposal,
  sameWords,
  searchable,
  tidyLine,
  tidyText,
  type ProposalText,
} from '#app/domain/proposal.ts'

const THEMES = [{ id: 'vivre' }]
const SOUND: ProposalText = { title: 'Un café', text: 'Le dimanche.', why: '', themeId: 'vivre' }
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', '\r', '\n', '\t', ' ', '\u0000', '\u202E', '\uD800', '👍🏽', '\u00A0') }),
)

function told(words: Partial<ProposalText>): string[] {
  return reasonsAgainstProposal({ ...SOUND, ...words }, THEMES).map(
    ({ code, field }) => `${field}: ${code}`,
  )
}

describe('what somebody typed', () => {
  test('is kept with one kind of line end and at most one empty line', () => {
    expect(tidyText('  Un\r\ndeux\r\r\r\rtrois\u2028quatre \n')).toBe('Un\ndeux\n\ntrois\nquatre')
    expect(tidyLine('Un\r\ncafé \t ouvert')).toBe('Un café ouvert')
  })

  test('loses what cannot be seen and what turns a text around, and nothing else', () => {
    expect(tidyText('a\u0000b\u202Ec\u0007d\uD800e')).toBe('abcde')
    expect(tidyText('« Ça va\u00A0? » 👍🏽 عربي – naïveté, œuvre')).toBe('« Ça va\u00A0? » 👍🏽 عربي – naïveté, œuvre')
    expect(tidyLine('« Ça va\u202F? »\u00A0!')).toBe('« Ça va\u202F? »\u00A0!')
  })

  test('is not changed by being tidied again', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        expect(tidyText(tidyText(typed))).toBe(tidyText(typed))
        expect(tidyLine(tidyLine(typed))).toBe(tidyLine(typed))
      }),
    )
  })

  test('never holds what a database or a page would stumble over', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const tidied = tidyText(typed)
        expect(tidied.isWellFormed()).toBe(true)
        expect(tidied).not.toMatch(/[\u0000\r\u202A-\u202E\u2066-\u2069]/)
        expect(tidyLine(typed)).not.toMatch(/[\n\t]/)
      }),
    )
  })
})

describe('a proposal', () => {
  test('needs a title and a text that say something, and nothing more', () => {
    expect(told({})).toEqual([])
    expect(told({ themeId: undefined })).toEqual([])
    expect(told({ title: '', text: '' })).toEqual(['title: title-missing', 'text: text-missing'])
    expect(told({ title: '…', text: ' – \u200B' })).toEqual([
      'title: title-missing',
      'text: text-missing',
    ])
    expect(told({ title: 'عربي', text: '42' })).toEqual([])
  })

  test('is told at each field what is too long, and by how much it may be', () => {
    expect(told({ title: 'x'.repeat(LONGEST_TITLE), text: 'x'.repeat(LONGEST_TEXT) })).toEqual([])
    expect(
      told({
        title: 'x'.repeat(LONGEST_TITLE + 1),
        text: 'x'.repeat(LONGEST_TEXT + 1),
        why: 'x'.repeat(LONGEST_WHY + 1),
      }),
    ).toEqual(['title: text-too-long', 'text: text-too-long', 'why: text-too-long'])
    expect(
      reasonsAgainstProposal({ ...SOUND, why: 'x'.repeat(2_000) }, THEMES)[0]?.details,
    ).toEqual({ most: LONGEST_WHY })
  })

  test('has a theme of this consultation or none', () => {
    expect(told({ themeId: 'ailleurs' })).toEqual(['theme: unknown-theme'])
  })

  test('is the same as another only where every word is', () => {
    expect(sameWords(SOUND, { ...SOUND })).toBe(true)
    for (const change of [{ title: 'x' }, { text: 'x' }, { why: 'x' }, { themeId: undefined }])
      expect(sameWords(SOUND, { ...SOUND, ...change })).toBe(false)
    expect(sameWords(SOUND, NO_WORDS)).toBe(false)
  })
})

test('an answer says something, within bounds', () => {
  expect(reasonsAgainstAnswer('D’accord.')).toEqual([])
  expect(reasonsAgainstAnswer(' ?')).toMatchObject([{ code: 'answer-missing', field: 'answer' }])
  expect(reasonsAgainstAnswer('x'.repeat(2_001))).toMatchObject([{ code: 'text-too-long' }])
})

test('a search text holds letters, figures and single spaces only', () => {
  expect(searchable('  L’Œuvre : 100 % d’ÉCOUTE_à 9 h 30 ! ')).toBe('l oeuvre 100 d ecoute a 9 h 30')
  fc.assert(
    fc.property(anything, (text) => {
      expect(searchable(text)).not.toMatch(/[%_\\]|\s\s|^\s|\s$/)
    }),
  )
})
