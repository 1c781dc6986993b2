import type { Calendar, State } from '#app/domain/consultation.ts'
import type { Loaded } from '#app/ui/loaded.ts'

export type CalendarEvent = 'opens' | 'proposingEnds' | 'votingBegins' | 'votingEnds' | 'votingEnded'

/** The date that matters most in a state, if one does. */
export function nextDate({
  state,
  calendar,
}: {
  state: State
  calendar: Loaded<Calendar>
}): { event: CalendarEvent; at: string } | null {
  const { proposing, voting } = calendar
  switch (state) {
    case 'draft':
      return { event: 'opens', at: proposing?.opensAt ?? voting.opensAt }
    case 'proposing':
      return { event: 'proposingEnds', at: proposing?.closesAt ?? voting.opensAt }
    case 'consolidating':
      return { event: 'votingBegins', at: voting.opensAt }
    case 'voting':
      return { event: 'votingEnds', at: voting.closesAt }
    case 'closed':
    case 'sealed':
    case 'released':
    case 'decided':
    case 'followed-up':
      return { event: 'votingEnded', at: voting.closesAt }
    case 'cancelled':
      return null
  }
}
