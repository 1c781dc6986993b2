import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parseReceipt, type Receipt } from '#app/domain/ballot.ts'
import { formatSecret } from '#app/domain/secret.ts'
import { tend } from '#app/usecases/tick.ts'
import { openStores, type StoreConfig, type Stores } from '#db/stores.ts'
import { CALENDAR, PRIORITIES } from '#tests/factories/consultation.ts'
import {
  aChangeKey,
  aSalt,
  aWorld,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  type Played,
} from '#tests/factories/world.ts'
import { runCommand, startCommand, type Running } from './command.ts'
import type { Engine } from './databases.ts'
import { databaseUrl, startClusters } from './postgres.ts'
import { sendForm } from './web.ts'

const AT_ONCE = 24
const VOTERS_IN_A_ROUND = 200
/** Death comes so long after the first acknowledgement of a round, at most. */
const LATEST_MS = 600
const DAY_MS = 24 * 60 * 60 * 1000

/** What is killed: the server, the database under it while it goes on, or both at once. */
type Victim = 'server' | 'database' | 'both'
const VICTIMS: Record<Engine, readonly Victim[]> = {
  sqlite: ['server'],
  postgres: ['server', 'database', 'both'],
}

export interface KilledFigures {
  rounds: number
  acknowledged: number
  /** Sent, and killed before the answer came; sent again afterwards. */
  unanswered: number
  /** Of those, how many were in the urn although nobody had been told so. */
  unansweredFound: number
  /** Ballots in the sealed urn. */
  sealed: number
}

/** A place for both stores that can be killed under a running server. */
interface MortalPlace {
  config: StoreConfig
  env: Record<string, string>
  crash: () => Promise<void>
  remove: () => Promise<void>
}

async function aMortalPlace(engine: Engine): Promise<MortalPlace> {
  if (engine === 'sqlite') {
    const directory = mkdtempSync(join(tmpdir(), 'concerto-killed-'))
    return {
      config: { engine, directory },
      env: { DATA_DIR: directory },
      crash: () => Promise.resolve(),
      remove: () => Promise.resolve(rmSync(directory, { recursive: true, force: true })),
    }
  }
  const { clusters, crash, stop } = await startClusters()
  const registryUrl = databaseUrl(clusters.registryUrl, 'template')
  const urnUrl = databaseUrl(clusters.urnUrl, 'template')
  return {
    config: { engine, registryUrl, urnUrl },
    env: { DATABASE_URL: registryUrl, URN_DATABASE_URL: urnUrl },
    crash,
    remove: stop,
  }
}

/** A form as a voter without JavaScript sends it, and sends it again when no answer came. */
type Form = Readonly<Record<string, string>>

function formsOf(codes: readonly string[]): Form[] {
  return codes.map((code) => ({
    intent: 'cast',
    code: formatSecret(code),
    salt: aSalt(),
    newChangeKey: formatSecret(aChangeKey()),
    ...Object.fromEntries(PRIORITIES.map(({ id }) => [`opinion.${id}`, String(randomInt(5))])),
  }))
}

/** The receipt on the page, or null where none came: the server was dead, or had no database. */
async function send(url: string, form: Form): Promise<Receipt | null> {
  const answer = await sendForm(url, form).catch(() => null)
  if (answer === null || answer.status >= 500) return null
  expect(answer.status, answer.page.slice(0, 2_000)).toBe(200)
  const shown = (name: string) =>
    new RegExp(`name="${name}" value="([0-9a-f]{64})"`).exec(answer.page)?.[1] ?? ''
  return parseReceipt(shown('ballotId') + shown('commitment'))
}

/**
 * Votes over HTTP on a server of its own, which is killed (SIGKILL) in every round at a moment of chance, and
 * comes up by itself. Expects that every acknowledged ballot is in the urn as its receipt says, that a form
 * sent again is answered with a receipt, and that no credential has two ballots.
 */
export async function playKilledRounds(engine: Engine, rounds: number): Promise<KilledFigures> {
  const place = await aMortalPlace(engine)
  try {
    return await playRounds(engine, rounds, place)
  } finally {
    await place.remove()
  }
}

