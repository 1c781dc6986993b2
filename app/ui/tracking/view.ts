import type { Reading } from '#app/forms/marking.ts'
import type { TypedWords } from '#app/forms/proposal-words.ts'
import type { TrackingAct, TrackingScreen, Written } from '#app/forms/tracking.ts'
import type { FollowedView } from '#app/ui/proposals/view.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** The form's id: the language switch of the header belongs to it too. */
export const TRACKING_FORM = 'suivi'

/** What the server answers to an author who comes back. */
export type TrackingAnswer =
  | { screen: 'code'; typed: string; refusals: readonly ShownRefusal[] }
  | TrackedAnswer

export interface TrackedAnswer {
  screen: Exclude<TrackingScreen, 'code'>
  /** The tracking code, as bare symbols: it travels in the form and nowhere else. */
  code: string
  /** Whether they come from the page that shows the code once: it is then shown here too. */
  fresh: boolean
  followed: FollowedView
  /** What was typed and has not been taken. */
  written: Written
  /** The words as typed; null while nothing was changed. */
  typedWords: TypedWords | null
  /** What could tell who somebody is in the typed words, shown before they are sent; null where it is not. */
  reading: Reading | null
  /** Of the proposal that the typed words were made from. */
  version: number
  refusals: readonly ShownRefusal[]
  done: TrackingAct | null
}
