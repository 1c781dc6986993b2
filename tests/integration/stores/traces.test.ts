import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, onTestFinished, test } from 'vitest'
import { destroyCodes, eraseDestroyedCredentials, insertCodes, insertSeed } from '#db/registry/code.ts'
import { insertVotingLink, noteEligibility } from '#db/registry/eligibility.ts'
import { countIssued, destroySigning, insertSigningKey } from '#db/registry/signing-key.ts'
import { openStores, type StoreConfig, type Stores, type UrnDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import {
  destroyBallots,
  erasePhysicalTraces,
  insertBallot,
  replaceBallot,
  rewriteSealed,
  type CastBallot,
} from '#db/urn/ballot.ts'
import { closePoll, ensurePoll, lockPoll } from '#db/urn/poll.ts'
import { aCastBallot } from '#tests/factories/ballot.ts'
import { aHash, anId, CALENDAR } from '#tests/factories/consultation.ts'
import { givenConsultation } from '#tests/factories/registry.ts'
import { freshPlace, type Engine } from '#tests/setup/databases.ts'

/** College ids that cannot be in a file by chance. */
const COLLEGES = ['college-of-the-first', 'college-of-the-second', 'college-of-the-third']
const BLOCKS = new Map(COLLEGES.map((college) => [college, 'everyone'] as const))

async function openFresh(engine: Engine): Promise<Stores & { config: StoreConfig }> {
  const { config, remove } = await freshPlace(engine)
  const stores = await openStores(config)
  onTestFinished(async () => {
    await stores.close()
    await remove()
  })
  return { ...stores, config }
}

function someBallots(consultationId: string, count: number): CastBallot[] {
  return Array.from({ length: count }, (_, index) =>
    aCastBallot({ consultationId, college: COLLEGES[index % COLLEGES.length] ?? '' }),
  )
}

/** One transaction for each ballot, as when people vote. */
async function castOneByOne(urn: UrnDb, ballots: readonly CastBallot[]): Promise<void> {
  for (const ballot of ballots) await transact(urn, (trx) => insertBallot(trx, ballot))
}

async function seal(urn: UrnDb, consultationId: string): Promise<void> {
  await transact(urn, async (trx) => {
    await lockPoll(trx, consultationId)
    await rewriteSealed(trx, consultationId, BLOCKS)
    await closePoll(trx, consultationId, 'sealed', { blocks: [['everyone']] })
  })
  await erasePhysicalTraces(urn)
}

/** Every byte on disk of one SQLite store: the file, its write-ahead log, its shared memory. */
function rawBytes(config: StoreConfig, store: 'registry' | 'urn'): Buffer {
  if (config.engine !== 'sqlite') throw new Error('Only SQLite keeps files of ours')
  const { directory } = config
  const files = readdirSync(directory).filter((file) => file.startsWith(`${store}.sqlite`))
  return Buffer.concat(files.map((file) => readFileSync(join(directory, file))))
}

function found(raw: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => raw.includes(text))
}

describe('what the write-ahead log of PostgreSQL keeps', () => {
  test('of a sealed urn: neither the order in which ballots came nor what they said before', async () => {
    const { urn } = await openFresh('postgres')
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    const ballots = someBallots(consultationId, 40)
    await castOneByOne(urn, ballots)
    const traces = ballots.flatMap(({ id, salt, changeHash }) => [id, salt, changeHash])
    // A few are cut in two by the headers of the log's pages.
    expect(found(await writeAheadLog(urn), traces).length).toBeGreaterThan(traces.length * 0.8)
    await seal(urn, consultationId)
    expect(found(await writeAheadLog(urn), traces)).toEqual([])
  })
})

/** The bytes of every segment of the cluster's log. */
async function writeAheadLog(urn: UrnDb): Promise<Buffer> {
  const { rows } = await sql<{ data: string }>`
    select current_setting('data_directory') as data`.execute(urn)
  const folder = join(rows[0]?.data ?? '', 'pg_wal')
  const segments = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name))
  return Buffer.concat(segments.map((name) => readFileSync(join(folder, name))))
}

