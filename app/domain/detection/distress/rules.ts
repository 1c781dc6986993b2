import { CONCERN } from './concern.ts'
import { isOver } from './context.ts'
import { EXPLICIT } from './explicit.ts'
import { intentIn } from './intent.ts'
import { OTHERS_IN_DANGER, WEAK_OF_OTHERS } from './others.ts'
import { SIGNS } from './signs.ts'

/** What rules find in a text, of what is not told as over. */
export interface Signs {
  /** The author says to want death, or to be about to do something. */
  outright: boolean
  /** Somebody else is in danger at this moment. */
  danger: boolean
  /** How many families of what is shown rather than said: farewell, burden, means, place. */
  shown: number
  /** How many ways of saying despair, exhaustion, fear, violence suffered. */
  concerns: number
}

/** Reads normalised words, one space between two. */
export function signsIn(text: string): Signs {
  const others = OTHERS_IN_DANGER.flatMap((shape, index) =>
    holds(shape, text) ? [WEAK_OF_OTHERS.has(index)] : [],
  )
  return {
    outright: EXPLICIT.some((shape) => holds(shape, text)) || present(text) === 'meant',
    danger: others.includes(false) || others.length > 1,
    shown: Object.values(SIGNS).filter((shapes) => shapes.some((shape) => holds(shape, text))).length,
    concerns: CONCERN.filter((shape) => holds(shape, text)).length,
  }
}

/** What the sentences say that are not told as over. */
function present(text: string): ReturnType<typeof intentIn> {
  for (const sentence of text.split(/ (?=[.!?] )/)) {
    const found = isOver(sentence) ? null : intentIn(`${sentence} `)
    if (found !== null) return found
  }
  return null
}

function holds(shape: RegExp, text: string): boolean {
  for (const { index } of text.matchAll(shape))
    if (!isOver(sentenceAround(text, index))) return true
  return false
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
