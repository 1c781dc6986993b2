import { createHmac } from 'node:crypto'
import type { Membership, Role } from '#app/domain/membership.ts'
import { bytesForSecret, formatSecret, secretFromBytes } from '#app/domain/secret.ts'
import type { DemonstrationPerson } from '#app/usecases/demonstration.ts'
import { COUNCIL, SMALL_COUNCIL } from './content.ts'

/** 12 symbols: 60 bits, short enough to be typed on a phone. */
const PASSWORD_LENGTH = 12

interface Person {
  /** Ends in `.example`: no such address can ever exist. */
  email: string
  name: string
  /** What the start prints beside the address. */
  role: string
  administrator?: boolean
  council?: string
  roles?: readonly ({ role: Role } & Pick<Membership, 'seat' | 'organisation' | 'relayId'>)[]
}

export const GEM = 'GEM La Passerelle'
export const FAMILIES = 'Épaule, association de familles'

/** Everybody who works for the fictional councils, and whoever keeps the platform. */
export const PEOPLE = {
  coordinator: {
    email: 'coordination@val-d-aubrelle.example',
    name: 'Camille Orvanne',
    role: 'Coordination',
    roles: [{ role: 'coordinator' }],
  },
  chair: {
    email: 'presidence@val-d-aubrelle.example',
    name: 'Hélène Marchecourt',
    role: 'Présidence (élue)',
    roles: [{ role: 'chair' }],
  },
  moderator: {
    email: 'moderation@val-d-aubrelle.example',
    name: 'Sacha Verneuille',
    role: 'Modération',
    roles: [{ role: 'moderator' }],
  },
  secondModerator: {
    email: 'moderation.2@val-d-aubrelle.example',
    name: 'Inès Delaubre',
    role: 'Modération, en binôme',
    roles: [{ role: 'moderator' }],
  },
  referent: {
    email: 'reference@val-d-aubrelle.example',
    name: 'Paule Ansermoy',
    role: 'Référence clinique',
    roles: [{ role: 'referent' }],
  },
  deputyReferent: {
    email: 'suppleance@val-d-aubrelle.example',
    name: 'Yanis Brémontel',
    role: 'Sa suppléance',
    roles: [{ role: 'deputy-referent' }],
  },
  psychiatry: {
    email: 'copil@val-d-aubrelle.example',
    name: 'Claire Tavernaud',
    role: 'COPIL, psychiatrie publique',
    roles: [{ role: 'steering-member', seat: 'Psychiatrie publique' }],
  },
  gem: {
    email: 'gem@val-d-aubrelle.example',
    name: 'Aïcha Lormel',
    role: 'COPIL et représentation du GEM',
    roles: [
      { role: 'steering-member', seat: 'Usagers et usagères' },
      { role: 'representative', organisation: GEM },
    ],
  },
  groupMember: {
    email: 'groupe@val-d-aubrelle.example',
    name: 'Maud Peyrelongue',
    role: 'Groupe de travail Logement',
    roles: [{ role: 'group-member' }],
  },
  families: {
    email: 'familles@val-d-aubrelle.example',
    name: 'Marc Solignet',
    role: 'Représentation des familles',
    roles: [{ role: 'representative', organisation: FAMILIES }],
  },
  relay: {
    email: 'relais@val-d-aubrelle.example',
    name: 'Julien Carvault',
    role: 'Structure relais (CCAS)',
    roles: [{ role: 'relay', relayId: 'ccas-aubrelle' }],
  },
  scrutineer: {
    email: 'scrutin@val-d-aubrelle.example',
    name: 'Odile Pernelin',
    role: 'Scrutatrice',
    roles: [{ role: 'scrutineer' }],
  },
  newcomer: {
    email: 'coordination@pays-de-lorvan.example',
    name: 'Bastien Roncevel',
    role: 'Coordination, conseil encore vide',
    council: SMALL_COUNCIL.slug,
    roles: [{ role: 'coordinator' }],
  },
  administrator: {
    email: 'plateforme@concerto.example',
    name: 'Plateforme',
    role: 'Administration de la plateforme',
    administrator: true,
  },
} as const satisfies Record<string, Person>

export type PersonName = keyof typeof PEOPLE

export interface SignIn {
  name: PersonName
  role: string
  email: string
  password: string
}

/** The sign-ins that every start of the demonstration prints: the passwords follow from its own secret. */
export function signIns(serverSecret: Uint8Array): readonly SignIn[] {
  return peopleByName().map(([name, { role, email }]) => ({
    name,
    role,
    email,
    password: passwordOf(email, serverSecret),
  }))
}

/** The people of one council (null: of none) by their names, as accounts are made of them. */
export function peopleOf(
  council: string | null,
  serverSecret: Uint8Array,
): readonly (readonly [PersonName, DemonstrationPerson])[] {
  return peopleByName().flatMap(([key, { email, name, administrator = false, ...person }]) => {
    const works = administrator ? null : (person.council ?? COUNCIL.slug)
    if (works !== council) return []
    const roles = works === null ? [] : (person.roles ?? [])
    const password = passwordOf(email, serverSecret)
    const at = roles.map((role) => ({ council: council ?? '', ...role }))
    return [[key, { email, name, password, administrator, roles: at }] as const]
  })
}

function peopleByName(): readonly (readonly [PersonName, Person])[] {
  const people: Record<PersonName, Person> = PEOPLE
  return Object.keys(people)
    .filter((name): name is PersonName => name in people)
    .map((name) => [name, people[name]] as const)
}

/** Different in every installation, the same at each of its starts, kept nowhere in clear. */
function passwordOf(email: string, serverSecret: Uint8Array): string {
  const digest = createHmac('sha256', serverSecret).update(`demonstration account ${email}`).digest()
  const drawn = new Uint8Array(digest.subarray(0, bytesForSecret(PASSWORD_LENGTH)))
  return formatSecret(secretFromBytes(drawn, PASSWORD_LENGTH)).toLowerCase()
}