async function playRounds(
  engine: Engine,
  rounds: number,
  place: MortalPlace,
): Promise<KilledFigures> {
  const { world, played, forms } = await inStores(place, prepare(rounds))
  const env = {
    ...place.env,
    PORT: '0',
    SECRET_KEY: Buffer.from(world.as('public').serverSecret).toString('hex'),
  }
  const known = new Map<string, string>()
  const figures = { rounds, acknowledged: 0, unanswered: 0, unansweredFound: 0, sealed: 0 }
  let lost: Form[] = []
  const running: { site?: { server: Running; url: string } } = {}

  const site = async () => {
    if (running.site !== undefined) return running.site
    const server = startCommand('serve', [], env)
    const said = await server.printed(/répond sur \S+\s/)
    const { council, consultation } = played.address
    const path = `/clsm/${council}/consultations/${consultation}/voter/deposer`
    running.site = { server, url: `${/http:\S+/.exec(said)?.[0] ?? ''}${path}` }
    return running.site
  }
  const note = ({ ballotId, commitment }: Receipt) => known.set(ballotId, commitment)

  /** After a death: what was acknowledged is there, and what was not can be sent again. */
  const takeStock = async () => {
    const { url } = await site()
    const before = await inStores(place, (stores) => ballotsOf(stores, played))
    for (const [id, commitment] of known) expect(before.get(id)).toBe(commitment)
    const answered = await Promise.all(lost.map((form) => send(url, form)))
    for (const receipt of answered) {
      if (receipt === null) throw new Error('A ballot sent again got no receipt')
      expect(known.has(receipt.ballotId)).toBe(false)
      if (before.has(receipt.ballotId)) {
        expect(before.get(receipt.ballotId)).toBe(receipt.commitment)
        figures.unansweredFound += 1
      }
      note(receipt)
    }
    lost = []
    expect(await inStores(place, (stores) => ballotsOf(stores, played))).toEqual(known)
  }

  const castUntilKilled = async (victim: Victim) => {
    const { server, url } = await site()
    const queue = forms.splice(0, VOTERS_IN_A_ROUND)
    let dead = false
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const voting = Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (!dead) {
          const form = queue.pop()
          if (form === undefined) return
          const receipt = await send(url, form)
          if (receipt === null) {
            lost.push(form)
            return
          }
          note(receipt)
          figures.acknowledged += 1
          begin()
        }
      }),
    )
    await Promise.race([begun, voting])
    await new Promise((later) => setTimeout(later, randomInt(LATEST_MS)))
    dead = true
    const deaths = [
      ...(victim === 'database' ? [] : [server.kill()]),
      ...(victim === 'server' ? [] : [place.crash()]),
    ]
    await Promise.all([...deaths, voting])
    if (victim !== 'database') delete running.site
    figures.unanswered += lost.length
  }

  try {
    for (let round = 0; round < rounds; round += 1) {
      await castUntilKilled(VICTIMS[engine][round % VICTIMS[engine].length] ?? 'server')
      await takeStock()
    }
  } finally {
    await running.site?.server.stop()
  }
  figures.sealed = await inStores(place, async (stores) => {
    const { calendar, id } = played.consultation
    const clock = { ...world.as('clock'), ...stores, now: () => calendar.voting.closesAt }
    expect(expectOk(await tend(clock))).toEqual({ sealed: 1, errors: [] })
    const rows = await stores.urn
      .selectFrom('sealed_ballot')
      .select(['id', 'commitment'])
      .where('consultation_id', '=', id)
      .execute()
    expect(new Map(rows.map((row) => [row.id, row.commitment]))).toEqual(known)
    return rows.length
  })
  const verified = await runCommand('verify', [], env)
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('intacte') })
  return figures
}

/** Closed while the server lives: the last to close a SQLite store would tidy up what its death left. */
async function inStores<T>(place: MortalPlace, work: (stores: Stores) => Promise<T>): Promise<T> {
  const stores = await openStores(place.config)
  try {
    return await work(stores)
  } finally {
    await stores.close()
  }
}

/** A consultation whose voting is under way on everybody's clock, and a form for every voter. */
function prepare(rounds: number) {
  return async (stores: Stores) => {
    const world = aWorld(stores)
    const day = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
    const [opensAt = '', , , closesAt = ''] = [
      ...[day(-2), day(30)],
      ...[CALENDAR.voting.opensAt, CALENDAR.voting.closesAt],
    ].sort()
    const played = await givenOpenConsultation(world, { calendar: { voting: { opensAt, closesAt } } })
    const forms: Form[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { colleges } = played.consultation
      const college = colleges[round % colleges.length]?.id ?? ''
      forms.push(...formsOf(await givenCodes(world, played.address, college, VOTERS_IN_A_ROUND)))
    }
    return { world, played, forms }
  }
}

async function ballotsOf(
  { urn }: Stores,
  { consultation }: Played,
): Promise<ReadonlyMap<string, string>> {
  const rows = await urn
    .selectFrom('ballot')
    .select(['id', 'commitment'])
    .where('consultation_id', '=', consultation.id)
    .execute()
  return new Map(rows.map(({ id, commitment }) => [id, commitment]))
}
