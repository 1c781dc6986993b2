import type { Calendar } from '#app/domain/consultation.ts'
import type { Charter, College, PublicCouncil } from '#app/domain/council.ts'
import type { PublicState } from '#app/ui/consultation/view.ts'
import type { Loaded } from '#app/ui/loaded.ts'

/** A council in a list. */
export interface CouncilEntry
  extends Pick<PublicCouncil, 'slug' | 'name' | 'territory' | 'population' | 'demonstration'> {
  consultationsOpen: number
}

export interface ConsultationEntry {
  slug: string
  title: string
  question: string
  state: PublicState
  calendar: Loaded<Calendar>
  tooFew: boolean
}

export interface CouncilProps {
  council: Omit<PublicCouncil, 'id'>
  colleges: readonly College[]
  charter: Charter | null
  consultations: readonly ConsultationEntry[]
}
