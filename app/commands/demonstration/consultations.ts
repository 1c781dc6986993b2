import type { NewConsultation } from '#app/usecases/lifecycle.ts'

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
  question: 'Qu’est-ce qui doit changer en 2027 pour la santé mentale, près de chez vous ?',
  context:
    'Vous avez d’abord proposé. Un groupe de travail a ensuite réuni ces propositions en priorités ; la moitié de ses membres sont des personnes concernées ou des proches. Sous chaque priorité, vous pouvez lire les textes dont elle vient.',
  summary:
    'Le conseil veut savoir ce qui compte pour vous.\n\nVous lisez huit idées. Pour chaque idée, vous dites si elle est prioritaire. Vous pouvez aussi dire « Je ne sais pas ».\n\nVotre vote est secret. Le comité lira le résultat et décidera.',
  reach:
    'Codes remis par le GEM La Passerelle, le CMP du Lavoir, le CCAS et l’association Épaule.',
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
  context:
    'Le budget de 2026 ne permet pas de tout faire. Ces six actions viennent de vos propositions et du diagnostic de 2025.',
  summary:
    'Le conseil ne peut pas tout faire en même temps. Les personnes qui ont voté ont dit par quoi commencer. Voici leur réponse.',
  reach:
    'Codes remis dans douze lieux, du GEM au marché d’Aubrelle-le-Pont, et dans le bulletin des communes.',
  themes: [],
  priorities: [
    {
      id: 'accueil-sans-rdv',
      title: 'Un accueil sans rendez-vous au CMP',
      description: 'Une heure par jour, la porte est ouverte. On peut venir sans avoir téléphoné.',
    },
    {
      id: 'annuaire',
      title: 'Un annuaire clair de tous les lieux d’aide',
      description: 'Sur papier et en ligne, rangé par questions, corrigé tous les trois mois.',
    },
    {
      id: 'cafe-rencontre',
      title: 'Un café-rencontre le samedi',
      description: 'Tenu par des bénévoles du GEM, ouvert à tout le monde.',
    },
    {
      id: 'formation-mairies',
      title: 'Former l’accueil des mairies',
      description: 'Une journée pour les agents et les élus de chaque commune.',
    },
    {
      id: 'groupe-proches',
      title: 'Un groupe de parole pour les proches',
      description: 'Une fois par mois, animé par des proches, avec une psychologue.',
    },
    {
      id: 'semaine-sante-mentale',
      title: 'Une semaine de la santé mentale',
      description: 'Des rencontres et une fête, dans les communes plutôt qu’à l’hôpital.',
    },
  ],
}

export const MEETING_PLACES: Text = {
  slug: 'lieux-de-rencontre',
  title: 'Les lieux où l’on se retrouve',
  question: 'Quels lieux retenez-vous pour accueillir le nouveau groupe d’entraide ?',
  context: 'Un deuxième groupe d’entraide va ouvrir. Quatre salles sont possibles.',
  summary: 'Le groupe d’entraide cherche un lieu. Les personnes ont coché les lieux qui leur vont. Voici le résultat.',
  reach: 'Codes remis aux membres du GEM et à leurs proches, à la réunion de rentrée.',
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
  context: 'Le groupe « Regard » relit les documents du conseil.',
  summary: 'Les mots peuvent blesser. Le conseil demande quels mots il doit choisir.',
  reach: 'Codes remis à une réunion du groupe « Regard ».',
  themes: [],
  priorities: [
    { id: 'personne-concernee', title: '« Personne concernée »', description: '' },
    { id: 'usager', title: '« Usager, usagère »', description: '' },
    { id: 'patient', title: '« Patient, patiente »', description: '' },
  ],
}

export const BEING_KNOWN: Text = {
  slug: 'faire-connaitre',
  title: 'Faire connaître le conseil',
  question: 'Comment le conseil doit-il se faire connaître ?',
  context: 'Trois pistes du comité de pilotage. Il y a de quoi en suivre une dès cette année.',
  summary: 'Peu de gens connaissent le conseil. Vous avez dit comment le faire connaître. Le comité a répondu.',
  reach: 'Codes remis au GEM, au CMP, au CCAS et sur le marché.',
  themes: [],
  priorities: [
    { id: 'marche', title: 'Une table au marché, une fois par mois', description: '' },
    { id: 'lettre', title: 'Une lettre dans les boîtes, chaque trimestre', description: '' },
    { id: 'videos', title: 'De courtes vidéos, faites avec les lycéens', description: '' },
  ],
}

