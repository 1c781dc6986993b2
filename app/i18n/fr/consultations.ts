export const consultations = {
  title: 'Consultations',
  create: 'Préparer une consultation',
  first: 'Le conseil n’a pas encore de consultation. La première se prépare en dix minutes, et peut attendre avant d’ouvrir.',
  none: 'Aucune consultation n’est ouverte pour le moment.',
  groups: {
    drafts: 'En préparation',
    running: 'En cours',
    over: 'Terminées',
  },
  pagination: 'Pages des consultations terminées',
  next: {
    opens: 'ouverture prévue le {{date}}',
    proposingEnds: 'propositions jusqu’au {{date}}',
    votingBegins: 'vote à partir du {{date}}',
    votingEnds: 'vote jusqu’au {{date}}',
    votingEnded: 'vote terminé le {{date}}',
  },
  abandoned: 'Brouillon mis de côté : personne d’autre ne l’a vu.',
  pages: {
    prepare: {
      name: 'Préparer',
      hint: 'Les textes, les participants, la façon de voter, le calendrier.',
    },
    preview: {
      name: 'Aperçu',
      hint: 'La page et le bulletin, tels que les participants les verront.',
    },
    propose: {
      name: 'Proposer',
      hint: 'Au nom de votre organisation.',
    },
    moderation: {
      name: 'Modération',
      hint: 'Lire les textes reçus avant qu’ils soient publics.',
    },
    consolidation: {
      name: 'Priorités',
      hint: 'Ce qui est soumis au vote, et de quelles propositions cela vient.',
    },
    groups: {
      name: 'Avis des groupes',
      hint: 'Ce que les groupes de travail et la plénière disent des propositions et des priorités.',
    },
    codes: {
      name: 'Codes de participation',
      hint: 'Commander les feuilles que les relais impriment, lire les totaux.',
    },
    sheets: {
      name: 'Feuilles de codes',
      hint: 'Imprimer les codes de votre structure.',
    },
    result: {
      name: 'Résultat',
      hint: 'Le lire, puis donner l’accord à sa publication.',
    },
    decisions: {
      name: 'Décisions',
      hint: 'Écrire ce que le comité de pilotage a décidé, le publier, puis dire où cela en est.',
    },
  },
  overview: {
    pages: 'Aller à',
    rules: 'Les règles, fixées à l’ouverture',
    calendar: 'Le calendrier',
    public: 'Voir la page publique',
    acts: 'Changer le cours de la consultation',
  },
  now: {
    draft: {
      title: 'En préparation',
      text: 'Rien n’est public. La coordination écrit, puis ouvre.',
      ready: 'Tout est là : il reste à relire et à ouvrir.',
      unfinished: 'Il manque encore quelque chose avant d’ouvrir.',
      review: 'Relire et ouvrir',
      resume: 'Reprendre la préparation',
    },
    proposing: {
      title: 'On propose, jusqu’au {{proposingEnds}}',
      text: 'Chacun peut écrire ce qui devrait changer. La modération lit chaque texte avant qu’il soit public. La coordination peut déjà commander les codes.',
    },
    consolidating: {
      title: 'Les priorités se préparent',
      text: 'La coordination et la modération arrêtent la liste avant le {{votingBegins}}. Au début du vote, elle ne change plus. Les relais impriment et remettent les codes.',
    },
    voting: {
      title: 'On vote, jusqu’au {{votingEnds}}',
      text: 'Chacun vote avec un code. Personne ne peut lire un résultat, pas même le serveur : il n’existe pas avant le scellement.',
    },
    closed: {
      title: 'Le vote est terminé',
      text: 'L’urne se scelle d’elle-même dans la minute. Vous n’avez rien à faire.',
    },
    sealed: {
      title: 'L’urne est scellée',
      text: 'Le comité de pilotage lit le résultat en premier. La coordination et la présidence le publient ensemble : il faut l’accord des deux.',
    },
    released: {
      title: 'Le résultat est public',
      text: 'La coordination en fait un ordre du jour. Le comité de pilotage décide, priorité par priorité, et la coordination publie ses décisions.',
    },
    decided: {
      title: 'Les décisions sont publiques',
      text: 'Ceux qui ont proposé les lisent avec leur code de suivi. Dès que quelque chose avance ou s’arrête, la coordination écrit la suite.',
    },
    'followed-up': {
      title: 'Les décisions sont suivies',
      text: 'Chacun peut lire où elles en sont. La coordination écrit la suite aussi souvent qu’il le faut.',
    },
    cancelled: {
      title: 'Annulée',
      text: 'Aucun résultat ne sera publié. Les bulletins déjà déposés sont détruits, sans avoir été dépouillés.',
    },
  },
  late: {
    begun: {
      title: 'Le vote devait déjà avoir commencé',
      text: 'Il attend deux priorités. Il commencera à l’instant où la deuxième sera écrite, et la liste ne pourra plus changer. S’il en faut davantage, mieux vaut annuler et préparer une autre consultation.',
    },
    over: {
      title: 'Le vote n’a pas pu avoir lieu',
      text: 'Sa date de fin est passée sans qu’il y ait deux priorités à départager. Il reste à annuler la consultation, en disant pourquoi.',
    },
  },
  extend: {
    title: 'Prolonger le vote',
    text: 'La date de fin peut être repoussée, jamais avancée. La nouvelle date et la raison sont inscrites au journal.',
    closesAt: 'Le vote se terminera le',
    reason: 'Pourquoi ?',
    reasonHint: 'Exemple : la neige a fermé deux lieux où l’on remet les codes.',
    submit: 'Prolonger le vote',
  },
  cancel: {
    draft: {
      title: 'Abandonner ce brouillon',
      text: 'Il sera rangé parmi les consultations terminées de l’équipe. Personne d’autre ne l’a vu.',
      confirm: 'Oui, j’abandonne ce brouillon.',
      submit: 'Abandonner',
    },
    public: {
      title: 'Annuler la consultation',
      text: 'La page dira qu’elle est annulée, et pourquoi. On ne pourra plus la rouvrir.',
      voting: 'La page dira qu’elle est annulée, et pourquoi. Les bulletins déjà déposés seront détruits sans avoir été dépouillés. On ne pourra plus la rouvrir.',
      reason: 'La raison, que tout le monde lira',
      reasonHint: 'Des personnes ont pris le temps de participer : dites-leur ce qui s’est passé.',
      confirm: 'Oui, j’annule la consultation pour de bon.',
      submit: 'Annuler la consultation',
    },
  },
  preview: {
    label: 'Aperçu',
    nobody: 'Personne d’autre ne voit cette page. Ses boutons ne mènent nulle part.',
    like: 'La page telle qu’elle est à chaque moment. Ses boutons ne mènent nulle part.',
    moments: 'Moments de la consultation',
    moment: {
      'propositions': 'Pendant les propositions',
      'avant-le-vote': 'Avant le vote',
      'vote': 'Pendant le vote',
      'bulletin': 'Le bulletin',
    },
    backToDraft: 'Revenir à la préparation',
    back: 'Revenir à la consultation',
    tryIt: 'Vous pouvez essayer : rien n’est envoyé. Au vote, l’ordre des priorités est tiré au hasard pour chacun.',
    noPriorities: 'Les priorités ne sont pas encore écrites. En voici une, pour l’exemple.',
    example: 'Un lieu ouvert le samedi',
    exampleText: 'On peut y venir sans rendez-vous, boire un café, parler à quelqu’un.',
  },
}
