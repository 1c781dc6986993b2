import type {
  BodyKind,
  BodyWords,
  MandateKind,
  MandateState,
  RepresentationGap,
  Seat,
  SeatCollege,
  SeatShare,
} from './body.ts'
import type { Role } from './membership.ts'

/** How an account stands behind a mandate: none, not come yet, come, or its role has ended. */
export type MandateAccount = 'none' | 'invited' | 'arrived' | 'ended'

/** Somebody on a seat. */
export interface MandateLine {
  id: string
  kind: MandateKind
  /** Empty where it was erased, long after. */
  name: string
  beginsOn: string
  endsOn: string | null
  state: MandateState
  /** What only those who tend bodies read. */
  tended: { email: string; account: MandateAccount; membershipId: string | null; version: number } | null
}

export interface SeatLine {
  id: string
  college: SeatCollege
  organisation: string
  holder: MandateLine | null
  alternates: readonly MandateLine[]
  /** Those whose mandate has not begun. */
  coming: readonly MandateLine[]
}

/** A mandate that has ended, on a seat that may be gone. */
export interface PastMandate extends MandateLine {
  college: SeatCollege
  organisation: string
}

export interface BodyHead extends BodyWords {
  id: string
  kind: BodyKind
  version: number
  dissolvedOn: string | null
}

/** A body with its seats as they are today, and who held them before. */
export interface BodyPage {
  body: BodyHead
  seats: readonly SeatLine[]
  /** The latest first. */
  history: readonly PastMandate[]
  removed: readonly { id: string; college: SeatCollege; organisation: string; removedOn: string }[]
  held: number
  share: SeatShare
  gaps: readonly RepresentationGap[]
  today: string
  mayTend: boolean
}

/** An account's role that a mandate can be tied to. */
export interface OfferedAccount {
  membershipId: string
  name: string
  role: Role
}

/** A seat, all who hold or held it, and what its forms offer. */
export interface SeatPage {
  body: BodyHead
  seat: Pick<Seat, 'id' | 'college' | 'organisation' | 'version'>
  /** The latest first. */
  mandates: readonly MandateLine[]
  accounts: readonly OfferedAccount[]
  today: string
}
