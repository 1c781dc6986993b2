/** What stands around any document: at the foot of its sheets, above it on its page. */
export const documents = {
  page: 'Page',
  of: 'sur',
  word: 'Télécharger pour Word (DOCX)',
  pdf: 'Télécharger en PDF',
  readPage: 'Lire et imprimer',
  print: 'Imprimer',
  roadmap: { 'by-theme': 'Ranger par thème', 'by-framework': 'Ranger par cadre de travail' },
  unscripted: 'Pour l’imprimer, utilisez le menu « Imprimer » de votre navigateur.',
}
