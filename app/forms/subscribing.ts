/** What whoever opens the link of a letter may send. Anything else, or nothing at all, stops the letters. */
const ACT_FIELD = 'geste'
const CONFIRM = 'confirmer'

export const SUBSCRIPTION_ACT = { name: ACT_FIELD, confirm: CONFIRM, stop: 'arreter' } as const

/** `stop` is what mail programs ask for by themselves, whose form says `List-Unsubscribe=One-Click` (RFC 8058). */
export function readSubscriptionAct(form: FormData | null): 'confirm' | 'stop' {
  return form?.get(ACT_FIELD) === CONFIRM ? 'confirm' : 'stop'
}
