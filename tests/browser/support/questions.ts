import type { Definition } from '#app/domain/consultation.ts'
import type { Attachment, Role } from '#app/domain/membership.ts'
import type { ProposalStatus, ProposalText, RefusalReason } from '#app/domain/proposal.ts'
import type { PublishedResult } from '#app/domain/result.ts'

/** The variable that names the directory with the demonstration's data, as it is when the tests begin. */
export const SEEDED = 'SEEDED_DIRECTORY'

/** What a test may ask of the process that serves the site. */
export interface Questions {
  /** Fresh participation codes, without separators. */
  codes: { asks: { consultation: string; college: string; count: number }; gets: string[] }
  /** A consultation of one's own in the demonstration's council, open for so many seconds. */
  consultation: {
    asks: {
      slug: string
      closesInSeconds: number
      /** Titles, where `more` does not give the priorities themselves. */
      titles: readonly string[]
    } & ConsultationAsked
    gets: { closesAt: string }
  }
  /** A consultation of one's own in the demonstration's council, voted upon and sealed, not released; one of its receipts. */
  sealed: { asks: { slug: string; priorities: readonly string[] }; gets: string }
  /** A council of one's own, without a consultation; its slug. */
  council: { asks: { slug: string }; gets: string }
  /** What the last letter to an address says; null where none is in the outbox. */
  letter: { asks: { to: string }; gets: string | null }
  /** Lets the links sent so far in a consultation expire. */
  expired: { asks: { consultation: string }; gets: null }
  /** How many rights to vote by e-mail were signed. */
  rights: { asks: { consultation: string }; gets: number }
  /** How many ballots an open urn holds. */
  ballots: { asks: { consultation: string }; gets: number }
  /** A new person with these roles. */
  member: { asks: Membership & { roles: readonly Role[] }; gets: Member }
  /** Moves the site's clock, and does what has fallen due by then; for a site of one's own. */
  time: { asks: { instant: string }; gets: null }
  /** Does what has fallen due by now, as its clock does every minute. */
  tended: { asks: Record<never, never>; gets: null }
  /** A consultation of one's own that collects texts, or has just done so, with these proposals. */
  collected: {
    asks: { phase: 'proposing' | 'consolidating'; proposals: readonly ProposalAsked[] }
    gets: { slug: string; proposals: string[] }
  }
  /** From how many texts an hour on a consultation of the demonstration's council asks for patience; gives the number before. */
  patience: { asks: { textsPerHour: number }; gets: number }
  /** What moderation says of the proposal with this title; its id. */
  ruling: { asks: { consultation: string; title: string } & ModerationRuling; gets: string }
  /** An author changes the text of a proposal meanwhile, or (null) withdraws it. */
  reworded: { asks: { consultation: string; proposal: string; text: string | null }; gets: null }
  /** A consultation of one's own in the demonstration's council with this result, released. */
  released: { asks: { slug: string; title: string; result: PublishedResult }; gets: null }
  /** The released result, read past the pages. */
  result: { asks: { consultation: string }; gets: PublishedResult | null }
}

/** How a consultation of one's own differs from the usual one. */
export type ConsultationAsked = Partial<
  Pick<
    Definition,
    | 'emailVoting'
    | 'themes'
    | 'priorities'
    | 'method'
    | 'grades'
    | 'missingOpinions'
    | 'mostApprovals'
    | 'budget'
  >
>

export interface ModerationRuling {
  status: Extract<ProposalStatus, 'accepted' | 'returned' | 'refused'>
  reason?: RefusalReason
  /** What moderation writes to the author. */
  text?: string
  /** A priority that is made of it, and what is decided about that, publicly. */
  priority?: { title: string; motive: string }
}

export interface ProposalAsked extends Partial<Omit<ProposalText, 'title'>> {
  title: string
  organisation?: string
  /** Waiting, unless it says otherwise. */
  status?: ProposalStatus
  daysAgo?: number
  /** What its author answered, the same day, to moderation. */
  answer?: string
}

/** Somebody with an account of their own, and the password they type. */
export interface Member {
  email: string
  name: string
  password: string
  /** The cookie of a session begun for them at the site's address. */
  session: { name: string; value: string; address: string }
}

/** What a new member is: in the demonstration's council unless `council` names another by its slug. */
export interface Membership extends Attachment {
  council?: string
  administrator?: boolean
  /** A working group of their own in which a group member sits, by its name. */
  group?: string
}

export type Question = {
  [Name in keyof Questions]: { id: number; name: Name; asks: Questions[Name]['asks'] }
}[keyof Questions]
