import type { RecountFault } from '#app/domain/recount.ts'

/** What is wrong with a sealed bundle, in words. */
export const RECOUNT_FAULTS: Record<RecountFault, string> = {
  'out-of-order': 'les bulletins ne sont pas dans l’ordre, ou l’un d’eux est en double',
  'commitment-wrong': 'ce qu’il dit n’est pas ce à quoi il s’était engagé',
  'ballot-malformed': 'ce bulletin est mal formé',
  'unknown-block': 'ce bloc n’est pas de cette urne',
  'count-wrong': 'il n’y a pas autant de bulletins qu’annoncé',
  'root-wrong': 'l’empreinte recalculée n’est pas celle qui est annoncée',
}
