import type { NewConsultation } from '#app/usecases/lifecycle.ts'
import type { NewCouncil } from '#app/usecases/councils.ts'

/** Fictional from end to end: no such territory, council, association or vote exists. */
export const COUNCIL: NewCouncil = {
  slug: 'val-d-aubrelle',
  name: 'CLSM du Val d’Aubrelle',
  territory: 'Val d’Aubrelle (14 communes)',
  population: 46_200,
  presentation:
    'Le conseil local de santé mentale réunit des personnes concernées, leurs proches, la psychiatrie publique, les communes et les associations du Val d’Aubrelle. Il est présidé par une élue et animé par une coordinatrice à mi-temps.\n\nTrois fois par an, son comité de pilotage décide de ce qui sera fait. Les consultations de ce site lui disent ce qui compte pour celles et ceux qui vivent ici.',
  contact:
    'Maison des solidarités, 4 place du Lavoir, Aubrelle-le-Pont.\nLe mardi et le jeudi de 9 h à 16 h, sans rendez-vous.',
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
      name: 'Professionnels',
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
    adoptedOn: '2025-10-09',
    text: 'Participer est libre, et l’on peut s’arrêter à tout moment.\n\nLe conseil ne parle jamais de la situation d’une personne. Un texte qui raconte le cas de quelqu’un que l’on pourrait reconnaître est rendu à son auteur, avec l’adresse de la bonne porte.\n\nLes votes sont secrets. Aucun chiffre n’est publié sur moins de 11 personnes.\n\nChaque collège vote avec la même dignité. Le comité de pilotage répond à chaque priorité, par écrit, et dit pourquoi.\n\nLes bulletins scellés sont détruits un an après la publication du résultat.',
  },
}

export const SMALL_COUNCIL: NewCouncil = {
  ...COUNCIL,
  slug: 'pays-de-lorvan',
  name: 'CLSM du Pays de Lorvan',
  territory: 'Pays de Lorvan (31 communes)',
  population: 18_900,
  presentation:
    'Ce conseil vient de naître. Son comité de pilotage s’est réuni une première fois ; il n’a pas encore ouvert de consultation.',
  contact: 'Mairie de Lorvan, service santé. Le lundi de 14 h à 17 h.',
  relays: [],
}

/** The words of a consultation. */
export type Text = Pick<
  NewConsultation,
  'slug' | 'title' | 'question' | 'context' | 'summary' | 'reach' | 'themes' | 'priorities'
>

const THEMES = [
  { id: 'soins', name: 'Accès aux soins' },
  { id: 'quotidien', name: 'Vie quotidienne' },
  { id: 'regard', name: 'Regard des autres' },
]

