import { describe, expect, it } from 'vitest'
import { imaginedBallot, repeatableChance } from '#app/commands/demonstration/electorate.ts'
import { aWorld, givenOpenConsultation } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import {
  castOverHttp,
  playOrsay,
  releasedResult,
  resultPage,
  type Vote,
} from '#tests/setup/electorate.ts'
import { ORSAY_ABSENT, readOrsay } from '#tests/setup/orsay.ts'
import { startSite } from '#tests/setup/web.ts'

describe.each(ENGINES)('an electorate that votes over HTTP on %s', (engine) => {
  const stores = useStores(engine)

  it('finds on the released result exactly what was cast, college by college', async () => {
    const world = aWorld(stores())
    const played = await givenOpenConsultation(world)
    const { consultation } = played
    const chance = repeatableChance(7)
    const votes = consultation.colleges.flatMap(({ id: college }, index) =>
      Array.from({ length: 14 + 5 * index }, (): Vote => {
        const { opinions } = imaginedBallot(consultation, college, chance)
        return { college, opinions }
      }),
    )
    const site = await startSite(world.as('public'))
    try {
      await castOverHttp(site, world, played, votes)
      const result = await releasedResult(world, played)
      expect(result.ballots).toBe(votes.length)
      expect(result.blocks.map(({ ballots }) => ballots)).toEqual([14, 19, 24, 29])
      expect(result.person.majorityGrades).toEqual(naiveMajorityGrades(votes))
      for (const [index, block] of result.blocks.entries()) {
        const college = consultation.colleges[index]?.id
        const own = votes.filter((vote) => vote.college === college)
        for (const [id, grade] of Object.entries(block.majorityGrades))
          expect(grade).toBe(naiveMajorityGrades(own)[id])
      }
      for (const [id, cells] of Object.entries(result.counts))
        for (const { from, to, withMissing, ballots } of cells)
          expect(ballots).toBe(
            votes.filter(({ opinions }) => {
              const opinion = opinions[id] ?? null
              return opinion === null ? withMissing : opinion >= from && opinion <= to
            }).length,
          )
      const page = await resultPage(site, played)
      for (const { title } of consultation.priorities) expect(page).toContain(title)
    } finally {
      await site.stop()
    }
  })
})

/** The lower median of the grades given, sorted and counted one by one. */
function naiveMajorityGrades(votes: readonly Vote[]): Record<string, number> {
  const ids = Object.keys(votes[0]?.opinions ?? {})
  return Object.fromEntries(
    ids.flatMap((id) => {
      const grades = votes
        .map((vote) => vote.opinions[id] ?? null)
        .filter((opinion) => opinion !== null)
        .sort((a, b) => b - a)
      const median = grades[Math.floor((grades.length - 1) / 2)]
      return median === undefined ? [] : [[id, median]]
    }),
  )
}

describe('the 1,733 ballots of Orsay 2007, cast over HTTP', () => {
  const stores = useStores('sqlite')

  it('give the published order, for all and for station 12', async ({ skip }) => {
    const orsay = readOrsay()
    if (orsay === null) return skip(ORSAY_ABSENT)
    const perSecond = await playOrsay(aWorld(stores()), orsay)
    console.info(`Orsay: ${perSecond.toFixed(0)} ballots a second over HTTP`)
  })
})
