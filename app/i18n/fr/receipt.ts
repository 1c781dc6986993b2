export const receipt = {
  title: 'Vérifier un reçu',
  lead: 'Un reçu dit si un bulletin est dans l’urne. Il ne dit jamais ce qu’il contient.',
  field: 'Votre reçu',
  hint: 'Collez ou recopiez tout le reçu : 16 groupes de 8 signes. Les espaces ne comptent pas.',
  check: 'Vérifier',
  counted: {
    title: 'Ce bulletin est dans l’urne, et il compte',
    text: 'C’est bien celui de ce reçu, sans aucun changement.',
  },
  replaced: {
    title: 'Ce bulletin a été remplacé',
    text: 'Si vous avez changé votre vote, c’est normal : le plus récent compte à sa place. Sinon, vérifiez d’abord que le reçu est bien recopié, jusqu’au dernier groupe. S’il l’est, parlez-en au conseil.',
  },
  'not-here': {
    title: 'Ce bulletin n’est pas dans l’urne',
    text: 'Vérifiez que le reçu est bien celui de cette consultation et qu’il est recopié en entier. S’il est juste, prévenez le conseil.',
  },
  proof: {
    title: 'La preuve qu’il est sous scellé',
    holds: 'Votre navigateur a refait le calcul : la preuve mène bien à l’empreinte de l’urne.',
    fails: 'Votre navigateur a refait le calcul : la preuve ne mène PAS à l’empreinte de l’urne. Prévenez le conseil et les personnes qui recomptent.',
    text: 'Comparez cette empreinte avec celle que le comité de pilotage a notée. Si c’est la même, ce bulletin a été dépouillé avec tous les autres. La preuve ne dit ni ce qu’il contient, ni dans quel collège vous avez voté.',
    take: 'La preuve, à vérifier ailleurs',
    takeText: 'Un petit programme de vingt lignes suffit ; il est décrit dans la documentation de Concerto.',
  },
}
