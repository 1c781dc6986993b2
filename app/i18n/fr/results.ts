export const results = { title: 'Résultat' }
