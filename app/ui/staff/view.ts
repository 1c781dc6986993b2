import type { Calendar, Definition, State } from '#app/domain/consultation.ts'
import type { PublicCouncil } from '#app/domain/council.ts'
import type { DraftStep } from '#app/domain/draft.ts'
import type { StaffPage } from '#app/domain/staff-pages.ts'
import type { Loaded } from '#app/ui/loaded.ts'

/** A consultation as those who run it see it. */
export type OverviewView = Loaded<{
  council: PublicCouncil
  consultation: Pick<
    Definition,
    'title' | 'question' | 'method' | 'grades' | 'missingOpinions' | 'threshold' | 'officialWeighting'
  > & {
    slug: string
    calendar: Calendar
    state: State
    openedAt: string | null
    cancelReason: string | null
    priorities: number
    turnout: { day: string; atLeast: number | null } | null
  }
  pages: readonly StaffPage[]
  ready: boolean
  unfinished: readonly DraftStep[]
  late: 'begun' | 'over' | null
  mayExtend: boolean
  mayCancel: boolean
}>
