/** Where the keyboard shortcuts lead. */
export const ACCEPT_ID = 'accepter'
export const VEIL_ID = 'voile'
export const FORM_IDS = {
  'return': 'renvoyer',
  'refuse': 'refuser',
  'retract': 'retirer',
  'uphold': 'maintenir',
  'decline': 'ecarter-refus',
  'ask': 'demander-avis',
  'opine': 'donner-avis',
  'refer': 'confier',
  'dismiss': 'ecarter-signal',
  'answer-distress': 'repondre',
  'close-proposal': 'rendre',
  'close-apart': 'mettre-a-part',
  'mask': 'masquer',
} as const
export type FormName = keyof typeof FORM_IDS
export const BESIDE_IDS = { previous: 'precedente', next: 'suivante' } as const
