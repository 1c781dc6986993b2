import type { Folded } from './fold.ts'
import type { Span } from './span.ts'

const STREET =
  'rue|r\\.|avenue|av\\.?|boulevard|bd\\.?|bld|impasse|imp\\.?|allees?|all\\.|chemin|chem?\\.?|' +
  'place|pl\\.|quai|route|rte\\.?|square|sq\\.' +
  '|passage|ruelle|sente|sentier|venelle|faubourg|fbg?\\.?|cite|clos|lotissement|hameau|' +
  'residence|res\\.|lieu[- ]dit|montee|cours|traverse' +
  '|villa|domaine|ferme|mas|moulin|chateau|hlm|tour|barre|immeuble|esplanade|promenade|' +
  'chaussee|rond-point|camping|aire|voie|corniche'
/** Somebody's home, in the present. */
const HOME =
  "(?:(?:demeure|reside|habite|loge)|j'? ?habit\\w{1,4}|habit(?:e|ons|ent|ant)|je (?:vis|loge|" +
  "creche|demeure|reside|dors)|on (?:vit|loge|creche|dort)|(?:il|elle) (?:vit|loge|dort|creche)" +
  "|(?:nous )?(?:vivons|logeons|residons|demeurons)|demeurant|domicilie(?:e|s)?|chez (?:moi|" +
  "nous|lui|elle),?|residant|mon (?:appart\\w*|adresse|domicile|studio)" +
  "|ma maison(?: est)?|mon adresse(?: est| :)?|la notre est|installee?|heberge(?:e|s)?|" +
  "loge(?:e|s)|emmenagee?|(?:je|jsui|chui|j'suis|jsuis) (?:suis )?(?=au |dans |a la ))"
const FILLER = "(?:,? (?:au|a|a la|a l'|dans|dans la|dans le|sur|sur la|sur le|en haut de|au bout de|du " +
    "cote de|pres de|seule?|toujours|juste|en face|:|c'est|est|la|le|l'|du|de la|de|un|une|au " +
    "fond de|le petit|depuis \\d{1,2} ans|bien|encore|tout|toute)){0,4}"
const AT_HOME = new RegExp(`(?<![a-z])${HOME}${FILLER} ?[ ,]? ?(?=(?:${STREET})(?![a-z]))`, 'g')
const LINK = "(?:de la|de l'|d'|du|des|de|la|le|les|l'|aux?|st|ste)"
const CALLED = new RegExp(
  `^(?:[\\p{L}-]{1,12}|\\p{L}{1,5}\\.) (?:${LINK} ?){0,2}(?:\\p{Lu}|\\d{1,2} )` +
    `[\\p{L}'.]{0,24}(?:[ -](?:(?:${LINK}[ -]?){1,3})?(?:\\p{Lu}[\\p{L}'.]{0,24}|\\d{4})){0,5}`,
  'u',
)
const CALLED_LOW = new RegExp(`^[a-z.-]{1,12} (?:${LINK} ?){1,2}[a-z']{3,20}|^(?:rue|avenue|av|bd|impasse|allee|place|quai|` +
    'square) [a-z]{4,20}')
