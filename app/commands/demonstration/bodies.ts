import type { BodyKind, SeatCollege } from '#app/domain/body.ts'
import { FAMILIES, GEM, PEOPLE, type PersonName } from './people.ts'

/** A body of the fictional council and who sits in it. */
export interface BodySaid {
  kind: BodyKind
  name: string
  mission: string
  quorum: number | null
  seats: readonly SeatSaid[]
}

export interface SeatSaid {
  college: SeatCollege
  organisation: string
  holder?: HolderSaid
  alternate?: HolderSaid
}

export interface HolderSaid {
  name: string
  /** Whose account they read with. */
  account?: PersonName
  email?: string
  /** Days from the start of the demonstration. */
  until?: number
}

const withAccount = (account: PersonName): HolderSaid => ({ name: PEOPLE[account].name, account })

export const COMMITTEE: BodySaid = {
  kind: 'steering',
  name: 'Comité de pilotage',
  mission:
    'Fixe les missions et les orientations du conseil, veille à l’éthique et à la confidentialité, décide des priorités et suit leur mise en œuvre.',
  quorum: 7,
  seats: [
    {
      college: 'elected',
      organisation: 'Ville d’Aubrelle-le-Pont',
      holder: withAccount('chair'),
      alternate: { name: 'Rémi Castagnol', email: 'remi.castagnol@example.org' },
    },
    {
      college: 'elected',
      organisation: 'Communauté de communes du Val d’Aubrelle',
      holder: { name: 'Nadège Fauvelier', email: 'nadege.fauvelier@example.org' },
    },
    {
      college: 'psychiatry',
      organisation: 'Pôle de psychiatrie du Lavoir',
      holder: withAccount('psychiatry'),
      alternate: { name: 'Olivier Brasselin' },
    },
    {
      college: 'users',
      organisation: GEM,
      holder: withAccount('gem'),
      alternate: { name: 'Denis Vaucourt', email: 'denis.vaucourt@example.org' },
    },
    {
      college: 'users',
      organisation: 'Les Voisins de la Halle, association d’usagers',
      holder: { name: 'Maud Peyrelongue', email: 'maud.peyrelongue@example.org' },
    },
    { college: 'carers', organisation: FAMILIES, holder: withAccount('families') },
    {
      college: 'carers',
      organisation: 'Collectif des aidants de la vallée',
      holder: { name: 'Lucette Ramonteil', email: 'lucette.ramonteil@example.org', until: 40 },
    },
    {
      college: 'ars',
      organisation: 'Agence régionale de santé, délégation départementale',
      holder: { name: 'Thomas Girondel', email: 'thomas.girondel@example.org' },
    },
    {
      college: 'social-care',
      organisation: 'CCAS d’Aubrelle-le-Pont',
      holder: { name: 'Sonia Belcastel', email: 'sonia.belcastel@example.org' },
    },
    {
      college: 'primary-care',
      organisation: 'Maison de santé des Deux-Rives',
      holder: { name: 'Farid Ouldamar', email: 'farid.ouldamar@example.org' },
    },
    {
      college: 'housing',
      organisation: 'Bailleur social Habitat du Val',
      holder: { name: 'Gérard Montpezat', email: 'gerard.montpezat@example.org', until: -60 },
    },
    {
      college: 'justice-police',
      organisation: 'Gendarmerie d’Aubrelle-le-Pont',
      holder: { name: 'Carole Vindrac' },
    },
  ],
}

export const HOUSING_GROUP: BodySaid = {
  kind: 'working-group',
  name: 'Groupe Logement',
  mission: 'Se loger, rester chez soi, prévenir les expulsions.',
  quorum: null,
  seats: [
    {
      college: 'users',
      organisation: 'Les Voisins de la Halle, association d’usagers',
      holder: withAccount('groupMember'),
    },
    {
      college: 'carers',
      organisation: FAMILIES,
      holder: { name: 'Yvonne Arbaudet', email: 'yvonne.arbaudet@example.org' },
    },
    {
      college: 'social-care',
      organisation: 'Résidence accueil du Moulin',
      holder: { name: 'Kévin Trassoudaine', email: 'kevin.trassoudaine@example.org' },
    },
    { college: 'housing', organisation: 'Bailleur social Habitat du Val' },
  ],
}

export const CARE_GROUP: BodySaid = {
  kind: 'working-group',
  name: 'Groupe Accès aux soins',
  mission: 'Trouver de l’aide à temps, le soir et la fin de semaine aussi.',
  quorum: null,
  seats: [
    { college: 'psychiatry', organisation: 'Pôle de psychiatrie du Lavoir', holder: withAccount('psychiatry') },
    { college: 'users', organisation: GEM, holder: withAccount('gem') },
    {
      college: 'primary-care',
      organisation: 'Maison de santé des Deux-Rives',
      holder: { name: 'Farid Ouldamar', email: 'farid.ouldamar@example.org' },
    },
  ],
}

export const PLENARY: BodySaid = {
  kind: 'plenary',
  name: 'Assemblée plénière',
  mission: 'Réunit une fois par an toutes celles et tous ceux que la santé mentale concerne dans la vallée.',
  quorum: null,
  seats: [],
}
