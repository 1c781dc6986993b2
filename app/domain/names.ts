/** Somebody whom the registry knows by name, and what is said in the place of the name. */
export interface KnownName {
  name: string
  /** A function or a college: "coordination", "collège usagers". */
  called: string
}

/** Words that stand before a name and go with it. */
const TITLES = new Set(
  ['m', 'mr', 'mm', 'monsieur', 'messieurs', 'mme', 'mmes', 'madame', 'mesdames', 'mlle', 'mademoiselle', 'dr', 'drs', 'docteur', 'docteure', 'pr', 'prof', 'professeur', 'professeure', 'me', 'maitre', 'soeur', 'pere'],
)
/** Words within names that are nobody's. */
const PARTICLES = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'van', 'von', 'der', 'den', 'da', 'dos', 'di', 'del', 'ben', 'bin', 'el', 'al', 'ait', 'et', 'st', 'ste', 'saint', 'sainte', 'mc', 'mac', 'o'])
/** Words of every day that are also names: in small letters they are left as they are. */
const COMMON = new Set(
  ('petit petite grand grande blanc blanche noir roux rousse brun brune gris roi reine moulin fontaine bois pont riviere marchand ' +
    'boulanger boucher berger bergere mercier carpentier charpentier macon meunier tailleur chevalier comte duc prince abbe moine ' +
    'clerc maire prevost sergent soldat gentil gentille joli jolie joly vaillant mouton lion loup renard poisson merle pinson ' +
    'rossignol coq cheval boeuf pain vin sel olive pommier poirier rosier vigne champ champs pre pres lac mer mont montagne roche ' +
    'pierre pierres cour maison salle chambre porte tour chateau ville hopital marche avril mai juin juillet aout janvier mars noel ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche hiver printemps guerre paix amour bonheur fort forte faible riche pauvre beau bel ' +
    'belle sourd court haut bas droit premier second dernier gros grosse long longue jeune vieux bon bonne doux douce sage hardi ' +
    'claire clair rose rosee lune soleil constant constance franc franche france juste parfait desire desiree aime aimee prudence ' +
    'victoire esperance aurore marine violette jasmin capucine olivier laurier marguerite hermine perle ange felicite modeste ' +
    'clement clemente fidele celeste cesar chance charron couture faure fabre gras grasse lambert leger legere marais marin martin moreau ' +
    'parent parents pelletier picard poulain rey robin royer sauvage seguin simple vidal vincent voisin voisine allard ' +
    'bourgeois breton bouvier caron chauvin colin collet cordier cousin cousine fleury gaillard guide jardin lacroix ' +
    'ami amie amis mere frere fils fille nous vous un une deux trois quatre sept dix cent son ses mon mes ma sa ton ta ' +
    'lieu lieux sens soin soins aide aidant relais temps an ans chef dame action actions point bureau conseil agent').split(' '),
)
const LONG_ENOUGH = 2
/** What may stand between the words of one name. */
const BETWEEN = /^[ \t\u00A0\u202F.,'’·-]{0,4}$/
const BETWEEN_TITLE = /^[ \t\u00A0\u202F\n.]{0,4}$/

interface Word {
  folded: string
  start: number
  end: number
  /** Whether it is written in small letters throughout. */
  small: boolean
}

/**
 * A text without the names of these people, in whatever form they stand there: whole, either way round, with hyphens or
 * without, a first name or a family name alone, with an initial, after "Mme" or "Dr", in capitals, without accents. Each is
 * told by what the person is, in brackets; where a name is of several people, by `otherwise`. Only whole words are
 * names. A word of every day that is also a name ("petit") stays where it is written in small letters and has no title
 * before it. Rather too many words go than too few.
 */
export function withoutNames(text: string, people: readonly KnownName[], otherwise: string): string {
  const calledBy = callersOf(people)
  const words = wordsIn(text)
  const pieces: string[] = []
  let at = 0
  for (let index = 0; index < words.length; ) {
    const run = runFrom(words, index, text, calledBy)
    if (run === null) {
      index += 1
      continue
    }
    pieces.push(text.slice(at, run.start), `[${run.called.size === 1 ? [...run.called][0] : otherwise}]`)
    at = run.end
    index = run.next
  }
  return pieces.join('') + text.slice(at)
}

interface Run {
  start: number
  end: number
  /** The first word after it. */
  next: number
  called: ReadonlySet<string>
}

/** The name that begins with a word: titles before it, particles and initials inside, as far as it goes. */
function runFrom(
  words: readonly Word[],
  from: number,
  text: string,
  calledBy: ReadonlyMap<string, ReadonlySet<string>>,
): Run | null {
  let index = from
  while (TITLES.has(words[index]?.folded ?? '') && touches(index, BETWEEN_TITLE)) index += 1
  const titled = index > from
  while (isInitial(index) && touches(index, BETWEEN)) index += 1
  // A particle may begin a family name: "de La Tour".
  while (index > from && PARTICLES.has(words[index]?.folded ?? '') && touches(index, BETWEEN)) index += 1
  const first = words[index]
  if (first === undefined || !isName(first, titled)) return null
  let called = calledBy.get(first.folded) ?? new Set<string>()
  let last = index
  for (let next = index + 1; touches(next - 1, BETWEEN); next += 1) {
    const word = words[next]
    if (word === undefined) break
    if (isName(word, true)) {
      called = narrowed(called, calledBy.get(word.folded))
      last = next
    } else if (isInitial(next) && words[next - 1] !== undefined && next - 1 === last && endsName(next)) last = next
    else if (!PARTICLES.has(word.folded)) break
  }
  const [start, end] = [words[from], words[last]]
  if (start === undefined || end === undefined) return null
  return { start: start.start, end: end.end, next: last + 1, called }

  function isName({ folded, small }: Word, certain: boolean): boolean {
    return calledBy.has(folded) && (certain || !small || !COMMON.has(folded))
  }

  function touches(index: number, between: RegExp): boolean {
    const [here, after] = [words[index], words[index + 1]]
    return here !== undefined && after !== undefined && between.test(text.slice(here.end, after.start))
  }

  /** A single capital with a full stop or a hyphen, as in "J.-P. Dupont". */
  function isInitial(index: number): boolean {
    const word = words[index]
    return word !== undefined && word.end - word.start === 1 && !word.small && /^[.-]/.test(text.slice(word.end))
  }

  function endsName(index: number): boolean {
    const word = words[index]
    return word !== undefined && text[word.end] === '.'
  }
}

/** What those are called who bear both of two words; all of either where nobody does. */
function narrowed(called: ReadonlySet<string>, more: ReadonlySet<string> | undefined): ReadonlySet<string> {
  if (more === undefined) return called
  const both = new Set([...called].filter((one) => more.has(one)))
  return both.size > 0 ? both : new Set([...called, ...more])
}

/** Each word of a name, folded, and what those who bear it are called. */
function callersOf(people: readonly KnownName[]): Map<string, Set<string>> {
  const calledBy = new Map<string, Set<string>>()
  for (const { name, called } of people)
    for (const { folded, end, start } of wordsIn(name)) {
      if (end - start < LONG_ENOUGH || PARTICLES.has(folded) || TITLES.has(folded)) continue
      const known = calledBy.get(folded) ?? new Set()
      calledBy.set(folded, known.add(called))
    }
  return calledBy
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: folded(word),
    start: index,
    end: index + word.length,
    small: word === word.toLocaleLowerCase('fr'),
  }))
}

/** Without accents, case and ligatures; what compatibility forms mean. */
function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
}
