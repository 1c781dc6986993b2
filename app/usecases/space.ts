import type { PublicCouncil } from '#app/domain/council.ts'
import type { Role } from '#app/domain/membership.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { markArrived } from '#db/registry/membership.ts'
import { permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'

/** What every staff page of a council shows around its content. */
export interface CouncilSpace {
  council: PublicCouncil
  /** What the reader is in this council: decides which pages are offered, never what is permitted. */
  roles: readonly Role[]
}

/** The council and the reader's roles in it, for the frame of its staff pages. The first time, they arrive. */
export async function readCouncilSpace(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<CouncilSpace>> {
  const entered = await permitInCouncil(context.registry, context, councilSlug, 'enter-council')
  if (!entered.ok) return entered
  const { council, authority } = entered.value
  const { actor, registry } = context
  if (authority.awaited && actor.kind === 'account')
    await markArrived(registry, actor.accountId, council.id, context.now())
  return accepted({
    council: presentCouncil(council),
    roles: authority.memberships.map(({ role }) => role),
  })
}
