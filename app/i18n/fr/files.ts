import type { FileType } from '#app/domain/file-type.ts'

const types: Record<FileType, string> = {
  pdf: 'PDF',
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  odt: 'texte OpenDocument',
  ods: 'tableur OpenDocument',
  odp: 'présentation OpenDocument',
  png: 'image PNG',
  jpg: 'image JPEG',
  txt: 'texte',
  csv: 'tableau CSV',
}

export const files = {
  title: 'Documents de la séance',
  lead: 'Ce que les membres lisent avant la séance, avec leur compte. Un document d’un point n’est lu que par les lecteurs de ce point.',
  none: 'Aucun document.',
  manage: 'Ajouter ou retirer un document',
  read: 'Documents de la séance',
  types,
  kilobytes: '{{size}} Ko',
  megabytes: '{{size}} Mo',
  ofItem: 'point {{number}}, {{title}}',
  ofMeeting: 'toute la séance',
  joined: 'part avec la convocation',
  join: 'Joindre à la convocation',
  joinLabel: 'Joindre à la convocation : {{name}}',
  part: 'Ne plus joindre',
  partLabel: 'Ne plus joindre à la convocation : {{name}}',
  remove: 'Retirer',
  removeLabel: 'Retirer : {{name}}',
  joinNote: 'Un document joint quitte Concerto par courriel, où d’autres peuvent le lire : rien de confidentiel, aucune situation individuelle. Les personnes déjà convoquées ne le reçoivent pas une seconde fois.',
  add: {
    title: 'Ajouter un document',
    item: 'De quoi s’agit-il ?',
    whole: 'Toute la séance : tous les membres le lisent',
    file: 'Le document',
    hint: '{{most}} Mo au plus. PDF, Word, Excel, PowerPoint, OpenDocument, PNG, JPEG ou texte, sans macro. Les propriétés du fichier (auteur, commentaires, lieu d’une photo) restent dedans : relisez-les.',
    save: 'Ajouter ce document',
  },
  done: {
    add: 'Le document est ajouté.',
    remove: 'Le document est retiré et effacé.',
    join: 'C’est enregistré.',
  },
}
