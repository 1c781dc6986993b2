import type { ActionChange, ActionState, Evidence, StepState } from '#app/domain/action.ts'
import type { Outcome } from '#app/domain/decision.ts'
import type { ToldFramework } from '#app/domain/framework.ts'
import type { ActionActKind } from '#app/forms/action.ts'
import type { Typed } from '#app/forms/fields.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** What the pages of an action show. */
export interface ActionView {
  id: string
  title: string
  aim: string
  owner: string
  theme: string
  framework: ToldFramework | null
  groupId: string | null
  group: string | null
  deadlineOn: string | null
  state: ActionState
  toldPublicly: boolean
  createdOn: string
  version: number
}

export interface StepView {
  id: string
  title: string
  deadlineOn?: string | undefined
  state: StepState
  late: boolean
  version: number
}

export interface IndicatorView {
  id: string
  name: string
  unit: string
  aboutPeople: boolean
  baseline?: string | undefined
  target?: string | undefined
  values: readonly { measuredOn: string; figure: string }[]
}

export interface BehindView {
  consultation: { slug: string; title: string }
  priority: { id: string; title: string }
  outcome: Outcome | null
  owner: string
  framework: string
  deadlineOn: string | null
  published: boolean
}

export interface ChoicesView {
  themes: readonly string[]
  frameworks: readonly { id: string; title: string }[]
  groups: readonly { id: string; name: string }[]
}

export interface ActionPageView {
  action: ActionView
  lateSince: string | null
  today: string
  decision: BehindView | null
  steps: readonly StepView[]
  evidence: readonly Evidence[]
  indicators: readonly IndicatorView[]
  changes: readonly Loaded<ActionChange>[]
  choices: ChoicesView | null
}

/** What the action of the page answers, where it refuses. */
export interface ActionAnswer {
  kind: ActionActKind | null
  typed: Loaded<Typed>
  refusals: readonly ShownRefusal[]
}
