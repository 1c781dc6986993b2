import type { Folded } from './fold.ts'
import { COMMON_WORDS } from './lexicon/common-words.ts'
import { POST } from './lexicon/people.ts'
import type { Span } from './span.ts'

const WHICH = [
  "de nuit|de jour|de garde|d'astreinte|en chef|chef|cadre|stagiaire|principale?|referente?",
  "remplacante?|coordinateur|coordinatrice|coordonnateur|coordonnatrice|de sante|de service",
  "de secteur|de pole|sociale?|specialisee?|responsable|adjointe?|titulaire|de liaison",
  "de l'accueil|des admissions|medicale?|generale?|du soir|du matin|du week-?end|scolaire",
  "blonde?|brune?|rousse?|jeune|nouveau|nouvelle|ancien|ancienne|barbu|qui travaille|en poste",
].join('|')
const SERVICE = [
  "pavillon|unite(?: d'hospitalisation| fermee| d'admission| de soins)?",
  "service(?: de psychiatrie| d'admission| fermee?)?|cmp(?:p|ea|i)?|cattp|hopital de jour|hdj",
  "foyer(?: de vie| d'hebergement)?|gem|esat|ehpad|savs|samsah|clinique|hopital|chu|ch|chs",
  "centre hospitalier|centre de sante|centre de jour|centre social|centre d'accueil|centre",
  "maison de retraite|maison des ados|maison de quartier|maison relais|residence(?: accueil)?",
  "mas|fam|ime|itep|secteur|pole|equipe mobile|accueil de jour|csapa|smpr|caarud|cmpe|chrs",
  "pass|elsa|uhsa|samu|cada|sessad|lycee|college|ecole|creche|mission locale",
  "pension de famille|umd|upid|mda|mairie|ccas|commissariat|gendarmerie|bibliotheque|pharmacie",
  "batiment",
].join('|')
const DESIGNATION = new RegExp(
  "(?<![a-z])(?:(?:l[ae] |l'|l |m(?:on|a) |notre |leur )(?:nouvelle |nouveau |ancien |ancienne |petite? |grande? |" +
    `jeune )?|(un |une ))(?:${POST})(?: (?:${WHICH})){0,3},? (?:du|de la|de l'|de l |d'|des|au|` +
    `a la|a l'|de) ?(${SERVICE})(?![a-z])`,
  'g',
)
/** A ward, not a whole hospital: "un infirmier" of it is one of few. */
const SMALL = /^(?:pavillon|unite)/
const LINK = "(?:de la|de l'|d'|du|des|de|la|le|les|l')"
const NAME = new RegExp(
  `^ (?:(?:${LINK} ?){0,2}["«]? ?(?:\\p{Lu}[\\p{L}\\d]{0,24}|n°? ?\\d{1,4}|` +
    '\\d{1,3}[a-z]?(?![\\p{L}\\d]| (?:ans|heures|lits|ou|et|' +
    `à)))(?:[ '-](?:${LINK}[ -]?)?\\p{Lu}[\\p{L}\\d]{0,24}){0,4})`,
  'u',
)
const LOWERED = new RegExp(`^ (?:${LINK} ?){0,2}([\\p{L}]{3,24})`, 'u')

/** Somebody told by a post in a ward or house that is named: it leaves one person, or few. */
export function postsInServices({ plain, cased, span }: Folded): readonly Span[] {
  const found: Span[] = []
  const low = plain === cased
  for (const { 0: whole, 1: any, 2: service = '', index } of plain.matchAll(DESIGNATION)) {
    if (any !== undefined && !SMALL.test(service)) continue
    const end = index + whole.length
    const name = NAME.exec(cased.slice(end, end + 90))?.[0] ?? (low ? lowered(plain, end) : null)
    if (name === null) continue
    found.push(span(index, end + name.length, 'person', 'role-in-named-service'))
  }
  return found
}

function lowered(plain: string, at: number): string | null {
  const match = LOWERED.exec(plain.slice(at, at + 60))
  return match === null || COMMON_WORDS.has(match[1] ?? '') ? null : match[0]
}
