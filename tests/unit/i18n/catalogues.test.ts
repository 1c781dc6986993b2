import { describe, expect, test } from 'vitest'
import { REFUSAL_CODES } from '#app/domain/refusal.ts'
import { CATALOGUES, NAMESPACES } from '#app/i18n/catalogues.ts'
import { STAFF_CATALOGUE } from '#app/i18n/staff-catalogue.ts'
import { createI18n } from '#app/i18n/staff.ts'
import { LANGUAGES } from '#app/i18n/languages.ts'


const FR = textsOf({ ...CATALOGUES.fr, ...STAFF_CATALOGUE })
const SIMPLE = textsOf(CATALOGUES['fr-simple'])
const ALL = [
  ...[...FR].map(([key, text]) => ({ key: `fr ${key}`, text })),
  ...[...SIMPLE].map(([key, text]) => ({ key: `fr-simple ${key}`, text })),
]

/** Every text of a catalogue by the path of its key. */
function textsOf(catalogue: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof catalogue === 'string') return new Map([[path.join('.'), catalogue]])
  if (typeof catalogue !== 'object' || catalogue === null)
    throw new Error(`${path.join('.')} is neither a text nor a group of texts`)
  const inner = Object.entries(catalogue).flatMap(([key, value]) => [
    ...textsOf(value, [...path, key]),
  ])
  return new Map(inner)
}

function keysWhere(fault: (text: string) => boolean): string[] {
  return ALL.filter(({ text }) => fault(text)).map(({ key, text }) => `${key}: ${text}`)
}

/** Sentences of a text; what interpolation will fill in counts as one word. */
function sentencesOf(text: string): string[] {
  return text
    .replaceAll(/\{\{[^}]*\}\}/g, 'X')
    .split(/(?<=[.!?…])\s+/)
    .filter((sentence) => sentence !== '')
}

function wordsIn(sentence: string): number {
  return sentence.split(/[\s'’]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

describe('the catalogues', () => {
  test('hold a sentence for every refusal', () => {
    for (const language of LANGUAGES) {
      const { t } = createI18n(language)
      for (const code of REFUSAL_CODES)
        expect(t(`refusal:${code}`), code).toMatch(/^\p{Lu}.*[.?!]$/u)
    }
    expect(Object.keys(CATALOGUES.fr.refusal).sort()).toEqual([...REFUSAL_CODES].sort())
  })

  test('of the public pages have the same namespaces, and share none with the teams’', () => {
    const names = Object.keys(CATALOGUES.fr)
    expect(Object.keys(CATALOGUES['fr-simple']).sort()).toEqual(names.sort())
    expect([...names, ...Object.keys(STAFF_CATALOGUE)].sort()).toEqual([...NAMESPACES].sort())
  })

  test('no key of plain language is unknown to the reference', () => {
    expect([...SIMPLE.keys()].filter((key) => !FR.has(key))).toEqual([])
  })

  test('plain language asks for no figure or word that the page does not give', () => {
    const placeholders = (text: string): string[] => text.match(/\{\{\s*\w+\s*\}\}/g) ?? []
    const unknown = [...SIMPLE].filter(([key, text]) => {
      const given = placeholders(FR.get(key) ?? '')
      return placeholders(text).some((placeholder) => !given.includes(placeholder))
    })
    expect(unknown).toEqual([])
  })

  test('every long text of the public pages is also told in plain language', () => {
    const long = [...FR].filter(
      ([key, text]) =>
        /^(data|emailVoting|figures|outcome|pages|proposals|results|secrecy|tracking|voting|receipt)\./.test(key) && text.length > 60,
    )
    expect(long.length).toBeGreaterThan(50)
    expect(long.map(([key]) => key).filter((key) => !SIMPLE.has(key))).toEqual([])
  })

  test('no text is empty or begins or ends with a space', () => {
    expect(keysWhere((text) => text === '' || text !== text.trim())).toEqual([])
  })
})

describe('typography', () => {
  test('no straight apostrophe or quotation mark', () => {
    expect(keysWhere((text) => /['"]/.test(text))).toEqual([])
  })

  test('no ordinary space, and no lack of one, before ; ? ! :', () => {
    expect(keysWhere((text) => / [;?!:]/.test(text))).toEqual([])
    expect(keysWhere((text) => /[^\u00A0\u202F?!][;?!]/.test(text))).toEqual([])
    expect(keysWhere((text) => /[^\u00A0\u202F]:(\s|$)/.test(text))).toEqual([])
  })

  test('no ordinary space inside « »', () => {
    expect(keysWhere((text) => /«[^\u00A0\u202F]|[^\u00A0\u202F]»/.test(text))).toEqual([])
  })

  test('an ellipsis is one character, and no space is doubled', () => {
    expect(keysWhere((text) => text.includes('...') || /\s\s/.test(text))).toEqual([])
  })
})

describe('plain language', () => {
  test('has at most twenty words in a sentence', () => {
    const long = [...SIMPLE].flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsIn(sentence) > 20)
        .map((sentence) => `${key} (${wordsIn(sentence)}): ${sentence}`),
    )
    expect(long).toEqual([])
  })

  test('has no percentages', () => {
    expect([...SIMPLE].filter(([, text]) => /%|pour cent/.test(text))).toEqual([])
  })
})
