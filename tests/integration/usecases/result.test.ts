import { describe, expect, it } from 'vitest'
import { firstBrokenLink } from '#app/domain/audit.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import { checkReceipt } from '#app/usecases/ballots.ts'
import {
  cancelConsultation,
  createConsultation,
  extendVoting,
  openConsultation,
} from '#app/usecases/lifecycle.ts'
import { readCodes } from '#app/usecases/code-orders.ts'
import { readResult } from '#app/usecases/results.ts'
import { approveRelease } from '#app/usecases/release.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { sealUrn } from '#app/usecases/tally.ts'
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
  givenMember,
  givenOpenConsultation,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

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
    const { address, consultation } = played
    const [coordinator, chair] = await Promise.all(
      (['coordinator', 'chair'] as const).map((role) =>
        givenMember(world, consultation.councilId, role),
      ),
    )
    if (coordinator === undefined || chair === undefined) throw new Error('Nobody to release')
    const release = async () => {
      expect(expectOk(await approveRelease(coordinator, address))).toEqual({ released: false })
      expect(expectOk(await approveRelease(chair, address))).toEqual({ released: true })
      const { result } = expectOk(await readResult(world.as('public'), address))
      if (result === null) throw new Error('Nothing was released')
      return result
    }
    return { world, played, receipts, address, coordinator, chair, release }
  }

  it('shows no result before sealing and release, whoever asks', async () => {
    const { world, address, chair } = await given(FORTY)
    expect(codesOf(await approveRelease(chair, address))).toEqual(['not-sealed'])
    expect(expectOk(await readResult(world.as('public'), address)).result).toBeNull()
    world.setNow(AFTER_VOTING)
    const page = expectOk(await readResult(world.as('public'), address))
    expect(page.consultation.state).toBe('sealed')
    expect(page.result).toBeNull()
    for (const actor of ['public', 'operator', 'clock'] as const)
      expect(codesOf(await approveRelease(world.as(actor), address))).toEqual(['forbidden'])
  })

  it('merges a college of four into the next and releases what the rules permit', async () => {
    const { world, release } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    const released = await release()
    if (released.kind !== 'result') throw new Error('expected a result')
    expect(released.ballots).toBe(43)
    expect(released.blocks.map(({ colleges, ballots }) => [colleges, ballots])).toEqual([
      [['Usagers'], 15],
      [['Aidants', 'Citoyens'], 16],
      [['Professionnels'], 12],
    ])
  })

  it('tells of codes what the coordination has read all along, and nothing closer', async () => {
    const { world, played, coordinator, release } = await given(FORTY)
    await givenCodes(world, played.address, 'usagers', 47)
    await givenCodes(world, played.address, 'citoyens', 25)
    const { totals } = expectOk(await readCodes(coordinator, played.address, 1))
    expect(totals.overall).toBeGreaterThan(0)
    world.setNow(AFTER_VOTING)
    const released = await release()
    if (released.kind !== 'result') throw new Error('expected a result')
    expect(released.codesHandedOut).toBe(totals.overall)
    expect(Object.values(totals.byCollege).reduce((sum, told) => (sum ?? 0) + (told ?? 0), 0)).toBe(
      totals.overall,
    )
  })

  it('says only "not enough ballots" below the threshold', async () => {
    const { world, release } = await given({ usagers: [[0, 10]] })
    world.setNow(AFTER_VOTING)
    expect(await release()).toEqual({
      kind: 'too-few-ballots',
      threshold: 11,
    })
  })

  it('releases once: a second release is refused and the first stays', async () => {
    const { world, played, address, coordinator, chair } = await given(FORTY)
    world.setNow(AFTER_VOTING)
    const ask = async (one: UseCaseContext) => ({ one, outcome: await approveRelease(one, address) })
    const asked = await Promise.all([coordinator, chair, coordinator, chair].map(ask))
    const through = asked.filter(({ outcome }) => outcome.ok)
    expect(new Set(through.map(({ one }) => one))).toEqual(new Set([coordinator, chair]))
    expect(through.map(({ outcome }) => outcome.ok && outcome.value.released).sort()).toEqual([
      false,
      true,
    ])
    for (const { outcome } of asked.filter((one) => !one.outcome.ok))
      expect(['approved-already', 'already-released']).toContain(codesOf(outcome).join())
    const journal = await listEntries(stores().registry, played.consultation.councilId, 0, 1000)
    const acts = journal.map(({ act }) => act).filter((act) => /release/.test(act))
    expect(acts).toEqual(['release-approved', 'release-approved', 'result-released'])
    expect(codesOf(await approveRelease(chair, address))).toEqual(['already-released'])
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

  it('judges sealing by the consultation as it is, not as a long list remembered it', async () => {
    const { world, played, address } = await given(FORTY)
    const later = '2026-12-20T23:00:00.000Z'
    world.setNow('2026-11-30T22:00:00.000Z')
    expectOk(await extendVoting(world.as('operator'), address, later, 'Neige'))
    world.setNow(AFTER_VOTING)
    expect(codesOf(await sealUrn(world.as('clock'), played.consultation))).toEqual([
      'not-in-this-phase',
    ])
    const [code = ''] = await givenCodes(world, address, 'usagers', 1)
    expectOk(await cast(world, played, code))

    const cancelled = await given(FORTY)
    cancelled.world.setNow('2026-11-30T22:00:00.000Z')
    const abandon = cancelConsultation(
      cancelled.world.as('operator'),
      cancelled.address,
      'Abandon',
    )
    expectOk(await abandon)
    cancelled.world.setNow(AFTER_VOTING)
    const stale = await sealUrn(cancelled.world.as('clock'), cancelled.played.consultation)
    expect(codesOf(stale)).toEqual(['cancelled'])
    const left = await everyRow(stores().urn)
    const { id } = cancelled.played.consultation
    for (const table of ['ballot', 'sealed_ballot'])
      expect(left.get(table)?.filter((row) => row['consultation_id'] === id)).toEqual([])
  })

  it('lets one act through of several at the same time, and journals what was done', async () => {
    const { world, played, address } = await given({ usagers: [[0, 12]] })
    const operator = world.as('operator')
    const outcomes = await Promise.all([
      extendVoting(operator, address, '2026-12-10T23:00:00.000Z', 'Neige'),
      cancelConsultation(operator, address, 'Abandon'),
      extendVoting(operator, address, '2026-12-20T23:00:00.000Z', 'Neige'),
      cancelConsultation(operator, address, 'Abandon'),
    ])
    const journal = await listEntries(stores().registry, played.consultation.councilId, 0, 1000)
    const done = journal.filter(({ act }) => /extended|cancelled/.test(act)).map(({ act }) => act)
    expect(done.filter((act) => act === 'consultation-cancelled')).toHaveLength(1)
    expect(done.at(-1)).toBe('consultation-cancelled')
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(done.length)
    expect(firstBrokenLink(journal)).toBeNull()
  })

  it('goes on sealing the others when one consultation cannot be sealed', async () => {
    const { played } = await given(FORTY)
    await stores()
      .urn.updateTable('ballot')
      .set({ content: 'abîmé' })
      .where('consultation_id', '=', played.consultation.id)
      .execute()
    const sound = await given(FORTY)
    sound.world.setNow(AFTER_VOTING)
    const { errors } = expectOk(await tend(sound.world.as('clock')))
    expect(errors.length).toBeGreaterThanOrEqual(1)
    const state = async ({ address }: Played) =>
      expectOk(await readConsultation(sound.world.as('public'), address)).consultation.state
    expect(await state(sound.played)).toBe('sealed')
    expect(await state(played)).toBe('closed')
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
