import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeset } from '#app/i18n/typography.ts'

test.for([
  ['Un café ouvert ?', 'Un café ouvert\u202F?'],
  ['Oui ! Vite ; demain', 'Oui\u202F! Vite\u202F; demain'],
  ['Pour : tous', 'Pour\u00A0: tous'],
  ['« Où aller »', '«\u00A0Où aller\u00A0»'],
  ['Déjà\u00A0: bien\u202F?', 'Déjà\u00A0: bien\u202F?'],
  ['Sans espace? Rien: à faire', 'Sans espace? Rien: à faire'],
] as const)('%s is shown with spaces at which no line breaks', ([typed, shown]) => {
  expect(typeset(typed)).toBe(shown)
})

test('nothing but spaces changes, and doing it twice changes nothing more', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '«', '»', '?', '!', ';', ':', '\n') })
  fc.assert(
    fc.property(texts, (text) => {
      const shown = typeset(text)
      expect(typeset(shown)).toBe(shown)
      expect(shown.replace(/[ \u00A0\u202F]/g, '')).toBe(text.replaceAll(' ', ''))
      expect(shown.split('\n')).toHaveLength(text.split('\n').length)
    }),
  )
})
