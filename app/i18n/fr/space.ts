export const space = {
  sections: {
    label: 'Pages de l’équipe – {{council}}',
    today: 'Aujourd’hui',
    consultations: 'Consultations',
    agendas: 'Comité de pilotage',
    sheets: 'Feuilles de codes',
    team: 'Équipe',
    settings: 'Réglages',
    journal: 'Journal',
    account: 'Mon compte',
  },
  role: {
    'coordinator': 'coordination',
    'chair': 'présidence',
    'moderator': 'modération',
    'referent': 'référence clinique',
    'deputy-referent': 'suppléance de la référence clinique',
    'steering-member': 'comité de pilotage',
    'representative': 'représentation d’une organisation',
    'relay': 'structure relais',
    'scrutineer': 'scrutateur ou scrutatrice',
  },
}