export const YOUNG_PEOPLE: Text = {
  slug: 'jeunes-adultes',
  title: 'L’accueil des jeunes adultes',
  question: 'Qu’est-ce qui aiderait le plus les 16-25 ans ?',
  context: 'Quatre pistes du groupe de travail « Jeunes ».',
  summary: 'Le conseil veut mieux aider les jeunes. Vous avez donné votre avis. Le comité relit le résultat, puis le publie.',
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
  context: 'Le comité de pilotage propose cinq rendez-vous. Il y a de quoi en organiser deux.',
  summary: 'Au printemps, il y a une semaine pour parler de santé mentale. Vous direz ce que vous voulez y faire.',
  reach: 'Codes remis dans les structures relais.',
  themes: [],
  priorities: [
    { id: 'cine-debat', title: 'Un ciné-débat', description: 'Avec des personnes concernées et un soignant.' },
    { id: 'marche', title: 'Une marche dans la vallée', description: 'Huit kilomètres, ou deux, ensemble.' },
    { id: 'expo', title: 'Une exposition d’œuvres du GEM', description: 'Dans les mairies, pendant un mois.' },
    { id: 'portes-ouvertes', title: 'Des portes ouvertes au CMP', description: 'Pour voir le lieu et parler à l’équipe.' },
    { id: 'radio', title: 'Une émission de radio en public', description: 'Préparée par les jeunes du lycée.' },
  ],
}

export const PARTICIPATORY_BUDGET: Text = {
  slug: 'budget-participatif-2027',
  title: 'Budget participatif santé mentale 2027',
  question: 'À quoi le conseil doit-il employer ses 60 000 euros en 2027 ?',
  context:
    'L’agence régionale de santé et la communauté de communes réservent 60 000 euros à des actions choisies par les habitants. Le groupe de travail a fait chiffrer chaque action. Celles que le budget ne paie pas restent sur la liste de 2028.',
  summary:
    'Le conseil a 60 000 euros pour 2027. Chaque action a un prix. Vous cochez celles que vous voulez, sans dépasser la somme. Le comité paie les actions choisies.',
  reach:
    'Codes remis par le GEM La Passerelle, le CMP du Lavoir et les mairies ; vote par e-mail pour les habitants.',
  themes: [],
  priorities: [
    {
      id: 'pair-aidant',
      title: 'Un pair-aidant à mi-temps au CMP',
      description: 'Une personne passée par là, formée, salariée par le GEM. Coût pour un an, charges comprises.',
      cost: 19_500,
    },
    {
      id: 'navette-villages',
      title: 'La navette des villages vers le GEM',
      description: 'Deux après-midi par semaine, trente-six semaines : chauffeur, carburant, assurance.',
      cost: 14_200,
    },
    {
      id: 'premiers-secours-agents',
      title: 'Soixante agents et commerçants formés aux premiers secours',
      description: 'Quatre sessions de deux jours, avec des formateurs concernés.',
      cost: 12_800,
    },
    {
      id: 'repit-week-ends',
      title: 'Six week-ends de répit pour les aidants',
      description: 'Un gîte, deux animatrices, et un relais à la maison pendant ce temps.',
      cost: 16_400,
    },
    {
      id: 'ecoute-lycee',
      title: 'Une écoute au lycée, un midi par semaine',
      description: 'Une psychologue dans la salle de la vie lycéenne, sans rendez-vous.',
      cost: 9_600,
    },
    {
      id: 'atelier-theatre',
      title: 'Un atelier de théâtre ouvert à tous',
      description: 'Vingt séances à la médiathèque, et une représentation au printemps.',
      cost: 7_300,
    },
    {
      id: 'carte-lieux',
      title: 'La carte des lieux d’aide, dans toutes les boîtes',
      description: 'Écrite en langage simplifié, imprimée à 11 000 exemplaires et distribuée.',
      cost: 4_900,
    },
    {
      id: 'jardin-partage',
      title: 'Un jardin partagé derrière la Maison des solidarités',
      description: 'Bacs à hauteur de fauteuil, outils, et une animatrice un jour par mois.',
      cost: 6_200,
    },
  ],
}

export const WAITING_ROOM: Text = {
  slug: 'chantiers-du-cmp',
  title: 'L’ordre des chantiers au CMP du Lavoir',
  question: 'Dans quel ordre faut-il mener les chantiers du CMP ?',
  context:
    'Les cinq chantiers seront tous menés, l’un après l’autre, en trois ans. L’hôpital demande au conseil par lequel commencer.',
  summary:
    'Le CMP va changer cinq choses. Il ne peut pas tout faire en même temps. Vous dites dans quel ordre. Deux choses peuvent être à égalité.',
  reach: 'Codes remis à l’accueil du CMP du Lavoir, au GEM et par l’association Épaule.',
  themes: [],
  priorities: [
    { id: 'accueil-telephone', title: 'Une personne au téléphone toute la journée', description: 'Aujourd’hui un répondeur prend les appels l’après-midi.' },
    { id: 'salle-attente', title: 'Une salle d’attente plus calme', description: 'Des cloisons, une lumière douce, une table pour les enfants.' },
    { id: 'horaires-soir', title: 'Des rendez-vous jusqu’à 20 h le mardi', description: 'Pour celles et ceux qui travaillent ou étudient.' },
    { id: 'courriers-clairs', title: 'Des courriers que l’on comprend', description: 'Réécrits avec des usagers, en langage simplifié.' },
    { id: 'entree-accessible', title: 'Une entrée de plain-pied', description: 'Une rampe et une porte automatique, du côté du parking.' },
  ],
}