export const PRIORITIES_2027: Text = {
  slug: 'priorites-2027',
  title: 'Les priorités de 2027',
  question: 'Parmi ces actions, lesquelles comptent le plus pour vous en 2027 ?',
  context:
    'Les huit priorités viennent de 63 propositions recueillies au printemps dans les GEM, les CMP, les mairies et sur les marchés. Un groupe de travail composé pour moitié de personnes concernées les a réunies et mises en mots.',
  summary:
    'Le conseil veut savoir ce qui compte pour vous.\n\nVous lisez huit idées. Pour chaque idée, vous dites si elle est prioritaire. Vous pouvez aussi dire « Je ne sais pas ».\n\nVotre vote est secret. Le comité lira le résultat et décidera.',
  reach:
    'Codes remis par le GEM La Passerelle, le CMP du Lavoir, le CCAS et l’antenne locale des familles, entre le 3 et le 20 novembre.',
  themes: THEMES,
  priorities: [
    {
      id: 'delai-cmp',
      title: 'Un premier rendez-vous au CMP en moins d’un mois',
      description:
        'Aujourd’hui l’attente est de trois à cinq mois. Il s’agirait d’un premier accueil par une infirmière, puis d’une orientation.',
      themeId: 'soins',
    },
    {
      id: 'equipe-mobile',
      title: 'Une équipe qui se déplace à domicile',
      description:
        'Pour les personnes qui ne sortent plus, ou qui n’ont pas de voiture. Deux soignants et un pair-aidant, du lundi au samedi.',
      themeId: 'soins',
    },
    {
      id: 'crise-week-end',
      title: 'Savoir qui appeler le soir et le week-end',
      description: 'Une carte simple des numéros et des lieux ouverts, tenue à jour et distribuée partout.',
      themeId: 'soins',
    },
    {
      id: 'repit-aidants',
      title: 'Des temps de répit pour les aidants',
      description: 'Quelqu’un prend le relais une demi-journée, chez soi ou au GEM.',
      themeId: 'quotidien',
    },
    {
      id: 'logement',
      title: 'Un logement accompagné en centre-bourg',
      description: 'Six studios, avec une présence le soir et une salle commune.',
      themeId: 'quotidien',
    },
    {
      id: 'transport',
      title: 'Un transport vers le GEM et l’hôpital de jour',
      description: 'La navette de la communauté de communes passerait deux fois par semaine dans chaque village.',
      themeId: 'quotidien',
    },
    {
      id: 'premiers-secours',
      title: 'Former agents et commerçants aux premiers secours en santé mentale',
      description: 'Deux jours de formation, avec des personnes concernées parmi les formateurs.',
      themeId: 'regard',
    },
    {
      id: 'college-lycee',
      title: 'Parler de santé mentale au collège et au lycée',
      description: 'Des rencontres avec des pairs, préparées avec les infirmières scolaires.',
      themeId: 'regard',
    },
  ],
}

export const ACTIONS_2026: Text = {
  slug: 'actions-2026',
  title: 'Le plan d’action de 2026',
  question: 'Par quoi le conseil doit-il commencer en 2026 ?',
  context: 'Six actions du diagnostic territorial partagé de 2025, que le budget ne permet pas de mener toutes ensemble.',
  summary:
    'Le conseil ne peut pas tout faire en même temps. Les habitants ont dit par quoi commencer. Voici leur réponse.',
  reach: 'Codes remis dans douze lieux, du GEM au marché d’Aubrelle-le-Pont, et dans le bulletin des communes.',
  themes: [],
  priorities: [
    { id: 'accueil-sans-rdv', title: 'Un accueil sans rendez-vous au CMP', description: '' },
    { id: 'annuaire', title: 'Un annuaire clair de tous les lieux d’aide', description: '' },
    { id: 'cafe-rencontre', title: 'Un café-rencontre le samedi', description: '' },
    { id: 'formation-mairies', title: 'Former l’accueil des mairies', description: '' },
    { id: 'groupe-proches', title: 'Un groupe de parole pour les proches', description: '' },
    { id: 'semaine-sante-mentale', title: 'Une semaine de la santé mentale', description: '' },
  ],
}

export const MEETING_PLACES: Text = {
  slug: 'lieux-de-rencontre',
  title: 'Les lieux où l’on se retrouve',
  question: 'Quels lieux retenez-vous pour accueillir le nouveau groupe d’entraide ?',
  context: '',
  summary: 'Le groupe d’entraide cherche un lieu. Les personnes ont coché les lieux qui leur vont. Voici le résultat.',
  reach: 'Codes remis aux membres du GEM et à leurs proches, à la réunion du 4 septembre.',
  themes: [],
  priorities: [
    { id: 'maison-solidarites', title: 'La Maison des solidarités', description: 'Au centre, de plain-pied.' },
    { id: 'ancienne-ecole', title: 'L’ancienne école de Saint-Rémi', description: 'Grande, avec un jardin ; il faut un bus.' },
    { id: 'mediatheque', title: 'La médiathèque', description: 'Connue de tous, fermée le lundi.' },
    { id: 'salle-gare', title: 'La salle de la gare', description: 'Près du train, un peu bruyante.' },
  ],
}

