import { HURRIED } from '../lexicon/hurried.ts'

/** Elided words in full. */
const ELIDED: Readonly<Record<string, string>> = {
  j: 'je', m: 'me', t: 'te', s: 'se', n: 'ne', d: 'de', l: 'le', c: 'ce', qu: 'que',
  jusqu: 'jusque', lorsqu: 'lorsque', puisqu: 'puisque',
}

/** What is longer is no word, and would make sentences without end. */
const LONGEST_WORD = 40

/** Marks that end a sentence, part clauses, or open and close what others said; the rest is left out. */
const TOKEN = /[a-z]+|\d+|[.!?;:,\n«»"()…]/g

/**
 * The words of a text without elisions and hurried spellings, one space between two, marks of punctuation as words of
 * their own: "jveu plu vivre." is read as "je veux plus vivre .".
 */
export function normalise(plain: string, cased = plain): string {
  const words: string[] = []
  for (const { 0: written, index } of plain.matchAll(TOKEN)) {
    const token = written.slice(0, LONGEST_WORD)
    if (token === '\n') {
      if (words.at(-1) !== '.') words.push('.')
    } else if (token === '…') words.push('.')
    else if (plain[index + written.length] === "'") words.push(ELIDED[token] ?? token)
    else words.push(inFull(token, /[éÉ]/.test(cased[index + written.length - 1] ?? ''), words.at(-1)))
  }
  return ` ${words.join(' ')} `.replace(/ (le|du|un) toi /g, ' $1 toit ')
}

/** What "é" stands for where it is heard: "jé" is "j'ai", "jserré" is "je serai". */
const HEARD: Readonly<Record<string, string>> = {
  je: 'je ai', e: 'est', me: 'mais', le: 'les', de: 'des', se: 'c est', jle: 'je le ai',
  jve: 'je vais', ve: 'vais', ke: 'que', te: 'tes', ne: 'ne', jete: 'je etais', ete: 'ete',
  ce: 'ces',
}

function inFull(token: string, acute: boolean, before: string | undefined): string {
  const heard = acute && Object.hasOwn(HEARD, token) ? HEARD[token] : undefined
  if (heard !== undefined) return heard
  if (acute && /^j?[a-z]{2,8}re$/.test(token) && (before === 'je' || token.startsWith('j')))
    return inFull(`${token.slice(0, -1)}ai`, false, before)
  const known = Object.hasOwn(HURRIED, token) ? HURRIED[token] : undefined
  if (known !== undefined) return known
  // No French word begins with j and a consonant: it is "je" and a verb.
  const [, verb] = /^j([bcdfghjklmnpqrstvwxz][a-z]+)$/.exec(token) ?? []
  if (verb !== undefined) return `je ${HURRIED[verb] ?? verb}`
  return token.length === 1 ? (ELIDED[token] ?? token) : token
}
