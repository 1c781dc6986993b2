import type { Selectable } from 'kysely'
import type { AccountTable, RegistryDb } from './schema.ts'

/** Somebody who signs in. */
export interface Account {
  id: string
  /** In lower case. */
  email: string
  name: string
  /** Argon2id, in PHC form; absent until the invitation is taken up. */
  passwordHash?: string
  administrator: boolean
  /** Made by the demonstration; none can exist elsewhere. */
  demonstration: boolean
}

/** Writes a new account. Throws where its id or address is taken. */
export async function insertAccount(
  db: RegistryDb,
  account: Account,
  createdAt: string,
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      account_id: account.id,
      email: account.email,
      name: account.name,
      password_hash: account.passwordHash ?? null,
      administrator: account.administrator ? 1 : 0,
      demonstration: account.demonstration ? 1 : 0,
      created_at: createdAt,
    })
    .execute()
}

/** The account of this id, if any. */
export async function findAccount(db: RegistryDb, id: string): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('account_id', '=', id)
    .executeTakeFirst()
  return row && toAccount(row)
}

/** The account of this address (in lower case), if any. */
export async function findAccountByEmail(
  db: RegistryDb,
  email: string,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst()
  return row && toAccount(row)
}

function toAccount(row: Selectable<AccountTable>): Account {
  return {
    id: row.account_id,
    email: row.email,
    name: row.name,
    ...(row.password_hash !== null && { passwordHash: row.password_hash }),
    administrator: row.administrator === 1,
    demonstration: row.demonstration === 1,
  }
}
