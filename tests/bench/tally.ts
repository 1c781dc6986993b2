/**
 * Rankings counted beside three published packages, each given the very same ballots in the shape it asks for, made
 * beforehand: figures of one run on one machine, of which only the ratios travel. Then how long a ballot takes when they
 * are ten and a hundred times as many, the memory above what was held before, and the same streamed from an urn.
 *
 * `schulze-method` and `votes` compute the Schulze method; `@node-core/caritat` counts duels won, so it is given the
 * whole count of pairs and no paths, which is less work. All find the same winner here, as there is one who wins every
 * duel.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Schulze, utils } from 'votes'
import { PairCounter } from '#app/domain/tally/pair-counter.ts'
import { pairwiseRows } from '#app/domain/tally/pairwise.ts'
import { schulze } from '#app/domain/tally/schulze.ts'
import { fillRanking, seeded } from './support/seeded.ts'

const BALLOTS = 100_000
const OPTIONS = 20
const ROUNDS = 5

const names = Array.from({ length: OPTIONS }, (_, option) => `option ${option}`)
const require = createRequire(import.meta.url)

interface Contender {
  name: string
  winners: () => number[]
}

async function contenders(): Promise<Contender[]> {
  const chance = seeded(20)
  const typed = Array.from({ length: BALLOTS }, () => {
    const places = new Uint8Array(OPTIONS)
    fillRanking(places, chance)
    return places
  })
  const ranks = typed.map((places) => [...places])
  const rankings = typed.map((places) => {
    const ranking: string[][] = names.map(() => [])
    places.forEach((place, option) => ranking[place - 1]?.push(names[option] ?? ''))
    return { ranking, weight: 1 }
  })
  const preferences = typed.map((places, voter) => ({
    voter: { id: String(voter) },
    preferences: new Map(names.map((name, option) => [name, -(places[option] ?? 0)] as const)),
  }))
  const indexes = (winners: Iterable<string>) => [...winners].map((name) => names.indexOf(name))
  const schulzeMethod: SchulzeMethod = require('schulze-method')
  const folder = join(require.resolve('@node-core/caritat/package.json'), '..')
  const caritat: Caritat = await import(
    pathToFileURL(join(folder, 'dist/votingMethods/CondorcetResult.js')).href
  )
  return [
    {
      name: 'Concerto',
      winners: () => {
        const counter = new PairCounter(OPTIONS, 'last')
        for (const places of typed) counter.add(places)
        return schulze(pairwiseRows(counter.pairs())).ranks[0] ?? []
      },
    },
    {
      name: 'schulze-method',
      winners: () => schulzeMethod.run(OPTIONS, ranks)[0]?.indexes ?? [],
    },
    {
      name: 'votes',
      winners: () =>
        indexes(new Schulze(utils.matrixFromBallots(rankings, names)).ranking()[0] ?? []),
    },
    {
      name: '@node-core/caritat',
      winners: () =>
        indexes(new caritat.default([], names, 'bench', preferences, {}).findWinners()),
    },
  ]
}

/** What is used of packages that bring no types. */
interface SchulzeMethod {
  run: (options: number, ballots: readonly (readonly number[])[]) => { indexes: number[] }[]
}
interface Caritat {
  default: new (
    voters: readonly string[],
    candidates: readonly string[],
    subject: string,
    votes: readonly { voter: { id: string }; preferences: ReadonlyMap<string, number> }[],
    options: object,
  ) => { findWinners: () => Iterable<string> }
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function besideOthers(): Promise<void> {
  const all = await contenders()
  const times = new Map(all.map(({ name }) => [name, [] as number[]] as const))
  const found = new Set<string>()
  // The first round warms up and is not measured; then each takes its turn, so that all share what else the machine does.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { name, winners } of all) {
      const began = performance.now()
      found.add(winners().join())
      if (round > 0) times.get(name)?.push(performance.now() - began)
    }
  if (found.size !== 1) throw new Error(`Different winners: ${[...found].join(' | ')}`)
  const own = middle(times.get('Concerto') ?? [])
  const winner = names[Number([...found][0])]
  console.log(`${BALLOTS} ballots × ${OPTIONS} options, median of ${ROUNDS} rounds; all find ${winner}`)
  for (const [name, taken] of times) {
    const [time, ratio] = [middle(taken).toFixed(1), (middle(taken) / own).toFixed(1)]
    console.log(`  ${name.padEnd(20)} ${time.padStart(8)} ms   ${ratio.padStart(6)} ×`)
  }
}

interface Measured {
  milliseconds: number
  megabytes: number
}

async function measured(script: string, args: readonly string[]): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'support', script), args)
  const [said]: unknown[] = await once(child, 'message')
  if (!isMeasured(said)) throw new Error('No measure')
  await once(child, 'exit')
  return said
}

function isMeasured(said: unknown): said is Measured {
  return typeof said === 'object' && said !== null && 'milliseconds' in said && 'megabytes' in said
}

function tell(name: string, ballots: number, { milliseconds, megabytes }: Measured): void {
  const each = ((milliseconds * 1000) / ballots).toFixed(2)
  const [number, time] = [String(ballots).padStart(8), milliseconds.toFixed(0).padStart(7)]
  const figures = `${number} ballots ${time} ms  ${each.padStart(7)} µs each   +${megabytes.toFixed(0)} MB`
  console.log(`  ${name.padEnd(20)} ${figures}`)
}

await besideOthers()
console.log('In memory, one process each, warmed up:')
for (const ballots of [10_000, 100_000, 1_000_000])
  tell('ranking', ballots, await measured('tally-many.ts', [String(ballots), String(OPTIONS)]))
console.log('Streamed from a SQLite urn, parsed and counted:')
for (const method of ['majority-judgment', 'ranking'])
  for (const ballots of [10_000, 100_000])
    tell(method, ballots, await measured('tally-urn.ts', [method, String(ballots), String(OPTIONS)]))
