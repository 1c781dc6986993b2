export const documents = {
  page: 'Page',
  of: 'sur',
  word: 'Prendre le fichier pour Word (DOCX)',
  pdf: 'Prendre le fichier PDF',
  readPage: 'Lire et imprimer',
  print: 'Imprimer',
  unscripted: 'Pour imprimer : ouvrez le menu de votre navigateur, puis « Imprimer ».',
}