describe('what the SQLite files keep', () => {
  test('of a sealed urn: neither change hash, college nor order', async () => {
    const { urn, config } = await openFresh('sqlite')
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    const ballots = someBallots(consultationId, 300)
    await castOneByOne(urn, ballots)
    const secrets = [...ballots.map(({ changeHash }) => changeHash), ...COLLEGES]
    expect(found(rawBytes(config, 'urn'), secrets)).toEqual(secrets)
    await seal(urn, consultationId)
    const raw = rawBytes(config, 'urn')
    expect(found(raw, secrets)).toEqual([])
    expect(
      found(
        raw,
        ballots.map(({ id }) => id),
      ),
    ).toHaveLength(ballots.length)
  })

  test('of a cancelled poll: no ballot', async () => {
    const { urn, config } = await openFresh('sqlite')
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    const ballots = someBallots(consultationId, 50)
    await castOneByOne(urn, ballots)
    await transact(urn, async (trx) => {
      await destroyBallots(trx, consultationId)
      await closePoll(trx, consultationId, 'cancelled')
    })
    await erasePhysicalTraces(urn)
    const secrets = ballots.flatMap(({ id, salt, commitment }) => [id, salt, commitment])
    expect(found(rawBytes(config, 'urn'), secrets)).toEqual([])
  })

  test('of a replaced ballot: not what it said before', async () => {
    const { urn, config } = await openFresh('sqlite')
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    const [ballot] = someBallots(consultationId, 1)
    if (ballot === undefined) throw new Error('One was made')
    await castOneByOne(urn, [ballot])
    const salt = aHash()
    await transact(urn, (trx) => replaceBallot(trx, { ...ballot, salt, commitment: aHash() }))
    await erasePhysicalTraces(urn)
    expect(found(rawBytes(config, 'urn'), [ballot.salt, ballot.commitment, salt])).toEqual([salt])
  })

  test('of an open urn, once erased: the same bytes in whatever order people voted', async () => {
    const consultationId = anId()
    const ballots = someBallots(consultationId, 200)
    const images: Buffer[] = []
    for (const order of [ballots, ballots.toReversed(), ballots.toSorted(byId)]) {
      const { urn, config } = await openFresh('sqlite')
      await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
      await castOneByOne(urn, order)
      await erasePhysicalTraces(urn)
      images.push(withoutCounters(urnFile(config)))
    }
    const [first, ...others] = images
    for (const other of others) expect(first?.equals(other)).toBe(true)
  })

  test('of destroyed codes: neither hash nor seed', async () => {
    const { registry, config } = await openFresh('sqlite')
    const { councilId, id } = await givenConsultation(registry)
    const batch = { councilId, consultationId: id, batchId: anId(), createdAt: CALENDAR.createdAt }
    const hashes = Array.from({ length: 500 }, aHash)
    const seed = aHash()
    await insertSeed(registry, councilId, id, seed)
    await insertCodes(registry, { ...batch, collegeId: 'usagers' }, hashes)
    const secrets = [...hashes, seed]
    expect(found(rawBytes(config, 'registry'), secrets)).toEqual(secrets)
    await transact(registry, (trx) => destroyCodes(trx, councilId, id))
    await eraseDestroyedCredentials(registry)
    expect(found(rawBytes(config, 'registry'), secrets)).toEqual([])
  })

  test('of destroyed rights to vote by e-mail: neither key, address, link nor what was signed', async () => {
    const { registry, config } = await openFresh('sqlite')
    const { councilId, id } = await givenConsultation(registry)
    const of = { councilId, consultationId: id }
    const privateKey = randomBytes(1_800).toString('base64')
    const collegeId = 'citoyens'
    await insertSigningKey(registry, {
      ...of,
      collegeId,
      publicKey: 'SPKI',
      keyHash: aHash(),
      privateKey,
    })
    const people = Array.from({ length: 200 }, () => ({
      addressHash: aHash(),
      linkHash: aHash(),
      blindedHash: aHash(),
    }))
    const expiresAt = CALENDAR.voting.closesAt
    for (const { addressHash, linkHash, blindedHash } of people)
      await transact(registry, async (trx) => {
        await insertVotingLink(trx, { ...of, linkHash, addressHash, expiresAt })
        await noteEligibility(trx, { ...of, addressHash, collegeId, blindedHash })
      })
    const secrets = [privateKey.slice(0, 60), ...people.flatMap((one) => Object.values(one))]
    expect(found(rawBytes(config, 'registry'), secrets)).toEqual(secrets)
    await transact(registry, (trx) => destroySigning(trx, councilId, id))
    await eraseDestroyedCredentials(registry)
    expect(found(rawBytes(config, 'registry'), secrets)).toEqual([])
    expect(await countIssued(registry, councilId, id)).toBe(people.length)
  })

  test('traces are not said to be erased while somebody reads the old ones', async () => {
    const { urn, config } = await openFresh('sqlite')
    const reader = await openStores(config)
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    await castOneByOne(urn, someBallots(consultationId, 3))
    await sql`pragma busy_timeout = 50`.execute(urn)
    const connection = await reader.urn.connection().execute(async (held) => {
      await sql`begin`.execute(held)
      await sql`select count(*) from ballot`.execute(held)
      const erasing = await erasePhysicalTraces(urn).then(
        () => 'erased',
        (error: unknown) => String(error),
      )
      await sql`commit`.execute(held)
      return erasing
    })
    await reader.close()
    expect(connection).toMatch(/in use/)
    await erasePhysicalTraces(urn)
  })
})

