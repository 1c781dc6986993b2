import { describe, expect, it } from 'vitest'
import { checkReceipt } from '#app/usecases/ballots.ts'
import { readResult } from '#app/usecases/results.ts'
import { openBundle, proveReceipt, verifyDueUrns, verifyUrns } from '#app/usecases/sealed-urn.ts'
import { sealedResult } from '#app/usecases/tally.ts'
import { tend } from '#app/usecases/tick.ts'
import { destroyDueUrns } from '#app/usecases/urn-keeping.ts'
import { listEntries } from '#db/registry/journal.ts'
import { noteDestruction } from '#db/registry/release.ts'
import { transact } from '#db/transaction.ts'
import { countSealedBallots, destroyBallots } from '#db/urn/ballot.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember, givenRelease } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

/** Voting ended on 30 November 2026, sealing was on 1 December where the council is, the charter says twelve months. */
const LAST_DAY = '2027-11-30T22:30:00.000Z'
const DUE = '2027-12-01T08:00:00.000Z'

describe.each(ENGINES)('the ballots of a sealed urn on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenSealed(world)
    const { address, consultation } = played
    const [ballot] = await stores()
      .urn.selectFrom('sealed_ballot')
      .select(['id', 'commitment'])
      .where('consultation_id', '=', consultation.id)
      .execute()
    const receipt = { ballotId: ballot?.id ?? '', commitment: ballot?.commitment ?? '' }
    const left = () => countSealedBallots(stores().urn, consultation.id)
    const page = async () => expectOk(await readResult(world.as('public'), address))
    return { world, played, address, receipt, left, page }
  }

  it('are destroyed when the charter says so, not a day before; the result stays', async () => {
    const { world, played, address, receipt, left, page } = await given()
    await givenRelease(world, played)
    const { result } = await page()
    const before = await left()
    expect(before).toBeGreaterThan(11)
    world.setNow(LAST_DAY)
    expect(expectOk(await tend(world.as('clock'))).errors).toEqual([])
    expect(await left()).toBe(before)
    expect(expectOk(await checkReceipt(world.as('public'), address, receipt))).toBe('counted')
    world.setNow(DUE)
    expect(expectOk(await tend(world.as('clock'))).errors).toEqual([])
    expect(await left()).toBe(0)
    const after = await page()
    expect(after.result).toEqual(result)
    expect(after.urn).toMatchObject({ destroyedOn: '2027-12-01', verification: { intact: true } })
  })

  it('are gone for receipts, recounts and verification, which say so', async () => {
    const { world, played, address, receipt } = await given()
    await givenRelease(world, played)
    const scrutineer = await givenMember(world, played.consultation.councilId, 'scrutineer')
    world.setNow(DUE)
    expectOk(await destroyDueUrns(world.as('clock')))
    const publicly = world.as('public')
    expect(codesOf(await checkReceipt(publicly, address, receipt))).toEqual(['urn-destroyed'])
    expect(expectOk(await proveReceipt(publicly, address, receipt))).toBeNull()
    expect(codesOf(await openBundle(scrutineer, address, ''))).toEqual(['urn-destroyed'])
    expect(expectOk(await verifyUrns(world.as('operator'), address))).toMatchObject([
      { root: null, asRecorded: null, destroyedOn: '2027-12-01', destroyedEarly: false },
    ])
  })

  it('are destroyed once, which the journal tells', async () => {
    const { world, played } = await given()
    world.setNow(DUE)
    for (const day of [DUE, '2027-12-02T08:00:00.000Z']) {
      world.setNow(day)
      expect(expectOk(await destroyDueUrns(world.as('clock')))).toEqual([])
    }
    const { councilId, id } = played.consultation
    const told = (await listEntries(stores().registry, councilId, 0, 1000)).filter(
      ({ act, subject }) => act === 'urn-destroyed' && subject === id,
    )
    expect(told).toMatchObject([{ actor: 'clock', details: {} }])
  })

  it('half destroyed when the power failed are no difference, and are destroyed to the end', async () => {
    const { world, played, left, page } = await given()
    const { councilId, id } = played.consultation
    world.setNow(DUE)
    expectOk(await sealedResult(world.as('clock'), played.consultation))
    await transact(stores().urn, (trx) => destroyBallots(trx, id))
    expect(expectOk(await verifyDueUrns(world.as('clock')))).toEqual([])
    const acts = async () =>
      (await listEntries(stores().registry, councilId, 0, 1000)).map(({ act }) => act)
    expect(await acts()).not.toContain('urn-differed')
    expectOk(await tend(world.as('clock')))
    expect(await acts()).toContain('urn-destroyed')
    expect(await acts()).not.toContain('urn-differed')
    expect((await page()).urn).toMatchObject({ destroyedOn: '2027-12-01', differedOn: null })
    expect(await left()).toBe(0)
  })

  it('said to be destroyed before their time are told so by whoever verifies', async () => {
    const { world, played, address } = await given()
    const { councilId, id } = played.consultation
    await transact(stores().registry, (trx) => noteDestruction(trx, councilId, id, '2027-11-29'))
    expect(expectOk(await verifyUrns(world.as('operator'), address))).toMatchObject([
      { destroyedOn: '2027-11-29', destroyedEarly: true },
    ])
  })

  it('leave a result behind even where nobody has read it yet', async () => {
    const { world, played, left, page } = await given()
    world.setNow(DUE)
    expectOk(await destroyDueUrns(world.as('clock')))
    expect(await left()).toBe(0)
    await givenRelease(world, played)
    expect((await page()).result).toMatchObject({ kind: 'result' })
  })

  it('are destroyed by nobody else: neither the public nor a member may', async () => {
    const { world, played, left } = await given()
    world.setNow(DUE)
    for (const role of ['coordinator', 'chair', 'scrutineer'] as const) {
      const member = await givenMember(world, played.consultation.councilId, role)
      expect(codesOf(await destroyDueUrns(member))).toEqual(['forbidden'])
    }
    expect(codesOf(await destroyDueUrns(world.as('public')))).toEqual(['forbidden'])
    expect(await left()).toBeGreaterThan(0)
  })
})
