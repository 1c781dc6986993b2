/** What stands around any document: at the foot of its sheets, above it on its page. */
export const documents = {
  page: 'Page',
  of: 'sur',
  word: 'Télécharger pour Word (DOCX)',
  pdf: 'Télécharger en PDF',
  readPage: 'Lire et imprimer',
  print: 'Imprimer',
  unscripted: 'Pour l’imprimer, utilisez le menu « Imprimer » de votre navigateur.',
}
