import { expect } from 'vitest'
import { inRandomOrder } from '#app/domain/random-order.ts'
import type { ConsultationResult, Outcome } from '#app/domain/result.ts'
import { formatSecret } from '#app/domain/secret.ts'
import { readResult } from '#app/usecases/results.ts'
import {
  AFTER_VOTING,
  expectOk,
  givenCodes,
  givenOpenConsultation,
  givenRelease,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { ORSAY_STATIONS, type Orsay } from './orsay.ts'
import { sendForm, startSite, type Site } from './web.ts'

/** How many people press the button at the same time: each answer has to wait for its moment. */
const AT_ONCE = 48

export interface Vote {
  college: string
  /** By priority id: index of the grade, 0 the best; null for no opinion. */
  opinions: Readonly<Record<string, number | null>>
}

/** Casts every vote with a code of its own, through the form that people use. */
export async function castOverHttp(
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

export async function releasedResult(
  world: World,
  played: Played,
): Promise<ConsultationResult> {
  world.setNow(AFTER_VOTING)
  await givenRelease(world, played)
  const { result } = expectOk(await readResult(world.as('public'), played.address))
  if (result?.kind !== 'result') throw new Error('expected a released result')
  return result
}

/** The released page, as HTML. */
export async function resultPage(site: Site, { address }: Played): Promise<string> {
  const url = `${site.url}/clsm/${address.council}/consultations/${address.consultation}/resultats`
  return (await fetch(url)).text()
}

/** Plays the whole election of Orsay over HTTP and checks the published order; ballots a second. */
export async function playOrsay(world: World, orsay: Orsay): Promise<number> {
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
    const result = await releasedResult(world, played)
    expect(result.ballots).toBe(1733)
    expect(ranksOf(result.person, priorities)).toEqual(orsay.ranks.all)
    const station12 = result.blocks.find(({ colleges }) => colleges.includes('Bureau 12'))
    expect(station12?.colleges).toEqual(['Bureau 12'])
    expect(station12 && ranksOf(station12, priorities)).toEqual(orsay.ranks.station12)
    const page = await resultPage(site, played)
    const places = inPublishedOrder(orsay.names, orsay.ranks.all).map((name) => page.indexOf(name))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    return perSecond
  } finally {
    await site.stop()
  }
}

function ranksOf(outcome: Outcome, options: readonly { id: string }[]): number[] {
  return options.map(({ id }) => {
    const index = outcome.ranking.findIndex((tied) => tied.includes(id))
    return 1 + outcome.ranking.slice(0, index).flat().length
  })
}

function inPublishedOrder(names: readonly string[], ranks: readonly number[]): readonly string[] {
  return names.toSorted((a, b) => (ranks[names.indexOf(a)] ?? 0) - (ranks[names.indexOf(b)] ?? 0))
}
