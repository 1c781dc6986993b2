/** A conseil local de santé mentale. */
export interface Council {
  id: string
  slug: string
  name: string
  territory: string
  /** Inhabitants of the territory. */
  population: number
  presentation: string
  /** How people reach the council: shown wherever a page must send somebody to a human. */
  contact: string
  /** IANA time zone in which the council's dates are written and read. */
  timeZone: string
  /** True for the fictional council of the demonstration; every one of its pages says so. */
  demonstration: boolean
}

/** A council as its pages show it: the registry's own id is nobody's business. */
export type PublicCouncil = Omit<Council, 'id'>

/** What a council says of itself, and may say otherwise later. */
export type CouncilTexts = Pick<
  Council,
  'name' | 'territory' | 'population' | 'presentation' | 'contact'
>

/** A group that votes; its name is public, its members are not known. */
export interface College {
  id: string
  name: string
  /** Who belongs to it, in a short sentence ("Vous vivez avec un trouble psychique…"). */
  description: string
}

/** A version of the ethics and confidentiality charter, as adopted by the steering committee. */
export interface Charter {
  version: number
  text: string
  /** Calendar date, `YYYY-MM-DD`. */
  adoptedOn: string
}

/** A structure that hands out participation codes without knowing to whom each one went. */
export interface Relay {
  id: string
  name: string
}
