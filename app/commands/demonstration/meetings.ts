import type { Visibility } from '#app/domain/agenda-visibility.ts'
import type { Outcome } from '#app/domain/decision.ts'
import type { FollowUpWords } from '#app/domain/follow-up.ts'
import type { FrameworkWords } from '#app/domain/framework.ts'
import type { PersonName } from './people.ts'

/** A meeting of the fictional steering committee: what was prepared, said and decided. */
export interface Meeting {
  title: string
  place: string
  /** By the id of the priority among the consultation's words. */
  items: Readonly<Record<string, ItemSaid>>
  /** An item of the committee's own. */
  added?: { title: string } & ItemSaid
  /** A document that goes with the convocation. */
  document?: { name: string; text: string }
}

export interface ItemSaid {
  notes: string
  minutes?: string
  decision?: DecisionSaid
  /** Everybody, once the minutes are published, unless it says otherwise. */
  visibility?: Visibility
  /** Who reads it, of the members, where it is for named ones. */
  readers?: readonly PersonName[]
  /** Of those below. */
  frameworks?: readonly (keyof typeof FRAMEWORKS)[]
  /** What members asked beforehand. */
  questions?: readonly { who: PersonName; text: string; answer?: string }[]
  /** Who takes no part. */
  conflicted?: PersonName
  /** An open vote of those who were there. */
  hands?: { question: string; against: number; abstaining: number }
}

/** What the fictional council works within. */
export const FRAMEWORKS = {
  diagnosis: { kind: 'diagnosis', title: 'Diagnostic partagé du Val d’Aubrelle, 2024', url: '' },
  ptsm: { kind: 'ptsm', title: 'Projet territorial de santé mentale 2023-2028', url: '' },
  cls: { kind: 'cls', title: 'Contrat local de santé 2025-2029', url: '' },
} as const satisfies Record<string, FrameworkWords>

/** What the coordinator wrote later about a decision, on days counted from the start of the demonstration. */
export interface FollowUpSaid extends FollowUpWords {
  on: number
  /** The id of the priority among the consultation's words. */
  about: string
}

export interface DecisionSaid {
  outcome: Outcome
  motive: string
  owner: string
  /** Days from the start of the demonstration. */
  deadline?: number
  /** In whole euros. */
  budget?: number
  funder?: string
  framework?: string
}

