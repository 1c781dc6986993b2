import { describe, expect, it } from 'vitest'
import { listSheets, orderCodes, printSheet, readCodes, readSheet } from '#app/usecases/code-orders.ts'
import { returnSheet } from '#app/usecases/code-returns.ts'
import { readSealedResult } from '#app/usecases/release.ts'
import { readResult } from '#app/usecases/results.ts'
import { openBundle } from '#app/usecases/sealed-urn.ts'
import { tend } from '#app/usecases/tick.ts'
import { insertRelay } from '#db/registry/council.ts'
import { listEntries } from '#db/registry/journal.ts'
import { transact } from '#db/transaction.ts'
import { insertBallot } from '#db/urn/ballot.ts'
import { aCastBallot } from '#tests/factories/ballot.ts'
import {
  aBallot,
  AFTER_VOTING,
  aWorld,
  cast,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
  givenRelease,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('ballots and the codes that were given on %s', (engine) => {
  const stores = useStores(engine)

  /** Two sheets of forty codes printed; of each, so many vote. */
  async function given(voters: readonly [number, number] = [14, 16]) {
    const world = aWorld(stores())
    const played = await givenOpenConsultation(world)
    const { address, consultation } = played
    const { councilId, id } = consultation
    await insertRelay(stores().registry, councilId, { id: 'cmp', name: 'CMP Nord' })
    const coordinator = await givenMember(world, councilId, 'coordinator')
    const relays = [
      await givenMember(world, councilId, 'relay', { relayId: 'gem' }),
      await givenMember(world, councilId, 'relay', { relayId: 'cmp' }),
    ] as const
    const orders: string[] = []
    for (const [index, relay] of relays.entries()) {
      const relayId = index === 0 ? 'gem' : 'cmp'
      const collegeId = index === 0 ? 'usagers' : 'aidants'
      expectOk(await orderCodes(coordinator, address, { relayId, collegeId, most: 100 }))
      const [sheet] = expectOk(await listSheets(relay, address.council, 1)).sheets
      const { codes } = expectOk(await printSheet(relay, address, sheet?.order ?? '', 40))
      orders.push(sheet?.order ?? '')
      for (const [at, code] of codes.slice(0, voters[index]).entries())
        expectOk(await cast(world, played, code, { ballot: aBallot(consultation, at % 5) }))
    }
    const [first = '', second = ''] = orders
    const seal = async () => {
      world.setNow(AFTER_VOTING)
      expect(expectOk(await tend(world.as('clock'))).errors).toEqual([])
    }
    const say = async (at: 0 | 1, handedOut: number | null, was: number | null = null) =>
      returnSheet(relays[at], address, at === 0 ? first : second, { handedOut, was })
    const acts = async () =>
      (await listEntries(stores().registry, councilId, 0, 1000)).filter(({ subject }) => subject === id)
    return { world, played, address, coordinator, relays, first, second, seal, say, acts }
  }

  it('are compared at sealing; that all is well stands beside the figures alone', async () => {
    const { world, played, address, seal, acts } = await given()
    await seal()
    const page = async () => expectOk(await readResult(world.as('public'), address))
    expect((await page()).urn?.reconciled).toBeNull()
    await givenRelease(world, played)
    expect((await page()).urn?.reconciled).toBe(true)
    const told = (await acts()).filter(({ act }) => act === 'urn-reconciled')
    expect(told.map(({ details }) => details)).toEqual([{ ballots: 'within' }])
  })

  it('are said to be too many where a college has one ballot more than codes, never in which', async () => {
    const { world, played, address, coordinator, seal, acts } = await given()
    const { id, councilId } = played.consultation
    await transact(stores().urn, (trx) =>
      insertBallot(trx, aCastBallot({ consultationId: id, college: 'professionnels' })),
    )
    await seal()
    const scrutineer = await givenMember(world, councilId, 'scrutineer')
    for (const page of [
      expectOk(await readResult(world.as('public'), address)),
      expectOk(await readSealedResult(coordinator, address)),
      expectOk(await readSealedResult(scrutineer, address)),
    ])
      expect(page.urn?.reconciled).toBe(false)
    const told = (await acts()).filter(({ act }) => act === 'urn-reconciled')
    expect(told.map(({ details }) => details)).toEqual([{ ballots: 'beyond' }])
  })

  it('are told by a relay, of its own printed sheets alone, until the urn is sealed', async () => {
    const { world, address, relays, first, second, seal, say, acts } = await given()
    const [gem, cmp] = relays
    const said = async () => expectOk(await readSheet(gem, address, first))
    expect(await said()).toMatchObject({ handedOut: null, returned: { printed: 40, open: true } })
    for (const wrong of [41, -1, 1.5, null])
      expect(codesOf(await say(0, wrong))).toEqual(['count-malformed'])
    expectOk(await say(0, 0))
    expect(codesOf(await say(0, 30))).toEqual(['changed-meanwhile'])
    expectOk(await say(0, 30, 0))
    expect((await said()).handedOut).toBe(30)
    const [sheet] = expectOk(await listSheets(gem, address.council, 1)).sheets
    expect(sheet?.handedOut).toBe(30)
    expect(codesOf(await returnSheet(cmp, address, first, { handedOut: 3, was: 30 }))).toEqual([
      'unknown-code-order',
    ])
    expect(expectOk(await readSheet(cmp, address, second)).handedOut).toBeNull()
    world.setNow(AFTER_VOTING)
    expectOk(await say(0, 31, 30))
    await seal()
    expect(codesOf(await say(0, 32, 31))).toEqual(['not-in-this-phase'])
    expect((await said()).returned).toEqual({ printed: 40, open: false })
    const told = (await acts()).filter(({ act }) => act === 'codes-returned')
    expect(told.map(({ actor, details }) => [actor, details])).toEqual([
      ['relay', {}],
      ['relay', {}],
      ['relay', {}],
    ])
  })

  it('are told by nobody but a relay, and not before the sheet is printed', async () => {
    const { world, played, address, coordinator, relays, first } = await given([0, 0])
    const { councilId } = played.consultation
    const zero = { handedOut: 0, was: null }
    const others = [world.as('public'), world.as('operator'), coordinator]
    for (const role of ['chair', 'moderator', 'steering-member', 'scrutineer'] as const)
      others.push(await givenMember(world, councilId, role))
    for (const other of others)
      expect(codesOf(await returnSheet(other, address, first, zero))).toEqual(['forbidden'])
    expectOk(await orderCodes(coordinator, address, { relayId: 'gem', collegeId: 'citoyens', most: 50 }))
    const { sheets } = expectOk(await listSheets(relays[0], address.council, 1))
    const waiting = sheets.find(({ status }) => status === 'waiting')?.order ?? ''
    expect(expectOk(await readSheet(relays[0], address, waiting)).returned).toBeNull()
    expect(codesOf(await returnSheet(relays[0], address, waiting, zero))).toEqual(['not-in-this-phase'])
  })

  it.each([
    ['all have said, those handed out', 33, 55],
    ['one has not, those printed', null, 66],
  ])('are shown beside the result, at least: where %s', async (_, second, atLeast) => {
    const { world, played, address, seal, say } = await given([12, 10])
    expectOk(await say(0, 25))
    if (second !== null) expectOk(await say(1, second))
    await seal()
    const scrutineer = await givenMember(world, played.consultation.councilId, 'scrutineer')
    const bundle = expectOk(await openBundle(scrutineer, address, ''))
    await givenRelease(world, played)
    const { result } = expectOk(await readResult(world.as('public'), address))
    if (result?.kind !== 'result') throw new Error('A result with figures')
    expect(result.codesHandedOut).toBe(atLeast)
    for await (const line of bundle.lines) {
      expect(JSON.parse(line)).toMatchObject({ codesHandedOut: result.codesHandedOut })
      break
    }
  })

  it.each([
    [9, 10, true],
    [10, 10, false],
    [30, 40, false],
  ])('that relays say were %i and %i, beside thirty ballots: told to the coordinator alone: %j', async (one, other, alarm) => {
    const { world, played, address, coordinator, seal, say, acts } = await given()
    expectOk(await say(0, one))
    expectOk(await say(1, other))
    const codes = async () => expectOk(await readCodes(coordinator, address, 1))
    expect((await codes()).beyondReturns).toBe(false)
    await seal()
    expect((await codes()).beyondReturns).toBe(alarm)
    await givenRelease(world, played)
    expect(expectOk(await readResult(world.as('public'), address)).urn?.reconciled).toBe(true)
    const told = (await acts()).filter(({ act }) => act === 'urn-reconciled')
    expect(told.map(({ details }) => details)).toEqual([{ ballots: 'within' }])
  })
})
