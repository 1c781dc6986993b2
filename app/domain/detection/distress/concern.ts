import { DESPAIR } from './despair.ts'
import { HARM } from './harm.ts'

/** Despair, exhaustion, fear, violence suffered, a relative who speaks of dying: the author, or the author's own. */
export const CONCERN = [...DESPAIR, ...HARM]
