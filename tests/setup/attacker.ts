import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { RegistryDb, StoreConfig, UrnDb } from '#db/stores.ts'
import { everyRow, type Row } from './rows.ts'

/**
 * Somebody who keeps all that an operator keeps: every table, the order of rows on disk and of the transactions that
 * wrote them, the raw files with their write-ahead logs, the server's secret; and who looks again and again while
 * people vote. Nothing here uses the product's code.
 */
export interface Look {
  /** The people's rows, then the ballots. */
  names: Side
  ballots: Side
  /** Every value of every table of the registry. */
  kept: ReadonlySet<string>
}

/** One side of what is to be linked: whose rows, of which college, and how they stand in every order there is. */
export interface Side {
  college: ReadonlyMap<string, string>
  /** By the name of an order: names or ballot ids, in that order. */
  orders: ReadonlyMap<string, readonly string[]>
  rows: ReadonlyMap<string, Row>
}

export interface Target {
  registry: RegistryDb
  urn: UrnDb
  config: StoreConfig
  consultationId: string
  /** When the vote began (milliseconds): what a log holds from before is of no use. */
  since: number
}

/** Looks at both stores as they are at this moment. */
export async function look({ registry, urn, config, consultationId, since }: Target): Promise<Look> {
  const [people, votes] = [await everyRow(registry), await everyRow(urn)]
  const of = (rows: readonly Row[] = []) =>
    rows.filter((row) => row['consultation_id'] === consultationId)
  const sealed = of(votes.get('sealed_ballot'))
  const table = sealed.length > 0 ? 'sealed_ballot' : 'ballot'
  return {
    names: await side(registry, await filesOf(registry, { config, store: 'registry', since }), [
      { table: 'eligibility', id: 'address_hash', rows: of(people.get('eligibility')) },
      { table: 'participation_code', id: 'code_hash', rows: of(people.get('participation_code')) },
    ]),
    ballots: await side(urn, await filesOf(urn, { config, store: 'urn', since }), [
      { table, id: 'id', rows: table === 'ballot' ? of(votes.get('ballot')) : sealed },
    ]),
    kept: valuesOf([...people.values()].flat()),
  }
}

interface Table {
  table: string
  id: string
  rows: readonly Row[]
}

async function side(
  db: RegistryDb | UrnDb,
  files: Files,
  tables: readonly Table[],
): Promise<Side> {
  const rows = new Map(
    tables.flatMap(({ id, rows }) => rows.map((row) => [String(row[id]), row] as const)),
  )
  const ids = [...rows.keys()]
  const orders = new Map<string, readonly string[]>([['as read', ids]])
  for (const column of new Set([...rows.values()].flatMap((row) => Object.keys(row)))) {
    const valueOf = (id: string) => JSON.stringify(rows.get(id)?.[column] ?? null)
    if (new Set(ids.map(valueOf)).size > 1) orders.set(`by ${column}`, sortedBy(ids, valueOf))
  }
  orders.set('by size', sortedBy(ids, (id) => JSON.stringify(rows.get(id)).length))
  for (const [name, places] of files(ids))
    orders.set(name, sortedBy(ids, (id) => places.get(id) ?? 0))
  for (const [name, places] of await hiddenColumns(db, tables))
    orders.set(name, sortedBy(ids, (id) => places.get(id) ?? 0))
  const college = new Map([...rows].map(([id, row]) => [id, String(row['college_id'] ?? row['college'] ?? row['block'])]))
  return { college, orders, rows }
}

/** On PostgreSQL: which transaction wrote a row, and where it lies. */
async function hiddenColumns(
  db: RegistryDb | UrnDb,
  tables: readonly Table[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  const { rows: engine } = await sql`select 1 from pg_catalog.pg_class limit 1`
    .execute(db)
    .catch(() => ({ rows: [] }))
  if (engine.length === 0) return found
  for (const hidden of ['xmin', 'ctid'])
    for (const { table, id } of tables) {
      const { rows } = await sql<{ id: string }>`
        select ${sql.ref(id)} as id from ${sql.table(table)}
        order by ${sql.raw(hidden === 'xmin' ? 'xmin::text::bigint' : 'ctid')}`.execute(db)
      const places = found.get(hidden) ?? new Map<string, number>()
      for (const row of rows) places.set(row.id, places.size)
      found.set(hidden, places)
    }
  return found
}

/** Where ids stand in the raw files of a store, first and last. */
type Files = (ids: readonly string[]) => ReadonlyMap<string, Places>
type Places = ReadonlyMap<string, number>

async function filesOf(
  db: RegistryDb | UrnDb,
  { config, store, since }: { config: StoreConfig; store: 'registry' | 'urn'; since: number },
): Promise<Files> {
  if (config.engine === 'sqlite') {
    const file = (end: string) => readOrNothing(join(config.directory, `${store}.sqlite${end}`))
    const [main, log] = [file(''), file('-wal')]
    return (ids) => new Map([...placesIn('the file', main, ids), ...placesIn('the log', log, ids)])
  }
  const { rows } = await sql<{ directory: string }>`
    select current_setting('data_directory') as directory`.execute(db)
  const log = join(rows[0]?.directory ?? '', 'pg_wal')
  const segments = readdirSync(log)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()
    .map((name) => join(log, name))
    .filter((path) => changedSince(path, since))
  return () => hashesIn('the log', Buffer.concat(segments.map(readOrNothing)))
}

/** SQLite writes the texts of a row one behind the other: each id is looked for. */
function placesIn(name: string, file: Buffer, ids: readonly string[]): ReadonlyMap<string, Places> {
  return new Map([
    [`first in ${name}`, new Map(ids.map((id) => [id, file.indexOf(id)]))],
    [`last in ${name}`, new Map(ids.map((id) => [id, file.lastIndexOf(id)]))],
  ])
}

/** PostgreSQL writes a length before each text: one reading of a long log finds them all. */
function hashesIn(name: string, log: Buffer): ReadonlyMap<string, Places> {
  const [first, last] = [new Map<string, number>(), new Map<string, number>()]
  for (const { 0: id, index } of log.toString('latin1').matchAll(/[0-9a-f]{64}/g)) {
    if (!first.has(id)) first.set(id, index)
    last.set(id, index)
  }
  return new Map([
    [`first in ${name}`, first],
    [`last in ${name}`, last],
  ])
}

/** A segment may be removed while one looks. */
function changedSince(path: string, since: number): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since
}

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

