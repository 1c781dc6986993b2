import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { ballotIdOf, hashAddress } from '#app/domain/secret.ts'
import { openAddressFor } from '#app/usecases/address-seal.ts'
import { castBallot } from '#app/usecases/ballots.ts'
import { consultationKeys } from '#app/usecases/codes.ts'
import { openSubscriber } from '#app/usecases/subscriber-seal.ts'
import { askForNews, confirmNews } from '#app/usecases/subscribers.ts'
import { anAddress, givenRight } from '#tests/factories/voting-right.ts'
import {
  aBallot,
  aChangeKey,
  aSalt,
  aWorld,
  expectOk,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { foreignKeys, reachable } from '#tests/setup/foreign-keys.ts'
import { everyRow, type Row } from '#tests/setup/rows.ts'

/** All that is kept of a subscription. Whoever adds a column has to argue for it here. */
const COLUMNS = {
  subscriber: ['asked', 'asked_on', 'confirmed', 'council_id', 'sealed_address', 'secret_hash'],
  subscriber_news: ['council_id', 'due_at', 'kind', 'subject', 'written_up_to'],
}
/** What a right to vote, and whoever has a name here, is kept in. */
const OTHERS = [
  'account',
  'account_link',
  'eligibility',
  'mandate',
  'membership',
  'outbox',
  'participation_code',
  'proposal',
  'proposal_notice',
  'session',
  'voting_link',
]
/** Columns of a subscription that are the same for whole councils, days, or yes and no. */
const WIDE = ['asked', 'asked_on', 'confirmed', 'council_id']

describe.each(ENGINES)('a subscriber and a voter with the same address on %s', (engine) => {
  const stores = useStores(engine)

  /** Some who subscribe and vote with one address each, half of them first the one, half first the other. */
  async function given() {
    const world = aWorld(stores(), 'smtp')
    const played = await givenOpenConsultation(world, { emailVoting: true })
    const { address } = played
    const publicly = world.as('public')
    const { registry } = stores()
    const addresses = [anAddress(), anAddress(), anAddress(), anAddress()]
    const subscribe = async (email: string) => {
      expectOk(await askForNews(publicly, address.council, email))
      const { body } = await registry
        .selectFrom('outbox')
        .select('body')
        .where('recipient', '=', email)
        .executeTakeFirstOrThrow()
      const secret = /abonnement\/([\w-]+)/.exec(body)?.[1] ?? ''
      expectOk(await confirmNews(publicly, address.council, secret))
      await registry.deleteFrom('outbox').execute()
    }
    for (const [index, email] of addresses.entries()) {
      if (index % 2 === 0) await subscribe(email)
      const token = await givenRight(world, played, email)
      const casting = {
        ballot: aBallot(played.consultation, index),
        salt: aSalt(),
        changeKey: aChangeKey(),
        replacing: false,
      }
      expectOk(await castBallot(publicly, address, { token }, casting))
      if (index % 2 === 1) await subscribe(email)
    }
    const mine = (rows: readonly Row[] | undefined) =>
      (rows ?? []).filter((row) => row['council_id'] === played.consultation.councilId)
    const rows = await everyRow(registry)
    return { world, played, addresses, rows, subscribers: mine(rows.get('subscriber')), mine }
  }

  it('are joined by no path of keys, and no table refers to both', async () => {
    const keys = await foreignKeys(stores().registry, engine)
    const tables = (await stores().registry.introspection.getTables()).map(({ name }) => name)
    for (const table of OTHERS) expect(tables).toContain(table)
    for (const table of Object.keys(COLUMNS))
      expect([...reachable(keys, table)].filter((name) => name !== 'council')).toEqual([])
    for (const table of tables)
      if (!(table in COLUMNS))
        expect([...reachable(keys, table)].filter((name) => name in COLUMNS), table).toEqual([])
    const urn = (await stores().urn.introspection.getTables()).flatMap(({ columns }) =>
      columns.map(({ name }) => name),
    )
    expect(urn.filter((name) => /address|mail|council|subscri/.test(name))).toEqual([])
  })

  it('are kept in columns that say neither which hour nor whether they vote', async () => {
    const tables = await stores().registry.introspection.getTables()
    const columns = Object.fromEntries(
      tables
        .filter(({ name }) => name in COLUMNS)
        .map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]),
    )
    expect(columns).toEqual(COLUMNS)
    const { subscribers } = await given()
    expect(subscribers).toHaveLength(4)
    for (const row of subscribers) expect(String(row['asked_on'])).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const column of ['sealed_address', 'secret_hash'])
      expect(new Set(subscribers.map((row) => row[column])).size).toBe(4)
    expect(new Set(subscribers.map((row) => String(row['sealed_address']).length)).size).toBe(1)
    if (engine === 'sqlite')
      await expect(sql`select rowid from subscriber`.execute(stores().registry)).rejects.toThrow('rowid')
  })

  it('have no value in common, as they stand or hashed, in either store', async () => {
    const { rows, subscribers, addresses } = await given()
    const own = new Set(
      subscribers
        .flatMap((row) => Object.entries(row))
        .filter(([column]) => !WIDE.includes(column))
        .flatMap(([, value]) => [String(value), sha256(String(value))]),
    )
    const stored = [...rows, ...(await everyRow(stores().urn))]
    for (const [table, others] of stored)
      for (const row of table === 'subscriber' ? [] : others)
        for (const [column, value] of Object.entries(row)) {
          expect(own.has(String(value)), `${table}.${column}`).toBe(false)
          expect(own.has(sha256(String(value))), `${table}.${column}`).toBe(false)
        }
    const text = JSON.stringify(stored)
    for (const email of addresses) {
      expect(text.includes(email)).toBe(false)
      expect(text.includes(sha256(email))).toBe(false)
    }
  })

  it('are sealed and hashed with keys of their own: what opens the one says nothing of the other', async () => {
    const { world, played, addresses, subscribers, rows, mine } = await given()
    const context = world.as('operator')
    const { councilId } = played.consultation
    const opened = subscribers.map((row) => {
      const key = { councilId, secretHash: String(row['secret_hash']) }
      const sealed = String(row['sealed_address'])
      expect(openSubscriber(context, key, sealed)).toMatch(/@exemple\.test$/)
      expect(openSubscriber({ serverSecret: new Uint8Array(32) }, key, sealed)).toBeNull()
      for (const info of ['concerto/proposal-notice/v1', 'concerto/subscriber/v1', ''])
        for (const salt of [councilId, played.consultation.id, ''])
          expect(openAddressFor(context, { info, salt, label: `${councilId}/${key.secretHash}` }, sealed)).toBeNull()
      return openSubscriber(context, key, sealed)
    })
    expect(opened.sort()).toEqual([...addresses].sort())

    const keys = await consultationKeys(context.registry, context.serverSecret, played)
    if (keys === null) throw new Error('No keys')
    const hashes = addresses.map((email) => hashAddress(email, keys))
    expect(mine(rows.get('eligibility')).map((row) => row['address_hash']).sort()).toEqual(hashes.sort())
    const kept = subscribers.map((row) => row['secret_hash'])
    for (const hash of hashes) for (const value of [hash, sha256(hash)]) expect(kept).not.toContain(value)
    const ballots = ((await everyRow(stores().urn)).get('ballot') ?? []).map((row) => row['id'])
    for (const value of [...hashes, ...kept.map(String)])
      expect(ballots).not.toContain(ballotIdOf(Buffer.from(value, 'hex')))
  })
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
