export const help = {
  title: 'Trouver de l’aide',
  lead: 'Ces numéros répondent partout en France. Personne ne vous demandera pourquoi vous avez attendu.',
  now: 'Pour parler, tout de suite',
  danger: 'En cas de danger immédiat',
  other: 'Dans d’autres situations',
  local: 'Concerto n’est pas un service de soin',
  localText: 'Personne ne surveille ce site jour et nuit, et le site ne sait pas qui vous êtes : il ne pourrait pas vous retrouver. Pour une situation personnelle, adressez-vous à l’un de ces numéros, à votre médecin, au centre médico-psychologique (CMP) de votre secteur ou à un proche.',
  call: 'Appeler le {{number}}',
  text: 'Envoyer un SMS au {{number}}',
  numbers: {
    '3114': {
      name: 'Prévention du suicide',
      text: 'Vous avez des idées suicidaires, vous vous inquiétez pour quelqu’un, ou vous avez perdu quelqu’un ainsi. Des professionnels du soin répondent, jour et nuit, gratuitement et en toute confidentialité.',
    },
    '15': {
      name: 'SAMU',
      text: 'Une vie est en danger : la vôtre ou celle d’un autre. Un médecin répond jour et nuit.',
    },
    '112': {
      name: 'Urgences, partout en Europe',
      text: 'Un seul numéro pour le SAMU, les pompiers ou la police.',
    },
    '114': {
      name: 'Urgences, par SMS',
      text: 'Vous êtes sourd, malentendant, aphasique, ou vous ne pouvez pas parler sans danger. Écrivez où vous êtes et ce qui se passe.',
    },
    '17': {
      name: 'Police et gendarmerie',
      text: 'Vous êtes menacé ou agressé, ou vous en êtes témoin.',
    },
    '18': {
      name: 'Pompiers',
      text: 'Accident, incendie, malaise, personne en péril.',
    },
    '119': {
      name: 'Enfance en danger',
      text: 'Un enfant ou un adolescent est en danger ou risque de l’être. Il peut appeler lui-même. Jour et nuit.',
    },
    '3919': {
      name: 'Violences faites aux femmes',
      text: 'Écoute, conseils et orientation, pour les femmes victimes et leur entourage. Anonyme, jour et nuit.',
    },
    '116 117': {
      name: 'Médecin de garde',
      text: 'Vous avez besoin d’un médecin le soir, la nuit ou le week-end, sans urgence vitale. Là où ce numéro n’est pas encore en service, appelez le 15.',
    },
  },
}
