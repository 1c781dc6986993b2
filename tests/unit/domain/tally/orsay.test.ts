import { tally } from '#app/domain/tally/methods.ts'
import {
  addBallot,
  emptyProfile,
  sumProfiles,
  type Profile,
  type TallyRules,
} from '#app/domain/tally/profile.ts'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** 1,733 real ballots of 2007; not part of the repository. */
const FOLDER = new URL('../../../../../shared/data/orsay-2007/', import.meta.url)
const ABSENT = 'the ballots of Orsay 2007 are not beside the repository (../shared/data/orsay-2007)'
const present = existsSync(FOLDER)

interface Station {
  names: string[]
  /** Grades as written in the file: 6 the best, 1 the worst, 0 missing. */
  ballots: number[][]
}

function readStation(file: string): Station {
  const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trim().split(/\r?\n/)
  return {
    names: head.split(',').slice(1),
    ballots: lines.map((line) => line.split(',').slice(1).map(Number)),
  }
}

function readExpected(file: string): { n: number; names: string[]; rank: number[] } {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))
}

function rulesFor(names: readonly string[]): TallyRules {
  return { method: 'majority-judgment', options: names, grades: 6, missingOpinions: 'worst' }
}

function count({ names, ballots }: Station): Profile {
  const rules = rulesFor(names)
  const profile = emptyProfile(rules)
  for (const grades of ballots) {
    const opinions = names.map((name, at) => [name, toOpinion(grades[at] ?? 0)])
    addBallot(profile, { method: 'majority-judgment', opinions: Object.fromEntries(opinions) }, rules)
  }
  return profile
}

function toOpinion(written: number): number | null {
  return written === 0 ? null : 6 - written
}

describe('the ballots of Orsay 2007, missing opinions counted as worst', () => {
  test.for([
    {
      name: 'all stations',
      files: ['bureau_01.csv', 'bureau_06.csv', 'bureau_12.csv'],
      results: 'expected-all.json',
    },
    { name: 'station 12 alone', files: ['bureau_12.csv'], results: 'expected-station-12.json' },
  ])('$name', ({ files, results }, { skip }) => {
    skip(!present, ABSENT)
    const stations = files.map(readStation)
    const expected = readExpected(results)
    const rules = rulesFor(expected.names)
    const profile = sumProfiles(stations.map(count), rules)
    const { ranking } = tally([{ profile, weight: 1n }], rules, new Set(expected.names))

    expect(profile.ballots).toBe(expected.n)
    const order = expected.names.toSorted((a, b) => rankOf(a, expected) - rankOf(b, expected))
    expect(ranking).toEqual(order.map((name) => [name]))
  })
})

function rankOf(name: string, { names, rank }: { names: string[]; rank: number[] }): number {
  return rank[names.indexOf(name)] ?? Number.NaN
}
