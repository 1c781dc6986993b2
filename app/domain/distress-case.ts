/** How much a text worries: read by the rules of `detection`, or by whoever moderates. */
export const CASE_LEVELS = ['concern', 'urgent'] as const
export type CaseLevel = (typeof CASE_LEVELS)[number]

/** What became of a case: no sign of distress after all, a proposal like any other, or no proposal. */
export const CASE_OUTCOMES = ['dismissed', 'proposal', 'apart'] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** A text whose author, or somebody it speaks of, may be in danger. Days, in the council's time zone. */
export interface DistressCase {
  level: CaseLevel
  raisedBy: 'rules' | 'moderator'
  openedOn: string
  answeredOn?: string
  closedOn?: string
  outcome?: CaseOutcome
}
