import { ROLES, type Role } from '#app/domain/membership.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { listRoles } from '#db/registry/membership.ts'
import { ownAccount } from './accounts.ts'
import type { UseCaseContext } from './context.ts'

/** What somebody finds on arriving. */
export interface Home {
  name: string
  administrator: boolean
  councils: readonly OwnCouncil[]
}

export interface OwnCouncil {
  slug: string
  name: string
  roles: readonly Role[]
}

/** The councils where one has a role, with the roles in their usual order. */
export async function readHome(context: UseCaseContext): Promise<Result<Home>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const held = await listRoles(context.registry, own.value.id)
  const councils = Map.groupBy(held, ({ slug }) => slug)
  return accepted({
    name: own.value.name,
    administrator: own.value.administrator,
    councils: [...councils].map(([slug, roles]) => ({
      slug,
      name: roles[0]?.council ?? '',
      roles: ROLES.filter((role) => roles.some((one) => one.role === role)),
    })),
  })
}
