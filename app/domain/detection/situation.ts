import { ownCases } from './own-case.ts'
import type { Folded } from './fold.ts'
import * as told from './lexicon/situations.ts'
import { sentenceStart, turnAfter, windowFrom } from './sentence.ts'
import type { Span } from './span.ts'

interface Subject {
  shape: RegExp
  /** How much the words narrow by themselves. */
  narrow: number
  /** What must be told of somebody, to be more than a mention. */
  needs: RegExp
}

const OF = "(?:du|de la|de l'|de l|de mon|de ma|des|d'|de|a la|a l'|au|aux) ?"
const THE = "(?:l[ae] |l'|l )"
const SUBJECTS: readonly Subject[] = [
  {
    shape: subject(
      `${THE}(?:petite? |jeune )?(?:${told.RELATIVE}) ` +
        `${OF}(?:ancien(?:ne)? )?(?:${told.HOLDER}|dr|pr)`,
    ),
    narrow: 2,
    needs: told.MATTER,
  },
  {
    shape: subject(
      `(?:${THE}|les deux )(?:${told.RELATIVE}) ` +
        "(?:de m(?:on|a)|de mes (?=patron|voisin|colleg)|du|de la|de l'|d'une?) ?[a-z0-9]{3,12}",
    ),
    narrow: 1,
    needs: told.MATTER,
  },
  {
    shape: subject(`l'? ?ex-?(?: ?)(?:${told.HOLDER})|l'? ?ancien(?:ne)? (?:${told.HOLDER})`),
    narrow: 2,
    needs: told.GRAVE,
  },
  {
    shape: subject(`${THE}(?:nouve(?:au|lle) )?(?:${told.HOLDER}) ${OF}[a-z]{3,}`),
    narrow: 1,
    needs: told.GRAVE,
  },
  {
    shape: subject(
      '(?:m(?:on|a|es deux|es trois)|notre|nos deux|son|sa|leur) ' +
        '(?:petite? |grande? |grd |jeune |vieille |vieux |meilleure? |demi-|belle |beau )?' +
        `(?:${told.MINE})s?`,
    ),
    narrow: 0,
    needs: told.MATTER,
  },
  {
    shape: subject(
      `(?:${THE}|une? |les deux |deux )` +
        '(?:toute? )?(?:petite? |jeune |vieille |vieux |plus )?' +
        `(?:${told.SOMEBODY})s?(?= (?:${OF}|${told.TELLS})|,)`,
    ),
    narrow: 0,
    needs: told.MATTER,
  },
  // Told by what they do, in a word of which the ending says that it is somebody.
  {
    shape: subject(`(?:${THE}|une? )(?:${told.DOER})s?(?= (?:${OF}|${told.TELLS})|,)`),
    narrow: 0,
    needs: told.ILL,
  },
  {
    shape: subject("(?:l'|l)?une? (?:de|parmi) (?:mes|nos) [a-z-]{4,16}"),
    narrow: 1,
    needs: told.MATTER,
  },
  {
    shape: subject(`(?:${told.PARENT})(?= (?:a|est|etait|avait|vit|ne|n'|s'|se|refuse|boit|parle)(?![a-z])|,)`),
    narrow: 0,
    needs: told.MATTER,
  },
  {
    shape: subject(
      "quelqu'un (?:du|de la|de l'|de mon|de ma) ?[a-z]{4,}|cel(?:ui|le) qu'on appel[a-z]+",
    ),
    narrow: 1,
    needs: told.MATTER,
  },
  {
    shape: subject(
      'une? (?:elue?|conseillere? municipale?|conseiller municipal|adjointe?|depute|notable) ' +
        '(?:du|de la|de l)',
    ),
    narrow: 1,
    needs: told.GRAVE,
  },
  { shape: subject(`l[ae] (?:${told.HOLDER})`), narrow: 0, needs: told.GRAVE },
]
/** The only one of a place, whatever is told. */
const ONLY = new RegExp(
  "(?<![a-z])(?:l[ea] seule?|l'unique|l[ea] derni(?:er|ere))" +
  ` (?:[a-z-]{3,16} ){0,2}?(?:${told.HOLDER}|${told.SOMEBODY})` +
    `(?: [a-z]{3,12}){0,2} ${OF}`,
  'g',
)
const SELF_ONLY = /(?<![a-z])je suis l[ea] seule? (?:[a-z]{3,14} ){1,4}?(?:a|au|de|du|d'|dans) ?/g
const PLACE_NAME = /^[^.!?\n]{0,50}?(?<![.!?] )\p{Lu}\p{L}{2,}/u
const IN_PLACE = new RegExp(
  "(?:^| )(?:[àa]|au|aux|de|du|la|l'|de l'|clinique(?: des)?|unité|lycée|collège|hôpital|foyer)" +
    " ?(?:l')?(?!MDPH|CAF|AAH|CMP|GEM|CLSM|RSA|ARS|HP|ESAT)\\p{Lu}\\p{L}{2,}",
  'u',
)
const OF_SOMEWHERE = /^\S{2,6} \S{3,12} (?:de la|du|de l'|des) [a-z]{4,}/
/** An address before or a floor, told in the same breath. */
const BEFORE = new RegExp(
  '\\b\\d{1,4}(?: bis)? (?:rue|av|bd|imp|allee|place|chemin|quai|cours|square|route)|dans ' +
    '(?:mon|notre) (?:immeuble|village|rue|hall|classe|service)',
)

/** What is told of one person who could be recognised, and of a case that bears a number. */
export function situations(folded: Folded, people: readonly Span[]): readonly Span[] {
  const { plain, span } = folded
  const found: Span[] = []
  let after = 0
  for (const { start, length, narrow, needs } of subjectsOf(plain)) {
    if (start < after || SUPPOSED.test(plain.slice(Math.max(0, start - 24), start))) continue
    if (NOT_OF_THEM.test(plain.slice(start + length, start + length + 60))) continue
    const window = windowFrom(plain, start)
    if (!needs.test(window)) continue
    const opening = sentenceStart(plain, start)
    const placed = start - opening < NEAR && told.PLACED.test(plain.slice(opening, start))
    const score = narrow + (placed ? 2 : 0) + narrowing(folded, people, start, length, window)
    if (score < ENOUGH) continue
    const end = turnAfter(plain, start + reachOf(window, length, needs), start + window.length)
    found.push(span(placed && opening >= after ? opening : start, end, 'situation', 'someone-recognisable'))
    after = end
  }
  return [...found, ...onlyOnes(folded), ...ownCases(folded)]
}

/** Somebody who is made up, or wished for. */
const SUPPOSED = new RegExp(
  "\\b(?:imagin\\w{1,4}|prenez|prenons|suppos\\w{1,4}(?: qu.)?|mettons|par exemple|qu'il y ait|" +
    "quand|comme|voir|faudrait|faut|fo|veux|voudrais) ?$",
)
/** A list of posts, or the author again. */
const NOT_OF_THEM = new RegExp(
  "^(?: (?:et )?(?:je|j'ai|moi|nous)(?![a-z])|, une? [a-z' -]{3,24}(?:,| et | " +
    "ou )(?:une? )?(?!demi))",
)
const ENOUGH = 2
/** "Au bloc 5, porte face ascenseur, un étudiant": the place stands before. */
const NEAR = 50

function subject(words: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')
}

interface Mention {
  start: number
  length: number
  narrow: number
  needs: RegExp
}

function subjectsOf(plain: string): readonly Mention[] {
  return SUBJECTS.flatMap(({ shape, narrow, needs }) =>
    Array.from(plain.matchAll(shape), ({ 0: whole, index }) => ({ start: index, length: whole.length, narrow, needs })),
  ).toSorted((a, b) => a.start - b.start || b.narrow - a.narrow)
}

/** How far what is told goes to tell who it is: two are enough. */
function narrowing(
  { plain, cased, span }: Folded,
  people: readonly Span[],
  start: number,
  length: number,
  window: string,
): number {
  const rest = window.slice(length)
  const shown = cased.slice(start + length, start + window.length)
  const before = plain.slice(sentenceStart(plain, start), start)
  const strong = [told.PLACED, told.JOB, told.APART].filter((shape) => shape.test(shape === told.PLACED ? window : rest))
  const weak = [told.AGE, told.DATED, told.CLOSE, told.GRAVE, OF_SOMEWHERE].filter((shape) => shape.test(window))
  const { start: first, end: last } = span(start, start + window.length, 'situation', 'someone-recognisable')
  return (
    strong.length * 2 +
    weak.length +
    (IN_PLACE.test(shown) ? 1 : 0) +
    (BEFORE.test(before) ? 1 : 0) +
    (holdsOne(people, first, last) ? 2 : 0)
  )
}

function reachOf(window: string, length: number, needs: RegExp): number {
  const matches = [needs, told.AGE, told.PLACED, told.DATED].map((shape) => shape.exec(window))
  return Math.max(length, ...matches.map((match) => (match === null ? 0 : match.index + match[0].length)))
}

function onlyOnes({ plain, cased, span }: Folded): readonly Span[] {
  return [ONLY, SELF_ONLY].flatMap((shape) =>
    Array.from(plain.matchAll(shape)).flatMap(({ 0: whole, index }) => {
      const from = index + whole.length
      const named = PLACE_NAME.exec(cased.slice(from, from + 90))
      if (named === null) return []
      const most = index + windowFrom(plain, index).length
      const end = turnAfter(plain, Math.min(most, from + named[0].length), Math.max(most, from + named[0].length))
      return [span(index, end, 'situation', 'someone-recognisable')]
    }),
  )
}

/** Whether one of these, which are in order, begins in there. */
function holdsOne(people: readonly Span[], from: number, to: number): boolean {
  let [low, high] = [0, people.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((people[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  const next = people[low]
  return next !== undefined && next.start < to
}
