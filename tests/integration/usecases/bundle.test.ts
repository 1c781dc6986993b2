import { describe, expect, it } from 'vitest'
import { loadSolver } from '#app/solver/highs.ts'
import { recount, type BundledBallot, type BundleHeader } from '#app/domain/recount.ts'
import { readBundledBallot, readBundleHeader } from '#app/forms/bundle.ts'
import { openBundle } from '#app/usecases/sealed-urn.ts'
import { readResult } from '#app/usecases/results.ts'
import { listEntries } from '#db/registry/journal.ts'
import { aHash } from '#tests/factories/consultation.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { aWorld, codesOf, expectOk, givenMember, givenRelease } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const KEEPING = 'À garder chiffré.'

describe.each(ENGINES)('the sealed bundle on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenSealed(world)
    const { councilId } = played.consultation
    const scrutineer = await givenMember(world, councilId, 'scrutineer')
    const take = async () => {
      const { file, lines } = expectOk(await openBundle(scrutineer, played.address, KEEPING))
      const all: string[] = []
      for await (const line of lines) all.push(line)
      const [first = '', ...rest] = all
      const header = readBundleHeader(first)
      if (header === null) throw new Error('No header')
      const ballots = rest.map((line) => readBundledBallot(line))
      return { file, header, ballots: ballots.filter((ballot) => ballot !== null) }
    }
    return { world, played, scrutineer, take }
  }

  it('is recounted to the very result that is released, without the stores', async () => {
    const { world, played, take } = await given()
    const { file, header, ballots } = await take()
    expect(file).toMatch(/^urne-[a-z0-9-]+\.jsonl$/)
    expect(header.keeping).toBe(KEEPING)
    expect(ballots).toHaveLength(header.ballots)
    const counted = await recount(header, ballots, await loadSolver())
    await givenRelease(world, played)
    const { result, urn } = expectOk(await readResult(world.as('public'), played.address))
    expect(counted).toEqual({ ok: true, root: urn?.root, result })
  })

  it('has blocks instead of colleges, and nothing that leads to a code', async () => {
    const { played, take } = await given()
    const { header, ballots } = await take()
    const blocks = new Set(header.blocks.map((block) => block.join('+')))
    for (const ballot of ballots) {
      expect(blocks.has(ballot.block)).toBe(true)
      expect(Object.keys(ballot).sort()).toEqual(['block', 'commitment', 'content', 'id', 'salt'])
    }
    expect(ballots.map(({ id }) => id)).toEqual(ballots.map(({ id }) => id).toSorted())
    expect(JSON.stringify(header)).not.toContain(played.consultation.councilId)
  })

  it('is refused where anything in it was changed, added, taken away or moved', async () => {
    const { take } = await given()
    const { header, ballots } = await take()
    const [first, second] = ballots
    if (first === undefined || second === undefined) throw new Error('Two ballots')
    const other = ballots.find(({ content }) => content !== first.content) ?? second
    const rest = ballots.slice(1)
    const cases: [string, Partial<BundleHeader>, readonly BundledBallot[]][] = [
      ['commitment-wrong', {}, [{ ...first, content: other.content }, ...rest]],
      ['commitment-wrong', {}, [{ ...first, salt: aHash() }, ...rest]],
      ['root-wrong', {}, [{ ...other, id: first.id }, ...rest]],
      ['unknown-block', {}, [{ ...first, block: 'ailleurs' }, ...rest]],
      ['count-wrong', {}, rest],
      ['out-of-order', {}, [first, ...ballots]],
      ['out-of-order', {}, ballots.toReversed()],
      ['root-wrong', { root: aHash() }, ballots],
      ['count-wrong', { ballots: header.ballots + 1 }, ballots],
    ]
    for (const [fault, changed, tampered] of cases)
      expect(await recount({ ...header, ...changed }, tampered, await loadSolver())).toMatchObject({ ok: false, fault })
  })

  it('is a scrutineer’s alone, after sealing, and journalled each time', async () => {
    const { world, played, scrutineer, take } = await given()
    const { councilId } = played.consultation
    for (const role of ['coordinator', 'chair', 'steering-member', 'moderator', 'relay'] as const) {
      const member = await givenMember(world, councilId, role)
      expect(codesOf(await openBundle(member, played.address, KEEPING))).toEqual(['forbidden'])
    }
    for (const kind of ['public', 'operator', 'clock'] as const)
      expect(codesOf(await openBundle(world.as(kind), played.address, KEEPING))).toEqual(['forbidden'])
    const elsewhere = await given()
    expect(codesOf(await openBundle(elsewhere.scrutineer, played.address, KEEPING))).toEqual([
      'forbidden',
    ])
    await take()
    await take()
    const entries = await listEntries(stores().registry, councilId, 0, 1000)
    const taken = entries.filter(({ act }) => act === 'bundle-downloaded')
    expect(taken.map(({ actor }) => actor)).toEqual(['scrutineer', 'scrutineer'])
    if (scrutineer.actor.kind === 'account')
      expect(JSON.stringify(taken)).not.toContain(scrutineer.actor.accountId)
  })
})
