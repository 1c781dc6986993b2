import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

const MONTHS = [
  "janvier|janv?\\.?|fevrier|fevr?\\.?|mars|avril|avr\\.?|mai|juin|juillet|juil\\.?|aout",
  "septembre|sept\\.?|octobre|oct\\.?|novembre|nov\\.?|decembre|dec\\.?",
].join('|')
const DAY_WORDS = [
  'premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze',
  'seize|dix[- ]sept|dix[- ]huit|dix[- ]neuf',
  'vingt(?:[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf))?',
  'trente(?:[- ]et[- ]un)?',
].join('|')
const NUMBER_WORDS =
  '(?:mille|deux|neuf|cents?|quatre|vingts?|soixante|cinquante|quarante|trente|dix|onze|douze|' +
    'treize|quatorze|quinze|seize|sept|huit|un|trois|cinq|six|et)'
const YEAR = `(?:(?:19|20)\\d\\d|'?\\d\\d(?!\\d)|${NUMBER_WORDS}(?:[- ]${NUMBER_WORDS}){0,7})`
const DATE = new RegExp(
  `(?:(?:0?[1-9]|[12]\\d|3[01])(?:er)?|${DAY_WORDS}) ?(?:${MONTHS})(?![a-z])` +
  `(?:[ ,]{1,2}${YEAR}(?![a-z0-9]))?` +
    `|(?:${MONTHS})(?![a-z]) (?:19|20)\\d\\d(?!\\d)` +
    '|(?:0?[1-9]|[12]\\d|3[01]) ?[ ./-] ?(?:0?[1-9]|1[0-2]) ?[ ./-] ?(?:(?:19|20)\\d\\d|\\d\\d)' +
    '(?!\\d)' +
    '|(?:19|20)\\d\\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\\d|3[01])(?!\\d)' +
    '|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\\d\\d(?!\\d)',
  'y',
)
const CUE = new RegExp(
  '(?<![a-z])(?:ne(?:\\(e\\)|\\.?e\\.?|-e)?|nais|nee?s|naissance|d\\.?d\\.?n\\.?|naquit|' +
    'anniv(?:ersaire)?|naiss\\.?|dob)(?![a-z])',
  'g',
)
const LONGEST_FILLER = 48
const FILLER_WORD = new RegExp(
  '^(?:le|la|l|les|un|une|de|du|est|c|cest|en|au|a|jour|ma|mon|sa|son|date|tombe|etait|lundi|' +
    'mardi|mercredi|jeudi|vendredi|samedi|dimanche)?$',
)
/** "née à Lyon, le". */
const IN_A_TOWN = /^ (?:a|au|en) [a-z' -]{2,36}(?:,|, le|,? le|\() ?$/
const FOUNDED = new RegExp(
  '\\b(?:gem|association|asso|clsm|collectif|projet|reseau|groupe|conseil|service|loi|idee|' +
    'mouvement|cmp|dispositif|equipe|federation|maison|lieu|atelier|structure|unafam|centre|' +
    'foyer|comite|charte|convention)\\b[^.!?:\\n]{0,40}$',
)

/** "elle est du 3 mai 2009", of a person; of one's own without the year too. */
const FROM = new RegExp(
  "(?<![a-z])(?:(j(?:e |')? ?(?:suis|sui|suis nee?)|chui|chuis)|(?:il|elle|iel|l'aine|l'ainee) " +
    "(?:est|e)) (?:nee? )?(?:du|de|d'|en) ?",
  'g',
)
const SPELT = new RegExp(
  '(?:0?[1-9]|[12]\\d|3[01]) (?:du |/ ?)?(?:0?[1-9]|1[0-2]) (?:du |de )?(?:(?:19|20)\\d\\d|' +
    '\\d\\d)(?!\\d)',
  'y',
)
const KINDRED = new RegExp(
  '\\b(?:ans|fils|fille|soeur|frere|enfant|petite?|bebe|niece|neveu|mari|femme|mere|pere|ado|' +
    'jumelles|jumeaux)\\b',
)
const OF_PAPER = new RegExp(
  '\\b(?:demande|lettre|courrier|decision|dossier|ordonnance|jugement|arrete|mail|rdv|' +
    'rendez-vous|plainte)\\b',
)

/** Told after the date. */
const TOLD_AFTER = new RegExp(
  `(?:${DATE.source})(?=[ ,]{1,3}(?:c'?est |ce |c |est )?(?:ma|sa|la|mon|son) (?:date de ` +
    'naissance|ddn|anniv|jour de naissance|naissance))',
  'g',
)

function fromADay({ plain, span }: Folded): readonly Span[] {
  return Array.from(plain.matchAll(FROM)).flatMap(({ 0: cue, 1: own, index }) => {
    const from = index + cue.length
    const end = endOf(SPELT, plain, from) ?? endOf(DATE, plain, from)
    if (end === null) return []
    const before = plain.slice(Math.max(0, index - 90), index)
    const complete = /(?:\d{4}|\d[ ./-]\d\d|du \d\d)$/.test(plain.slice(from, end))
    if (OF_PAPER.test(before) || !complete || !(own !== undefined || KINDRED.test(before))) return []
    return [span(from, end, 'birthdate', 'date-after-birth-cue')]
  })
}

function endOf(shape: RegExp, plain: string, from: number): number | null {
  shape.lastIndex = from
  return shape.test(plain) ? shape.lastIndex : null
}

/** How a date begins, in digits or in words. */
const BEGINS = new RegExp(
  '\\d|\\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|' +
    'decembre|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|' +
    'quatorze|quinze|seize|vingt|trente)',
)

/** Dates of birth: a date shortly after words that announce one. What a group of people or a law was born on is none. */
export function birthdates(folded: Folded): readonly Span[] {
  const { plain, span } = folded
  const found: Span[] = [...fromADay(folded)]
  for (const { 0: date, index } of plain.matchAll(TOLD_AFTER))
    found.push(span(index, index + date.length, 'birthdate', 'date-after-birth-cue'))
  for (const { 0: cue, index } of plain.matchAll(CUE)) {
    const from = index + cue.length
    const near = plain.slice(from, from + LONGEST_FILLER)
    const start = from + near.search(BEGINS)
    if (start < from || !fits(plain.slice(from, start))) continue
    DATE.lastIndex = start
    if (!DATE.test(plain)) continue
    if (/^n/.test(cue) && cue !== 'naissance' && FOUNDED.test(plain.slice(Math.max(0, index - 60), index))) continue
    found.push(span(start, DATE.lastIndex, 'birthdate', 'date-after-birth-cue'))
  }
  return found
}

function fits(filler: string): boolean {
  return IN_A_TOWN.test(filler) || filler.split(/[ :,;(=>.'-]/).every((word) => FILLER_WORD.test(word))
}
