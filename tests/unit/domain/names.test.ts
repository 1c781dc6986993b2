import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutNames, type KnownName } from '#app/domain/names.ts'

const PEOPLE: KnownName[] = [
  { name: 'Élodie Dupont-Martin', called: 'coordination' },
  { name: 'Jean-Pierre Lefèvre', called: 'collège usagers' },
  { name: 'Anne Petit', called: 'collège aidants' },
  { name: 'Karim Lefèvre', called: 'présidence' },
  { name: 'Marie de La Brosse', called: 'collège ARS' },
]
const told = (text: string) => withoutNames(text, PEOPLE, 'membre')

test.for([
  ['Élodie Dupont-Martin ouvre la séance.', '[coordination] ouvre la séance.'],
  ['DUPONT MARTIN Elodie ouvre la séance.', '[coordination] ouvre la séance.'],
  ['Mme Dupont-Martin et M. Lefèvre', '[coordination] et [membre]'],
  ['M. Jean-Pierre Lefevre', '[collège usagers]'],
  ['lefèvre jean pierre a dit oui', '[collège usagers] a dit oui'],
  ['J.-P. Lefèvre a dit oui', '[membre] a dit oui'],
  ['le Dr. Lefèvre, Karim, rappelle', 'le [présidence], rappelle'],
  ['Karim rappelle', '[présidence] rappelle'],
  ['un petit budget, dit Mme Petit', 'un petit budget, dit [collège aidants]'],
  ['madame petit', '[collège aidants]'],
  ['la proposition de Marie de La Brosse', 'la proposition de [collège ARS]'],
  ['de la brosse à dents', 'de la [collège ARS] à dents'],
  ['l’avis d’Anne', 'l’avis d’[collège aidants]'],
  ['Lefèvrerie, Dupontel et Karimov', 'Lefèvrerie, Dupontel et Karimov'],
  ['', ''],
] as const)('%s', ([text, public_]) => {
  expect(told(text)).toBe(public_)
})

const word = fc.stringMatching(/^[A-ZÉÈÎÇ][a-zéèêëîïôûçœ]{3,9}$/)
const around = fc.constantFrom('', 'Le point. ', '(', '« ', 'avec ', '\n', 'd’')
const after = fc.constantFrom('', '.', ', dit-on', ' »', '\n', ' ; puis')
const ways = [
  (first: string, last: string) => `${first} ${last}`,
  (first: string, last: string) => `${last} ${first}`,
  (first: string, last: string) => `${first.toUpperCase()} ${last.toUpperCase()}`,
  (_first: string, last: string) => `Mme ${last}`,
  (_first: string, last: string) => `docteur ${last.toLowerCase()}`,
  (first: string, last: string) => `${first}-${last}`,
  (first: string, last: string) => `${first[0]}. ${last}`,
  (first: string, last: string) => `${first}\u00A0${last}`.normalize('NFD'),
  (first: string, last: string) => `${first} ${last}`.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (first: string) => first,
  (_first: string, last: string) => last,
]

test('no word of a name is left, however it is written', () => {
  fc.assert(
    fc.property(word, word, around, after, fc.constantFrom(...ways), (first, last, before, behind, way) => {
      const people = [{ name: `${first} ${last}`, called: 'X' }]
      const text = withoutNames(`${before}${way(first, last)}${behind}`, people, 'X')
      const left = plain(text).split(/[^a-z0-9]+/)
      expect(left).not.toContain(plain(first))
      expect(left).not.toContain(plain(last))
      expect(text.startsWith(before) && text.endsWith(behind)).toBe(true)
    }),
  )
})

test('a text in which nobody is named stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(withoutNames(text, [{ name: 'Zzyzx Qwrtpsdf', called: 'X' }], 'X')).toBe(text)
      expect(withoutNames(text, [{ name: '', called: 'X' }], 'X')).toBe(text)
    }),
  )
})

test('taking names out twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('Élodie', 'petit', 'Mme', 'Lefèvre', 'J.', '-', 'de', 'La', 'Brosse', 'parle'), { maxLength: 12 }), (words) => {
      const once = told(words.join(' '))
      expect(told(once)).toBe(once)
    }),
  )
})

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe')
}
