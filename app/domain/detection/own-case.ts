import type { Folded } from './fold.ts'
import { CLOSE, DATED } from './lexicon/situations.ts'
import { turnAfter, windowFrom } from './sentence.ts'
import type { Span } from './span.ts'

const CASE = new RegExp(
  '(?<![a-z])(?:(?:m(?:on|a)|notre|l[ea]) (?:dossier|demande|recours|plainte|requete|' +
  'num(?:ero)?(?! de tel)|allocation' +
    '|jugement|audience|mesure|reclamation|affaire|procedure|ordonnance)|reference :' +
    "|dossier(?= (?:mdph|caf|n°|numero|cpam|allocataire))|j'ai (?:depose|porte) plainte)(?![a-z])",
  'g',
)
const NUMBER = new RegExp(
  '(?:n°|n o|no |numero|num |ref(?:erence)?\\.?|allocataire|\\brg\\b|\\bpv\\b)' +
  '[ :]{0,3}[a-z]{0,6}[-/ ]?\\d[\\d/ .-]{2,20}' +
    '|\\d{2,4}[-/]\\d{3,9}|\\d{7,}|\\d{2}/[a-z]/\\d{3,}',
)
const HANDLED = new RegExp(
  [
    'blo[ckq]|sans reponse|attente|refus|rejet|perdu|cours|suspen|traite|repon|mainlevee|rappel',
    'plainte|classe|instruit|delai',
  ].join('|'),
)
/** Where somebody was, is followed or kept. */
const STAY = new RegExp(
  "(?<![a-z])(?:j'? ?etais|j'? ?ai ete (?:hospitalisee?|internee?|admise?|enfermee?|suivie?)" +
    '|je suis (?:suivie?|hospitalisee?)|chui suivie?|(?:placee? )?sous (?:curatelle|tutelle|' +
    'sauvegarde)' +
    "|je suis l'ancien(?:ne)? [a-z]{4,}|m(?:a|on) (?:curatelle|tutelle))(?![a-z])",
  'g',
)
const NAMED = new RegExp(
  "(?<!\\p{L})(?:[àa]|aux?|de|par|chez|avec|l') ?(?:l[ae]s? |l'|le docteur |" +
    "dr )?(?:[\\p{L}]{2,12} (?:de |d')?)?\\p{Lu}\\p{Ll}{2,}",
  'u',
)
const PERIOD = new RegExp(
  '\\bdu \\d{1,2}(?:er)?(?: [a-z]{3,9})? au \\d{1,2}|\\bdepuis (?:19|20)\\d\\d|\\ble ' +
  `\\d{1,2}\\b|${CLOSE.source}` +
    '|passe (?:[a-z]+|\\d+) (?:mois|semaines|jours) (?:a|au) |\\d{2}/[a-z]/\\d{3,}',
)

/** One's own case that bears a number, and one's own stay with its place and dates. */
export function ownCases({ plain, cased, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (const { 0: whole, index } of plain.matchAll(CASE)) {
    const window = windowFrom(plain, index)
    const number = NUMBER.exec(window.slice(whole.length))
    if (number === null || number.index > 60) continue
    const dated = DATED.exec(window)
    if (dated === null && !HANDLED.test(window)) continue
    const reach = Math.max(
      whole.length + number.index + number[0].length,
      (dated?.index ?? 0) + (dated?.[0].length ?? 0),
    )
    const end = turnAfter(plain, index + reach, index + window.length)
    found.push(span(index, end, 'situation', 'own-case'))
  }
  for (const { 0: whole, index } of plain.matchAll(STAY)) {
    const window = windowFrom(plain, index)
    const shown = cased.slice(index + whole.length, index + window.length)
    const dated = PERIOD.exec(window)
    if (!NAMED.test(shown) && !NUMBER.test(window)) continue
    if (dated === null) continue
    const end = turnAfter(plain, index + dated.index + dated[0].length, index + window.length)
    found.push(span(index, end, 'situation', 'own-case'))
  }
  return found
}