describe('what PostgreSQL keeps', () => {
  test('of a sealed urn: one transaction for all ballots, in the order of their ids', async () => {
    const { urn } = await openFresh('postgres')
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    const ballots = someBallots(consultationId, 300)
    await castOneByOne(urn, ballots)
    expect(new Set((await positions(urn, 'ballot')).map(({ xmin }) => xmin)).size).toBe(300)
    await seal(urn, consultationId)
    const sealed = await positions(urn, 'sealed_ballot')
    expect(new Set(sealed.map(({ xmin }) => xmin)).size).toBe(1)
    expect(sealed.map(({ id }) => id)).toEqual(ballots.map(({ id }) => id).sort())
  })

  test('of a second urn sealed beside the first: the same', async () => {
    const { urn } = await openFresh('postgres')
    const polls = [anId(), anId()]
    const all: CastBallot[][] = []
    for (const consultationId of polls) {
      await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
      all.push(someBallots(consultationId, 120))
    }
    const [first, second] = all
    if (first === undefined || second === undefined) throw new Error('Two were made')
    await castOneByOne(
      urn,
      first.flatMap((ballot, index) => [ballot, second[index] ?? ballot]),
    )
    for (const consultationId of polls) await seal(urn, consultationId)
    const sealed = await positions(urn, 'sealed_ballot')
    const ids = (ballots: CastBallot[]) => ballots.map(({ id }) => id).sort()
    expect(sealed.map(({ id }) => id)).toEqual([...ids(first), ...ids(second)])
    expect(new Set(sealed.map(({ xmin }) => xmin)).size).toBe(2)
  })

  test('of votes cast: no row version that was deleted or replaced', async () => {
    const { urn } = await openFresh('postgres')
    const consultationId = anId()
    await ensurePoll(urn, { consultationId, closesAt: CALENDAR.voting.closesAt })
    await castOneByOne(urn, someBallots(consultationId, 60))
    await seal(urn, consultationId)
    const { rows } = await sql<{ bytes: number }>`
      select pg_relation_size('ballot') as bytes`.execute(urn)
    expect(rows).toEqual([{ bytes: 0 }])
  })
})

/** Rows in the order in which they lie on disk, with the transaction that wrote each. */
async function positions(
  urn: UrnDb,
  table: 'ballot' | 'sealed_ballot',
): Promise<{ id: string; xmin: string }[]> {
  const { rows } = await sql<{ id: string; xmin: string }>`
    select id, xmin::text as xmin from ${sql.table(table)} order by ctid`.execute(urn)
  return rows
}

function urnFile(config: StoreConfig): Buffer {
  if (config.engine !== 'sqlite') throw new Error('Only SQLite keeps files of ours')
  return readFileSync(join(config.directory, 'urn.sqlite'))
}

/** The file without the three counters of its header that say how often it was written. */
function withoutCounters(file: Buffer): Buffer {
  return Buffer.from(file).fill(0, 24, 28).fill(0, 40, 44).fill(0, 92, 96)
}

function byId(a: CastBallot, b: CastBallot): number {
  return a.id < b.id ? -1 : 1
}
