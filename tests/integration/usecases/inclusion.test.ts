import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Receipt } from '#app/domain/ballot.ts'
import { provesInclusion } from '#app/domain/seal.ts'
import { proveReceipt } from '#app/usecases/sealed-urn.ts'
import { aHash } from '#tests/factories/consultation.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { aWorld, expectOk, givenRelease } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('the proof of a receipt on %s', (engine) => {
  const stores = useStores(engine)

  async function given(perCollege?: number) {
    const world = aWorld(stores())
    const played = await givenSealed(world, {}, perCollege)
    const ballots = await stores()
      .urn.selectFrom('sealed_ballot')
      .selectAll()
      .where('consultation_id', '=', played.consultation.id)
      .execute()
    const receipts = ballots.map(({ id, commitment }) => ({ ballotId: id, commitment }))
    const prove = async (receipt: Receipt) =>
      expectOk(await proveReceipt(world.as('public'), played.address, receipt))
    return { world, played, ballots, receipts, prove }
  }

  it('leads from every ballot to the root, once the result is public', async () => {
    const { world, played, receipts, prove } = await given()
    for (const receipt of receipts.slice(0, 2)) expect(await prove(receipt)).toBeNull()
    await givenRelease(world, played)
    const roots = new Set<string>()
    for (const receipt of receipts) {
      const proved = await prove(receipt)
      if (proved === null) throw new Error('Not proved')
      expect(provesInclusion(proved.proof, proved.root)).toBe(true)
      expect(provesInclusion({ ...proved.proof, id: aHash() }, proved.root)).toBe(false)
      expect(proved.proof.size).toBe(receipts.length)
      roots.add(proved.root)
    }
    expect(roots.size).toBe(1)
  })

  it('tells neither choice nor block nor salt, and nothing of a ballot that is not there', async () => {
    const { world, played, ballots, receipts, prove } = await given()
    await givenRelease(world, played)
    for (const [index, receipt] of receipts.slice(0, 8).entries()) {
      const told = JSON.stringify(await prove(receipt))
      const { block = '', salt = '', content = '' } = ballots[index] ?? {}
      for (const secret of [salt, content, block, ...block.split('+')])
        expect(told).not.toContain(secret)
    }
    const [known] = receipts
    if (known === undefined) throw new Error('A ballot')
    expect(await prove({ ...known, commitment: aHash() })).toBeNull()
    expect(await prove({ ...known, ballotId: aHash() })).toBeNull()
  })

  it('is given to nobody where there are too few ballots: it would tell how many', async () => {
    const { world, played, receipts, prove } = await given(2)
    await givenRelease(world, played)
    for (const receipt of receipts) expect(await prove(receipt)).toBeNull()
  })

  it('is checked by the program in the documentation', async () => {
    const { world, played, receipts, prove } = await given()
    await givenRelease(world, played)
    const text = readFileSync('docs/receipts.md', 'utf8')
    const program = /```js\n([^]*?)```/.exec(text)?.[1] ?? ''
    const folder = mkdtempSync(join(tmpdir(), 'concerto-proof-'))
    const [receipt] = receipts
    if (receipt === undefined) throw new Error('A ballot')
    const proved = await prove(receipt)
    writeFileSync(join(folder, 'check.mjs'), program)
    writeFileSync(join(folder, 'proof.json'), JSON.stringify(proved?.proof))
    const check = (root: string) =>
      spawnSync(process.execPath, ['check.mjs', 'proof.json', root], { cwd: folder }).status
    expect(check(proved?.root ?? '')).toBe(0)
    expect(check(aHash())).toBe(1)
    rmSync(folder, { recursive: true })
  })
})
