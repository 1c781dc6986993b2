import { addresses } from './detection/address.ts'
import { birthdates } from './detection/birthdate.ts'
import { readDistress } from './detection/distress/level.ts'
import { dwellings } from './detection/dwelling.ts'
import { emails } from './detection/email.ts'
import { fold, type Folded } from './detection/fold.ts'
import { handles } from './detection/handle.ts'
import { ibans } from './detection/iban.ts'
import { postsInServices } from './detection/named-service.ts'
import { nirs } from './detection/nir.ts'
import { spokenPhones } from './detection/phone-words.ts'
import { people } from './detection/person.ts'
import { phones } from './detection/phone.ts'
import { resolve } from './detection/resolve.ts'
import { rppsNumbers } from './detection/rpps.ts'
import { situations } from './detection/situation.ts'
import type { DistressLevel, Span } from './detection/span.ts'
import { wordsOf } from './detection/words.ts'

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
 * Reads a text of any content, in time proportional to its length, in browser and server alike. Never throws. Rules and
 * models find some of what matters, never all: nothing may be published, delayed or thrown away because of them alone.
 */
export function detect(text: string): Detection {
  const folded = fold(text)
  return { spans: spansOf(folded), distress: readDistress(folded) }
}

/** As `detect`, of what may tell who somebody is. */
export function spansIn(text: string): readonly Span[] {
  return spansOf(fold(text))
}

/** As `detect`, of the distress of whoever wrote it. */
export function distressIn(text: string): DistressLevel {
  return readDistress(fold(text))
}

function spansOf(folded: Folded): readonly Span[] {
  const words = wordsOf(folded)
  const told = [...people(words, folded), ...postsInServices(folded)].toSorted((a, b) => a.start - b.start)
  return resolve([
    ...nirs(folded),
    ...rppsNumbers(folded),
    ...phones(folded),
    ...spokenPhones(words, folded),
    ...emails(folded),
    ...ibans(folded),
    ...handles(folded),
    ...addresses(folded),
    ...dwellings(folded),
    ...birthdates(folded),
    ...told,
    ...situations(folded, told),
  ])
}
