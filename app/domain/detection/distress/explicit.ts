import { ACTS } from './acts.ts'
import { PLANS } from './plans.ts'
import { WISHES } from './wishes.ts'

/** The author, now, in the first person: wants to die, plans it, does it, or is not sure to stay alive. */
export const EXPLICIT = [...WISHES, ...PLANS, ...ACTS]
