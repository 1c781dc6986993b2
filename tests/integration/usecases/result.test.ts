import { describe, expect, it } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import { checkReceipt } from '#app/usecases/ballots.ts'
import { createConsultation, openConsultation } from '#app/usecases/lifecycle.ts'
import { readResult } from '#app/usecases/results.ts'
import { releaseResult } from '#app/usecases/tally.ts'
import { tend } from '#app/usecases/tick.ts'
import { findSeed } from '#db/registry/code.ts'
import { listEntries } from '#db/registry/journal.ts'
import {
  aBallot,
  AFTER_VOTING,
  aWorld,
  cast,
  codesOf,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

/** College → opinion on every priority → how many. */
type Votes = Record<string, readonly (readonly [opinion: number, voters: number])[]>

async function vote(world: World, played: Played, votes: Votes) {
  const receipts = []
  for (const [college, opinions] of Object.entries(votes))
    for (const [opinion, voters] of opinions)
      for (const code of await givenCodes(world, played.address, college, voters)) {
        const ballot = aBallot(played.consultation, opinion, { regards: 4 - opinion })
        receipts.push(expectOk(await cast(world, played, code, { ballot })).receipt)
      }
  return receipts
}

const FORTY: Votes = {
  usagers: [
    [0, 9],
    [1, 6],
  ],
  aidants: [
    [1, 3],
    [2, 1],
  ],
  citoyens: [
    [3, 8],
    [0, 4],
  ],
  professionnels: [
    [4, 7],
    [1, 5],
  ],
}

describe.each(ENGINES)('from the urn to the released result on %s', (engine) => {
  const stores = useStores(engine)

  async function given(votes: Votes, overrides = {}) {
    const world = aWorld(stores())
    const played = await givenOpenConsultation(world, overrides)
    const receipts = await vote(world, played, votes)
    return { world, played, receipts, address: played.address }
  }

  it('shows no result before sealing and release, whoever asks', async () => {
    const { world, address } = await given(FORTY)
    expect(codesOf(await releaseResult(world.as('operator'), address))).toEqual(['not-sealed'])
    expect(expectOk(await readResult(world.as('public'), address)).result).toBeNull()
    world.setNow(AFTER_VOTING)
    const page = expectOk(await readResult(world.as('public'), address))
    expect(page.consultation.state).toBe('sealed')
    expect(page.result).toBeNull()
    expect(codesOf(await releaseResult(world.as('public'), address))).toEqual(['forbidden'])
  })

  it('merges a college of four into the next and releases what the rules permit', async () => {
    const { world, address } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    const released = expectOk(await releaseResult(world.as('operator'), address))
    if (released.kind !== 'result') throw new Error('expected a result')
    expect(released.ballots).toBe(43)
    expect(released.blocks.map(({ colleges, ballots }) => [colleges, ballots])).toEqual([
      [['Usagers'], 15],
      [['Aidants', 'Citoyens'], 16],
      [['Professionnels'], 12],
    ])
    expect(expectOk(await readResult(world.as('public'), address)).result).toEqual(released)
  })

  it('says only "not enough ballots" below the threshold', async () => {
    const { world, address } = await given({ usagers: [[0, 10]] })
    world.setNow(AFTER_VOTING)
    expect(expectOk(await releaseResult(world.as('operator'), address))).toEqual({
      kind: 'too-few-ballots',
      threshold: 11,
    })
  })

  it('releases once: a second release is refused and the first stays', async () => {
    const { world, address } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    const operator = world.as('operator')
    const outcomes = await Promise.all([1, 2, 3].map(() => releaseResult(operator, address)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(new Set(outcomes.flatMap(codesOf))).toEqual(new Set(['already-released']))
  })

  it('seals once, however many ask at the same time, and keeps every receipt true', async () => {
    const { world, played, receipts, address } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    await Promise.all([
      tend(world.as('clock')),
      tend(world.as('operator')),
      readConsultation(world.as('public'), address),
      readConsultation(world.as('public'), address),
    ])
    const { councilId } = played.consultation
    const journal = await listEntries(stores().registry, councilId, 0, 1000)
    expect(journal.filter(({ act }) => act === 'urn-sealed')).toHaveLength(1)
    expect(firstBrokenLink(journal)).toBeNull()
    for (const receipt of receipts)
      expect(expectOk(await checkReceipt(world.as('public'), address, receipt))).toBe('counted')
  })

  it('finishes a sealing that was interrupted between the urn and the registry', async () => {
    const { world, played, address } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    const clock = world.as('clock')
    let asked = 0
    const crash = {
      ...clock,
      now: () => {
        asked += 1
        if (asked > 3) throw new Error('power cut')
        return clock.now()
      },
    }
    await expect(tend(crash)).rejects.toThrow('power cut')
    await tend(clock)
    expect(expectOk(await readConsultation(world.as('public'), address)).consultation.state).toBe(
      'sealed',
    )
    const { councilId, id } = played.consultation
    expect(await findSeed(stores().registry, councilId, id)).toBeUndefined()
    const released = expectOk(await releaseResult(world.as('operator'), address))
    expect(released.kind === 'result' && released.ballots).toBe(43)
  })

  it('destroys codes and keys at sealing: no code can be tested afterwards', async () => {
    const { world, played } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    await tend(world.as('clock'))
    const { councilId, id } = played.consultation
    expect(await findSeed(stores().registry, councilId, id)).toBeUndefined()
    const codes = await stores()
      .registry.selectFrom('participation_code')
      .selectAll()
      .where('consultation_id', '=', id)
      .execute()
    expect(codes).toEqual([])
  })

  it('shows turnout while voting only as a multiple of the threshold, renewed once a day', async () => {
    const { world, played, address } = await given({ usagers: [[0, 10]] })
    const turnout = async () =>
      expectOk(await readConsultation(world.as('public'), address)).consultation.turnout
    expect(await turnout()).toBeNull()
    await tend(world.as('clock'))
    expect(await turnout()).toEqual({ day: '2026-11-10', atLeast: null })
    await vote(world, played, { aidants: [[1, 15]] })
    await tend(world.as('clock'))
    expect(await turnout()).toEqual({ day: '2026-11-10', atLeast: null })
    world.setNow('2026-11-10T23:30:00.000Z')
    await tend(world.as('clock'))
    expect(await turnout()).toEqual({ day: '2026-11-11', atLeast: 22 })
  })

  it('refuses to open a draft, with every reason at once, and to open it twice', async () => {
    const world = aWorld(stores())
    const { address, consultation } = await givenOpenConsultation(world)
    const operator = world.as('operator')
    const draft = expectOk(
      await createConsultation(operator, address.council, {
        ...consultation,
        slug: 'brouillon',
        summary: '',
        priorities: [],
        threshold: 5,
        colleges: ['usagers'],
      }),
    )
    const to = { council: address.council, consultation: draft.slug }
    expect(codesOf(await openConsultation(operator, to))).toEqual([
      'summary-missing',
      'priorities-missing',
      'threshold-too-low',
    ])
    expect(codesOf(await readConsultation(world.as('public'), to))).toEqual([
      'unknown-consultation',
    ])
    expect(codesOf(await openConsultation(operator, address))).toEqual(['not-in-this-phase'])
  })
})