/** The committee answers « Le plan d’action de 2026 ». */
export const ANSWERING_2026: Meeting = {
  title: 'Comité de pilotage : par quoi commencer en 2026',
  place: 'Maison des solidarités, salle du Lavoir',
  items: {
    'annuaire': {
      frameworks: ['ptsm', 'diagnosis'],
      notes:
        'Première priorité dans tous les groupes. Quatre annuaires existent déjà, aucun n’est à jour. Coût estimé : 4 800 € la première année, 1 900 € ensuite.',
      minutes:
        'La représentante du GEM rappelle que l’important n’est pas de faire un annuaire, mais de payer quelqu’un pour le corriger. La psychiatrie publique et le CCAS transmettront leurs changements chaque trimestre. Adopté sans opposition.',
      decision: {
        outcome: 'retained',
        motive:
          'C’est la première demande, dans tous les groupes. L’annuaire partira des questions que l’on se pose, et non du nom des services. Il sera sur papier et en ligne, et relu tous les trois mois.',
        owner: 'CCAS d’Aubrelle-le-Pont, avec la coordination du conseil',
        budget: 4_800,
        funder: 'Agence régionale de santé',
        framework: FRAMEWORKS.ptsm.title,
        deadline: 38,
      },
    },
    'groupe-proches': {
      notes: 'Épaule anime déjà un groupe à 70 km. Quinze familles de la vallée font la route.',
      minutes:
        'Salle trouvée pendant la séance : la Maison des solidarités, un mercredi par mois, le soir.',
      decision: {
        outcome: 'retained',
        motive:
          'Épaule ouvre un groupe à Aubrelle-le-Pont, animé par des proches, avec une psychologue. La Maison des solidarités prête la salle.',
        owner: 'Épaule, association de familles',
        deadline: -70,
      },
    },
    'semaine-sante-mentale': {
      notes: 'Dans les propositions, personne ne demande de conférence. L’idée d’une fête revient souvent.',
      minutes:
        'Long échange. Une semaine entière prendrait la moitié du budget. Accord sur deux rendez-vous, dont la forme sera soumise au vote.',
      decision: {
        outcome: 'retained',
        motive:
          'Oui, mais en plus petit : deux rendez-vous au printemps, dans les communes, sans conférence. Vous choisirez lesquels par un vote.',
        owner: 'Coordination du conseil',
        deadline: 150,
      },
    },
    'cafe-rencontre': {
      notes: 'Le GEM demande une clé et une assurance. La mairie a donné un accord oral.',
      minutes:
        'La salle est en travaux jusqu’à l’an prochain, et personne n’en propose d’autre le samedi. Le GEM préfère attendre plutôt que d’ouvrir loin du centre.',
      decision: {
        outcome: 'deferred',
        motive:
          'Les bénévoles sont là, la salle non : elle est en travaux. Le comité reprendra cette idée dès qu’une date de fin sera connue.',
        owner: 'Mairie d’Aubrelle-le-Pont',
        deadline: 70,
      },
    },
    'accueil-sans-rdv': {
      frameworks: ['ptsm'],
      notes:
        'L’équipe du CMP propose de 13 h à 14 h. À demander : qui remplace pendant les congés ?',
      minutes:
        'Deux infirmières sont volontaires. Les usagers demandent que le nom ne soit pas exigé la première fois : c’est accepté. On comptera les personnes venues, sans rien noter d’autre.',
      decision: {
        outcome: 'retained',
        motive:
          'Cette idée n’arrive pas en tête, mais l’équipe est prête et cela ne coûte rien. Le CMP ouvre sa porte chaque jour de 13 h à 14 h, sans rendez-vous. C’est un essai de six mois ; le comité décidera ensuite.',
        owner: 'CMP du Lavoir',
        deadline: -110,
      },
    },
    'formation-mairies': {
      notes: 'Une journée coûte 1 100 € pour douze personnes. Les crédits de l’année sont engagés.',
      minutes:
        'Les maires présents sont partagés. Le comité préfère former ensemble agents et commerçants, ce que les propositions suivantes demandent déjà.',
      decision: {
        outcome: 'set-aside',
        motive:
          'Cette action arrive en dernier, et le budget de formation est déjà engagé. Une idée plus large, former aussi les commerçants, sera soumise au vote pour 2027.',
        owner: '',
      },
    },
  },
  added: {
    title: 'Absences de la référence clinique',
    notes: 'La référente et son suppléant sont tous deux absents une semaine.',
    minutes: 'Une infirmière de l’hôpital de jour assurera cette semaine.',
    visibility: 'named',
    readers: ['psychiatry'],
  },
}

/** What became of those decisions; nothing was written yet about the week in spring. */
export const SINCE_2026: readonly FollowUpSaid[] = [
  {
    on: -230,
    about: 'annuaire',
    status: 'not-started',
    text: 'Le CCAS cherche deux personnes pour relire l’annuaire. Le travail commence à leur arrivée.',
  },
  {
    on: -214,
    about: 'groupe-proches',
    status: 'under-way',
    text: 'La salle est réservée pour toute l’année. Épaule choisit la psychologue.',
  },
  {
    on: -201,
    about: 'accueil-sans-rdv',
    status: 'under-way',
    text: 'La porte du CMP est ouverte chaque jour de 13 h à 14 h depuis cette semaine.',
  },
  {
    on: -150,
    about: 'annuaire',
    status: 'under-way',
    text: 'Deux relecteurs du GEM ont commencé. La moitié des lieux ont déjà répondu.',
  },
  {
    on: -83,
    about: 'groupe-proches',
    status: 'done',
    text: 'Le groupe se réunit le premier mercredi du mois, à 19 h, à la Maison des solidarités. On vient sans s’inscrire.',
  },
  {
    on: -48,
    about: 'cafe-rencontre',
    status: 'given-up',
    text: 'Les travaux de la salle dureront deux ans de plus. Le GEM ouvre plutôt ses propres locaux, un samedi sur deux.',
  },
  {
    on: -20,
    about: 'annuaire',
    status: 'under-way',
    text: 'L’annuaire est à l’imprimerie. Il sera dans les mairies et les pharmacies le mois prochain.',
  },
  {
    on: -12,
    about: 'accueil-sans-rdv',
    status: 'done',
    text: 'L’essai est fini. Le CMP garde cette heure ouverte, tous les jours, avec la même équipe.',
  },
]

