import { createHmac, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tend } from '#app/usecases/tick.ts'
import {
  AFTER_VOTING,
  aWorld,
  expectOk,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import {
  bestGuess,
  guessesByOrder,
  linksByValue,
  look,
  poissonTail,
  type Look,
} from '#tests/setup/attacker.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { letVote, type Electorate } from '#tests/setup/electorate-at-large.ts'
import { everyRow } from '#tests/setup/rows.ts'

/** Chance of a false alarm of the whole test. */
const ALARM = 1e-6

describe.each(ENGINES)('an operator who looks every fifty ballots, on %s', (engine) => {
  const stores = useStores(engine)

  async function watched(electorate: Electorate) {
    const world = aWorld(stores(), 'smtp')
    const played = await givenOpenConsultation(world, { emailVoting: true })
    const target = { ...stores(), consultationId: played.consultation.id, since: Date.now() - 1_000 }
    const looks: Look[] = []
    const truth = await letVote(world, played, electorate, async () => {
      looks.push(await look(target))
    })
    const { serverSecret } = world.as('operator')
    const secrets = await secretsOf(serverSecret, played.consultation.id)
    world.setNow(AFTER_VOTING)
    expectOk(await tend(world.as('clock')))
    const sealed = await look(target)
    return { looks, sealed, truth, secrets }
  }

  /** The server’s secret, and the keys that it makes with the seed which the registry keeps while people vote. */
  async function secretsOf(serverSecret: Uint8Array, consultationId: string) {
    const seeds = (await everyRow(stores().registry)).get('consultation_seed') ?? []
    const seed = String(seeds.find((row) => row['consultation_id'] === consultationId)?.['seed'])
    expect(seed).toMatch(/^[0-9a-f]{64}$/)
    const keys = ['code', 'token', 'address'].map((purpose) =>
      hkdfSync('sha256', serverSecret, Buffer.from(seed, 'hex'), `concerto/${purpose}/v1`, 32),
    )
    return [serverSecret, ...keys].map((key) => Buffer.from(new Uint8Array(key)))
  }

  it('links nobody better than by chance, if people wait before they cast', { timeout: 180_000 }, async () => {
    const { looks, sealed, truth, secrets } = await watched({
      rights: 330,
      codes: { usagers: 180, citoyens: 130 },
      ballots: 500,
      atOnce: false,
    })
    expect(looks).toHaveLength(10)
    expect(linksByValue([...looks, sealed], secrets)).toHaveLength(0)
    for (const key of secrets) {
      const [name = ''] = looks.at(-1)?.names.rows.keys() ?? []
      const salt = createHmac('sha256', key).update(Buffer.from(name, 'hex')).digest('hex')
      expect(linksByValue(withSalt(looks, salt), secrets)).not.toHaveLength(0)
    }
    const guesses = guessesByOrder(looks)
    expect(guesses.size).toBeGreaterThan(200)
    // With everything known about who has cast, a guess hits once in as many times as rights are in people’s hands.
    const byChance = truth.hands.reduce((sum, hands) => sum + 1 / hands, 0)
    const { way, hits } = bestGuess(guesses, truth)
    const chance = guesses.size * poissonTail(byChance, hits)
    expect(chance, `${way}: ${hits} of ${truth.ballotOf.size}, ${byChance.toFixed(1)} by chance`).toBeGreaterThan(ALARM)
    const afterwards = guessesByOrder([{ ...sealed, names: looks.at(-1)?.names ?? sealed.names }])
    const later = bestGuess(afterwards, truth)
    expect(afterwards.size * poissonTail(byChance, later.hits), later.way).toBeGreaterThan(ALARM)
  })

  it('links whoever casts at once, until sealing takes that away too', { timeout: 180_000 }, async () => {
    const { looks, sealed, truth } = await watched({
      rights: 100,
      codes: {},
      ballots: 100,
      atOnce: true,
    })
    const { hits } = bestGuess(guessesByOrder(looks), truth)
    // By chance it would be one or two.
    expect(hits).toBeGreaterThan(0.2 * truth.ballotOf.size)
    expect(sealed.names.rows.size).toBe(0)
    // Whoever did not look while people voted finds one transaction, in the order of ids.
    const late = { ...sealed, names: looks.at(-1)?.names ?? sealed.names }
    const { hits: found } = bestGuess(guessesByOrder([late]), truth)
    expect(found).toBeLessThan(12)
  })
})

/** What the looks would be if a ballot’s salt had been made of what the registry keeps of a person. */
function withSalt(looks: readonly Look[], salt: string): readonly Look[] {
  return looks.map((one) => {
    const [first] = one.ballots.rows
    if (first === undefined) return one
    const rows = new Map(one.ballots.rows).set(first[0], { ...first[1], salt })
    return { ...one, ballots: { ...one.ballots, rows } }
  })
}
