import type { Folded } from '../fold.ts'
import type { DistressLevel } from '../span.ts'
import { CONCERN } from './concern.ts'
import { isAboutPrevention, isOver, isWell, withoutQuotations } from './context.ts'
import { EXPLICIT } from './explicit.ts'
import { intentIn } from './intent.ts'
import { normalise } from './normalise.ts'
import { OTHERS_IN_DANGER, WEAK_OF_OTHERS } from './others.ts'
import { SIGNS } from './signs.ts'
import { toneIn } from './tones.ts'

interface Reading {
  level: DistressLevel
  /** What was found, for those who tune the rules. */
  found: readonly string[]
}

/** Reads in what distress the author of a text seems to be, or somebody else at this moment. */
export function readDistress({ plain, cased }: Pick<Folded, 'plain' | 'cased'>): Reading {
  const text = withoutQuotations(normalise(plain, cased))
  const prevention = isAboutPrevention(text)
  const found: string[] = []

  const [explicit] = firstOf(EXPLICIT, text)
  if (explicit !== undefined) found.push(`explicit ${explicit}`)

  const meant = present(text, intentIn)
  if (meant !== null) found.push(`intent ${meant}`)
  const tone = toneIn(text) - (prevention ? 3 : 0) - (isWell(text) ? 1.2 : 0) - (isOfMany(text) ? 0.6 : 0)
  found.push(`tone ${tone.toFixed(1)}`)

  const others = OTHERS_IN_DANGER.flatMap((one, index) =>
    firstOf([one], text).map((words) => ({ words, weak: WEAK_OF_OTHERS.has(index) })),
  )
  for (const { words } of others) found.push(`other ${words}`)
  const danger = (!prevention && others.some(({ weak }) => !weak)) || others.length > 1

  const families = Object.entries(SIGNS).flatMap(([family, shapes]) => {
    const [words] = firstOf(shapes, text)
    if (words === undefined) return []
    found.push(`${family} ${words}`)
    return [family]
  })
  const shown = families.filter((family) => family !== 'moment')
  // One that is shown is enough: of a mistake here comes a human reading, of a silence nothing.
  const enough = shown.length > 0 && (families.length > 1 || !(prevention || isWell(text)))

  if (explicit !== undefined || meant === 'meant' || danger || tone > URGENT_TONE || (enough && !(prevention && shown.length < 2 && !thinksOfSelf(text))))
    return { level: 'urgent', found }

  const concerns = firstOf(CONCERN, text)
  found.push(...concerns.map((words) => `concern ${words}`))
  const soft = concerns.length > 0 || shown.length > 0 || meant === 'thought' || tone > CONCERN_TONE
  if (!soft || (prevention && !(shown.length > 0 && thinksOfSelf(text)))) return { level: 'none', found }
  const alone = concerns.length < 2 && shown.length === 0 && meant === null && tone < CONCERN_TONE
  return { level: alone && isWell(text) ? 'none' : 'concern', found }
}

/** Where the fields of words gather: fitted on the open part of the corpus (decision 23). */
const URGENT_TONE = 0.3
const CONCERN_TONE = -0.3

/** Whether a group speaks. */
function isOfMany(text: string): boolean {
  return (text.match(/ (?:nous|notre|nos) /g)?.length ?? 0) > (text.match(/ (?:je|me|moi|mon|ma|mes) /g)?.length ?? 0)
}

/** Reads the sentences that are not told as over. */
function present<T>(text: string, read: (sentence: string) => T | null): T | null {
  for (const sentence of text.split(/ (?=[.!?] )/)) {
    const found = isOver(sentence) ? null : read(`${sentence} `)
    if (found !== null) return found
  }
  return null
}

/** Whether the text speaks of its author more than of what should be done. */
function thinksOfSelf(text: string): boolean {
  return / (?:je|me|moi|mon|ma|mes) .{0,400} (?:je|me|moi) /.test(text) && !/ (?:nous|association|equipe|collectif) /.test(text)
}

/** The words found by each of these, of those that are not told as over. */
function firstOf(shapes: readonly RegExp[], text: string): string[] {
  return shapes.flatMap((shape) => {
    for (const { 0: words, index } of text.matchAll(shape)) {
      if (!isOver(sentenceAround(text, index))) return [words]
    }
    return []
  })
}

const WIDEST = 300

function sentenceAround(text: string, at: number): string {
  const from = Math.max(0, at - WIDEST)
  const before = text.slice(from, at)
  const start = Math.max(before.lastIndexOf(' . '), before.lastIndexOf(' ! '), before.lastIndexOf(' ? '))
  const after = text.slice(at, at + WIDEST)
  const end = / [.!?] /.exec(after)?.index ?? after.length
  return text.slice(start < 0 ? from : from + start + 2, at + end + 1)
}
