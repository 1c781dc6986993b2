/** What may wait for somebody in a council, most pressing first. */
export const TASKS = [
  'answer-distress',
  'charter-missing',
  'colleges-missing',
  'data-contacts-missing',
  'moderator-missing',
  'referent-missing',
  'deputy-referent-missing',
  'relay-missing',
  'chair-missing',
  'priorities-missed',
  'priorities-late',
  'rule-on-appeals',
  'confirm-refusals',
  'give-opinions',
  'moderate',
  'print-sheets',
  'priorities-few',
  'consolidate',
  'order-codes',
  'approve-release',
  'read-result',
  'decide',
  'publish-decisions',
  'answers-overdue',
  'prepare-agenda',
  'late-moderation',
  'sheets-unprinted',
  'note-attendance',
  'convene-meeting',
  'actions-overdue',
  'plenary-overdue',
  'seats-missing',
  'draft-ready',
  'draft-unfinished',
  'propose',
  'approval-awaited',
  'first-consultation',
] as const
export type TaskKind = (typeof TASKS)[number]

export interface Task {
  kind: TaskKind
  /** Null for what concerns the council itself. */
  consultation: { slug: string; title: string } | null
  /** How many things wait: texts, sheets, priorities, steps. */
  count: number | null
  /** The instant by which, or until which. */
  at: string | null
  /** The calendar day since which the oldest of them waits. */
  since?: string
  /** The meeting that it is about, if any. */
  meeting?: { id: string; title: string }
}
