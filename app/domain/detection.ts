import { emails } from './detection/email.ts'
import { fold } from './detection/fold.ts'
import { nirs } from './detection/nir.ts'
import { phones } from './detection/phone.ts'
import { resolve } from './detection/resolve.ts'
import type { DistressLevel, Span } from './detection/span.ts'

export { replacementFor, replaceSpans } from './detection/replacement.ts'
export {
  DISTRESS_LEVELS,
  SPAN_KINDS,
  SPAN_REASONS,
  type DistressLevel,
  type Span,
  type SpanKind,
  type SpanReason,
} from './detection/span.ts'

/** What a text may tell about people, and the distress of whoever wrote it. */
export interface Detection {
  /** In the order of the text. Data do not overlap; a situation may hold data. */
  spans: readonly Span[]
  distress: DistressLevel
}

/**
 * Reads a text of any content, in time proportional to its length, in browser and server alike. Never throws. Rules find
 * some of what matters, never all: nothing may be published, delayed or thrown away because of them alone.
 */
export function detect(text: string): Detection {
  const folded = fold(text)
  return {
    spans: resolve([...nirs(folded), ...phones(folded), ...emails(folded)]),
    distress: 'none',
  }
}
