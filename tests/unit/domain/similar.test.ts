import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drop, put, similarTo, textIndex, type SimilarText } from '#app/domain/similar.ts'

const CAFE = aText('cafe', 'Un café ouvert le dimanche', 'Le dimanche tout est fermé dans le quartier.')
const BUS = aText('bus', 'Des bus le soir', 'Après 20 heures on ne peut plus rentrer de la permanence.')
const LOGEMENT = aText('logement', 'Des logements accompagnés', 'Sortir de l’hôpital sans adresse.')
const TEXTS = [CAFE, BUS, LOGEMENT]

function aText(id: string, title: string, text: string, why = ''): SimilarText {
  return { id, title, text, why }
}

function idsOf(title: string, text: string, index = textIndex(TEXTS)): readonly string[] {
  return similarTo({ title, text, why: '' }, index, 3).map(({ id }) => id)
}

describe('texts that say something close', () => {
  test('are found in other forms of the same French words, accents or not', () => {
    expect(idsOf('Ouvrir les cafes', 'tous les dimanches')).toEqual(['cafe'])
    expect(idsOf('logement', 'accompagner la sortie des hôpitaux')).toEqual(['logement'])
  })

  test('are not found by the words that everybody uses, nor by one word alone', () => {
    expect(idsOf('Il faudrait que', 'tout le monde puisse faire comme les autres')).toEqual([])
    expect(idsOf('Un dimanche', '')).toEqual([])
    expect(idsOf('', '')).toEqual([])
  })

  test('are close by more than two words in passing', () => {
    const deaf = aText('sourd', 'Prendre rendez-vous quand on est sourd', 'À l’accueil, personne ne signe, surtout le soir.')
    const bench = aText('banc', 'Un banc', 'Devant l’accueil, pour le soir.')
    expect(idsOf('un accueil sans rendez-vous le soir', '', textIndex([deaf, bench]))).toEqual([])
    const evening = aText('soir', 'Un accueil ouvert en soirée', 'Le soir, on est seul.')
    expect(idsOf('un accueil sans rendez-vous le soir', '', textIndex([deaf, bench, evening]))).toEqual(['soir'])
  })

  test('do not include the text itself, and tell the same from what is merely near', () => {
    const index = textIndex(TEXTS)
    expect(similarTo(CAFE, index, 3, 'cafe')).toEqual([])
    expect(similarTo(CAFE, index, 3)).toEqual([{ id: 'cafe', closeness: 1 }])
    const [near] = similarTo(aText('', 'Un café', 'le dimanche, avec de la musique, des jeux, un journal, une scène et du théâtre'), index, 1)
    expect(near?.closeness).toBeLessThan(0.5)
  })

  test('follow what is put and dropped', () => {
    const index = textIndex(TEXTS)
    drop(index, 'cafe')
    drop(index, 'nowhere')
    expect(idsOf('Un café ouvert', 'le dimanche', index)).toEqual([])
    put(index, { ...BUS, title: 'Un café ouvert', text: 'le dimanche' })
    expect(idsOf('Un café ouvert', 'le dimanche', index)).toEqual(['bus'])
  })

  test('are looked for in any text whatever, and never throw', () => {
    const index = textIndex(TEXTS)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, text) => {
        put(index, aText('any', title, text))
        for (const { closeness } of similarTo({ title, text, why: '' }, index, 3)) {
          expect(closeness).toBeGreaterThan(0)
          expect(closeness).toBeLessThanOrEqual(1)
        }
      }),
    )
  }, 30_000)

  test('are found in a bounded time, however long the words and however many the texts', () => {
    const many = Array.from({ length: 5_000 }, (_, i) =>
      aText(`${i}`, `Titre ${i} du quartier`, `Ouvrir une permanence ${i % 700} le soir pour les familles du quartier ${i % 90}`),
    )
    const index = textIndex(many)
    const long = Array.from({ length: 10_000 }, (_, i) => `mot${i} quartier permanence`).join(' ')
    expect(similarTo({ title: 'Permanence', text: long, why: '' }, index, 3)).toHaveLength(3)
  }, 30_000)
})
