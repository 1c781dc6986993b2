import type { Role } from './membership.ts'

/** What the site has to say to somebody, by mail or by hand. */
export type Letter = { name: string } & (
  | {
      kind: 'invitation'
      link: Link
      /** In which council, to which role; absent for an administrator of the platform. */
      to?: Appointment
    }
  | { kind: 'reset'; link: Link }
  | { kind: 'named'; to: Appointment }
  | SheetToPrint
)

/** A sheet of participation codes waits for a relay. Its address gives nothing to whoever is not of the relay. */
interface SheetToPrint {
  kind: 'sheet'
  council: { slug: string; name: string }
  consultation: { slug: string; title: string }
  order: string
}

/** A single-use link, until an instant. */
export interface Link {
  secret: string
  expiresAt: string
}

export interface Appointment {
  council: string
  role: Role
}

/** A letter in words. */
export interface WrittenLetter {
  subject: string
  body: string
}
