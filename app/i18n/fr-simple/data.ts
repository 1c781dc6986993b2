export const data = {
  lead: 'Ce que le site garde sur vous. Pourquoi. Combien de temps.',
  short: {
    noTrace: 'Le site ne garde pas l’adresse de votre appareil. Avec un texte, il garde le jour, pas l’heure. Un seul cookie existe ici : il retient le français simplifié.',
    noSharing: 'Rien n’est vendu. Aucun texte ne sort du serveur. Les e-mails du site passent par un service de courrier, sans aucun texte.',
    health: 'Un texte peut parler de santé. C’est délicat. Peu de personnes le lisent. Il est effacé à temps.',
  },
  who: {
    text: 'C’est le conseil qui ouvre la consultation. Vous pouvez lui écrire.',
    councils: 'Cherchez votre conseil. Sa page dit qui répond.',
    controller: 'Qui est responsable',
    controllerMissing: 'Le conseil ne l’a pas encore écrit ici. Demandez-le au conseil. Son contact est plus bas.',
    officer: 'Qui protège vos données',
    officerMissing: 'Le conseil ne l’a pas encore écrit ici. Écrivez au conseil. Il transmet.',
    hostMissing: 'Le conseil ne l’a pas encore écrit ici. Demandez-le au conseil.',
    contact: 'Écrire au conseil, ou l’appeler',
  },
  why: {
    public: 'Demander leur avis aux habitants est une mission publique. La loi le permet (RGPD, article 6).',
    health: 'Votre texte peut parler de votre santé. Vous avez coché une case pour dire que vous êtes d’accord (article 9). Vous pouvez le retirer quand vous voulez.',
    danger: 'Si quelqu’un semble en danger, un soignant lit le texte. Il peut répondre (article 9).',
    email: 'Si vous laissez une adresse e-mail, c’est parce que vous le voulez (article 6).',
  },
  kept: {
    title: 'Ce qui est gardé, et combien de temps',
    lead: 'Le site suit ce tableau. Il efface tout seul ce qui doit partir.',
    thirty: 'Pourquoi 30 jours de plus ? Un recours peut arriver le dernier jour. Il faut du temps pour le lire et vous répondre. Ensuite, tout s’efface.',
    files: 'Effacé veut dire : retiré aussi des fichiers. Le serveur peut avoir des copies de secours. Elles durent un peu plus longtemps.',
  },
  kind: {
    'mandate-address': 'L’adresse de quelqu’un qui siégeait au conseil',
    'agenda-question': 'Une question posée avant une séance du conseil',
    'conflict-of-interest': 'Le nom de qui n’a pas participé à un point d’une séance',
    'mandate-name': 'Le nom de quelqu’un qui siégeait au conseil',
    'subscription-unconfirmed': 'L’adresse de qui n’a pas dit oui, chiffrée',
    'subscription': 'L’adresse de qui reçoit les nouvelles, chiffrée',
    'voting-rights': 'Les codes et les adresses de vote, écrits de façon illisible',
  },
  charter: 'Le nombre de mois écrit dans la charte, {{beginning}}',
  never: {
    'published-text': 'Tant que la page existe. Ou jusqu’à ce que vous le retiriez.',
    'account': 'Tant que la personne fait partie de l’équipe. Ensuite, le conseil peut l’effacer.',
  },
  begins: {
    'nothing-to-contest': 'quand le conseil a fini, ou quand vous le demandez',
  },
  readers: {
    moderators: 'La modération lit les textes en premier. Le conseil a choisi ces personnes.',
    referent: 'Un soignant lit les textes où quelqu’un semble aller mal. Il a un remplaçant.',
    nobody: 'Personne ne lit un bulletin avec un nom. Personne ne sait qui a écrit un texte. Même pas le conseil.',
    host: 'Une équipe tient le serveur. Elle peut lire ce qui y est gardé.',
  },
  rights: {
    lead: 'Le site ne sait pas qui a écrit quoi. Votre code de suivi remplace votre nom.',
    access: 'Lire ce qui est gardé : allez sur « Suivre ma proposition ».',
    rectify: 'Corriger : reprenez votre texte. C’est possible avant le vote.',
    erase: 'Effacer : retirez votre texte. Tous ses mots s’effacent.',
    oppose: 'Dire non (RGPD, article 21) : retirez votre texte. Vous n’avez pas à dire pourquoi.',
    restrict: 'Mettre en pause (article 18) : vous n’êtes pas d’accord avec le conseil ? Demandez-lui de ne plus montrer votre texte pendant qu’il vérifie.',
    contest: 'Contester : demandez qu’une autre personne relise. Ou dites que vous n’êtes pas d’accord.',
    noCode: 'Sans code, le site ne retrouve pas votre texte. Écrivez au conseil. Dites-lui quelle page. Il peut retirer le texte.',
    vote: 'Un bulletin n’a pas de nom. Personne ne peut retrouver le vôtre. Avec votre reçu, vous vérifiez qu’il compte.',
    staff: 'Vous êtes dans l’équipe ? Écrivez au conseil. Il corrige ou efface votre compte.',
  },
  others: {
    text: 'Quelqu’un a écrit sur vous ? On vous reconnaît ? Écrivez au conseil. Dites-lui quelle page. Il retire le texte, puis le texte s’efface. Vous n’avez pas à dire pourquoi.',
  },
  minors: {
    text: 'Vous pouvez participer. On ne vous demande pas votre âge. N’écrivez pas votre nom, ni votre école. Quelque chose ne va pas ? Parlez à un adulte de confiance. Ou appelez le 119. C’est gratuit, jour et nuit.',
  },
  complain: {
    text: 'Vous pouvez vous plaindre à la CNIL. Son adresse : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07. Son site : cnil.fr.',
  },
}
