export const tracking = {
  status: {
    'with-referent': {
      title: 'Une personne du soin est prévenue',
      text: 'Cette personne peut vous répondre ici. Elle ne sait pas qui vous êtes. Elle ne lit pas la nuit.',
    },
    'answered-by-referent': {
      title: 'Une personne du soin vous a répondu',
      text: 'Lisez sa réponse plus bas. Vous pouvez lui répondre ici. Elle ne sait pas qui vous êtes.',
    },
    upheld: {
      title: 'Votre idée n’est pas publiée',
      text: 'Une autre personne l’a relue. Elle ne la publie pas non plus. Elle dit pourquoi plus bas.',
    },
    erased: {
      title: 'Votre texte est effacé',
      text: 'Le site l’a gardé le temps prévu. Ce temps est fini.',
    },
  },
  fresh: 'Gardez ce code pour revenir.',
  waits: {
    usual_one: 'En général, on lit en un jour.',
    usual_other: 'En général, on lit en {{count}} jours au plus.',
    longer: 'Cette fois, c’est plus long. Votre texte est toujours là.',
  },
  answerReferent: 'Votre réponse à la personne du soin',
  answerReferentHint: 'On ne saura pas qui vous êtes. Personne ne lit la nuit.',
  masked: 'Le conseil a caché des mots de votre texte, pour protéger quelqu’un. À la place, on lit un mot comme [masqué]. Le reste n’a pas changé.',
  appeal: {
    until: 'Vous n’êtes pas d’accord ? Une autre personne peut relire votre idée. Vous pouvez le demander une fois, jusqu’au {{day}}.',
    over: 'On pouvait demander une autre lecture jusqu’au {{day}}. C’est fini.',
    lead: 'Une autre personne va relire votre idée. Vous pouvez le demander une seule fois.',
    late: 'La liste pour le vote est finie. Votre idée peut encore être publiée. Mais on ne votera pas dessus.',
    words: 'Pourquoi voulez-vous une autre lecture ?',
    hint: 'Quelques mots suffisent. On ne saura pas qui vous êtes.',
    back: 'Retour',
  },
  objection: {
    lead: 'Votre idée est maintenant dans : « {{priority}} ». Ce n’est plus votre idée ? Dites-le. Le conseil vous répondra ici. Il peut sortir votre texte.',
    hint: 'Quelques mots suffisent. On ne saura pas qui vous êtes. Vous pouvez le dire une fois.',
    back: 'Retour',
    waits: 'Vous avez dit que vous n’êtes pas d’accord. La réponse sera écrite ici.',
    frozen: 'Vous avez dit que vous n’êtes pas d’accord. Le vote a commencé. La liste ne change plus.',
  },
  notice: {
    title: 'Recevoir un e-mail',
    optional: 'si vous voulez',
    less: 'Avec une adresse, votre texte est moins anonyme. Ce n’est pas obligé. Le code suffit.',
    who: 'Le site cache l’adresse. Le conseil ne peut pas la lire. Seule la personne qui tient l’ordinateur du site pourrait la voir.',
    says: 'L’e-mail dit seulement : il y a du nouveau. Il ne dit pas quoi.',
    until: 'Vous pouvez effacer l’adresse quand vous voulez. Sinon le site l’efface quand le vote commence, ou un peu après.',
    kept: 'Le site garde votre adresse, cachée. Il ne peut pas la montrer.',
    sent: 'Notez d’abord votre code. Une autre page va s’ouvrir. Celle-ci reste ouverte.',
    sentAsk: 'Me prévenir à cette adresse (autre page)',
  },
  done: {
    appeal: 'C’est envoyé. Une autre personne va relire votre idée.',
    object: 'C’est envoyé. Le conseil vous répondra ici.',
    notice: 'C’est noté. Vous recevrez un e-mail quand il y a du nouveau.',
  },
}
