import type { Folded } from './fold.ts'
import { COMMON_WORDS } from './lexicon/common-words.ts'
import { AMBIGUOUS_NAMES, FIRST_NAMES } from './lexicon/first-names.ts'
import { NAMED_PLACE, ROLE } from './lexicon/people.ts'
import type { Word } from './words.ts'

/**
 * How much must speak for a name: after a title a capital makes a name of a common word too (`titled`), after "je
 * m'appelle" a word that is no common one does (`strong`), after a
 * role it needs a capital or to be known (`capital`), elsewhere it must be a known first name (`known`).
 */
export type Evidence = 'titled' | 'strong' | 'capital' | 'known'

export interface NameReader {
  words: readonly Word[]
  /** Whether capitals say nothing here, as most letters are. */
  shouting: boolean
  /** The word that ends a name which begins with this one (exclusive), or null where none begins. */
  after: (at: number, evidence: Evidence) => number | null
  /** The word at this offset of a view, or shortly after it. */
  wordAt: (offset: number) => number | null
  isCapital: (at: number) => boolean
  isAcronym: (at: number) => boolean
  /** Whether a word that is in no list looks like what a friend is called, in a text without capitals. */
  isNickname: (at: number) => boolean
  opensSentence: (at: number) => boolean
  /** Whether it is part of the name of a street, a hospital, a law … */
  isOfPlace: (at: number) => boolean
}

/** How French adjectives end, and participles. */
const ADJECTIVE = new RegExp(
  '(?:ant|ante|ent|ente|eux|euse|if|ive|iste|ique|able|ible|ais|aise|ain|aine|el|elle|er|ee|' +
    'ees|es|s|al|ale|ier|iere|que|se|te|re|ue|ie|it|i|ir)$',
)
const SUBJECT_OF = new RegExp(
  '^(?:il|elle|el|a|est|e|et|me|m|ne|n|va|veut|ve|vien|vient|fait|fai|di|dit|peut|peu|qui|ki|' +
    'avait|etait|en|y|se|s|habite|jouait|aime|travaille|bosse)$',
)
const PARTICLE = new RegExp(
  '^(?:de|du|d|des|le|la|l|van|von|der|den|el|al|ben|bin|bint|da|dos|della|di|n|o|ait|abd|st|' +
    'saint|mac|mc|ould|dit)$',
)
const CONNECTOR = new RegExp(
  '^(?:de|du|des|d|la|l|le|les|docteur|dr|professeur|pr|president|general|marechal|et|abbe|a|' +
    'au|hospitalier|universitaire|psychiatrique|municipale?|communale?|sociale?|specialise|' +
    'medical)$',
)
const OF_A_PERSON = new RegExp(
  '^(?:association|asso|groupe|service|equipe|boutique|magasin|garage|ferme|local|maison|' +
    'cabinet medical)$',
)
const MOST_WORDS = 5

const isStrong = (evidence: Evidence) => evidence === 'strong' || evidence === 'titled'
/** What follows a title without being a name. */
const OFFICE = new RegExp(
  `^(?:${ROLE}|madame|monsieur|mesdames|messieurs|mademoiselle|bonjour|bonsoir|merci|vous|nous|` +
    'cette|pour|dans|avec|mais|elle|quand|comme|votre|notre|prefete?|ministre|senat\\w{2,5}|' +
    'deputee?|elue?|procureure?|rect\\w{3,4}|inspect\\w{3,5}|docteurs?|voici|voila|suite|objet|' +
    'cher|chere|veuillez|depuis|apres|avant|selon|chez)$',
)

