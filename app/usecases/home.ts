import type { MailWay } from '#app/domain/mail.ts'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import type { Task } from '#app/domain/task.ts'
import { listCouncils } from '#db/registry/council.ts'
import { listKeepers, listRoles } from '#db/registry/membership.ts'
import { countMail, countMessages } from '#db/registry/outbox.ts'
import { ownAccount } from './accounts.ts'
import type { UseCaseContext } from './context.ts'
import { readToday } from './today.ts'

/** Whoever is signed in, as their own pages address them. */
export interface Own {
  name: string
  administrator: boolean
  mail: MailWay
}

/** What somebody finds on arriving. */
export interface Home extends Own {
  /** For an administrator of the platform; null for the others. */
  platform: PlatformToday | null
  councils: readonly OwnCouncil[]
}

/** What waits on the platform. */
export interface PlatformToday {
  /** Messages to hand over or, by mail, those that have not gone. */
  messages: number
  /** Councils that nobody coordinates. */
  alone: number
}

export interface OwnCouncil {
  slug: string
  name: string
  timeZone: string
  roles: readonly Role[]
  /** What waits for the reader there; null for councils beyond the first few. */
  tasks: readonly Task[] | null
}

/** Few people have roles in more councils than this. */
const MOST_LOOKED_INTO = 4

/** Who one is here. */
export async function readOwn(context: UseCaseContext): Promise<Result<Own>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const { name, administrator } = own.value
  return accepted({ name, administrator, mail: context.mail })
}

/** The councils where one has a role, with the roles in their usual order and what waits there. */
export async function readHome(context: UseCaseContext): Promise<Result<Home>> {
  const own = await ownAccount(context)
  if (!own.ok) return own
  const { id, name, administrator } = own.value
  const held = Map.groupBy(await listRoles(context.registry, id), ({ slug }) => slug)
  const councils: OwnCouncil[] = []
  for (const [slug, roles] of held) {
    const [first] = roles
    if (first === undefined) continue
    const today = councils.length < MOST_LOOKED_INTO ? await readToday(context, slug) : null
    councils.push({
      slug,
      name: first.council,
      timeZone: first.timeZone,
      roles: ROLES.filter((role) => roles.some((one) => one.role === role)),
      tasks:
        today?.ok === true
          ? today.value.tasks.filter(({ kind }) => kind !== 'approval-awaited')
          : null,
    })
  }
  return accepted({
    name,
    administrator,
    mail: context.mail,
    platform: administrator ? await platformToday(context) : null,
    councils,
  })
}

async function platformToday({ registry, now, mail }: UseCaseContext): Promise<PlatformToday> {
  const councils = await listCouncils(registry)
  const coordinators = await listKeepers(registry, ['coordinator'])
  const kept = new Set(coordinators.map(({ councilId }) => councilId))
  return {
    messages:
      mail === 'smtp'
        ? (await countMail(registry, now())).undelivered
        : await countMessages(registry, now()),
    alone: councils.filter(({ id }) => !kept.has(id)).length,
  }
}
