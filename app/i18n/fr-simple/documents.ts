export const documents = {
  page: 'Page',
  of: 'sur',
  word: 'Prendre le fichier pour Word (DOCX)',
  pdf: 'Prendre le fichier PDF',
  readPage: 'Lire et imprimer',
  print: 'Imprimer',
  roadmap: { 'by-theme': 'Ranger par sujet', 'by-framework': 'Ranger par grand plan' },
  unscripted: 'Pour imprimer : ouvrez le menu de votre navigateur, puis « Imprimer ».',
}
