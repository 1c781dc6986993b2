import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { readResult } from '#app/usecases/results.ts'
import { verifyDueUrns, verifyUrns } from '#app/usecases/sealed-urn.ts'
import { tend } from '#app/usecases/tick.ts'
import { isSqlite } from '#db/dialect.ts'
import { listEntries } from '#db/registry/journal.ts'
import type { UrnDb } from '#db/stores.ts'
import { aHash } from '#tests/factories/consultation.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember, givenRelease } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('a sealed urn on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenSealed(world)
    const verify = async () => {
      const [urn] = expectOk(await verifyUrns(world.as('operator'), played.address))
      if (urn === undefined) throw new Error('No urn was verified')
      return urn
    }
    const ballots = () =>
      stores()
        .urn.selectFrom('sealed_ballot')
        .selectAll()
        .where('consultation_id', '=', played.consultation.id)
        .orderBy('id')
        .execute()
    return { world, played, verify, ballots }
  }

  it('has one root: in the journal, computed anew, and on the public page once there are figures', async () => {
    const { world, played, verify } = await given()
    const { root, asRecorded } = await verify()
    expect(root).toMatch(/^[0-9a-f]{64}$/)
    expect(asRecorded).toBe(true)
    const journal = await listEntries(stores().registry, played.consultation.councilId, 0, 1000)
    expect(journal.find(({ act }) => act === 'urn-sealed')?.details).toEqual({ root })
    const page = expectOk(await readResult(world.as('public'), played.address))
    expect(page.result).toBeNull()
    expect(page.urn?.root).toBeNull()
    await givenRelease(world, played)
    const released = expectOk(await readResult(world.as('public'), played.address))
    expect(released.urn?.root).toBe(root)
  })

  it('shows any change of a ballot, one that was added and one that was taken away', async () => {
    const { played, verify, ballots } = await given()
    const { urn } = stores()
    await unguard(urn)
    const before = (await verify()).root
    const [first, second] = await ballots()
    if (first === undefined || second === undefined) throw new Error('Two ballots')
    const blocks = new Set((await ballots()).map(({ block }) => block))
    const other = [...blocks].find((block) => block !== first.block) ?? 'ailleurs'
    const one = { consultation: played.consultation.id, id: first.id }
    const put = (change: Partial<typeof first>) =>
      urn
        .updateTable('sealed_ballot')
        .set(change)
        .where('consultation_id', '=', one.consultation)
        .where('id', '=', change.id ?? one.id)
        .execute()
    for (const change of [{ block: other }, { commitment: aHash() }, { salt: aHash() }]) {
      await put(change)
      expect(await verify()).toMatchObject({ asRecorded: false })
      await put({ block: first.block, commitment: first.commitment, salt: first.salt })
      expect(await verify()).toMatchObject({ asRecorded: true, root: before })
    }
    const added = { ...second, id: aHash() }
    await urn.insertInto('sealed_ballot').values(added).execute()
    expect(await verify()).toMatchObject({ asRecorded: false })
    await urn.deleteFrom('sealed_ballot').where('id', '=', added.id).execute()
    expect(await verify()).toMatchObject({ asRecorded: true, root: before })
    await urn
      .deleteFrom('sealed_ballot')
      .where('consultation_id', '=', one.consultation)
      .where('id', '=', first.id)
      .execute()
    expect(await verify()).toMatchObject({ asRecorded: false })
  })

  it('is looked at again every day: whatever was changed shows on the page, and once in the journal', async () => {
    const { world, played, ballots } = await given()
    const { urn, registry } = stores()
    await unguard(urn)
    const { councilId, id } = played.consultation
    const differences = async () =>
      (await listEntries(registry, councilId, 0, 1000)).filter(({ act }) => act === 'urn-differed')
    const seen = async () => {
      const page = expectOk(await readResult(world.as('public'), played.address))
      return { ...page.urn?.verification, differedOn: page.urn?.differedOn }
    }
    const lookOn = async (day: string) => {
      world.setNow(`${day}T09:00:00.000Z`)
      expect(expectOk(await tend(world.as('clock'))).errors).toEqual([])
      return seen()
    }
    const [first] = await ballots()
    if (first === undefined) throw new Error('There is one')
    const its = () =>
      urn.updateTable('sealed_ballot').where('consultation_id', '=', id).where('id', '=', first.id)
    const added = { ...first, id: aHash() }
    const remove = (which: string) => urn.deleteFrom('sealed_ballot').where('id', '=', which).execute()
    const put = (row: typeof first) => urn.insertInto('sealed_ballot').values(row).execute()
    expect(await seen()).toEqual({ differedOn: null })
    expect(await lookOn('2026-12-02')).toEqual({ on: '2026-12-02', intact: true, differedOn: null })
    const changes: readonly (readonly [() => Promise<unknown>, () => Promise<unknown>])[] = [
      [
        () => its().set({ content: first.content.replace(/\d/, '9') }).execute(),
        () => its().set({ content: first.content }).execute(),
      ],
      [
        () => its().set({ commitment: aHash() }).execute(),
        () => its().set({ commitment: first.commitment }).execute(),
      ],
      [() => put(added), () => remove(added.id)],
      [() => remove(first.id), () => put(first)],
    ]
    let day = 3
    const next = () => `2026-12-${String(day++).padStart(2, '0')}`
    for (const [change, restore] of changes) {
      await change()
      const on = next()
      expect(await lookOn(on)).toEqual({ on, intact: false, differedOn: '2026-12-03' })
      await restore()
      expect(await lookOn(on)).toEqual({ on, intact: false, differedOn: '2026-12-03' })
      const later = next()
      expect(await lookOn(later)).toEqual({ on: later, intact: true, differedOn: '2026-12-03' })
    }
    expect(await differences()).toMatchObject([{ actor: 'clock', subject: id, details: {} }])
  })

  it('is verified by the operator alone, and where it is', async () => {
    const { world, played } = await given()
    const member = await givenMember(world, played.consultation.councilId, 'coordinator')
    for (const context of [world.as('public'), world.as('clock'), member])
      expect(codesOf(await verifyUrns(context))).toEqual(['forbidden'])
    for (const context of [world.as('public'), member])
      expect(codesOf(await verifyDueUrns(context))).toEqual(['forbidden'])
    expect(
      codesOf(await verifyUrns(world.as('operator'), { ...played.address, consultation: 'jamais' })),
    ).toEqual(['unknown-consultation'])
  })
})

/** Whoever owns the database takes down what keeps its rows from being changed. */
async function unguard(urn: UrnDb): Promise<void> {
  for (const trigger of ['sealed_ballot_moved', 'sealed_ballot_fixed'])
    await sql`drop trigger if exists ${sql.ref(trigger)} ${sql.raw(isSqlite(urn) ? '' : 'on sealed_ballot')}`.execute(urn)
}
