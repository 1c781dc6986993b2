import type { Folded } from './fold.ts'
import { COMMON_WORDS } from './lexicon/common-words.ts'
import { AMBIGUOUS_NAMES, FIRST_NAMES } from './lexicon/first-names.ts'
import { KIN, NAMED_PLACE, PUBLIC_FIGURES, ROLE } from './lexicon/people.ts'
import { nameReader, type Evidence, type NameReader } from './name.ts'
import type { Span, SpanReason } from './span.ts'
import { beginsBefore, initialed, unheard } from './unheard.ts'
import type { Word } from './words.ts'

const TITLE = new RegExp(
  '^(?:m|vve|mr|mrs|mme|mmes|mlle|melle|mle|madame|monsieur|mademoiselle|dr|dre|docteur|' +
    'docteure|docteuresse|pr|prof|professeur|professeure|me|maitre|mgr|abbe|mssieur|msieur|' +
    'mosieur|mdm|mam)$',
)
/** Titles that are something else too, unless they are written as titles are. */
const SHORT_TITLE = /^(?:M|Mr|Pr|Me|Mgr|Dr|MR|DR|PR|MME|[Pp]rof|[Pp]rofesseure?)$/
/** After a title: another, or what its bearer is. */
const TITLE_TOO = new RegExp(
  '^(?:mr|mme|dr|monsieur|madame|docteur|docteure|professeur|professeure|prof|maitre|abbe|' +
    'veuve)$',
)
const ALONE = /^(?:m|pr|me|mam|prof|professeure?)$/

const NAMING = new RegExp(
  "(?<![a-z])(?:j(?:e |')?\\s?m'? ?app?el+e?(?: moi)?|(?<!(?:il|elle|on|qui|ne|tu|" +
    "y) )m'app?el+e?|je me (?:nomme|prenomme)|moi,? c'?(?:est|e|é)?|mon (?:pre)?nom(?: de " +
    "famille)?(?: c'?est| c| est|,? ?:)|(?:pre)?nom(?: d.usage| de jeune fille)? ?:|nom d.usage,?|s'? ?app?el+(?:e|ait|lait)(?: " +
    "(?:pas )?)?|qui s'? ?app?el+e?|(?:pre|de|sur)?nommee?s?|au nom de(?: (?:ma|mon) " +
    "[a-z]{3,12},?)?|signee?|la part de|s'appelant|appelez[- ]moi|je suis|(?<=^|[.!?] ?)(?:moi|" +
    "lui|elle)(?= \\p{L}{2,20}[.,])|affaire a une? certaine?(?: m(?:onsieur|adame|me|r)?)?)" +
    "(?![a-z]) ?:? ?",
  'gu',
)
const CONTACT = new RegExp(
  "(?<![a-z])(?:contacts?|pour l[ea] [a-z]{4,20}|pour l'[a-z]{4,20}|referente?|" +
    "interlocut[a-z]{3,5}|animat[a-z]{3,5}|presidente?|responsable|redigee? par|propose par|de)" +
    " ?: ?(?=\\p{L})",
  'gu',
)
const WEAK_NAMING = new RegExp(
  "^(?:je suis|moi,? c|au nom|nommee?|la part|s'? ?app|qui s|signe|surnomm|moi|lui|elle)",
)

const RELATION = new RegExp(
  "(?<![a-z])(?:m(?:on|a|es)|ton|ta|son|sa|notre|votre|leur|une?|l[ea]s?|l|l'|cet?t?e?|d'une?)" +
    ` ?(${KIN}|${ROLE})(?![a-z])(?: (?:aine|ainee|cadet|cadette|petit|petite|grand|grande|` +
    'social|sociale|traitant|de sante|de service|de nuit|de jour|referente?|preferee?|' +
    "liberale?|chef|du dessus|du dessous|d'en face|du (?:\\d{1,2}e|premier|deuxieme|troisieme|" +
    'quatrieme|cinquieme)(?: etage)?|de palier|de \\d{1,2} ans))?(?: et [a-z]{3,12})?(,? ' +
    "(?:qui )?(?:il |elle )?(?:s'appell?e|se nomme|prenommee?|nommee?|denommee?|surnommee?|" +
    "c'est)|,| ?\\(| :)? ?(?=\\p{L})",
  'gu',
)
const APPOSED = new RegExp(
  `^,? ?(?:m(?:on|a)|notre|une?|l[ae]|l'|c'est m(?:on|a)) ?(?:${KIN}|${ROLE})(?![a-z])|^, ` +
    `(?:${ROLE})(?![a-z])|^ ?\\((?:${ROLE}|${KIN}|\\d{1,2} ans)`,
)
const SIGNATURE = new RegExp(
  "^(?:(?:bien )?(?:cordialement|amicalement|sincerement|respectueusement|merci(?: d'avance| " +
    "beaucoup)?|bises?|bisous?|a bientot|salutations|signee?|amities|bonne (?:journee|soiree)|" +
    "solidairement|fraternellement|contact|p\\.?o|pour le (?:bureau|collectif|comite|groupe)|" +
    "l[ea] (?:presidente?|secretaire|tresoriere?|directeur|directrice))[ ,.:!-]{0,4})?",
)

