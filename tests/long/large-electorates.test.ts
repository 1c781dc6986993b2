import { describe, expect, it } from 'vitest'
import { imaginedBallot, repeatableChance } from '#app/commands/demonstration/electorate.ts'
import {
  aSalt,
  aChangeKey,
  aWorld,
  cast,
  expectOk,
  givenCodes,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { playOrsay, releasedResult } from '#tests/setup/electorate.ts'
import { ORSAY_ABSENT, readOrsay } from '#tests/setup/orsay.ts'

describe('the 1,733 ballots of Orsay 2007 on PostgreSQL, cast over HTTP', () => {
  const stores = useStores('postgres')

  it('give the published order, for all and for station 12', async ({ skip }) => {
    const orsay = readOrsay()
    if (orsay === null) return skip(ORSAY_ABSENT)
    await playOrsay(aWorld(stores()), orsay)
  })
})

describe.each(ENGINES)('thirty thousand voters on %s', (engine) => {
  const stores = useStores(engine)

  it('are sealed and released, each counted once', async () => {
    const world = aWorld(stores())
    const played = await givenOpenConsultation(world)
    const chance = repeatableChance(30_000)
    for (const { id: college } of played.consultation.colleges)
      for (const code of await givenCodes(world, played.address, college, 7_500)) {
        const ballot = imaginedBallot(played.consultation, college, chance)
        const secrets = { salt: aSalt(), changeKey: aChangeKey() }
        expectOk(await cast(world, played, code, { ballot, ...secrets }))
      }
    const result = await releasedResult(world, played)
    expect(result.ballots).toBe(30_000)
    expect(result.blocks.map(({ ballots }) => ballots)).toEqual([7_500, 7_500, 7_500, 7_500])
    for (const cells of Object.values(result.counts))
      expect(cells.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(30_000)
  })
})
