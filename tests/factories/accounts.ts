import type { Account } from '#db/registry/account.ts'
import { insertAccount } from '#db/registry/account.ts'
import { hashPassword } from '#app/usecases/passwords.ts'
import { anAccount } from './registry.ts'
import type { World } from './world.ts'

export const PASSWORD = 'une phrase facile à retenir'

/** Somebody who has taken up their account, with `PASSWORD`. */
export async function givenAccount(
  world: World,
  overrides: Partial<Account> = {},
): Promise<Account> {
  const { registry, randomBytes, now } = world.as('operator')
  const account = anAccount({
    passwordHash: await hashPassword(PASSWORD, randomBytes),
    ...overrides,
  })
  await insertAccount(registry, account, now())
  return account
}

/** The secret of the link that a message carries. */
export function secretIn(body: string): string {
  const found = /\/espace\/lien\/([\w-]+)/.exec(body)?.[1]
  if (found === undefined) throw new Error('This message carries no link')
  return found
}
