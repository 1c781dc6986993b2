import { createHash } from 'node:crypto'
import { ROLES, type Role } from '#app/domain/membership.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { insertAccount } from '#db/registry/account.ts'
import { insertMembership } from '#db/registry/membership.ts'
import type { Stores } from '#db/stores.ts'
import { hashOf } from './consultation.ts'
import { anAccount } from './registry.ts'
import { aWorld, type World } from './world.ts'

/**
 * A world in which chance repeats itself: two of them in which the same happens hold the same ids, codes
 * and secrets, so that whatever is not the same in what they show comes of what was different.
 */
export interface RepeatableWorld extends World {
  /** Bytes that look random; the same ones in the same order. */
  randomBytes: UseCaseContext['randomBytes']
  /** From here on the same bytes again as after every other call with this word. */
  beginAgain: (word: string) => void
}

export function aRepeatableWorld(
  stores: Pick<Stores, 'registry' | 'urn'>,
  overrides: Partial<UseCaseContext> = {},
): RepeatableWorld {
  const world = aWorld(stores)
  let word = 'begin'
  let drawn = 0
  const randomBytes = (length: number) => {
    const blocks = Array.from({ length: Math.ceil(length / 32) }, () => {
      drawn += 1
      return createHash('sha256').update(`${word} ${drawn}`).digest()
    })
    return new Uint8Array(Buffer.concat(blocks).subarray(0, length))
  }
  const serverSecret = new Uint8Array(createHash('sha256').update('secret').digest())
  const repeatable = (context: UseCaseContext): UseCaseContext => ({
    ...context,
    randomBytes,
    serverSecret,
    ...overrides,
  })
  return {
    ...world,
    as: (kind) => repeatable(world.as(kind)),
    signedIn: (accountId) => repeatable(world.signedIn(accountId)),
    randomBytes,
    beginAgain: (next) => {
      word = next
      drawn = 0
    },
  }
}

/** Whoever has an account: one for each role of a council, and one that keeps the platform. */
export const PEOPLE = ['administrator', ...ROLES] as const
export type Person = (typeof PEOPLE)[number]

const MORE: Partial<Record<Role, { seat?: string; organisation?: string; relayId?: string }>> = {
  'steering-member': { seat: 'Usagers' },
  representative: { organisation: 'Unafam' },
  relay: { relayId: 'gem' },
}

/** Their accounts, the same ids in every world. */
export async function givenPeople(
  world: World,
  councilId: string,
): Promise<Readonly<Record<Person, string>>> {
  const { registry } = world.as('operator')
  const people = new Map<Person, string>()
  for (const person of PEOPLE) {
    const id = hashOf(person).slice(0, 32)
    const account = anAccount({
      id,
      email: `${person}@exemple.test`,
      administrator: person === 'administrator',
    })
    await insertAccount(registry, account, world.now())
    people.set(person, id)
    if (person === 'administrator') continue
    const membership = { id: hashOf(`${person} in office`).slice(0, 32), accountId: id, role: person, name: account.name }
    await insertMembership(registry, councilId, { ...membership, ...MORE[person] }, world.now())
  }
  const idOf = (person: Person) => people.get(person) ?? ''
  return {
    administrator: idOf('administrator'),
    coordinator: idOf('coordinator'),
    chair: idOf('chair'),
    moderator: idOf('moderator'),
    referent: idOf('referent'),
    'deputy-referent': idOf('deputy-referent'),
    'steering-member': idOf('steering-member'),
    'group-member': idOf('group-member'),
    representative: idOf('representative'),
    relay: idOf('relay'),
    scrutineer: idOf('scrutineer'),
  }
}
