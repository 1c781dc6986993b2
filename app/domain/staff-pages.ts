import type { State } from './consultation.ts'
import { permit, type Capacity, type Permission } from './permission.ts'

/** The staff's pages about a consultation, in the order in which they are offered. */
export const STAFF_PAGES = [
  'prepare',
  'preview',
  'propose',
  'moderation',
  'consolidation',
  'groups',
  'codes',
  'sheets',
  'result',
  'decisions',
] as const
export type StaffPage = (typeof STAFF_PAGES)[number]

const NEEDS: Record<StaffPage, Permission> = {
  prepare: 'define-consultation',
  preview: 'preview-consultation',
  propose: 'propose',
  moderation: 'read-moderation',
  consolidation: 'read-consolidation',
  groups: 'read-group-work',
  codes: 'read-code-totals',
  sheets: 'print-codes',
  result: 'read-sealed-result',
  decisions: 'record-decision',
}

/** What has nothing to show of a consultation that never opened or was cancelled. */
const WHILE_IT_LIVES: readonly StaffPage[] = ['consolidation', 'codes']
/** What concerns texts, where some are collected. */
const OF_TEXTS: readonly StaffPage[] = ['propose', 'moderation']

/** Later, the page itself is there to be looked at. */
const BEFORE_VOTING: readonly State[] = ['draft', 'proposing', 'consolidating']

/** The pages about a consultation that lead somewhere for these capacities, in the state it is in. */
export function staffPages(
  capacities: readonly Capacity[],
  {
    state,
    collects,
    entrusted = false,
  }: {
    state: State
    collects: boolean
    /** Whether one of the reader's groups takes part in its consolidation. */
    entrusted?: boolean
  },
): readonly StaffPage[] {
  const lives = state !== 'draft' && state !== 'cancelled'
  return STAFF_PAGES.filter(
    (page) =>
      permit(capacities, NEEDS[page], state).ok &&
      (lives || !WHILE_IT_LIVES.includes(page)) &&
      (collects || !OF_TEXTS.includes(page)) &&
      (page !== 'groups' || entrusted) &&
      (page !== 'preview' || BEFORE_VOTING.includes(state)),
  )
}