function sortedBy<T extends string | number>(
  ids: readonly string[],
  keyOf: (id: string) => T,
): readonly string[] {
  const keyed = ids.map((id) => ({ id, key: keyOf(id) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ id }) => id)
}

/** A guess: which person cast which ballot. */
export type Guess = ReadonlyMap<string, string>

/**
 * Every guess that an order of the people and an order of the ballots make together: in each interval between two looks
 * and each college, the ballots that are new are given, one by one, to the people who are new, or to all whom no
 * ballot was given to yet, from the front or from the back.
 */
export function guessesByOrder(looks: readonly Look[]): ReadonlyMap<string, Guess> {
  const guesses = new Map<string, Guess>()
  const last = looks.at(-1)
  if (last === undefined) return guesses
  for (const ofNames of looks[0]?.names.orders.keys() ?? [])
    for (const ofBallots of looks[0]?.ballots.orders.keys() ?? [])
      for (const among of ['the new', 'all left'] as const)
        for (const from of ['front', 'back'] as const)
          guesses.set(
            `${ofNames} × ${ofBallots}, ${among}, from the ${from}`,
            guess(looks, { ofNames, ofBallots, among, from }),
          )
  return guesses
}

/** The guess that hits most often, for whoever knows the truth: by name, the id of the ballot. */
export function bestGuess(
  guesses: ReadonlyMap<string, Guess>,
  { ballotOf }: { ballotOf: ReadonlyMap<string, string> },
): { way: string; hits: number } {
  let best = { way: '', hits: 0 }
  for (const [way, guess] of guesses) {
    const hits = [...guess].filter(([name, id]) => ballotOf.get(name) === id).length
    if (hits > best.hits) best = { way, hits }
  }
  return best
}

interface Way {
  ofNames: string
  ofBallots: string
  among: 'the new' | 'all left'
  from: 'front' | 'back'
}

function guess(looks: readonly Look[], { ofNames, ofBallots, among, from }: Way): Guess {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  const seen = new Set<string>()
  for (const { names, ballots } of looks) {
    const people = names.orders.get(ofNames) ?? []
    const fresh = people.filter((name) => !seen.has(name))
    for (const college of new Set(ballots.college.values())) {
      const left = (among === 'the new' && fresh.length > 0 ? fresh : people).filter(
        (name) => names.college.get(name) === college && !taken.has(name),
      )
      const cast = (ballots.orders.get(ofBallots) ?? []).filter(
        (id) => ballots.college.get(id) === college && !given.has(id),
      )
      for (const [index, id] of cast.entries()) {
        const name = left.at(from === 'front' ? index : index - cast.length)
        if (name === undefined || taken.has(name)) continue
        given.set(id, name)
        taken.add(name)
      }
    }
    for (const name of people) seen.add(name)
  }
  return new Map([...given].map(([id, name]) => [name, id]))
}

/**
 * The ballots whose own values (id, salt, commitment, hash of the change key) are made of anything that the registry
 * holds, by whatever an attacker with the server's secret would try.
 */
export function linksByValue(looks: readonly Look[], secrets: readonly Buffer[]): readonly string[] {
  const made = new Set<string>()
  for (const value of new Set(looks.flatMap(({ kept }) => [...kept])))
    for (const bytes of [Buffer.from(value), Buffer.from(value, 'hex')]) {
      made.add(bytes.toString('hex'))
      made.add(createHash('sha256').update(bytes).digest('hex'))
      for (const key of secrets) made.add(createHmac('sha256', key).update(bytes).digest('hex'))
    }
  const own = ['id', 'salt', 'commitment', 'change_hash']
  return looks.flatMap(({ ballots }) =>
    [...ballots.rows].flatMap(([id, row]) =>
      own.some((column) => column in row && made.has(String(row[column]))) ? [id] : [],
    ),
  )
}

function valuesOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => Object.values(row).flatMap((value) => (typeof value === 'string' ? [value] : []))),
  )
}

/** The probability that a Poisson variable of this mean is `count` or more: an upper bound for a sum of rare hits. */
export function poissonTail(mean: number, count: number): number {
  let term = Math.exp(-mean)
  let below = 0
  for (let k = 0; k < count; k += 1) {
    below += term
    term *= mean / (k + 1)
  }
  return Math.max(0, 1 - below)
}
