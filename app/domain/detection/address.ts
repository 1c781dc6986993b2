import type { Folded } from './fold.ts'
import { COMMON_WORDS } from './lexicon/common-words.ts'
import type { Span } from './span.ts'

const STREETS = [
  'rue|r\\.|avenue|aven?\\.?|av\\.?|boulevard|boul\\.|b[lv]v?d\\.?|bd\\.?|impasse|imp\\.?',
  'allees?|all\\.|chemin|che?m?\\.|place|pl\\.?|quai|route|rte\\.?|cours|square|sq\\.?|passage',
  'pass\\.|ruelle|sentier|sente|voie|venelle|faubourg|fb?g\\.?|aire|cite|clos|lotissement',
  'hameau|promenade|esplanade|parvis|rond-point|montee|mail|traverse|residence|villa|cour',
  'corniche|rempart|chaussee|domaine|lieu[- ]dit|levee|drev?e',
].join('|')
/** Streets that are also things one counts: their name must be a name. */
const COUNTED = new RegExp(
  '^(?:place|cours|cour|mail|route|passage|voie|villa|residence|cite|clos|domaine|hameau|' +
    'montee|traverse|r\\.)$',
)
const WORD_NUMBER =
  '(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|' +
    'vingt|trente|quarante|cinquante|soixante|cent)(?:[- ](?:et|un|deux|trois|quatre|cinq|six|' +
    'sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?)){0,3}'
const BIS = '(?: ?(?:bis|ter|quater|[a-d](?![a-z\'])))?'
const STREET = new RegExp(
  `(?:n(?:o|°|umero)? ?)?(?:\\d{1,4}(?![\\d])(?: ?[-/] ?\\d{1,4})?|${WORD_NUMBER})` +
    `${BIS}(?: ?, ?| )(?:de |dans )?(?:la |l'|le )?(${STREETS})(?![a-z])`,
  'y',
)
const REVERSED = new RegExp(`(?:${STREETS})(?![a-z])[^,;.!?\\n\\d]{3,40}(?:, ?(?:au )?(?:n(?:o|°|umero)? ?)?| ` +
    `(?:au )?(?:n°|numero) ?)\\d{1,4}${BIS}(?![\\p{L}\\d%€]| ?(?:h|min|ans|euros|personnes|` +
    'fois|m|km|places|logements)(?![a-z]))', 'yu')
