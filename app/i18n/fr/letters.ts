export const letters = {
  greeting: 'Bonjour {{name}},',
  invitation: {
    subject: 'Votre accès à Concerto',
    text: 'Vous rejoignez l’équipe « {{council}} » sur Concerto. Votre rôle : {{role}}.',
    platform: 'Vous allez administrer la plateforme Concerto : y créer des conseils et nommer les personnes qui les coordonnent et les président.',
  },
  reset: {
    subject: 'Un nouveau mot de passe pour Concerto',
    text: 'Un nouveau mot de passe a été demandé pour votre compte Concerto.',
  },
  named: {
    subject: 'Un nouveau rôle sur Concerto',
    text: 'Vous avez un nouveau rôle dans l’équipe « {{council}} » : {{role}}.',
    way: 'Vous le trouverez en vous connectant comme d’habitude :\n{{url}}',
  },
  sheet: {
    subject: 'Une feuille de codes à imprimer',
    text: 'Votre structure va remettre des codes de participation pour la consultation « {{consultation}} » ({{council}}). Une feuille vous attend.',
    way: 'Ouvrez cette adresse et connectez-vous :\n{{url}}',
    once: 'La feuille ne s’imprime qu’une fois. Ouvrez-la là où une imprimante est prête.',
  },
  link: {
    way: 'Pour choisir votre mot de passe, ouvrez cette adresse :\n{{url}}',
    once: 'Elle sert une seule fois, jusqu’au {{until}}.',
    unexpected: 'Vous n’attendiez pas ce message ? Ne vous en servez pas, et prévenez votre conseil.',
  },
}
