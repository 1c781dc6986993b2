import type { PublicCouncil } from '#app/domain/council.ts'
import type { Role } from '#app/domain/membership.ts'
import type { Loaded } from '#app/ui/loaded.ts'

/** A council's staff pages as their frame knows them. */
export type Space = Loaded<{ council: PublicCouncil; roles: readonly Role[] }>