export const WORDS_OF_THE_COUNCIL: Text = {
  slug: 'mots-du-conseil',
  title: 'Les mots que nous employons',
  question: 'Quels mots le conseil doit-il préférer dans ses documents ?',
  context: '',
  summary: 'Les mots peuvent blesser. Le conseil demande quels mots il doit choisir.',
  reach: 'Codes remis à la réunion du groupe « Regard » du 8 octobre.',
  themes: [],
  priorities: [
    { id: 'personne-concernee', title: '« Personne concernée »', description: '' },
    { id: 'usager', title: '« Usager, usagère »', description: '' },
    { id: 'patient', title: '« Patient, patiente »', description: '' },
  ],
}

export const YOUNG_PEOPLE: Text = {
  slug: 'jeunes-adultes',
  title: 'L’accueil des jeunes adultes',
  question: 'Qu’est-ce qui aiderait le plus les 16-25 ans ?',
  context: 'Quatre pistes du groupe de travail « Jeunes ».',
  summary: 'Le conseil veut mieux aider les jeunes. Vous avez donné votre avis. Le résultat arrive.',
  reach: 'Codes remis par la mission locale, le lycée et le GEM.',
  themes: [],
  priorities: [
    { id: 'point-ecoute', title: 'Un point écoute anonyme près du lycée', description: '' },
    { id: 'pairs', title: 'Des pairs aidants de leur âge', description: '' },
    { id: 'sport', title: 'Des activités sportives et artistiques ouvertes', description: '' },
    { id: 'parents', title: 'Un soutien pour leurs parents', description: '' },
  ],
}

export const NEXT_SPRING: Text = {
  slug: 'printemps-2027',
  title: 'La semaine de la santé mentale 2027',
  question: 'Quels rendez-vous voulez-vous pour la prochaine semaine de la santé mentale ?',
  context: 'Le comité de pilotage a retenu cinq formats possibles.',
  summary: 'Au printemps, il y a une semaine pour parler de santé mentale. Vous direz ce que vous voulez y faire.',
  reach: 'Codes remis dans les structures relais à partir de la fin du mois.',
  themes: [],
  priorities: [
    { id: 'cine-debat', title: 'Un ciné-débat', description: 'Avec des personnes concernées et un soignant.' },
    { id: 'marche', title: 'Une marche dans la vallée', description: 'Huit kilomètres, ou deux, ensemble.' },
    { id: 'expo', title: 'Une exposition d’œuvres du GEM', description: 'Dans les mairies, pendant un mois.' },
    { id: 'portes-ouvertes', title: 'Des portes ouvertes au CMP', description: 'Pour voir le lieu et parler à l’équipe.' },
    { id: 'radio', title: 'Une émission de radio en public', description: 'Préparée par les jeunes du lycée.' },
  ],
}

export const COLLECTING: Text = {
  slug: 'besoins-2028',
  title: 'Vos besoins pour 2028',
  question: 'De quoi auriez-vous besoin, près de chez vous, pour aller mieux ou aider quelqu’un ?',
  context: 'Vos propositions seront réunies en priorités, puis soumises au vote.',
  summary: 'Dites ce qui manque près de chez vous. Toutes les idées sont lues. Ensuite, tout le monde pourra voter.',
  reach: '',
  themes: THEMES,
  priorities: [],
}

export const CANCELLED: Text = {
  slug: 'navette-du-soir',
  title: 'La navette du soir',
  question: 'Quels jours la navette du soir doit-elle circuler ?',
  context: '',
  summary: 'Le conseil voulait choisir les jours d’une navette. La navette n’existe plus : la consultation est annulée.',
  reach: '',
  themes: [],
  priorities: [
    { id: 'mardi', title: 'Le mardi', description: '' },
    { id: 'vendredi', title: 'Le vendredi', description: '' },
  ],
}