/** Names of people: after a title, a relation, a role or words that name somebody; first and last names together; signatures. */
export function people(words: readonly Word[], folded: Folded): readonly Span[] {
  const names = nameReader(words, folded)
  return [
    ...titled(words, folded, names),
    ...named(folded, names),
    ...related(folded, names),
    ...free(words, folded, names),
    ...signed(folded, names),
    ...initialed(folded),
  ]
}

function spanOf(words: readonly Word[], { span }: Folded, from: number, to: number, reason: SpanReason): readonly Span[] {
  const [first, last] = [words[from], words[to - 1]]
  return first === undefined || last === undefined ? [] : [span(first.start, last.end, 'person', reason)]
}

function titled(words: readonly Word[], folded: Folded, names: NameReader): readonly Span[] {
  return words.flatMap((word, at) => {
    if (!TITLE.test(word.plain)) return []
    const short = SHORT_TITLE.test(word.cased) || (word.plain === 'me' && names.isCapital(at + 1))
    if (isLowTitle(at, words, folded)) {
      const end = names.after(at + 1, 'strong')
      return end === null ? [] : spanOf(words, folded, at + 1, end, 'name-after-title')
    }
    if (ALONE.test(word.plain) && !short) return []
    const gap = folded.plain.slice(word.end, words[at + 1]?.start ?? word.end)
    if (!/^\.? {1,2}$|^\.$/.test(gap) || names.isOfPlace(at)) return []
    if (ALONE.test(word.plain) && !names.isCapital(at + 1)) return []
    const shouted = names.shouting && ALONE.test(word.plain)
    const next = words[at + 1]
    if (next?.plain === 'tout') return []
    const again = next !== undefined && TITLE_TOO.test(next.plain) ? at + 2 : at + 1
    const end = shouted ? null : names.after(again, 'titled')
    return end === null || words[again]?.plain === 'michu' ? [] : spanOf(words, folded, again, end, 'name-after-title')
  })
}

/** "m. lhermitte", in a text without capitals. */
function isLowTitle(at: number, words: readonly Word[], { plain }: Folded): boolean {
  const [word, next] = [words[at], words[at + 1]]
  return (
    word?.cased === 'm' &&
    next !== undefined &&
    next.plain.length > 3 &&
    plain.slice(word.end, next.start) === '. ' &&
    !/\d ?$/.test(plain.slice(Math.max(0, word.start - 2), word.start))
  )
}

function named(folded: Folded, names: NameReader): readonly Span[] {
  const found: Span[] = []
  for (const { 0: cue, index } of folded.plain.matchAll(NAMING)) {
    const at = names.wordAt(index + cue.length)
    if (at === null) continue
    const before = folded.plain.slice(Math.max(0, index - 50), index)
    if (OF_A_GROUP.test(before)) continue
    const end = names.after(at, evidenceOf(cue, at, names))
    if (end === null) continue
    found.push(...spanOf(names.words, folded, at, end, 'name-introduced'))
  }
  for (const { 0: cue, index } of folded.plain.matchAll(CONTACT)) {
    const at = names.wordAt(index + cue.length)
    const end = at === null || names.isAcronym(at) ? null : names.after(at, 'capital')
    if (at !== null && end !== null && end - at >= NAMED_BY)
      found.push(...spanOf(names.words, folded, at, end, 'name-introduced'))
  }
  return found
}

/** "je suis" and the like are followed by much else: by a name if two capitals, or if only a name is said so. */
function evidenceOf(cue: string, at: number, names: NameReader): Evidence {
  if (!WEAK_NAMING.test(cue)) return 'strong'
  if (names.isAcronym(at) || !names.isCapital(at)) return 'known'
  const twoCapitals = names.isCapital(at + 1) && !names.isAcronym(at + 1)
  return /^(?:moi|lui|elle)/.test(cue) || (/^je suis/.test(cue) && twoCapitals) ? 'capital' : 'known'
}

/** One capital after a colon begins a sentence, two a name. */
const NAMED_BY = 2

