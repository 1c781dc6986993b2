import type { Folded } from './fold.ts'
import { COMMON_WORDS } from './lexicon/common-words.ts'
import { FIRST_NAMES } from './lexicon/first-names.ts'
import { KIN, NAMED_PLACE, PUBLIC_FIGURES, ROLE } from './lexicon/people.ts'
import type { NameReader } from './name.ts'
import type { Span } from './span.ts'

/** Words before a capital that are said of people, not of things. */
const AMONG_PEOPLE =
  /(?:^| )(?:avec|par|selon|comme|d'apres|voir|vu|rencontre|que|ecrire a|et moi)[ :,]{1,2}$/
const OF_PEOPLE = new RegExp(
  "(?:^|[ '\"«(])(?:merci a|grace a|remercie|hommage a|parle a|demander a|confie a|feue?|un " +
  "certain|une certaine|les epoux" +
    "|chez les|(?:la|une) famille|(?:des|les) enfants|(?:mr|m|monsieur) et (?:mme|madame)|" +
    "veuve|les freres|les soeurs|le couple" +
    "|(?:m'a|m'avait|nous a|lui a|leur a|m') ?(?:repondu|dit|explique|lance|crie|ecrit|demande|" +
    "rappele|promis|conseille)" +
    '|(?:j.ai|on a|nous avons) rencontre|dixit|surnomme|prenomme|bravo a|bisous a|pensee pour|' +
    'adresse a)[ :,]{1,2}$',
)
/** What somebody is to the author, right after the name. */
const APPOSED = new RegExp(
  `^,? ?(?:m(?:on|a)|notre|c'est m(?:on|a)) ?(?:${KIN}|${ROLE})(?![a-z])|^, (?!m(?:onsieur|` +
  `adame|me)\\b)(?:(?:l[ae] |l'|une? )?(?:${ROLE}))(?![a-z])` +
    `|^ ?\\((?:(?:m(?:on|a)|l[ae]|l'|notre|une?) ?)?(?:${ROLE}|${KIN}|marraine|parrain|` +
    '\\d{1,2} ans)',
)
/** What people do, and towards whom; a thing that begins a sentence has an article. */
const DOES = new RegExp(
  "^ (?:(?:m'|nous |me |m')(?:a|ont|avait|aide|ecoute|accompagne|rappelle|appelle|dit|parle|" +
    "recoit)|vient|est venue?|s'occupe|habite|anime|pleure)(?![a-z])",
)
const WHO_DOES =
  /^, qui (?:connait|anime|preside|travaille|s'occupe|aide|tient|accueille|repond|sait)(?![a-z])/
const BEFORE_INITIALS = new RegExp(
  '(?:^|[\\n,:(«] ?|(?:par|avec|chez|apres|selon|que|et|a|de|voir|signe|dr|docteur|pr|appelle|' +
    'suis|par) )$',
)
const INITIALS = new RegExp(
  "(?<![\\p{L}.-])\\p{Lu}[hr]?\\.(?:[ -]?\\p{Lu}\\.){0,2} ?(?=(?:(?:Le|La|De|Du|Van|Von|Ben|El|" +
    "Al|Mac|Mc|O'|d'|de) ?)?\\p{Lu}\\p{L}{2,})",
  'gu',
)
const SURNAME_AFTER = new RegExp(
  "^(?:(?:Le|La|De|Du|Van|Von|Ben|El|Al|Mac|Mc|O'|d'|" +
    "de) ?)?\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)?",
  'u',
)
const NOT_INITIALS = /^(?:MM?|St|N|Av|Bd|Art)\./

/** What stands before a place, a house, a work or a brand rather than before somebody. */
const OF_A_THING = new RegExp(
  "(?:^|[ '(«])(?:a|au|aux|de|du|des|d'|l'|en|sur|sous|vers|dans|la|le|les|un|une|cette|ce|" +
    "saint|sainte|[a-z]+-)[ '\"«-]{0,2}$|[-'«\"]$",
)

/** Where a name ends of which no part is in a list, told by what is said before or after it; or null. */
export function unheard(at: number, { plain }: Folded, names: NameReader): number | null {
  const [first, second] = [names.words[at], names.words[at + 1]]
  if (first === undefined || first.cased.length < 3 || !names.isCapital(at)) return null
  if (NAMED_PLACE.test(first.plain) || names.isAcronym(at) || names.isOfPlace(at)) return null
  const end = names.after(at, 'capital')
  if (end === null || PUBLIC_FIGURES.has(names.words[end - 1]?.plain ?? '')) return null
  const before = plain.slice(Math.max(0, first.start - 30), first.start)
  const after = plain.slice(names.words[end - 1]?.end ?? 0).slice(0, 40)
  if (OF_PEOPLE.test(before) || APPOSED.test(after) || WHO_DOES.test(after)) return end
  if (names.opensSentence(at) && end === at + 1 && DOES.test(after)) return end
  const twice = second !== undefined && second.cased.length > 2 && names.isCapital(at + 1) && end > at + 1
  const spaced = twice && plain.slice(first.end, second.start) === ' '
  if (!twice || !spaced || end > at + 3) return null
  if (AMONG_PEOPLE.test(before)) return end
  const listed = COMMON_WORDS.has(first.plain) || COMMON_WORDS.has(second.plain)
  const place = names.opensSentence(at) || OF_A_THING.test(before) || NAMED_PLACE.test(second.plain)
  return listed || place || names.isAcronym(at + 1) ? null : end
}

/** "Ph. Garrigues", "P.-Y. Le Goff". */
export function initialed({ plain, cased, span }: Folded): readonly Span[] {
  return Array.from(cased.matchAll(INITIALS)).flatMap(({ 0: letters, index }) => {
    const from = index + letters.length
    const surname = SURNAME_AFTER.exec(cased.slice(from, from + 60))
    const before = plain.slice(Math.max(0, index - 10), index)
    if (surname === null || NOT_INITIALS.test(letters) || !BEFORE_INITIALS.test(before)) return []
    const [first = ''] = surname[0].toLowerCase().split(/[ '-]/)
    if (COMMON_WORDS.has(first) && !/^(?:le|la|de|du|d|o)$/.test(first)) return []
    return [span(index, from + surname[0].length, 'person', 'full-name')]
  })
}

/** Capitals of administrations, which stand before a first name without being its surname. */
const BODY = new RegExp(
  '^(?:unafam|udaf|cpam|mdph|caf|epsm|chsp|ursaf|france|ehpad|samsah|csapa|cattp|esat|clsm|' +
    'ugecam|asso|sos|rdv)$',
)

const ANNOUNCED = /(?:soussignee?|nom ?:|signee?|monsieur|madame|mme|mr?\.?) $/

/** Where a name begins whose last name in capitals stands before the first: "DELATTRE Guy". */
export function beginsBefore(at: number, { plain }: Folded, names: NameReader): number {
  const [before, word] = [names.words[at - 1], names.words[at]]
  if (before === undefined || word === undefined || names.shouting || plain.slice(before.end, word.start) !== ' ') return at
  const announced = ANNOUNCED.test(plain.slice(Math.max(0, before.start - 14), before.start))
  const upper = /^\p{Lu}{4,}$/u.test(before.cased) && !BODY.test(before.plain)
  const capital = names.isCapital(at - 1) && announced
  const isName = !COMMON_WORDS.has(before.plain) && !NAMED_PLACE.test(before.plain) && !FIRST_NAMES.has(before.plain)
  return (upper || capital) && isName ? at - 1 : at
}
