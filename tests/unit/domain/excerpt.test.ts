import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, type ExcerptPart } from '#app/domain/excerpt.ts'
import { searchable } from '#app/domain/proposal.ts'

const LONG = 'Une phrase assez longue pour aller plus loin. '.repeat(12)

function shown(parts: readonly ExcerptPart[]): string {
  return parts.map(({ text }) => text).join('')
}

function found(parts: readonly ExcerptPart[]): string[] {
  return parts.filter((part) => part.found).map(({ text }) => text)
}

describe('what a list shows of a proposal', () => {
  test('is the beginning of a long text, ended at a word', () => {
    const parts = excerptOf([LONG, 'Parce que.'], [])
    expect(shown(parts)).toMatch(/^Une phrase .*\p{L}…$/u)
    expect(shown(parts).length).toBeLessThanOrEqual(261)
    expect(found(parts)).toEqual([])
  })

  test('is the passage in which the word stands, whatever its accents', () => {
    const parts = excerptOf([`${LONG}Un lieu d’écoute, le soir. ${LONG}`, ''], ['ecoute'])
    expect(shown(parts)).toMatch(/^….*d’écoute, le soir.*…$/u)
    expect(found(parts)).toEqual(['écoute'])
  })

  test('is of the other text where the word stands there alone', () => {
    const parts = excerptOf(['Un café le dimanche.', 'On s’y écoute sans se juger.'], ['ecoute'])
    expect(shown(parts)).toBe('On s’y écoute sans se juger.')
    expect(found(parts)).toEqual(['écoute'])
  })

  test('is the beginning where the word stands in it, or in the title alone', () => {
    expect(shown(excerptOf([`Un café. ${LONG}`, 'Le café.'], ['cafe']))).toMatch(/^Un café\. /)
    expect(shown(excerptOf(['Texte.', 'Pourquoi.'], ['titre']))).toBe('Texte.')
  })

  test('is never much longer than its measure, and shows a word that one of the texts holds', () => {
    const word = fc.constantFrom('écoute', 'dimanche', 'l’été', 'un', 'de', 'téléphone', 'œuvre')
    const text = fc.array(word, { maxLength: 150 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, fc.constantFrom('ecoute', 'tele', 'oeuvre'), (main, why, asked) => {
        const parts = excerptOf([main, why], [asked])
        expect(shown(parts).length).toBeLessThanOrEqual(262)
        const held = [main, why].some((one) => searchable(one).includes(asked))
        expect(found(parts).length > 0).toBe(held)
      }),
    )
  })
})
