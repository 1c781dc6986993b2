import { ROLES, type Role } from '#app/domain/membership.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { listRoles } from '#db/registry/membership.ts'
import { ownAccount } from './accounts.ts'
import type { UseCaseContext } from './context.ts'

/** Whoever is signed in, as their own pages address them. */
export interface Own {
  name: string
  administrator: boolean
}

/** What somebody finds on arriving. */
export interface Home extends Own {
  councils: readonly OwnCouncil[]
}

export interface OwnCouncil {
  slug: string
  name: string
  roles: readonly Role[]
}

/** Who one is here. */
export async function readOwn(context: UseCaseContext): Promise<Result<Own>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const { name, administrator } = own.value
  return accepted({ name, administrator })
}

/** The councils where one has a role, with the roles in their usual order. */
export async function readHome(context: UseCaseContext): Promise<Result<Home>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const { id, name, administrator } = own.value
  const councils = Map.groupBy(await listRoles(context.registry, id), ({ slug }) => slug)
  return accepted({
    name,
    administrator,
    councils: [...councils].map(([slug, roles]) => ({
      slug,
      name: roles[0]?.council ?? '',
      roles: ROLES.filter((role) => roles.some((one) => one.role === role)),
    })),
  })
}
