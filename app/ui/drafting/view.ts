import type { College, PublicCouncil } from '#app/domain/council.ts'
import type { Draft, DraftStep } from '#app/domain/draft.ts'
import type { FirstRole } from '#app/domain/first-steps.ts'
import type { Typed } from '#app/forms/fields.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** A draft as the guided form has it from its loader. */
export type DraftShown = Loaded<
  Omit<Draft, 'charterVersion'> & {
    version: number
    steps: readonly DraftStep[]
    unfinished: readonly DraftStep[]
  }
>

export interface DraftProps {
  council: Loaded<PublicCouncil>
  draft: DraftShown
  colleges: readonly College[]
  reasons: readonly ShownRefusal[]
  missingRoles: readonly FirstRole[]
  dataContactsMissing: boolean
}

/** What the server answered to a step: what was typed, and why it was not saved, if it was not. */
export interface StepAnswer {
  typed: Typed
  refusals: readonly ShownRefusal[]
  /** The version that the refused form was made from; null where it was saved. */
  version: number | null
  /** Title of the priority that was just taken off the list, whose words are in the form again. */
  removed?: string | undefined
}
