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
    text: 'Un vote plus récent compte à sa place. Ce n’est pas vous ? Parlez-en au conseil.',
  },
  'not-here': {
    title: 'Ce vote n’est pas là',
    text: 'Vérifiez que vous avez copié les deux lignes. Sinon, parlez-en au conseil.',
  },
}
