import type { Selectable } from 'kysely'
import { assertInTransaction, isSqlite } from '../dialect.ts'
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
  createdAt: string
): Promise<void> {
  await inserting(db, account, createdAt).execute()
}

/**
 * The account of this one's address, made of it where there was none, held until the transaction ends;
 * throws outside one. Of two who come at once, both get the same account.
 */
export async function holdOrInsertAccount(
  trx: RegistryDb,
  account: Account,
  createdAt: string
): Promise<Account> {
  assertInTransaction(trx)
  await inserting(trx, account, createdAt)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const held = trx.selectFrom('account').selectAll().where('email', '=', account.email)
  const locked = isSqlite(trx) ? held : held.forNoKeyUpdate()
  return toAccount(await locked.executeTakeFirstOrThrow())
}

function inserting(db: RegistryDb, account: Account, createdAt: string) {
  return db.insertInto('account').values({
    account_id: account.id,
    email: account.email,
    name: account.name,
    password_hash: account.passwordHash ?? null,
    administrator: account.administrator ? 1 : 0,
    demonstration: account.demonstration ? 1 : 0,
    created_at: createdAt,
  })
}

/** Gives an account another password; `passwordHash` is Argon2id, in PHC form. */
export async function changePasswordHash(
  db: RegistryDb,
  id: string,
  passwordHash: string
): Promise<void> {
  await db
    .updateTable('account')
    .set({ password_hash: passwordHash })
    .where('account_id', '=', id)
    .execute()
}

/** Makes an account one of the platform's administrators. */
export async function makeAdministrator(db: RegistryDb, id: string): Promise<void> {
  await db.updateTable('account').set({ administrator: 1 }).where('account_id', '=', id).execute()
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
  email: string
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
