import { USUAL_COLLEGES, type Council, type PublicCouncil } from '#app/domain/council.ts'
import type { Role } from '#app/domain/membership.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { listCouncils } from '#db/registry/council.ts'
import { listKeepers, listMembers } from '#db/registry/membership.ts'
import { permitInCouncil, permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { createCouncil, presentCouncil } from './councils.ts'
import { presentMember, type TeamMember } from './team.ts'

/** Whom the platform's administrators name. */
export const KEEPERS = ['coordinator', 'chair'] as const satisfies readonly Role[]
export type KeeperRole = (typeof KEEPERS)[number]

/** A council as the platform's administrators see it: who answers for it, and nothing of its content. */
export interface KeptCouncil {
  slug: string
  name: string
  territory: string
  population: number
  demonstration: boolean
  keepers: Record<KeeperRole, readonly { name: string; arrived: boolean }[]>
}

/** Every council, by name, with who coordinates and who presides. Two queries. */
export async function listKeptCouncils(
  context: UseCaseContext
): Promise<Result<readonly KeptCouncil[]>> {
  const allowed = await permitOnPlatform(context, 'keep-platform')
  if (!allowed.ok) return allowed
  const councils = await listCouncils(context.registry)
  const keepers = Map.groupBy(await listKeepers(context.registry, KEEPERS), (one) => one.councilId)
  return accepted(
    councils.map(({ id, slug, name, territory, population, demonstration }) => {
      const own = keepers.get(id) ?? []
      const as = (role: KeeperRole) =>
        own
          .filter((keeper) => keeper.role === role)
          .map((keeper) => ({ name: keeper.name, arrived: keeper.arrived }))
      const named = { coordinator: as('coordinator'), chair: as('chair') }
      return { slug, name, territory, population, demonstration, keepers: named }
    })
  )
}

/** One council, with who coordinates and who presides. */
export async function readKeptCouncil(
  context: UseCaseContext,
  slug: string
): Promise<Result<{ council: PublicCouncil; keepers: readonly TeamMember[] }>> {
  const permitted = await permitInCouncil(context.registry, context, slug, 'keep-platform')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const members = await listMembers(context.registry, council.id)
  return accepted({
    council: presentCouncil(council),
    keepers: KEEPERS.flatMap((role) => members.filter((member) => member.role === role)).map(
      (member) => presentMember(member, authority.capacities)
    ),
  })
}

/** Whether one may create a council: asked before the form is shown. */
export async function mayFound(context: UseCaseContext): Promise<Result<null>> {
  const allowed = await permitOnPlatform(context, 'create-council')
  return allowed.ok ? accepted(null) : allowed
}

/** Creates a council with the usual colleges; its coordinator does the rest. Fictional in the demonstration. */
export async function foundCouncil(
  context: UseCaseContext,
  council: Omit<Council, 'id' | 'demonstration'>
): Promise<Result<Council>> {
  return createCouncil(context, {
    ...council,
    demonstration: context.demonstration,
    colleges: USUAL_COLLEGES,
    relays: [],
  })
}
