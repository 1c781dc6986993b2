import { STARTING_ARTICLES, STARTING_CHARTER } from '#app/i18n/fr/starting-charter.ts'
import { STARTING_PLAIN_CHARTER } from '#app/i18n/fr-simple/starting-charter.ts'
import type { NewCouncil } from '#app/usecases/councils.ts'

/** Fictional from end to end: no such territory, council, association or vote exists. */
export const COUNCIL: NewCouncil = {
  slug: 'val-d-aubrelle',
  name: 'CLSM du Val d’Aubrelle',
  territory: 'Val d’Aubrelle (14 communes)',
  population: 46_200,
  presentation:
    'Le conseil parle de santé mentale avec celles et ceux qui vivent ici. On y trouve des personnes concernées, leurs proches, des soignants, des maires et des associations. Une élue le préside. Une personne y travaille à mi-temps.\n\nTrois fois par an, le comité de pilotage se réunit et décide. Avant, il vous demande ce qui compte pour vous. Après, il vous dit ce qu’il a décidé, et pourquoi.',
  contact:
    'Maison des solidarités, 4 place du Lavoir, Aubrelle-le-Pont.\nTéléphone : 01 99 00 24 10.\nLe mardi et le jeudi, de 9 h à 16 h. Vous pouvez venir sans rendez-vous.',
  timeZone: 'Europe/Paris',
  demonstration: true,
  colleges: [
    {
      id: 'usagers',
      name: 'Usagers et usagères',
      description: 'Vous vivez, ou avez vécu, avec un trouble psychique.',
    },
    {
      id: 'aidants',
      name: 'Aidants et proches',
      description: 'Vous soutenez une personne de votre famille ou de votre entourage.',
    },
    {
      id: 'professionnels',
      name: 'Professionnels et professionnelles',
      description: 'Vous travaillez dans le soin, le social, l’école, le logement ou la justice.',
    },
    {
      id: 'citoyens',
      name: 'Citoyens et citoyennes',
      description: 'Vous habitez le territoire, et la santé mentale vous concerne.',
    },
  ],
  relays: [
    { id: 'gem-la-passerelle', name: 'GEM La Passerelle' },
    { id: 'cmp-du-lavoir', name: 'CMP du Lavoir' },
    { id: 'ccas-aubrelle', name: 'CCAS d’Aubrelle-le-Pont' },
  ],
  charter: {
    adoptedOn: '2025-03-13',
    urnKeptMonths: 12,
    text: STARTING_CHARTER,
    articles: STARTING_ARTICLES,
    plainText: STARTING_PLAIN_CHARTER,
  },
}

/** A council that has just begun, as its platform made it: everything is still to be done. */
export const SMALL_COUNCIL = {
  slug: 'pays-de-lorvan',
  name: 'CLSM du Pays de Lorvan',
  territory: 'Pays de Lorvan (31 communes)',
  population: 18_900,
  presentation: 'Ce conseil est tout jeune. Des usagers, des proches, des soignants et des maires de 31 communes y parlent de santé mentale.',
  contact: 'Mairie de Lorvan, service santé. Téléphone : 01 99 00 24 31. Le lundi de 14 h à 17 h.',
  timeZone: 'Europe/Paris',
}
