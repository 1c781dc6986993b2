import { createHash, randomBytes } from 'node:crypto'
import { DEFAULT_GRADES, type Consultation, type Priority } from '#app/domain/consultation.ts'
import type { Charter, College, Council, Relay } from '#app/domain/council.ts'

/** 128 random bits in hex, as the use-cases draw them. */
export function anId(): string {
  return randomBytes(16).toString('hex')
}

/** 256 random bits in hex: a hash, a salt, a seed. */
export function aHash(): string {
  return randomBytes(32).toString('hex')
}

/** A hash that is the same in every run. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The four colleges of a council, in merge order. */
export const COLLEGES: readonly College[] = [
  {
    id: 'usagers',
    name: 'Usagers',
    description: 'Vous vivez, ou avez vécu, avec un trouble psychique.',
  },
  {
    id: 'aidants',
    name: 'Aidants',
    description: 'Vous accompagnez un proche qui vit avec un trouble psychique.',
  },
  { id: 'citoyens', name: 'Citoyens', description: 'Vous habitez le territoire du conseil.' },
  {
    id: 'professionnels',
    name: 'Professionnels',
    description: 'Vous travaillez dans le soin, le social, l’éducation ou le logement.',
  },
]

export const PRIORITIES: readonly Priority[] = [
  {
    id: 'crise',
    title: 'Une équipe mobile de crise, le soir et la fin de semaine',
    description: 'Deux soignants se déplacent quand une situation s’aggrave, sans attendre lundi.',
    themeId: 'soins',
  },
  {
    id: 'logement',
    title: 'Des logements accompagnés',
    description: 'Un chez-soi durable, avec une visite par semaine de l’équipe médico-sociale.',
    themeId: 'vivre',
  },
  {
    id: 'repit',
    title: 'Du répit pour les aidants',
    description: 'Un accueil de jour et quelques nuits par an pour souffler.',
    themeId: 'vivre',
  },
  {
    id: 'ecoute',
    title: 'Un lieu d’écoute pour les 15-25 ans',
    description: 'Sans rendez-vous, gratuit, près de la gare.',
    themeId: 'soins',
  },
  {
    id: 'regards',
    title: 'Changer le regard',
    description:
      'Des rencontres avec des personnes concernées, dans les lycées et les entreprises.',
  },
]

/** A council; id and slug are new each time. */
export function aCouncil(overrides: Partial<Council> = {}): Council {
  const id = anId()
  return {
    id,
    slug: `pays-de-vire-${id.slice(0, 8)}`,
    name: 'CLSM du Pays de Vire',
    territory: 'Intercom de la Vire',
    population: 107_000,
    presentation: 'Élus, psychiatrie publique, usagers et aidants y décident ensemble.',
    contact: 'Maison des solidarités, 02 00 00 00 00, clsm@example.org',
    timeZone: 'Europe/Paris',
    demonstration: true,
    ...overrides,
  }
}

export function aCharter(overrides: Partial<Charter> = {}): Charter {
  return {
    version: 1,
    text: 'Nul n’est désigné. Aucune situation individuelle n’est évoquée ici.',
    adoptedOn: '2026-03-12',
    urnKeptMonths: 12,
    ...overrides,
  }
}

export function aRelay(overrides: Partial<Relay> = {}): Relay {
  return { id: anId(), name: 'GEM Les Amarres', ...overrides }
}

/** Voting runs over November 2026 in every consultation that a test does not date itself. */
export const CALENDAR = {
  createdAt: '2026-09-01T08:00:00.000Z',
  openedAt: '2026-10-01T08:00:00.000Z',
  voting: { opensAt: '2026-11-02T08:00:00.000Z', closesAt: '2026-11-30T23:00:00.000Z' },
} as const

/**
 * A consultation that could open as it is: majority judgment with five grades, five priorities in
 * two themes, four colleges. A draft unless the acts are given.
 */
export function aConsultation(overrides: Partial<Consultation> = {}): Consultation {
  const id = anId()
  return {
    councilId: anId(),
    id,
    slug: `priorites-2027-${id.slice(0, 8)}`,
    version: 1,
    title: 'Nos priorités pour 2027',
    question: 'Que faut-il faire en premier pour la santé mentale près de chez nous ?',
    context: 'Le comité de pilotage arrête ses priorités en janvier.',
    summary: 'Vous dites ce qui compte le plus. Le conseil en discute et vous répond.',
    reach: 'Affiches, relais associatifs, lettre de l’intercommunalité.',
    themes: [
      { id: 'soins', name: 'Se soigner' },
      { id: 'vivre', name: 'Vivre dans la cité' },
    ],
    priorities: PRIORITIES,
    colleges: COLLEGES,
    method: 'majority-judgment',
    grades: DEFAULT_GRADES,
    missingOpinions: 'ignored',
    threshold: 11,
    officialWeighting: 'person',
    charterVersion: 1,
    calendar: { voting: CALENDAR.voting },
    emailVoting: false,
    distressContacts: ['Référente clinique', 'Référent suppléant'],
    ...overrides,
  }
}
