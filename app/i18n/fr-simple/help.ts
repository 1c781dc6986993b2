export const help = {
  title: 'Avoir de l’aide',
  lead: 'Vous pouvez appeler ces numéros partout en France.',
  now: 'Parler à quelqu’un maintenant',
  danger: 'Une vie est en danger',
  other: 'Pour autre chose',
  local: 'Ce site ne soigne pas',
  localText: 'Personne ne regarde ce site jour et nuit. Le site ne sait pas qui vous êtes. Il ne peut pas vous envoyer de l’aide. Appelez un de ces numéros. Ou parlez à votre médecin, ou à une personne de confiance.',
  numbers: {
    '3114': {
      name: 'Quand on pense à mourir',
      text: 'Appelez pour vous ou pour quelqu’un. Une infirmière ou un psychologue vous écoute. C’est gratuit. C’est jour et nuit. Cela reste entre vous.',
    },
    '15': {
      name: 'Le SAMU',
      text: 'Une vie est en danger. Un médecin répond, jour et nuit.',
    },
    '112': {
      name: 'Toutes les urgences',
      text: 'Ce numéro marche dans toute l’Europe.',
    },
    '114': {
      name: 'Les urgences par SMS',
      text: 'Vous entendez mal, ou vous ne pouvez pas parler. Écrivez où vous êtes. Écrivez ce qui se passe.',
    },
    '17': {
      name: 'La police',
      text: 'Quelqu’un vous menace. Ou quelqu’un vous frappe.',
    },
    '18': {
      name: 'Les pompiers',
      text: 'Il y a un accident ou un feu. Ou une personne va très mal.',
    },
    '119': {
      name: 'Un enfant est en danger',
      text: 'Tout le monde peut appeler. L’enfant aussi. Jour et nuit.',
    },
    '3919': {
      name: 'Violences contre les femmes',
      text: 'On vous écoute. On vous dit quoi faire. On ne demande pas votre nom. Jour et nuit.',
    },
    '116 117': {
      name: 'Un médecin le soir ou le week-end',
      text: 'Vous avez besoin d’un médecin. Votre vie n’est pas en danger. Si personne ne répond, appelez le 15.',
    },
  },
}
