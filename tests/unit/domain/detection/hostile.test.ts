import { describe, expect, it } from 'vitest'
import { detect } from '#app/domain/detection.ts'

const UNITS: Readonly<Record<string, string>> = {
  digits: '1',
  'spaced digits': '0 6 ',
  'signs of mail': '@',
  'halves of mail': 'a@',
  spaces: ' ',
  dots: 'a.',
  titles: 'Mme ',
  relations: 'mon fils ',
  invisible: '\u200b',
  'right to left': '\u202eab ',
  quotations: '« ',
  'other quotations': '" ',
  emoji: '😀',
  halves: '\ud800',
  'one word': 'a',
  'first persons': 'je ',
  acts: 'je me suis ',
  names: 'Marie Le ',
  streets: '12 rue ',
  'numbers in words': 'zéro six ',
  lines: '\n',
  accounts: 'FR76 ',
  networks: 'insta c est ',
  births: 'né le ',
  particles: 'de la ',
  posts: 'l’infirmier de nuit du ',
  marks: '\u0301',
  flats: 'bat A, ',
  others: 'elle est sur ',
  farewells: 'dites à Léa et ',
  signs: '((at)) ',
  pills: 'j’ai pris la boîte de ',
  'wrong openings': '[{<',
  'only ones': 'la seule dame ',
  homes: 'j’habite rue ',
  'labelled homes': 'adresse : Les ',
  pseudonyms: 'mon pseudo sur ',
  'sons of': 'le fils du facteur ',
  'own births': 'je suis du 3 ',
  initials: 'par P.-Y. ',
  cases: 'mon dossier ',
  'people in trouble': 'mon voisin crie, ',
  thanks: 'merci à Xo',
}

/** Of the processor, for this thread alone: others may be using it at the same time, or clear memory. */
function milliseconds(text: string): number {
  const before = process.threadCpuUsage()
  detect(text)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

const quickest = (text: string) => Math.min(milliseconds(text), milliseconds(text), milliseconds(text))

/** A noisy neighbour spoils one comparison, not five; what takes the square of its length spoils all of them. */
function leastGrowth(short: string, long: string): number {
  let least = Infinity
  for (let attempt = 0; attempt < 5 && least >= 9; attempt += 1)
    least = Math.min(least, quickest(long) / Math.max(quickest(short), 10))
  return least
}

describe('a hostile text', () => {
  it.each(Object.entries(UNITS))('of nothing but %s takes time in proportion to its length', (_, unit) => {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length))
    detect(text(2_000))
    const [short, long] = [text(30_000), text(120_000)]
    // Four times the text: a square would take sixteen times as long. Below some milliseconds nothing can be told.
    expect(leastGrowth(short, long)).toBeLessThan(9)
  }, 60_000)

  it('of a megabyte is read in seconds', () => {
    for (const unit of ['1', 'a', 'Mme ', 'je veux que mon fils de 12 ans '])
      expect(milliseconds(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toBeLessThan(12_000)
  }, 60_000)
})
