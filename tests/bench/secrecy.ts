/**
 * Rights issued, ballots cast and receipts proved a second, over durable SQLite stores, beside what the bare sums cost
 * with `node:crypto` alone: figures of one run on one machine, of which only the ratios travel. Then what an operator
 * who looks every fifty ballots links, if people wait before they cast, and if they do not.
 */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { castBallot, type Credential } from '#app/usecases/ballots.ts'
import { isSignedBy, signBlinded } from '#app/usecases/blind-signature.ts'
import { issueSignature } from '#app/usecases/email-voting.ts'
import { proveReceipt } from '#app/usecases/sealed-urn.ts'
import { tend } from '#app/usecases/tick.ts'
import { openStores, type StoreConfig, type Stores } from '#db/stores.ts'
import { anAddress, blindedFor, givenLink, publishedKey, type Blinded } from '#tests/factories/voting-right.ts'
import {
  aBallot,
  aChangeKey,
  AFTER_VOTING,
  aSalt,
  aWorld,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  givenRelease,
} from '#tests/factories/world.ts'
import { bestGuess, guessesByOrder, look, type Look } from '#tests/setup/attacker.ts'
import { letVote, type Electorate } from '#tests/setup/electorate-at-large.ts'

const PEOPLE = 400
const BY_EMAIL = { emailVoting: true }

async function perSecond(count: number, work: (index: number) => unknown): Promise<number> {
  const begun = performance.now()
  for (let index = 0; index < count; index += 1) await work(index)
  return count / ((performance.now() - begun) / 1000)
}

function tell(name: string, rate: number, bare: number): void {
  const ratio = (bare / rate).toFixed(2)
  console.log(
    `${name.padEnd(34)} ${rate.toFixed(0).padStart(7)}/s   bare ${bare.toFixed(0).padStart(7)}/s   ${ratio.padStart(6)} ×`,
  )
}

/** Single rows written durably into a SQLite file of their own. */
async function commitsPerSecond(): Promise<number> {
  const db = new Database(join(directory, 'commits.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('create table entry (id text primary key, content text) without rowid')
  const insert = db.prepare('insert into entry values (?, ?)')
  const rate = await perSecond(PEOPLE, () =>
    insert.run(randomBytes(32).toString('hex'), 'x'.repeat(400)),
  )
  db.close()
  return rate
}

async function rates(stores: Stores): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  const bare = Array.from({ length: PEOPLE }, () => blindedFor(spki))
  const bareSign = await perSecond(PEOPLE, (index) =>
    signBlinded({ publicKey, privateKey }, bare[index]?.blinded ?? ''),
  )
  const [one] = bare
  const signed = one?.unblind(signBlinded({ publicKey, privateKey }, one.blinded))
  const bareVerify = await perSecond(PEOPLE * 5, () => signed && isSignedBy(publicKey, signed))
  const bareHash = await perSecond(PEOPLE * 100, () =>
    createHash('sha256').update(randomBytes(64)).digest(),
  )
  const bareCommit = await commitsPerSecond()

  const world = aWorld(stores, 'smtp')
  const played = await givenOpenConsultation(world, BY_EMAIL)
  const key = await publishedKey(world, played)
  const asked: { link: string; blinded: Blinded }[] = []
  for (let person = 0; person < PEOPLE; person += 1)
    asked.push({ link: await givenLink(world, played, anAddress()), blinded: blindedFor(key) })
  const credentials: Credential[] = []
  const issued = await perSecond(PEOPLE, async (index) => {
    const { link, blinded } = asked[index] ?? { link: '', blinded: blindedFor(key) }
    const { signature } = expectOk(
      await issueSignature(world.as('public'), played.address, { link, blinded: blinded.blinded }),
    )
    credentials.push({ token: blinded.unblind(signature) })
  })
  const castAll = (given: readonly Credential[]) =>
    perSecond(given.length, async (index) => {
      const credential = given[index]
      if (credential === undefined) return
      const ballot = aBallot(played.consultation, index % 5)
      const casting = { ballot, salt: aSalt(), changeKey: aChangeKey(), replacing: false }
      receipts.push(expectOk(await castBallot(world.as('public'), played.address, credential, casting)).receipt)
    })
  const receipts: { ballotId: string; commitment: string }[] = []
  const castByToken = await castAll(credentials)
  const codes = await givenCodes(world, played.address, 'usagers', PEOPLE)
  const castByCode = await castAll(codes.map((code) => ({ code })))
  world.setNow(AFTER_VOTING)
  expectOk(await tend(world.as('clock')))
  await givenRelease(world, played)
  const proved = await perSecond(50, async (index) => {
    const receipt = receipts[index]
    if (receipt !== undefined)
      expectOk(await proveReceipt(world.as('public'), played.address, receipt))
  })
  tell('right issued, blind', issued, bareSign)
  tell('ballot cast with it', castByToken, 1 / (1 / bareVerify + 1 / bareCommit))
  tell('ballot cast with a code', castByCode, bareCommit)
  // A tree over so many leaves has as many nodes again.
  tell(`receipt proved among ${receipts.length}`, proved, bareHash / (2 * receipts.length))
}

async function linked(stores: Stores, config: StoreConfig, electorate: Electorate): Promise<void> {
  const world = aWorld(stores, 'smtp')
  const played = await givenOpenConsultation(world, BY_EMAIL)
  const { id: consultationId } = played.consultation
  const looks: Look[] = []
  const since = Date.now() - 1_000
  const truth = await letVote(world, played, electorate, async () => {
    looks.push(await look({ ...stores, config, consultationId, since }))
  })
  const guesses = guessesByOrder(looks)
  const { way, hits } = bestGuess(guesses, truth)
  const byChance = truth.hands.reduce((sum, hands) => sum + 1 / hands, 0)
  const habit = electorate.atOnce
    ? 'who casts at once'
    : `who waits (by chance, one guess links ${byChance.toFixed(1)})`
  console.log(
    `${habit}: the best of ${guesses.size} guesses links ${hits} of ${electorate.ballots} (${way})`,
  )
}

const directory = mkdtempSync(join(tmpdir(), 'concerto-bench-'))
const open = (name: string) => {
  const config = { engine: 'sqlite', directory: join(directory, name) } as const
  return openStores(config).then((stores) => ({ stores, config }))
}
try {
  const measured = await open('rates')
  await rates(measured.stores)
  await measured.stores.close()
  for (const atOnce of [false, true]) {
    const { stores, config } = await open(`looked-at-${atOnce}`)
    const many = { rights: 330, codes: { usagers: 180, citoyens: 130 }, ballots: 500, atOnce }
    await linked(stores, config, atOnce ? { ...many, codes: {}, ballots: 330 } : many)
    await stores.close()
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}
