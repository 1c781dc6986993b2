import type { OrderStatus } from '#app/domain/code-order.ts'
import type { State } from '#app/domain/consultation.ts'

/** Totals of printed codes: "at least", or null where that would say too much. */
export interface TotalsView {
  byCollege: Readonly<Record<string, number | null | undefined>>
  overall: number | null
}

export interface OrderView {
  id: string
  relay: string
  college: string
  most: number
  orderedAt: string
  status: OrderStatus
}

/** What a relay says of a printed sheet. */
export interface ReturnView {
  printed: number
  handedOut: number | null
  open: boolean
}

/** The codes of a consultation as the coordinator's page has them. */
export interface CodesView {
  consultation: { slug: string; title: string; state: State; threshold: number; closesAt: string }
  mayOrder: boolean
  colleges: readonly { id: string; name: string }[]
  relays: readonly { id: string; name: string; reachable: boolean }[]
  totals: TotalsView
  /** Far more ballots than relays say they handed out codes. */
  beyondReturns: boolean
  orders: readonly OrderView[]
  page: number
  more: boolean
}

/** A sheet as the relay's pages have it. */
export interface SheetView {
  handedOut: number | null
  order: string
  consultation: { slug: string; title: string; closesAt: string }
  college: string
  most: number
  orderedAt: string
  status: OrderStatus
}
