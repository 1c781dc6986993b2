import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { readResult } from '#app/usecases/results.ts'
import { verifyUrns } from '#app/usecases/sealed-urn.ts'
import { isSqlite } from '#db/dialect.ts'
import { listEntries } from '#db/registry/journal.ts'
import type { UrnDb } from '#db/stores.ts'
import { aHash } from '#tests/factories/consultation.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
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

  it('has one root: in the journal, on the public page, and computed anew', async () => {
    const { world, played, verify } = await given()
    const { root, asRecorded } = await verify()
    expect(root).toMatch(/^[0-9a-f]{64}$/)
    expect(asRecorded).toBe(true)
    const journal = await listEntries(stores().registry, played.consultation.councilId, 0, 1000)
    expect(journal.find(({ act }) => act === 'urn-sealed')?.details).toEqual({ root })
    const page = expectOk(await readResult(world.as('public'), played.address))
    expect(page.root).toBe(root)
    expect(page.result).toBeNull()
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

  it('is verified by the operator alone, and where it is', async () => {
    const { world, played } = await given()
    const member = await givenMember(world, played.consultation.councilId, 'coordinator')
    for (const context of [world.as('public'), world.as('clock'), member])
      expect(codesOf(await verifyUrns(context))).toEqual(['forbidden'])
    expect(
      codesOf(await verifyUrns(world.as('operator'), { ...played.address, consultation: 'jamais' })),
    ).toEqual(['unknown-consultation'])
  })
})

/** Whoever owns the database takes down what keeps its rows from being changed. */
async function unguard(urn: UrnDb): Promise<void> {
  for (const trigger of ['sealed_ballot_moved', 'sealed_ballot_fixed'])
    await sql`drop trigger ${sql.ref(trigger)} ${sql.raw(isSqlite(urn) ? '' : 'on sealed_ballot')}`.execute(urn)
}