export const COLLECTING: Text = {
  slug: 'besoins-2028',
  title: 'Vos besoins pour 2028',
  question: 'De quoi auriez-vous besoin, près de chez vous, pour aller mieux ou aider quelqu’un ?',
  context:
    'Vos propositions seront réunies en priorités. Puis on pourra voter, avec un code. Le comité de pilotage répondra à chacune.',
  summary:
    'Dites ce qui manque près de chez vous. Une phrase suffit. Toutes les idées sont lues. Ensuite, on pourra voter, avec un code.',
  reach: 'Affiches et cartes dans les structures relais, les écoles, les pharmacies et les mairies.',
  themes: [
    { id: 'soins', name: 'Se soigner' },
    { id: 'toit', name: 'Logement, travail, argent' },
    { id: 'liens', name: 'Liens et entraide' },
    { id: 'proches', name: 'Familles et proches' },
    { id: 'jeunes', name: 'Enfants et jeunes' },
    { id: 'droits', name: 'Droits, information, regard des autres' },
  ],
  priorities: [],
}

export const EVENINGS: Text = {
  slug: 'soirs-et-dimanches',
  title: 'Le soir, la nuit, le dimanche',
  question: 'Que manque-t-il le soir, la nuit et le dimanche, quand tout est fermé ?',
  context:
    'Les propositions sont closes. Un groupe de travail les réunit en priorités, que vous pourrez bientôt départager par un vote.',
  summary:
    'Le soir et le dimanche, presque tout est fermé. Vous avez dit ce qui manque. Le conseil range vos idées. Bientôt, vous pourrez voter.',
  reach: 'Propositions recueillies au GEM, aux urgences, dans les pharmacies et par l’association Épaule.',
  themes: [
    { id: 'crise', name: 'Quand ça va très mal' },
    { id: 'liens', name: 'Ne pas rester seul' },
    { id: 'proches', name: 'Pour les proches' },
    { id: 'acces', name: 'Savoir où aller, et y aller' },
  ],
  priorities: [
    {
      id: 'lieu-de-nuit',
      title: 'Un lieu où aller la nuit, sans passer par les urgences',
      description:
        'Un accueil calme, ouvert de 18 h à 2 h, avec un professionnel et un pair. On peut venir sans certificat, et repartir.',
      themeId: 'crise',
    },
    {
      id: 'numero-local',
      title: 'Un numéro d’ici, qui répond le soir et le week-end',
      description: 'Par la voix ou par écrit, avec quelqu’un qui connaît la vallée et qui peut rappeler.',
      themeId: 'crise',
    },
    {
      id: 'dimanche-ouvert',
      title: 'Un lieu ouvert le dimanche',
      description: 'Chauffé, sans programme : la médiathèque, le GEM ou un café, toujours à la même heure.',
      themeId: 'liens',
    },
    {
      id: 'relais-proches',
      title: 'Un relais pour les proches, la nuit',
      description: 'Quelqu’un à joindre, quelqu’un qui vient, un endroit où dormir.',
      themeId: 'proches',
    },
  ],
}

/** Still being written: what a coordinator leaves on her desk on a Thursday evening. */
export const UNFINISHED: Text = {
  slug: 'accueil-des-guichets',
  title: 'L’accueil aux guichets',
  question: 'Qu’est-ce qui vous aiderait, au guichet d’une mairie ou d’un service ?',
  context: 'Huit communes veulent revoir leur accueil avec le conseil.',
  summary: '',
  reach: '',
  themes: [],
  priorities: [],
}

export const CANCELLED: Text = {
  slug: 'navette-du-soir',
  title: 'La navette du soir',
  question: 'Quels jours la navette du soir doit-elle circuler ?',
  context: 'La communauté de communes proposait une navette, un soir par semaine.',
  summary: 'Le conseil voulait choisir les jours d’une navette. La navette n’existe plus : la consultation est annulée.',
  reach: '',
  themes: [],
  priorities: [
    { id: 'mardi', title: 'Le mardi', description: '' },
    { id: 'vendredi', title: 'Le vendredi', description: '' },
  ],
}