/** The committee answers « Faire connaître le conseil ». */
export const ANSWERING_KNOWN: Meeting = {
  title: 'Comité de pilotage : se faire connaître',
  place: 'Maison des solidarités, salle du Lavoir',
  items: {
    'marche': {
      notes: 'Le placier prête un emplacement, sous la halle. Il faut deux personnes à chaque fois.',
      minutes: 'Une personne du GEM et la coordinatrice tiendront la table. Premier essai au printemps.',
      decision: {
        outcome: 'retained',
        motive:
          'Cette idée arrive en dernier, mais c’est la seule que l’on peut tenir dès cette année, et pour presque rien. Une table au marché d’Aubrelle-le-Pont, le deuxième samedi du mois, avec quelqu’un du GEM.',
        owner: 'Coordination du conseil, avec le GEM La Passerelle',
        budget: 300,
        funder: 'Budget du conseil',
        deadline: 120,
      },
    },
    'videos': {
      notes: 'Le lycée est intéressé pour la rentrée prochaine, pas avant.',
      minutes: 'Le comité attend la réponse du lycée.',
      decision: {
        outcome: 'deferred',
        motive: 'Le lycée ne peut pas commencer avant la rentrée. Le comité y reviendra avec les élèves.',
        owner: 'Coordination du conseil',
        deadline: 210,
      },
    },
    'lettre': {
      hands: {
        question: 'Remplacer la lettre par une demi-page dans les bulletins des communes',
        against: 2,
        abstaining: 1,
      },
      notes: 'Première priorité. Impression et distribution : 3 200 € par numéro, 12 800 € par an.',
      minutes: 'Long échange : c’est la première demande. Le budget du conseil ne suffit pas. Les bulletins des communes acceptent une demi-page à chaque numéro. Cela ne coûte rien.',
      decision: {
        outcome: 'set-aside',
        motive:
          'C’est la première demande, et le comité ne la prend pas telle quelle : une lettre dans chaque boîte coûterait 12 800 € par an, plus que ce que le conseil a pour se faire connaître. Les bulletins des communes nous offrent une demi-page à chaque numéro : elle dira la même chose, aux mêmes personnes.',
        owner: '',
      },
    },
  },
}

/** A meeting to come: two items are prepared, the rest is to be done. */
export const NEXT_MEETING: Meeting = {
  title: 'Comité de pilotage : le deuxième groupe d’entraide',
  place: 'Mairie d’Aubrelle-le-Pont, salle du conseil',
  items: {
    'ancienne-ecole': {
      notes:
        'La mairie de Saint-Rémi est d’accord. Sans bus le samedi, personne ne viendra : voir avec la navette.',
      frameworks: ['cls'],
      questions: [
        {
          who: 'gem',
          text: 'Le chauffage marche-t-il le samedi ?',
          answer: 'Oui, la mairie l’allume dès 9 heures.',
        },
        { who: 'psychiatry', text: 'Combien de personnes la salle peut-elle recevoir ?' },
      ],
    },
    'mediatheque': {
      notes: 'La bibliothécaire propose d’ouvrir aussi le dimanche après-midi. Qui garde la clé ?',
      conflicted: 'gem',
    },
  },
  added: {
    title: 'Préparer le vote « Le soir, la nuit, le dimanche »',
    notes: '',
    visibility: 'members',
  },
  document: {
    name: 'Venir en navette',
    text: [
      'Navette du Val, ligne de Saint-Rémi.',
      'Aller : départ de la gare à 13 h 20, arrivée à la mairie à 13 h 45.',
      'Retour : départ de la mairie à 16 h 15.',
      'Le trajet est gratuit pour les membres du comité.',
    ].join('\n'),
  },
}
