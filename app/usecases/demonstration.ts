import { attachmentOf, type Attachment, type Role } from '#app/domain/membership.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { insertAccount } from '#db/registry/account.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import { insertMembership } from '#db/registry/membership.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { hashPassword } from './passwords.ts'

/** Somebody of the demonstration, with a password that it prints. */
export interface DemonstrationPerson {
  email: string
  name: string
  password: string
  administrator?: boolean
  roles?: readonly ({ council: string; role: Role } & Attachment)[]
}

/**
 * Makes accounts that are good for nothing outside the demonstration, with their roles. Refused unless
 * the context says that this is the demonstration, which its own start does and nothing else. Gives the
 * ids of the accounts, in the same order.
 */
export async function createDemonstrationAccounts(
  context: UseCaseContext,
  people: readonly DemonstrationPerson[]
): Promise<Result<readonly string[]>> {
  const allowed = await permitOnPlatform(context, 'make-demonstration')
  if (!allowed.ok) return allowed
  if (!context.demonstration) return refused(refusal('forbidden'))
  const hashes = await Promise.all(
    people.map(({ password }) => hashPassword(password, context.randomBytes))
  )
  const accounts = people.map((person, index) => ({
    ...person,
    account: {
      id: newId(context),
      email: person.email,
      name: person.name,
      passwordHash: hashes[index] ?? '',
      administrator: person.administrator === true,
      demonstration: true,
    },
  }))
  return transact(context.registry, async (trx) => {
    for (const { account, roles = [] } of accounts) {
      if (account.administrator && roles.length > 0)
        throw new Error('An administrator of the platform has no role in a council')
      await insertAccount(trx, account, context.now())
      for (const { council: slug, role, ...attachment } of roles) {
        const council = await findCouncilBySlug(trx, slug)
        if (council === undefined) throw new Error(`The demonstration has no council ${slug}`)
        const membership = {
          id: newId(context),
          accountId: account.id,
          role,
          name: account.name,
          arrivedAt: context.now(),
          ...attachmentOf(role, attachment),
        }
        await insertMembership(trx, council.id, membership, context.now())
        await record(trx, context, {
          councilId: council.id,
          capacity: allowed.value,
          act: 'member-named',
          subject: council.id,
          details: { role },
        })
      }
    }
    return accepted(accounts.map(({ account }) => account.id))
  })
}
