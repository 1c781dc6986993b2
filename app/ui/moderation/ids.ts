/** Where the keyboard shortcuts lead. */
export const ACCEPT_ID = 'accepter'
export const ANSWER_IDS = { return: 'renvoyer', refuse: 'refuser', retract: 'retirer' } as const
export const BESIDE_IDS = { previous: 'precedente', next: 'suivante' } as const
