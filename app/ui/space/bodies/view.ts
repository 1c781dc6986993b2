import type { BodyKind, RepresentationGap, SeatShare } from '#app/domain/body.ts'
import type { Typed } from '#app/forms/fields.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** What the actions of these pages answer: which form it was, as it was typed. */
export interface Answer {
  act: string
  typed: Loaded<Typed>
  refusals: readonly ShownRefusal[]
}

export interface BodyLineView {
  id: string
  kind: BodyKind
  name: string
  mission: string
  dissolvedOn: string | null
  seats: number
  held: number
  share: SeatShare
  gaps: readonly Loaded<RepresentationGap>[]
}

/** In the query: what was just done. */
export const DONE = 'fait'
export const DEEDS = [
  'created',
  'described',
  'seatAdded',
  'seatRemoved',
  'mandate',
  'mandateChanged',
  'mandateRemoved',
  'invited',
  'dissolved',
] as const
export type Deed = (typeof DEEDS)[number]

/** The address of a page that says what was just done. */
export function told(path: string, deed: Deed): string {
  return `${path}?${new URLSearchParams({ [DONE]: deed })}`
}

/** What the query of a page says was just done, if anything. */
export function deedIn(query: URLSearchParams): Deed | undefined {
  return DEEDS.find((deed) => deed === query.get(DONE))
}

/** What was typed in a form that was refused, by field; nothing for any other form. */
export function typedIn(answer: Answer | undefined, act: string): Answer['typed'] {
  return answer?.act === act ? answer.typed : {}
}

/** The version from which a form is written: the stored one, unless what was typed began with another. */
export function versionIn(
  answer: Answer | undefined,
  stored: number,
): { version: number | string; stale: boolean } {
  const stale = answer?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  return { version: stale ? stored : (answer?.typed['version'] ?? stored), stale }
}
