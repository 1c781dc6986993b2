import type { Consultation } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import { insertAccount, type Account } from '#db/registry/account.ts'
import { insertConsultation } from '#db/registry/consultation.ts'
import { insertCharter, insertCollege, insertCouncil } from '#db/registry/council.ts'
import { insertMembership } from '#db/registry/membership.ts'
import type { RegistryDb } from '#db/stores.ts'
import { aCharter, aConsultation, aCouncil, anId, CALENDAR, COLLEGES } from './consultation.ts'

/** Somebody who signs in, without a password yet. */
export function anAccount(overrides: Partial<Account> = {}): Account {
  const id = anId()
  return {
    id,
    email: `${id}@exemple.test`,
    name: 'Dominique Exemple',
    administrator: false,
    demonstration: false,
    ...overrides,
  }
}

/** A council in the registry, with its four colleges and the first version of its charter. */
/** Somebody new who sits in a council's committee: the id of the membership. */
export async function givenSeated(registry: RegistryDb, councilId: string): Promise<string> {
  const account = anAccount()
  await insertAccount(registry, account, CALENDAR.createdAt)
  const id = anId()
  const membership = { id, accountId: account.id, role: 'steering-member', name: account.name } as const
  await insertMembership(registry, councilId, membership, CALENDAR.createdAt)
  return id
}

export async function givenCouncil(
  registry: RegistryDb,
  overrides: Partial<Council> = {},
): Promise<Council> {
  const council = aCouncil(overrides)
  await insertCouncil(registry, council, CALENDAR.createdAt)
  for (const college of COLLEGES) await insertCollege(registry, council.id, college)
  await insertCharter(registry, council.id, aCharter())
  return council
}

/** A consultation in the registry, in a new council unless `councilId` says which. */
export async function givenConsultation(
  registry: RegistryDb,
  overrides: Partial<Consultation> = {},
): Promise<Consultation> {
  const councilId = overrides.councilId ?? (await givenCouncil(registry)).id
  const consultation = aConsultation({ ...overrides, councilId })
  await insertConsultation(registry, consultation, CALENDAR.createdAt)
  return consultation
}
