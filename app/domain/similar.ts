import { stemmer } from '@orama/stemmers/french'
import { stopwords } from '@orama/stopwords/french'
import MiniSearch from 'minisearch'

/** A text that others may resemble. */
export interface SimilarText {
  id: string
  title: string
  text: string
  why: string
}

/** A text that says something close. */
export interface Similar {
  id: string
  /** From 0 to 1: how much of the shorter of the two stands in the other. From a half on, likely the same. */
  closeness: number
}

/** Texts made ready to be compared with. It changes with `put` and `drop`. */
export interface TextIndex {
  readonly search: MiniSearch<Indexed>
}

interface Indexed extends SimilarText {
  /** How many different stems it has. */
  stems: number
}

/** What is said in every proposal, besides articles, pronouns and the like. */
const SAID_BY_ALL =
  'faut faudrait pourrait peut peuvent plus tout tous toute toutes comme quand sans cela aussi bien être avoir ' +
  'faire fait très rien personne quelqu alors donc car puis etc chez cette cet celui celle ceux quel quelle dont ' +
  'rendez même déjà encore toujours jamais est sont'
const PASSED_OVER = new Set([...stopwords, ...SAID_BY_ALL.split(' ')].map(withoutAccents))
/** Whatever somebody pastes, a search stays short. */
const MOST_STEMS = 200
const SHORTEST_WORD = 3
const LONGEST_WORD = 40
/** Titles say in few words what texts are about. */
const TITLE_COUNTS = 2
/** Below this part of the best score a text is about something else. */
const OF_THE_BEST = 0.5
const FEWEST_SHARED = 2
/** Whoever has written no more than a title shares two stems with much that is about something else. */
const FEW_WORDS = 9
const ENOUGH_SHARED = 3

/** An index of these texts. Takes some 0.2 ms a text; a search among 5,000 takes some 10 ms. */
export function textIndex(texts: readonly SimilarText[] = []): TextIndex {
  const index = {
    search: new MiniSearch<Indexed>({
      fields: ['title', 'text', 'why'],
      storeFields: ['stems'],
      tokenize: wordsOf,
      processTerm: stemOf,
      // What somebody withdraws should not linger in memory.
      autoVacuum: { minDirtCount: 1, minDirtFactor: 0, batchSize: 1000, batchWait: 10 },
    }),
  }
  for (const text of texts) put(index, text)
  return index
}

/** Adds a text, in the place of the one of this id if there is one. */
export function put({ search }: TextIndex, text: SimilarText): void {
  const indexed = { ...text, stems: stemsOf(allOf(text)).length }
  if (search.has(text.id)) search.replace(indexed)
  else search.add(indexed)
}

/** Takes a text out; nothing where it is not there. */
export function drop({ search }: TextIndex, id: string): void {
  if (search.has(id)) search.discard(id)
}

/**
 * The texts that say something close to these words, the closest first, at most `most`; `except` leaves one
 * out (the text itself). French stems are compared, rare ones counting more; two of them must be shared; of
 * few words three, or two where both stand in the other's title, or one in both titles.
 */
export function similarTo(
  words: Omit<SimilarText, 'id'>,
  { search }: TextIndex,
  most: number,
  except?: string,
): readonly Similar[] {
  const stems = stemsOf(allOf(words))
  if (stems.length < FEWEST_SHARED) return []
  const inTitle = new Set(stemsOf(words.title))
  const found = search.search(stems.join(' '), {
    tokenize: (query) => query.split(' '),
    processTerm: (stem) => stem,
    boost: { title: TITLE_COUNTS },
    boostTerm: (stem) => (inTitle.has(stem) ? TITLE_COUNTS : 1),
    filter: ({ id, match }) => id !== except && sharesEnough(match, stems.length > FEW_WORDS ? null : inTitle),
  })
  const best = found[0]?.score ?? 0
  return found.slice(0, most).flatMap(({ id, score, terms, stems: theirs }) =>
    score < best * OF_THE_BEST || typeof id !== 'string' || typeof theirs !== 'number'
      ? []
      : [{ id, closeness: Math.min(1, terms.length / Math.min(stems.length, theirs)) }],
  )
}

/** `match`: in which fields of the other text each shared stem stands; `inTitle`: of few words, those of the title. */
function sharesEnough(
  match: Readonly<Record<string, readonly string[]>>,
  inTitle: ReadonlySet<string> | null,
): boolean {
  const shared = Object.keys(match)
  if (shared.length < FEWEST_SHARED) return false
  if (inTitle === null || shared.length >= ENOUGH_SHARED) return true
  const inTheirs = shared.filter((stem) => match[stem]?.includes('title'))
  return inTheirs.length === shared.length || inTheirs.some((stem) => inTitle.has(stem))
}

function allOf({ title, text, why }: Omit<SimilarText, 'id'>): string {
  return `${title}\n${text}\n${why}`
}

function stemsOf(text: string): readonly string[] {
  const stems = new Set<string>()
  for (const word of wordsOf(text)) {
    const stem = stemOf(word)
    if (stem !== null) stems.add(stem)
    if (stems.size === MOST_STEMS) break
  }
  return [...stems]
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(({ length }) => length >= SHORTEST_WORD && length <= LONGEST_WORD)
}

/** Stemmed with its accents, which the endings of French need; compared without. */
function stemOf(word: string): string | null {
  return PASSED_OVER.has(withoutAccents(word)) ? null : withoutAccents(stemmer(word))
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, '')
}

/** A stretch of a text. */
export interface Place {
  start: number
  end: number
}

/** Where a text says, in whatever form, a word that other words say too. */
export function sharedPlaces(text: string, others: string): readonly Place[] {
  const theirs = new Set(stemsOf(others))
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ index, 0: word }) => {
    const stem = wordsOf(word).map(stemOf)[0] ?? null
    return stem !== null && theirs.has(stem) ? [{ start: index, end: index + word.length }] : []
  })
}
