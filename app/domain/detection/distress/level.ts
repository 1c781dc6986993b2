import type { DistressLevel } from '../span.ts'
import { CONCERN } from './concern.ts'
import { isAboutPrevention, isOver, isWell, withoutQuotations } from './context.ts'
import { EXPLICIT } from './explicit.ts'
import { normalise } from './normalise.ts'
import { OTHERS_IN_DANGER, WEAK_OF_OTHERS } from './others.ts'
import { SIGNS } from './signs.ts'

export interface Reading {
  level: DistressLevel
  /** What was found, for those who tune the rules. */
  found: readonly string[]
}

/** Reads in what distress the author of a text seems to be, or somebody else at this moment. */
export function readDistress(plain: string): Reading {
  const text = withoutQuotations(normalise(plain))
  const found: string[] = []

  const [explicit] = firstOf(EXPLICIT, text, true)
  if (explicit !== undefined) found.push(`explicit ${explicit}`)

  const others = OTHERS_IN_DANGER.flatMap((one, index) =>
    firstOf([one], text, true).map((words) => ({ words, weak: WEAK_OF_OTHERS.has(index) })),
  )
  for (const { words } of others) found.push(`other ${words}`)
  const danger = others.some(({ weak }) => !weak) || others.length > 1

  const families = Object.entries(SIGNS).flatMap(([family, shapes]) => {
    const [words] = firstOf(shapes, text, true)
    if (words === undefined) return []
    found.push(`${family} ${words}`)
    return [family]
  })
  const shown = families.filter((family) => family !== 'moment')
  const prevention = isAboutPrevention(text)
  // One that is shown is enough: of a mistake here comes a human reading, of a silence nothing.
  const enough = shown.length > 0 && (families.length > 1 || !(prevention || isWell(text)))

  if (explicit !== undefined || danger || (enough && !(prevention && shown.length < 2 && !thinksOfSelf(text))))
    return { level: 'urgent', found }

  const concerns = firstOf(CONCERN, text, true)
  found.push(...concerns.map((words) => `concern ${words}`))
  const soft = concerns.length > 0 || shown.length > 0
  if (!soft || ((prevention || isWell(text)) && concerns.length < 2 && shown.length === 0))
    return { level: 'none', found }
  return { level: prevention && concerns.length < 2 ? 'none' : 'concern', found }
}

/** Whether the text speaks of its author more than of what should be done. */
function thinksOfSelf(text: string): boolean {
  return / (?:je|me|moi|mon|ma|mes) .{0,400} (?:je|me|moi) /.test(text) && !/ (?:nous|association|equipe|collectif) /.test(text)
}

/** The words found by each of these, of those that are not told as over. */
function firstOf(shapes: readonly RegExp[], text: string, present: boolean): string[] {
  return shapes.flatMap((shape) => {
    for (const { 0: words, index } of text.matchAll(shape)) {
      if (!present || !isOver(sentenceAround(text, index), '')) return [words]
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
