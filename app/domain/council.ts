import type { ArticlesOfReasons } from './charter.ts'

/** Where no council is concerned, dates are told in the time of most of them. */
export const USUAL_TIME_ZONE = 'Europe/Paris'

/** Where councils may be: the time zones of the French territories. */
export const TIME_ZONES = [
  USUAL_TIME_ZONE,
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
] as const
export type TimeZone = (typeof TIME_ZONES)[number]

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

/** Whom the law wants named to people whose data a council keeps; what the council did not give is empty. */
export interface DataContacts {
  /** The structure that answers for the data, with its address. */
  controller: string
  /** How to reach its data protection officer. */
  officer: string
  /** Who keeps the server. */
  host: string
}

export const DATA_CONTACTS = ['controller', 'officer', 'host'] as const satisfies readonly (keyof DataContacts)[]

/** Those of the three that the council did not give. */
export function contactsMissing(contacts: DataContacts): readonly (keyof DataContacts)[] {
  return DATA_CONTACTS.filter((who) => contacts[who] === '')
}

/** A group that votes; its name is public, its members are not known. */
export interface College {
  id: string
  name: string
  /** Who belongs to it, in a short sentence ("Vous vivez avec un trouble psychique…"). */
  description: string
}

/** The four colleges that a new council begins with; it names them otherwise as it likes. */
export const USUAL_COLLEGES: readonly College[] = [
  {
    id: 'usagers',
    name: 'Usagers et usagères',
    description: 'Vous vivez, ou avez vécu, avec un trouble psychique.',
  },
  {
    id: 'aidants',
    name: 'Aidants et proches',
    description: 'Vous accompagnez un proche qui vit avec un trouble psychique.',
  },
  {
    id: 'professionnels',
    name: 'Professionnels et professionnelles',
    description: 'Vous travaillez dans le soin, le social, l’éducation ou le logement.',
  },
  { id: 'citoyens', name: 'Citoyens et citoyennes', description: 'Vous habitez ce territoire.' },
]

/** A version of the ethics and confidentiality charter, as adopted by the steering committee. */
export interface Charter {
  version: number
  text: string
  /** Calendar date, `YYYY-MM-DD`. */
  adoptedOn: string
  /** For how many months a sealed urn is kept before it is destroyed. */
  urnKeptMonths: number
  /** Which of its articles a refusal rests upon. */
  articles?: ArticlesOfReasons
  /** The same in plain French, an article by number as in `text`; absent where the council wrote none. */
  plainText?: string
}

/** Long enough for a recount and for the committee's answer. */
export const USUAL_URN_KEPT_MONTHS = 12
/** Ballots are fingerprints: nobody keeps them for ever. */
export const MOST_URN_KEPT_MONTHS = 36

/** A structure that hands out participation codes without knowing to whom each one went. */
export interface Relay {
  id: string
  name: string
}
