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
    text: 'Vous participez si vous le voulez. Vous pouvez arrêter à tout moment, sans dire pourquoi.\n\nIci, nous ne parlons pas de la vie d’une personne en particulier. Si un texte permet de reconnaître quelqu’un, nous ne le publions pas. Nous le rendons à la personne qui l’a écrit, et nous lui disons qui peut aider.\n\nUne personne lit chaque texte avant qu’il soit publié. Quand elle le refuse, elle dit pourquoi.\n\nVotre vote est secret. Nous ne montrons aucun chiffre sur moins de 11 personnes.\n\nUsagers, proches, professionnels, habitants : chaque groupe compte. Le comité de pilotage répond à chaque priorité, par écrit. Il dit ses raisons.\n\nUn an après la fin du vote, les bulletins sont détruits.',
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
