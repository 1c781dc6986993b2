export const receipt = {
  title: 'Vérifier mon reçu',
  lead: 'Le reçu dit si votre vote est bien arrivé. Il ne dit pas ce que vous avez voté.',
  hint: 'Copiez les deux lignes de votre reçu.',
  counted: {
    title: 'Votre vote est bien arrivé',
    text: 'Il compte.',
  },
  replaced: {
    title: 'Ce vote a été changé',
    text: 'Un vote plus récent compte à sa place. Vous n’avez rien changé ? Regardez si le reçu est bien copié. Puis parlez-en au conseil.',
  },
  'not-here': {
    title: 'Ce vote n’est pas là',
    text: 'Vérifiez que vous avez copié les deux lignes. Sinon, parlez-en au conseil.',
  },
  proof: {
    title: 'La preuve',
    holds: 'Votre appareil a vérifié : la preuve est bonne.',
    fails: 'Votre appareil a vérifié : la preuve n’est pas bonne. Prévenez le conseil.',
    text: 'Ce numéro est celui de l’urne fermée. Le comité l’a noté aussi. La preuve ne dit pas ce que vous avez voté.',
    take: 'La preuve, pour vérifier ailleurs',
    takeText: 'Une personne qui sait programmer peut vérifier cette preuve sans le site.',
  },
}
