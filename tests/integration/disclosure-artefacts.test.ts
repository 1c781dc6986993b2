import { describe, expect, it } from 'vitest'
import { METHODS } from '#app/domain/consultation.ts'
import { disclose, type SealedCount } from '#app/domain/disclosure.ts'
import { loadSolver } from '#app/solver/highs.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { recordTurnout } from '#db/registry/turnout.ts'
import { openStores } from '#db/stores.ts'
import { countBallots } from '#db/urn/ballot.ts'
import {
  castAll,
  decide,
  givenTwin,
  morning,
  MORNINGS,
  release,
  seal,
  type PlayedTwin,
} from '#tests/factories/played-twin.ts'
import { differing, givenTwins, tinyTwins, type Twins, type Vote } from '#tests/factories/twins.ts'
import { ADDRESSES, differences, showing, type Artefacts, type Scope } from '#tests/setup/artefacts.ts'
import { freshPlace, type Engine } from '#tests/setup/databases.ts'
import { builtRoutes } from '#tests/setup/routes.ts'
import { without } from '#tests/unit/domain/attack.ts'

const solver = await loadSolver()

type Moment = 'voting' | 'sealed' | 'released' | 'decided'
const MOMENTS: readonly Moment[] = ['voting', 'sealed', 'decided']

interface Played {
  scope: Scope
  engine?: Engine
  moments?: readonly Moment[]
  overrides?: Partial<UseCaseContext>
  /** Something that happens before the clock first strikes. */
  before?: (twin: PlayedTwin) => Promise<void>
}

/** How many ballots are in on three mornings, and on the last evening before everybody is asked. */
type Pace = readonly [number, number, number]

/** Two paces of which the same is told each morning: 11 at least, then 22. */
const ONE: Pace = [13, 22, 22]
const OTHER: Pace = [19, 24, Infinity]

/** A consultation from its opening to the committee's answer, and all that is shown of it on the way. */
async function play(
  fixed: Twins['fixed'],
  votes: readonly Vote[],
  pace: Pace,
  { scope, engine = 'sqlite', moments = MOMENTS, overrides, before }: Played,
): Promise<Map<Moment, Artefacts>> {
  const place = await freshPlace(engine)
  const stores = await openStores(place.config)
  const twin = await givenTwin(stores, fixed, overrides)
  const site = await showing(twin)
  const shown = new Map<Moment, Artefacts>()
  const look = async (moment: Moment, now = twin) => {
    if (moments.includes(moment)) shown.set(moment, await site.artefacts(now, scope))
  }
  try {
    const [first, second, evening] = pace
    await castAll(twin, votes, 0, first)
    await before?.(twin)
    await morning(twin, MORNINGS[0])
    await castAll(twin, votes, first, second)
    await morning(twin, MORNINGS[1])
    await castAll(twin, votes, second, evening)
    await look('voting')
    await castAll(twin, votes, evening, votes.length)
    await morning(twin, MORNINGS[2])
    await seal(twin)
    await look('sealed')
    const released = await release(twin)
    await look('released', released)
    await decide(released)
    await look('decided', released)
    return shown
  } finally {
    await site.stop()
    await stores.close()
    await place.remove()
  }
}

async function playBoth({ fixed, one, other }: Twins, how: Played) {
  const here = await play(fixed, one, ONE, how)
  const there = await play(fixed, other, OTHER, how)
  return [...here].map(([moment, artefacts]) => ({
    moment,
    artefacts,
    differ: differences(artefacts, there.get(moment) ?? new Map()),
  }))
}

/** Twins that say nothing would show nothing. */
function expectTwins({ fixed, one, other }: Twins): void {
  expect(differing(fixed, one, other)).toBeGreaterThan(fixed.priorities.length)
}

async function expectNoDifference(twins: Twins, how: Played): Promise<void> {
  expectTwins(twins)
  for (const { moment, artefacts, differ } of await playBoth(twins, how)) {
    expect(differ, moment).toEqual([])
    const texts = [...artefacts.values()]
    expect(texts.filter((text) => text.startsWith('5'))).toEqual([])
    const given = texts.filter((text) => text.startsWith('200'))
    expect(given.length, moment).toBeGreaterThan(how.scope === 'everything' ? 140 : 80)
  }
}

describe('what is shown of a consultation', () => {
  it('is looked for at every address', async () => {
    const routes = await builtRoutes()
    expect(Object.keys(ADDRESSES).sort()).toEqual(routes.map(({ pattern }) => pattern).sort())
  })

  it('is the same for two electorates of which the same is released, whoever asks, all along', async () => {
    await expectNoDifference(givenTwins('majority-judgment', 'blocks', solver), { scope: 'everything' })
  }, 120_000)

  const OTHERS = METHODS.filter((method) => method !== 'majority-judgment')

  it.each(OTHERS)('is the same by %s', { timeout: 120_000 }, async (method) => {
    await expectNoDifference(givenTwins(method, 'blocks', solver), { scope: 'data' })
  })

  it('is the same where colleges are too small for groups', { timeout: 120_000 }, async () => {
    await expectNoDifference(givenTwins('majority-judgment', 'no blocks', solver), { scope: 'data' })
  })

  it('is the same whether nobody voted or ten did', { timeout: 120_000 }, async () => {
    await expectNoDifference(tinyTwins('majority-judgment'), { scope: 'data' })
  })

  it('is the same on PostgreSQL', { timeout: 120_000 }, async () => {
    const twins = givenTwins('approval', 'blocks', solver)
    await expectNoDifference(twins, { scope: 'data', engine: 'postgres', moments: ['voting', 'decided'] })
  })
})

describe('twins differ', () => {
  const twins = givenTwins('majority-judgment', 'no blocks', solver)

  it('where a single rule of disclosure is left out', { timeout: 120_000 }, async () => {
    const leaky = (count: SealedCount) =>
      Promise.resolve(disclose(count, [], without('merge-small-cells')))
    const moments = ['sealed', 'released'] as const
    const [sealed, released] = await playBoth(twins, {
      scope: 'public',
      moments,
      overrides: { release: leaky },
    })
    expect(sealed?.differ).toEqual([])
    const where = released?.differ.map((difference) => difference.split(': ')[0])
    for (const file of ['resultats', 'resultats.data', 'resultats.csv', 'resultats.json'])
      expect(where).toContain(`nobody /clsm/pays-de-vire/consultations/priorites/${file}`)
  })

  it('where turnout is told to the ballot', { timeout: 120_000 }, async () => {
    const exactly = async ({ world, consultation }: PlayedTwin) => {
      const { registry, urn } = world.as('clock')
      const { councilId, id: consultationId } = consultation
      const atLeast = await countBallots(urn, consultationId)
      for (const day of MORNINGS.map((at) => at.slice(0, 10)))
        await recordTurnout(registry, { councilId, consultationId, day, atLeast })
    }
    const [voting] = await playBoth(twins, { scope: 'public', moments: ['voting'], before: exactly })
    expect(voting?.differ.join()).toContain('nobody /clsm/pays-de-vire/consultations/priorites')
  })
})