const UNIT = new RegExp(
  [
    "(?:appartements?|appart|appt?|apt|porte|chambre|chb|logement|lgt|studio|escalier|esc|cage|" +
      "hall|bat(?:iment)?|bt|bloc|tour|entree|etage|batim|pavillon n°|boite(?: aux lettres)?|" +
      "villa|mobil-home|emplacement)\\.? ?(?:n(?:o|°|umero)? ?)?(?:\\d{1,4}[a-z]?|" +
      "[a-z]\\d{0,3})(?![\\p{L}\\d'])",
    "\\d{1,2} ?(?:e|eme|er|ere|nd|nde) ?(?:etage)(?: ?,? (?:porte )?(?:gauche|droite|face))?",
    "(?:premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|dernier) " +
      "(?:etage(?: ?,? (?:porte )?(?:gauche|droite|face))?|gauche|droite|face)",
    "rez-de-chaussee",
  ].join('|'),
  'uy',
)
const HOUSE = new RegExp(
  '(?:residence|res\\.?|foyer|immeuble|lotissement|lieu[- ]dit|hameau|domaine|cite|hlm|tour|' +
    'les hauts|ferme|mas|clos|villa|chateau|quartier|ehpad|camping|resid)(?![a-z])',
  'y',
)
const POSTCODE = new RegExp(
  '(?:f-?)?\\d{2} ?\\d{3}(?![\\d])(?! ?(?:€|euros|habitants|personnes|km|m2|logements|voix))',
  'y',
)
const GAP = new RegExp(
  "^(?: ?[,;(\\n-] ?|, (?:a|au|en) | (?:a|au|dans la|dans le|de la|de l'|du|des|d'|-) ?|" +
    "[ \\n]){0,2}",
)
const START = new RegExp(
  `(?<![\\p{L}\\d./,]|\\d )(?=\\d{1,5}|n°|no |numero|${WORD_NUMBER}[ -]|appa?r?t|apt|porte|` +
    'chambre|logement|studio|bat|bt|bloc|tour|hall|cage|esc|residence|res\\.|foyer|immeuble|' +
    `lieu|hameau|hlm|cite|${STREETS})`,
  'gu',
)
const HOME = new RegExp(
  '(?:habit\\w{0,5}|jhabit\\w{0,4}|loge|vis|vit|demeur\\w{1,5}|domicili\\w{1,5}|adresse|' +
    'domicile|chez moi|reside)[^.!?\\n]{0,30}$',
)
const PUBLIC_PLACE = new RegExp(
  '(?:mairie|cmp|hopital|ccas|siege|pharmacie|mediatheque|commissariat|clinique|prefecture|' +
    'permanence|antenne|locaux|maison des? [a-z]{3,20})[^.!?\\n]{0,25}(?:du|au|,|situee?s? au|' +
    'sise?s? au?|\\() ?$',
)
const HOME_STAY = /(?:j'?habite|mon adresse|je vis|je loge|domicile)/
const MOST_PARTS = 9

interface Part {
  end: number
  street: boolean
  house: boolean
  unit: string | null
  postcode: boolean
}

/** What leads to somebody's door: a number in a street, or a flat in a named house. */
export function addresses({ plain, cased, span }: Folded): readonly Span[] {
  const found: Span[] = []
  let after = 0
  for (const { index } of plain.matchAll(START)) {
    if (index < after) continue
    const parts = partsFrom(plain, cased, index)
    const last = parts.at(-1)
    if (last === undefined) continue
    const before = plain.slice(Math.max(0, index - 70), index)
    const home = HOME.test(before)
    const street = parts.some((part) => part.street)
    if (!street && !isDwelling(parts, home)) continue
    if (PUBLIC_PLACE.test(before) && !HOME_STAY.test(before)) {
      after = last.end
      continue
    }
    found.push(span(index, last.end, 'address', street ? 'street-and-number' : 'dwelling'))
    after = last.end
  }
  return found
}

function isDwelling(parts: readonly Part[], home: boolean): boolean {
  const units = new Set(parts.flatMap(({ unit }) => (unit === null ? [] : [unit])))
  const house = parts.some((part) => part.house)
  if (units.size > 0 && house) return true
  if (units.size > 1 && (home || units.has('a') || units.has('p'))) return true
  return house && (parts.some((part) => part.postcode) || (home && parts.length > 1))
}

function partsFrom(plain: string, cased: string, from: number): readonly Part[] {
  const parts: Part[] = []
  let at = from
  while (parts.length < MOST_PARTS) {
    const part = partAt(plain, cased, at, parts.length > 0)
    if (part === null) break
    parts.push(part)
    at = part.end + (GAP.exec(plain.slice(part.end, part.end + 12))?.[0].length ?? 0)
    if (at >= plain.length) break
  }
  return parts
}

const NO_PART = { street: false, house: false, unit: null, postcode: false }

function partAt(plain: string, cased: string, at: number, later: boolean): Part | null {
  const street = read(STREET, plain, at)
  if (street !== null) {
    const type = street[1] ?? ''
    const name = nameAfter(plain, cased, at + street[0].length, COUNTED.test(type))
    if (name !== null) return { ...NO_PART, end: name, street: true }
  }
  const unit = read(UNIT, plain, at)
  if (unit !== null) return { ...NO_PART, end: at + unit[0].length, unit: /etage/.test(unit[0]) ? 'e' : (unit[0][0] ?? '') }
  const house = read(HOUSE, plain, at)
  if (house !== null) {
    const name = nameAfter(plain, cased, at + house[0].length, !later)
    if (name !== null) return { ...NO_PART, end: name, house: true }
  }
  if (!later) {
    const reversed = read(REVERSED, plain, at)
    return reversed === null ? null : { ...NO_PART, end: at + reversed[0].length, street: true }
  }
  const postcode = read(POSTCODE, plain, at)
  if (postcode !== null) {
    const end = at + postcode[0].length
    return { ...NO_PART, end: townAfter(plain, cased, end), postcode: true }
  }
  const town = TOWN.exec(cased.slice(at, at + 60))
  return town === null || /\n/.test(cased.slice(at - 2, at)) ? null : { ...NO_PART, end: at + town[0].length }
}

function read(shape: RegExp, plain: string, at: number): RegExpExecArray | null {
  shape.lastIndex = at
  return shape.exec(plain)
}

const TOWN = new RegExp(
  "^\\p{Lu}[\\p{L}']{1,20}(?:[ -](?:\\p{Lu}[\\p{L}']{1,20}|en|sur|sous|les|le|la|de|du|des|" +
    "d'\\p{L}{1,20}|l'\\p{L}{1,20})){0,5}(?![\\p{L}])",
  'u',
)
const TOWN_ANYHOW = /^[ ,-]{1,2}\p{L}{2,20}(?:-\p{L}{1,20}){0,5}/u

function townAfter(plain: string, cased: string, at: number): number {
  const near = cased.slice(at, at + 70)
  const named = /^[ ,]{1,2}/.exec(near)?.[0].length ?? 0
  const town = TOWN.exec(near.slice(named))
  if (town !== null && named > 0) return at + named + town[0].length
  const anyhow = TOWN_ANYHOW.exec(plain.slice(at, at + 70))
  return anyhow === null ? at : at + anyhow[0].length
}

const LINK = "(?:de la|de l'|d'|du|des|de|la|le|les|l'|aux?|en|sur|sous|et|st|ste)"
const CAPITALISED = new RegExp(
  `^,? ?(?:${LINK}[ ]?){0,3}(?:\\p{Lu}|\\d{1,2} )` +
    `[\\p{L}'.]{0,24}(?:[ -](?:(?:${LINK}[ -]?){1,3})?(?:\\p{Lu}[\\p{L}'.]{0,24}|\\d{4})){0,5}`,
  'u',
)
const LOWERED = new RegExp(`^ ?(?:(?:${LINK} ?){1,3})?[\\p{L}']{2,24}(?:-[\\p{L}']{1,24}){0,4}`, 'u')
const NOT_A_STREET = new RegExp(
  "^ ?(?:de |d'|en |a |pour |par |dans |libre|dispo|vide|assise|gratuit|reserve|qui |que |" +
    "seule|suppl|adapt|payant|,|;|\\.|!|\\?|$)",
)

/** Where the name of a street or house ends that begins here, or null where there is none. */
function nameAfter(plain: string, cased: string, at: number, named: boolean): number | null {
  const near = cased.slice(at, at + 120)
  const capitalised = CAPITALISED.exec(near)
  if (capitalised !== null) {
    const shown = capitalised[0].replace(/[.']{1,2}$/, '')
    return at + shown.length
  }
  if (named || NOT_A_STREET_NAME.test(plain.slice(at, at + 20))) return null
  if (NOT_A_STREET.test(plain.slice(at, at + 20)) && !/^ ?(?:de |d')/.test(plain.slice(at, at + 4))) return null
  const posted = /^ [^\d,;.!?\n]{2,40} (?=\d{5}(?!\d))/.exec(near)
  if (posted !== null) return at + posted[0].length - 1
  const lowered = LOWERED.exec(near)
  if (lowered === null) return null
  let end = at + lowered[0].length
  for (let more = 0; more < 2; more += 1) {
    const next = /^[ ]\p{L}{3,24}(?![\p{L}\d])/u.exec(plain.slice(end, end + 30))?.[0]
    if (next === undefined || COMMON_WORDS.has(next.slice(1)) || read(UNIT, plain, end + 1) !== null) break
    if (read(HOUSE, plain, end + 1) !== null) break
    end += next.length
  }
  return end
}

const NOT_A_STREET_NAME = new RegExp(
  "^ ?(?:de |d')?(?:parking|stationnement|securite|yoga|sport|francais|soins?|acces|service)",
)
