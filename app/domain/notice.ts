import { lastDayToAppeal } from './appeal.ts'
import type { State } from './consultation.ts'
import type { Proposal } from './proposal.ts'

/** What may still happen to a text decides how long its author's address is kept. */
export interface Noticed extends Pick<Proposal, 'status' | 'decidedOn'> {
  /** How far the consultation is. */
  state: State
  /** Whether the clinical referent still has it. */
  withReferent: boolean
  /** Whether a letter is still to be written. */
  due: boolean
}

const COLLECTING: readonly State[] = ['proposing', 'consolidating']

/**
 * Whether an address that was left to be told of news has served: the text is gone or closed, or the time
 * for proposing and consolidating is over, and no appeal waits or may still come.
 */
export function noticeIsOver(
  { status, decidedOn, state, withReferent, due }: Noticed,
  { appealDays, today }: { appealDays: number; today: string },
): boolean {
  if (status === 'withdrawn') return true
  if (due || withReferent || status === 'appealed') return false
  if (status === 'set-apart') return true
  if (COLLECTING.includes(state)) return false
  if (state === 'cancelled') return true
  const last = lastDayToAppeal({ status, ...(decidedOn !== undefined && { decidedOn }) }, appealDays)
  return last === null || today > last
}
