import { ROLES } from '#app/domain/membership.ts'
import { createSessions } from '#app/http/sessions.ts'
import type { Stores } from '#db/stores.ts'
import {
  givenOutsiders,
  givenStaffedCouncil,
  STAFFED_NOW,
  type Staffed,
} from '#tests/factories/staffed-council.ts'
import { aWorld, type World } from '#tests/factories/world.ts'
import { counting } from './count-queries.ts'
import { startSite } from './web.ts'

/** Whoever may come: nobody, a role in this council or in another one, or none at all. */
export const VISITORS = [
  'nobody',
  'stranger',
  'administrator',
  ...ROLES,
  ...ROLES.map((role) => `${role} elsewhere` as const),
] as const
export type Visitor = (typeof VISITORS)[number]

/** Two staffed councils on one site, and a session for every visitor. */
export interface VisitedSite {
  world: World
  here: Staffed
  elsewhere: Staffed
  /** Every statement that the site asked of the registry so far. */
  asked: readonly string[]
  get: (visitor: Visitor, path: string) => Promise<Response>
  send: (
    visitor: Visitor,
    path: string,
    fields: Fields,
    more?: { method?: string; headers?: Record<string, string> },
  ) => Promise<Response>
  stop: () => Promise<void>
}

export type Fields = Readonly<Record<string, string>> | URLSearchParams

export async function aVisitedSite(stores: Pick<Stores, 'registry' | 'urn'>): Promise<VisitedSite> {
  const { registry } = stores
  const world = aWorld(stores)
  world.setNow(STAFFED_NOW)
  const here = await givenStaffedCouncil(registry)
  const elsewhere = await givenStaffedCouncil(registry)
  const { administrator, stranger } = await givenOutsiders(registry)
  const accounts = new Map<Visitor, string>([
    ['administrator', administrator],
    ['stranger', stranger],
  ])
  for (const role of ROLES) {
    accounts.set(role, here.people[role])
    accounts.set(`${role} elsewhere`, elsewhere.people[role])
  }
  const sessions = createSessions(registry, 'http://127.0.0.1')
  const cookies = new Map<Visitor, string>()
  for (const [visitor, account] of accounts)
    cookies.set(visitor, (await sessions.begin(account)).split(';')[0] ?? '')
  const cookieOf = (visitor: Visitor) => {
    const Cookie = cookies.get(visitor)
    return Cookie === undefined ? undefined : { Cookie }
  }
  const counted = counting(registry)
  const site = await startSite({ ...world.as('public'), registry: counted.store })
  return {
    world,
    here,
    elsewhere,
    asked: counted.statements,
    get: (visitor, path) =>
      fetch(`${site.url}${path}`, { redirect: 'manual', headers: { ...cookieOf(visitor) } }),
    send: (visitor, path, fields, { method = 'POST', headers = {} } = {}) =>
      fetch(`${site.url}${path}`, {
        method,
        redirect: 'manual',
        body: new URLSearchParams(fields),
        headers: {
          'Origin': 'null',
          'Sec-Fetch-Site': 'same-origin',
          ...cookieOf(visitor),
          ...headers,
        },
      }),
    stop: site.stop,
  }
}