const OF_A_GROUP = new RegExp(
  '\\b(?:gem|association|asso|groupe|foyer|lieu|service|dispositif|centre|cmp|maladie|projet|' +
    'structure|clsm|collectif|unite|pavillon|film|livre|chat|chien|ca)\\b[^.!?\\n]{0,20}$',
)

function related(folded: Folded, names: NameReader): readonly Span[] {
  const found: Span[] = []
  for (const { 0: cue, 1: who = '', 2: between = '', index } of folded.plain.matchAll(RELATION)) {
    const at = names.wordAt(index + cue.length)
    if (at === null) continue
    const apart = /^(?:,| ?\(| :)$/.test(between)
    const nicknamed = KIN_ONLY.test(who) && between === '' && names.isNickname(at) ? at + 1 : null
    const end = names.after(at, apart ? 'known' : names.isAcronym(at) ? 'known' : 'capital') ?? nicknamed
    if (end === null || PUBLIC_FIGURES.has(names.words[end - 1]?.plain ?? '')) continue
    const kin = KIN_ONLY.test(who) && end - at === 1
    found.push(
      ...spanOf(names.words, folded, at, end, kin ? 'name-after-kinship' : 'name-after-role'),
    )
  }
  return found
}

const KIN_ONLY = new RegExp(`^(?:${KIN})$`)

/** First names that stand alone, and with a last name. */
function free(words: readonly Word[], folded: Folded, names: NameReader): readonly Span[] {
  const found: Span[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    if (!FIRST_NAMES.has(word.plain)) {
      const end = unheard(at, folded, names)
      if (end === null) continue
      found.push(...spanOf(words, folded, at, end, 'full-name'))
      at = end - 1
      continue
    }
    const end = names.after(at, 'known')
    if (end === null || names.isOfPlace(at)) continue
    const joined = words.slice(at, end)
    if (PUBLIC_FIGURES.has(joined.at(-1)?.plain ?? '')) {
      at = end - 1
      continue
    }
    const full = joined.some(({ plain }) => !FIRST_NAMES.has(plain))
    const common = COMMON_WORDS.has(word.plain)
    const doubtful = (common || AMBIGUOUS_NAMES.has(word.plain)) && !full
    const apposed = APPOSED.test(folded.plain.slice(words[end - 1]?.end ?? 0).slice(0, 40))
    const capital = names.isCapital(at)
    if (doubtful && !(apposed || (capital && !common && !names.opensSentence(at)))) continue
    const from = beginsBefore(at, folded, names)
    found.push(...spanOf(words, folded, from, end, full || from < at ? 'full-name' : 'first-name'))
    at = end - 1
  }
  return found
}

/** Two or three capitals and nothing else, of which none begins an institution's name. */
function standsAlone(plain: string, cased: string): boolean {
  if (!/^\p{Lu}[\p{Ll}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,24}){1,2} ?\.?$/u.test(cased)) return false
  return !plain.split(/[ '.-]/).some((word) => COMMON_WORDS.has(word) || NAMED_PLACE.test(word))
}

/** A name that stands alone in one of the last lines, or after words of farewell. */
function signed({ plain, cased, span }: Folded, names: NameReader): readonly Span[] {
  const found: Span[] = []
  const body = plain.trimEnd()
  let lineEnd = body.length
  for (let line = 0; line < 3 && lineEnd > 0; line += 1) {
    const lineStart = body.lastIndexOf('\n', lineEnd - 1) + 1
    const written = body.slice(lineStart, lineEnd)
    const stop = Math.max(written.lastIndexOf('. '), written.lastIndexOf('! '), written.lastIndexOf(', '))
    for (const from of new Set([lineStart, stop > 0 && line === 0 ? lineStart + stop + 2 : lineStart])) {
      if (lineEnd - from > 60) continue
      const opening = SIGNATURE.exec(plain.slice(from, lineEnd))?.[0].length ?? 0
      const at = names.wordAt(from + opening)
      if (at === null) continue
      const alone = opening > 0 || standsAlone(plain.slice(from, lineEnd), cased.slice(from, lineEnd))
      const end = names.after(at, alone ? 'capital' : 'known')
      const last = end === null ? undefined : names.words[end - 1]
      const first = names.words[at]
      if (last === undefined || first === undefined) continue
      const rest = plain.slice(last.end, lineEnd)
      if (!/^[ .!,]{0,3}$/.test(rest) && !/^,? [a-z' -]{3,30}\.?$/.test(rest)) continue
      if (from !== lineStart && opening === 0 && !/^[ .!]{0,3}$/.test(rest)) continue
      if (line > 0 && cased.slice(lineStart, lineEnd).length > 40) continue
      found.push(span(first.start, last.end, 'person', 'name-signed'))
    }
    lineEnd = body.slice(0, lineStart).trimEnd().length
  }
  return found
}
