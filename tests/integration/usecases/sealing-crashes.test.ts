import { describe, expect, it } from 'vitest'
import { sealUrn } from '#app/usecases/tally.ts'
import { expectOk } from '#tests/factories/world.ts'
import { blocksFixed, expectWholeSealing, givenVoted, type Voted } from '#tests/setup/cut-sealing.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { failingAt, PowerCut } from '#tests/setup/failing-store.ts'

/** Each urn that is sealed anew takes PostgreSQL half a second: `npm run test:long` cuts at every statement. */
const STEPS = { sqlite: 1, postgres: 4 }
/** Far fewer than sealing has, and enough to see that the statements are counted. */
const SOME = 15

describe.each(ENGINES)('a sealing cut short on %s', (engine) => {
  const stores = useStores(engine)
  const step = STEPS[engine]

  /** Seals with stores whose nth statement fails, and says whether it was cut short. */
  async function sealCutAt(
    { world, played }: Voted,
    nth: number,
    when: 'before' | 'after',
  ): Promise<boolean> {
    const failing = failingAt(stores(), nth, when)
    try {
      expectOk(await sealUrn({ ...world.as('clock'), ...failing }, played.consultation))
      return false
    } catch (error) {
      if (error instanceof PowerCut) return true
      throw error
    }
  }

  it('before any of its statements is finished by the next, with the blocks once fixed', async () => {
    for (let nth = 1; ; nth += step) {
      const voted = await givenVoted(stores())
      if (!(await sealCutAt(voted, nth, 'before'))) {
        await expectWholeSealing(voted)
        expect(nth).toBeGreaterThan(SOME)
        return
      }
      const fixed = await blocksFixed(voted)
      expectOk(await sealUrn(voted.world.as('clock'), voted.played.consultation))
      const { blocks } = await expectWholeSealing(voted)
      if (fixed !== null) expect(blocks).toEqual(fixed)
    }
  })

  it('again and again, before a statement or after it when nobody learns of it, loses nothing', async () => {
    const voted = await givenVoted(stores())
    let cuts = 0
    while (await sealCutAt(voted, 1 + Math.floor(cuts / 2), cuts % 2 === 0 ? 'before' : 'after'))
      cuts += 1
    expect(cuts).toBeGreaterThan(2 * SOME)
    await expectWholeSealing(voted)
  })
})
