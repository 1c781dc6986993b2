import type { Task } from '#app/domain/task.ts'
import { queueQuery } from '#app/forms/moderation.ts'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import { spacePaths } from '#app/ui/space/paths.ts'

/** Where something that waits is done. */
export function taskPath(council: string, { kind, consultation, meeting }: Loaded<Task>): string {
  const slug = consultation?.slug ?? ''
  switch (kind) {
    case 'charter-missing':
      return spacePaths.charter(council)
    case 'colleges-missing':
      return spacePaths.settings(council)
    case 'data-contacts-missing':
      return `${spacePaths.settings(council)}#donnees`
    case 'moderator-missing':
    case 'referent-missing':
    case 'deputy-referent-missing':
    case 'relay-missing':
    case 'chair-missing':
      return spacePaths.team(council)
    case 'first-consultation':
      return spacePaths.newConsultation(council)
    case 'priorities-missed':
    case 'draft-unfinished':
      return spacePaths.consultation(council, slug)
    case 'draft-ready':
      return spacePaths.define(council, slug, STEP_SLUGS.review)
    case 'propose':
      return spacePaths.propose(council, slug)
    case 'moderate':
      return spacePaths.moderation(council, slug)
    case 'answer-distress':
      return `${spacePaths.moderation(council, slug)}${queueQuery('distress')}`
    case 'rule-on-appeals':
      return `${spacePaths.moderation(council, slug)}${queueQuery('appeals')}`
    case 'confirm-refusals':
      return `${spacePaths.moderation(council, slug)}${queueQuery('second-eyes')}`
    case 'give-opinions':
      return `${spacePaths.moderation(council, slug)}${queueQuery('opinions')}`
    case 'priorities-late':
    case 'priorities-few':
    case 'consolidate':
      return spacePaths.consolidation(council, slug)
    case 'order-codes':
      return spacePaths.codes(council, slug)
    case 'print-sheets':
      return spacePaths.sheets(council)
    case 'approve-release':
    case 'approval-awaited':
    case 'read-result':
      return spacePaths.result(council, slug)
    case 'decide':
    case 'publish-decisions':
    case 'answers-overdue':
      return spacePaths.decisions(council, slug)
    case 'convene-meeting':
      return spacePaths.meeting(council, meeting?.id ?? '')
    case 'note-attendance':
      return spacePaths.attendance(council, meeting?.id ?? '')
    case 'actions-overdue':
      return spacePaths.actions(council)
    case 'plenary-overdue':
      return spacePaths.newMeeting(council)
    case 'seats-missing':
      return spacePaths.bodies(council)
    case 'late-moderation':
      return spacePaths.team(council)
    case 'sheets-unprinted':
      return spacePaths.consultations(council)
    case 'prepare-agenda':
      return spacePaths.agendas(council)
  }
}
