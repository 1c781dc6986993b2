import type { DistressLevel, SpanKind, SpanReason } from '#app/domain/detection.ts'

export const USAGE = `Usage :
  npm run -s detect -- --input FICHIER [--json]
Cherche ce qui peut désigner quelqu’un et les signes de détresse, sans base ni réseau.
  FICHIER   une contribution par ligne, en JSON : {"id": …, "text": "…"} ; « - » lit l’entrée standard
  --json    une ligne de JSON par contribution ; les places sont comptées en unités UTF-16, comme « slice »`

export const DISTRESS: Record<DistressLevel, string> = {
  none: 'pas de détresse lue',
  concern: 'détresse à regarder',
  urgent: 'DÉTRESSE URGENTE',
}

export const KINDS: Record<SpanKind, string> = {
  nir: 'numéro de sécurité sociale',
  rpps: 'numéro de professionnel de santé',
  phone: 'téléphone',
  email: 'adresse e-mail',
  iban: 'IBAN',
  address: 'adresse',
  handle: 'compte ou page',
  birthdate: 'date de naissance',
  person: 'personne',
  situation: 'situation',
}

export const REASONS: Record<SpanReason, string> = {
  'nir-with-key': 'la clé est juste',
  'nir-without-key': 'treize chiffres, sans clé',
  'nir-wrong-key': 'la clé n’est pas juste',
  'rpps-after-cue': 'onze chiffres annoncés ou dont la clé est juste',
  'phone-number': 'dix chiffres',
  'phone-abroad': 'indicatif étranger',
  'phone-in-words': 'dit en lettres',
  'email-address': 'écrite en clair',
  'email-in-words': 'écrite autrement',
  'iban-with-key': 'la clé est juste',
  'iban-wrong-key': 'la clé n’est pas juste',
  'street-and-number': 'un numéro dans une rue',
  dwelling: 'un logement dans un immeuble nommé',
  'handle-with-at-sign': 'précédé de @',
  'handle-after-network': 'près du nom d’un réseau',
  'profile-link': 'lien vers une page',
  'date-after-birth-cue': 'annoncée comme telle',
  'name-after-title': 'nom après un titre',
  'name-after-kinship': 'nom après un lien de parenté ou d’amitié',
  'name-after-role': 'nom après un rôle',
  'name-introduced': 'nom annoncé',
  'name-signed': 'signature',
  'full-name': 'prénom et nom',
  'first-name': 'prénom',
  'role-in-named-service': 'rôle dans un service nommé',
  'someone-recognisable': 'ce qui arrive à quelqu’un qu’on peut reconnaître',
  'own-case': 'un dossier numéroté',
}
