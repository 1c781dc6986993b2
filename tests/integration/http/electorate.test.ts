import { describe, expect, it } from 'vitest'
import { imaginedBallot, repeatableChance } from '#app/commands/demonstration/electorate.ts'
import { inRandomOrder } from '#app/domain/random-order.ts'
import type { Outcome } from '#app/domain/result.ts'
import { formatSecret } from '#app/domain/secret.ts'
import { readResult } from '#app/usecases/results.ts'
import { releaseResult } from '#app/usecases/tally.ts'
import {
  AFTER_VOTING,
  aWorld,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { ORSAY_ABSENT, ORSAY_STATIONS, readOrsay } from '#tests/setup/orsay.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

/** How many people press the button at the same time. */
const AT_ONCE = 4

interface Vote {
  college: string
  /** By priority id: index of the grade, 0 the best; null for no opinion. */
  opinions: Readonly<Record<string, number | null>>
}

/** Casts every vote with a code of its own, through the form that people use. */
async function castOverHttp(
  site: Site,
  world: World,
  { address }: Played,
  votes: readonly Vote[],
): Promise<number> {
  const url = `${site.url}/clsm/${address.council}/consultations/${address.consultation}/voter/deposer`
  const codes = new Map<string, string[]>()
  for (const [college, cast] of Object.entries(Object.groupBy(votes, (vote) => vote.college)))
    codes.set(college, [...(await givenCodes(world, address, college, cast?.length ?? 0))])
  const queue = inRandomOrder(votes, world.as('public').randomBytes)
  const started = performance.now()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let vote = queue.pop(); vote !== undefined; vote = queue.pop()) {
        const form = new URLSearchParams({
          intent: 'cast',
          code: formatSecret(codes.get(vote.college)?.pop() ?? ''),
        })
        for (const [id, opinion] of Object.entries(vote.opinions))
          form.set(`opinion.${id}`, opinion === null ? 'none' : String(opinion))
        const { status, page } = await sendForm(url, form)
        expect(status, page.slice(0, 2000)).toBe(200)
      }
    }),
  )
  return votes.length / ((performance.now() - started) / 1000)
}

async function releasedResult(world: World, { address }: Played) {
  world.setNow(AFTER_VOTING)
  expectOk(await releaseResult(world.as('operator'), address))
  const { result } = expectOk(await readResult(world.as('public'), address))
  if (result?.kind !== 'result') throw new Error('expected a released result')
  return result
}

/** The options in the order in which the page lists them. */
async function orderOnPage(site: Site, { address }: Played): Promise<string> {
  const url = `${site.url}/clsm/${address.council}/consultations/${address.consultation}/resultats`
  return (await fetch(url)).text()
}

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
      const page = await orderOnPage(site, played)
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

const orsay = readOrsay()

describe('the 1,733 ballots of Orsay 2007, cast over HTTP', () => {
  const stores = useStores('sqlite')

  it('give the published order, for all and for station 12', async ({ skip }) => {
    if (orsay === null) return skip(ORSAY_ABSENT)
    const world = aWorld(stores())
    const priorities = orsay.names.map((title, index) => ({
      id: `candidat-${index}`,
      title,
      description: '',
    }))
    const played = await givenOpenConsultation(world, {
      priorities,
      themes: [],
      grades: ['Très bien', 'Bien', 'Assez bien', 'Passable', 'Insuffisant', 'À rejeter'],
      missingOpinions: 'worst',
      colleges: ORSAY_STATIONS.map((station) => ({
        id: `bureau-${station}`,
        name: `Bureau ${station}`,
        description: '',
      })),
    })
    const votes = ORSAY_STATIONS.flatMap((station) =>
      (orsay.stations[station] ?? []).map((grades): Vote => ({
        college: `bureau-${station}`,
        opinions: Object.fromEntries(
          grades.map((grade, index) => [`candidat-${index}`, grade === 0 ? null : 6 - grade]),
        ),
      })),
    )
    expect(votes).toHaveLength(1733)
    const site = await startSite(world.as('public'))
    try {
      const perSecond = await castOverHttp(site, world, played, votes)
      console.info(`Orsay: ${perSecond.toFixed(0)} ballots a second over HTTP`)
      const result = await releasedResult(world, played)
      expect(result.ballots).toBe(1733)
      expect(ranksOf(result.person, priorities)).toEqual(orsay.ranks.all)
      const station12 = result.blocks.find(({ colleges }) => colleges.includes('Bureau 12'))
      expect(station12?.colleges).toEqual(['Bureau 12'])
      expect(station12 && ranksOf(station12, priorities)).toEqual(orsay.ranks.station12)
      const list = await orderOnPage(site, played)
      const ranked = inPublishedOrder(orsay.names, orsay.ranks.all)
      const places = ranked.map((name) => list.indexOf(name))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places).not.toContain(-1)
    } finally {
      await site.stop()
    }
  })
})

function ranksOf(outcome: Outcome, options: readonly { id: string }[]): number[] {
  return options.map(({ id }) => {
    const index = outcome.ranking.findIndex((tied) => tied.includes(id))
    return 1 + outcome.ranking.slice(0, index).flat().length
  })
}

function inPublishedOrder(names: readonly string[], ranks: readonly number[]): readonly string[] {
  return names.toSorted((a, b) => (ranks[names.indexOf(a)] ?? 0) - (ranks[names.indexOf(b)] ?? 0))
}