/** A house, a place beside it, a postcode and town. */
const GOES_ON = new RegExp(
  "^(?:, ?| )(?:(?:juste )?(?:au-dessus|en dessous|a cote|en face|derriere|face) (?:de |d'|du |" +
    "de la |a |au )?[^,.!?\\n]{3,30}|(?:maison|villa|commune|hameau|bat|apt|appt|pavillon|" +
    "immeuble|(?:au|a l'|a la|dans le|porte|face|\\d{1,2}e) ?)[^,.!?\\n]{3,24}|\\d{5} " +
    "[^,.!?\\n]{2,30}|[a-z -]{3,20} \\d{5}(?!\\d))",
)
const POSTED = new RegExp(`(?<![\\p{L}])(?:${STREET})(?![a-z]) [^\\d.!?\\n;]{3,50}[,\\n-]? ?\\d{5} (?=\\p{L})`, 'gu')
/** Told as an address, up to its postcode and town. */
const LABELLED = new RegExp(
  "(?<=(?:domicile|adresse(?: postale)?|m'ecrire|m'envoyer|courrier (?:a|au)|coordonnees)(?: " +
    "est)?(?: ici)? ?: ?(?:[^,\\n:]{3,24}, )?)" +
    "[^,\\n;!?:]{3,40}(?:,[^\\n;!?,]{2,30}){0,4},? ?\\d{2} ?\\d{3} (?=\\p{L})",
  'gu',
)
const TO_SOMEBODY = /^ ?(?:vve|m\.?|mme|mlle|mr|monsieur|madame|dr)(?![a-z])[^,]{2,36}, ?|^ /
const BOX = new RegExp(
  '(?<![a-z])(?:b\\.?p\\.?|c\\.?s\\.?|boite postale|poste restante) ?(?:n° ?)?\\d{2,6}(?:,? ' +
    '\\d{5} [a-z -]{3,30}(?![a-z]))?',
  'g',
)
const TOWN = /^\p{L}[\p{L}'-]{1,24}(?: (?:\p{Lu}[\p{L}'-]{1,24}|en|sur|sous|les|le|la)){0,4}/u
const NO_HOME = new RegExp(
  '^(?:cours|passage|voie|place|tour|route|cite) (?:de (?:soins|vie|francais)|en|dans|a |qui|' +
    'que|libre)',
)
const PUBLIC = new RegExp(
  '(?:mairie|cmp|hopital|ccas|siege|pharmacie|mediatheque|commissariat|clinique|prefecture|' +
    'permanence|antenne|locaux|centre|service|association|gem)[^.!?\\n]{0,25}$',
)
const LOW_STOP = /(?: (?:et|mais|ya|y a|ou|on|il|c|depuis|avec|pour))$/

/** Homes told by a street alone, by somebody who lives there or with a postcode; post boxes. */
export function dwellings({ plain, cased, span }: Folded): readonly Span[] {
  const found: Span[] = []
  for (const { 0: cue, index } of plain.matchAll(AT_HOME)) {
    const from = index + cue.length
    const end = nameEnd(plain, cased, from)
    if (end === null) continue
    found.push(span(from, furtherOn(plain, end), 'address', 'dwelling'))
  }
  for (const { 0: whole, index } of plain.matchAll(POSTED)) {
    const before = plain.slice(Math.max(0, index - 60), index)
    if (PUBLIC.test(before)) continue
    const from = houseBefore(cased, index)
    const town = TOWN.exec(cased.slice(index + whole.length, index + whole.length + 90))?.[0].length ?? 0
    found.push(span(from, index + whole.length + town, 'address', 'dwelling'))
  }
  for (const { 0: labelled, index: at } of plain.matchAll(LABELLED)) {
    const name = TO_SOMEBODY.exec(labelled)?.[0].length ?? 0
    const [whole, index] = [labelled.slice(name), at + name]
    const town = TOWN.exec(cased.slice(index + whole.length, index + whole.length + 90))?.[0].length ?? 0
    found.push(span(index, index + whole.length + town, 'address', 'dwelling'))
  }
  for (const { 0: whole, index } of plain.matchAll(BOX))
    found.push(span(index, index + whole.length, 'address', 'dwelling'))
  return found
}

const HOUSE = /(?<![\p{L}'])\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,3}, $/u

/** "Les Granges-Hautes, chemin de la Source": the house stands before. */
function houseBefore(cased: string, at: number): number {
  const house = HOUSE.exec(cased.slice(Math.max(0, at - 60), at))
  return house === null ? at : at - house[0].length
}

function nameEnd(plain: string, cased: string, from: number): number | null {
  if (NO_HOME.test(plain.slice(from, from + 40))) return null
  const called = CALLED.exec(cased.slice(from, from + 120))
  if (called !== null) return from + called[0].replace(/[.']{1,2}$/, '').length
  const low = CALLED_LOW.exec(plain.slice(from, from + 60))
  return low === null || LOW_STOP.test(low[0]) ? null : from + low[0].length
}

function furtherOn(plain: string, from: number): number {
  let end = from
  for (let part = 0; part < 3; part += 1) {
    const more = GOES_ON.exec(plain.slice(end, end + 70))
    if (more === null) break
    end += more[0].length
  }
  return end
}