export function nameReader(words: readonly Word[], { plain, cased }: Folded): NameReader {
  const shouting = isShouted(cased)
  const places = new Map(words.map((word, index) => [word.start, index] as const))

  const gapBefore = (at: number) => plain.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0)
  const isCapital = (at: number) => !shouting && /^\p{Lu}/u.test(words[at]?.cased ?? '')
  const isAcronym = (at: number) => {
    const word = words[at]?.cased ?? ''
    return !shouting && word.length > 1 && word.length < 7 && /^\p{Lu}+$/u.test(word)
  }
  const opensSentence = (at: number) => at === 0 || /[.!?\n:«"(]/.test(gapBefore(at))
  const couldBe = (at: number) => {
    const word = words[at]
    return word !== undefined && /^\p{L}+$/u.test(word.plain) && !COMMON_WORDS.has(word.plain)
  }

  const isOfPlace = (at: number) => {
    for (let back = at; back > Math.max(0, at - 6); back -= 1) {
      const before = words[back - 1]?.plain ?? ''
      if (!/^[ '-]{1,2}$|^\. $|^ ["«'] ?$/.test(gapBefore(back))) return false
      if (gapBefore(back) === '. ' && before.length > 3) return false
      if (NAMED_PLACE.test(before)) return !isOfPeople(before, back, at)
      if (gapBefore(back) === '-' && isCapital(back - 1) && !FIRST_NAMES.has(before)) return true
      const hyphenated = gapBefore(back) === '-' || isCapital(back - 1)
      if (!CONNECTOR.test(before) && !hyphenated) return false
    }
    return false
  }

  /** "l'association de Marie Durand" is one of hers; "la rue de Jean Moulin" is no home of his. */
  const isOfPeople = (place: string, back: number, at: number) =>
    back === at - 1 &&
    /^(?:de|d)$/.test(words[back]?.plain ?? '') &&
    OF_A_PERSON.test(place) &&
    isCapital(at + 1) &&
    gapBefore(at + 1) === ' '

  const begins = (at: number, evidence: Evidence) => {
    const word = words[at]
    if (word === undefined) return false
    const isKnown = FIRST_NAMES.has(word.plain)
    if (isCapital(at) && word.cased.length === 1 && evidence !== 'known') return plain[word.end] !== "'"
    if (evidence === 'known')
      return isKnown && !isOfPlace(at) && !(COMMON_WORDS.has(word.plain) && !isCapital(at)) && couldStand(at)
    if (isKnown && (isCapital(at) || isStrong(evidence) || !AMBIGUOUS_NAMES.has(word.plain))) return true
    if (evidence === 'titled' && isCapital(at) && word.cased.length > 3 && !OFFICE.test(word.plain)) return true
    if (isCapital(at)) return couldBe(at) || (PARTICLE.test(word.plain) && isCapital(at + 1) && couldBe(at + 1))
    if (evidence === 'capital') return false
    if (word.plain.length === 1) return /^\.(?=[ ,;.!?)\n]|$)/.test(plain.slice(word.end, word.end + 2))
    if (couldBe(at) && word.plain.length > 1) return true
    const next = words[at + 1]?.plain.length ?? 0
    return PARTICLE.test(word.plain) && gapBefore(at + 1).length === 1 && couldBe(at + 1) && next > 2
  }

  /** A first name without a capital in a text that has some is a slip only where it is no word. */
  const couldStand = (at: number) => isCapital(at) || !AMBIGUOUS_NAMES.has(words[at]?.plain ?? '') || isShoutedOrLow

  const isShoutedOrLow = shouting || cased === plain

  const continues = (at: number, first: number, evidence: Evidence): boolean => {
    const gap = gapBefore(at)
    const word = words[at]
    if (word === undefined || !/^(?:[ '-]|\. ?|\.-| {1,2})$/.test(gap)) return false
    const previous = words[at - 1]
    if (gap.startsWith('.') && (previous?.cased.length ?? 0) > 2) return false
    if (PARTICLE.test(word.plain) && at - first < MOST_WORDS - 1)
      return goesOnAfterParticle(at, word.plain)
    if (isCapital(first)) {
      if (gap === '-') return true
      const isBody = isAcronym(at) && !isStrong(evidence) && word.cased.length < 5
      return isCapital(at) && (couldBe(at) || word.cased.length === 1) && (!isBody || isAcronym(first))
    }
    if (gap === '-') return FIRST_NAMES.has(word.plain) || couldBe(at)
    if (word.plain.length === 1) return /^\.(?=[ ,;.!?)\n]|$)/.test(plain.slice(word.end, word.end + 2))
    return (
      at === first + 1 &&
      couldBe(at) &&
      word.plain.length > 2 &&
      isStrong(evidence) &&
      (FIRST_NAMES.has(previous?.plain ?? '') || PARTICLE.test(previous?.plain ?? ''))
    )
  }

  const goesOnAfterParticle = (at: number, particle: string) =>
    words[at + 1] !== undefined &&
    (isCapital(at + 1) || gapBefore(at + 1) === "'") &&
    /^['\- ]$/.test(gapBefore(at + 1)) &&
    (couldBe(at + 1) || PARTICLE.test(words[at + 1]?.plain ?? '')) &&
    (isCapital(at) || !/^(?:le|la|l|du|des|a)$/.test(particle))

  return {
    words,
    shouting,
    isCapital,
    isAcronym,
    isNickname: (at) => {
      const word = words[at]?.plain ?? ''
      const next = words[at + 1]?.plain ?? ''
      const looks = couldBe(at) && /^[a-z]{3,8}$/.test(word) && !ADJECTIVE.test(word)
      return isShoutedOrLow && looks && SUBJECT_OF.test(next)
    },
    opensSentence,
    isOfPlace,
    wordAt: (offset) => {
      for (let at = offset; at <= offset + 3; at += 1) {
        const found = places.get(at)
        if (found !== undefined) return found
      }
      return null
    },
    after: (at, evidence) => {
      if (!begins(at, evidence)) return null
      let end = at + 1
      while (end < at + MOST_WORDS && continues(end, at, evidence)) end += 1
      while (end > at + 1 && PARTICLE.test(words[end - 1]?.plain ?? '') && !isCapital(end - 1)) end -= 1
      return end
    },
  }
}

/** Whether more than six letters of ten are capitals. */
function isShouted(cased: string): boolean {
  let [capitals, letters] = [0, 0]
  for (const character of cased) {
    if (!/\p{L}/u.test(character)) continue
    letters += 1
    if (/\p{Lu}/u.test(character)) capitals += 1
  }
  return letters > 0 && capitals > letters * 0.6
}
