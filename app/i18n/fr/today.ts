export const today = {
  title: 'Aujourd’hui',
  tasks_zero: 'Rien ne vous attend',
  tasks_one: 'Une chose vous attend',
  tasks_other: '{{count}} choses vous attendent',
  nothing: 'Tout est à jour de votre côté.',
  consultations: 'Voir les consultations',
  awaited: 'En attente de quelqu’un d’autre',
  charter: {
    title: 'La charte, version {{version}}',
    text: 'Le comité de pilotage l’a adoptée. Elle vaut aussi pour vous, dans votre rôle ici.',
    read: 'Lire la charte',
    accept: 'Je l’ai lue et je m’y tiens',
  },
  referent: 'Dès qu’un texte vous est confié, vous recevez un courriel, sans un mot du texte. Vous le lisez et y répondez ici.',
  since: 'Le plus ancien attend depuis le {{day}}.',
  first: {
    title: 'Pour commencer',
    done_zero: 'Aucune étape faite sur {{total}}',
    done_one: 'Une étape faite sur {{total}}',
    done_other: '{{done}} étapes faites sur {{total}}',
    note: 'Dans l’ordre qui vous convient, en plusieurs fois. Cette liste disparaît quand votre première consultation ouvre.',
    state: { done: 'Fait', todo: 'À faire', optional: 'Facultatif' },
    missing: 'Il manque : {{roles}}.',
    charter: {
      do: 'Écrire et adopter la charte',
      why: 'Les règles du conseil, que chacun peut lire. Aucune consultation n’ouvre sans elle.',
    },
    colleges: {
      do: 'Choisir les collèges',
      why: 'Les groupes dans lesquels on vote. Quatre sont écrits d’avance ; changez-les si besoin.',
    },
    'data-contacts': {
      do: 'Dire qui répond des données',
      why: 'Le responsable, son délégué et l’hébergeur, nommés sur la page « Vos données ».',
    },
    team: {
      do: 'Nommer l’équipe',
      why: 'Qui lit les propositions, qui répond à une détresse, qui imprime les codes, qui préside.',
    },
    committee: {
      do: 'Donner les sièges du comité de pilotage',
      why: 'Par collège et par organisation, usagers et aidants compris.',
    },
    consultation: {
      do: 'Préparer une première consultation',
      why: 'Dix minutes suffisent. Rien n’est public avant que vous n’ouvriez.',
    },
  },
  coming: 'À venir',
  events: {
    proposingEnds: 'fin des propositions –',
    votingBegins: 'le vote commence –',
    votingEnds: 'fin du vote –',
  },
  'charter-missing': {
    do: 'Écrire la charte',
    why: 'Aucune consultation ne peut ouvrir avant qu’elle soit adoptée.',
  },
  'colleges-missing': {
    do: 'Écrire les collèges',
    why: 'Les groupes dans lesquels on vote.',
  },
  'data-contacts-missing': {
    do: 'Dire qui répond des données',
    why: 'La page « Vos données » ne nomme pas encore le responsable, son délégué ou l’hébergeur. La loi le demande.',
  },
  'moderator-missing': {
    do: 'Nommer qui lit les propositions',
    why: 'Personne ne modère encore : les textes reçus attendraient sans réponse.',
  },
  'referent-missing': {
    do: 'Nommer la référence clinique',
    why: 'Aucune référence clinique n’a de compte : si un texte dit une détresse, Concerto ne peut la prévenir.',
  },
  'deputy-referent-missing': {
    do: 'Nommer la suppléance de la référence clinique',
    why: 'La référence clinique n’a pas de suppléance : en son absence, un signal de détresse attendrait.',
  },
  'relay-missing': {
    do: 'Nommer qui imprime les codes',
    why: 'Aucune structure relais n’a de compte : sans code, personne ne peut voter.',
  },
  'chair-missing': {
    do: 'Faire nommer la présidence',
    why: 'Le résultat ne sera publié qu’avec son accord. La personne qui administre la plateforme la nomme.',
  },
  'first-consultation': {
    do: 'Préparer une première consultation',
    why: 'Dix minutes suffisent une fois la charte adoptée. Rien n’est public avant que vous n’ouvriez.',
  },
  'draft-unfinished': {
    do_one: 'Finir la préparation : une étape à compléter',
    do_other: 'Finir la préparation : {{count}} étapes à compléter',
    why: 'Ouverture prévue le {{date}}.',
  },
  'draft-ready': {
    do: 'Relire et ouvrir',
    why: 'Tout est prêt. Ouverture prévue le {{date}}.',
  },
  'propose': {
    do: 'Proposer au nom de votre organisation',
    why: 'Jusqu’au {{date}}.',
  },
  'answer-distress': {
    do_one: 'Lire un signal de détresse',
    do_other: 'Lire {{count}} signaux de détresse',
    why: 'Quelqu’un va peut-être mal, et ne lira que votre réponse.',
  },
  'rule-on-appeals': {
    do_one: 'Relire un texte refusé, après un recours',
    do_other: 'Relire {{count}} textes refusés, après un recours',
    why: 'Une autre personne que celle qui a refusé tranche.',
  },
  'confirm-refusals': {
    do_one: 'Donner un second regard sur un refus',
    do_other: 'Donner un second regard sur {{count}} refus',
    why: 'L’auteur ne sait rien avant votre décision.',
  },
  'give-opinions': {
    do_one: 'Donner un avis à un collègue',
    do_other: 'Donner un avis sur {{count}} textes',
    why: 'Quelqu’un hésite et vous demande.',
  },
  'moderate': {
    do_one: 'Lire un texte reçu',
    do_other: 'Lire {{count}} textes reçus',
    why: 'Les personnes qui les ont écrits attendent une réponse.',
  },
  'priorities-missed': {
    do: 'Annuler : le vote n’a pas pu avoir lieu',
    why: 'Sa date de fin est passée, le {{date}}, sans deux priorités à départager.',
  },
  'priorities-late': {
    do: 'Écrire les priorités : le vote devait avoir commencé',
    why: 'Il attend deux priorités depuis le {{date}}.',
  },
  'priorities-few': {
    do: 'Écrire les priorités',
    why: 'Il en faut au moins deux avant le {{date}}.',
  },
  'consolidate': {
    do_one: 'Rattacher une proposition à une priorité',
    do_other: 'Réunir {{count}} propositions en priorités',
    why: 'Avant l’ouverture du vote, le {{date}}.',
  },
  'order-codes': {
    do: 'Commander les feuilles de codes',
    why: 'Sans code, personne ne peut voter. Début du vote : {{date}}.',
  },
  'print-sheets': {
    do_one: 'Imprimer une feuille de codes',
    do_other: 'Imprimer {{count}} feuilles de codes',
    why: 'Début du vote : {{date}}.',
  },
  'approve-release': {
    do: 'Lire le résultat et décider de sa publication',
    why: 'Il faut l’accord de la coordination et celui de la présidence.',
  },
  'approval-awaited': {
    do: 'Résultat en attente d’un second accord',
    why: 'Vous avez donné le vôtre. L’autre personne le voit dans sa liste.',
  },
  'read-result': {
    do: 'Lire le résultat scellé',
    why: 'Vous le lisez avant tout le monde. Il n’est pas encore public.',
  },
  'prepare-agenda': {
    do: 'Préparer l’ordre du jour',
    why: 'La publication est faite. Le comité de pilotage l’attend.',
  },
  'decide': {
    do_one: 'Écrire la décision sur une priorité',
    do_other: 'Écrire les décisions sur {{count}} priorités',
    why: 'Chaque priorité reçoit une réponse, même « différée ».',
  },
  'late-moderation': {
    do_one: 'Faire lire un texte qui attend depuis trop longtemps',
    do_other: 'Faire lire {{count}} textes qui attendent depuis trop longtemps',
    why: 'Le délai promis par le conseil est dépassé. Parlez-en à l’équipe qui modère.',
  },
  'sheets-unprinted': {
    do_one: 'Faire imprimer une feuille de codes',
    do_other: 'Faire imprimer {{count}} feuilles de codes',
    why: 'Des structures relais ne les ont pas encore ouvertes.',
  },
  'note-attendance': {
    do: 'Noter les présences',
    why: 'La séance a eu lieu le {{date}}.',
  },
  'convene-meeting': {
    do: 'Convoquer la séance',
    why: 'Elle est prévue le {{date}}. Personne n’est encore convoqué.',
  },
  'actions-overdue': {
    do_one: 'Relancer une action en retard',
    do_other: 'Relancer {{count}} actions en retard',
    why: 'Leur échéance est passée. Elles reviennent au prochain ordre du jour.',
  },
  'plenary-overdue': {
    do: 'Réunir l’assemblée plénière',
    why: 'Elle se réunit au moins une fois par an. Aucune n’est prévue.',
  },
  'seats-missing': {
    do: 'Faire une place aux usagers et aux aidants',
    why: 'Au comité de pilotage, un de ces deux collèges n’a pas de siège, ou personne ne l’occupe.',
  },
  'answers-overdue': {
    do_one: 'Dire où en est une décision dont l’échéance est passée',
    do_other: 'Dire où en sont {{count}} décisions dont l’échéance est passée',
    why: 'Ceux qui ont participé lisent encore une date passée. Une phrase suffit.',
  },
  'publish-decisions': {
    do: 'Publier les décisions',
    why: 'Elles sont toutes écrites. Ceux qui ont participé les attendent.',
  },
}
