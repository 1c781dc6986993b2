import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Beside the repository, not in it: 1,733 real ballots of 2007, by MieuxVoter (CC0-1.0). */
const FOLDER = fileURLToPath(new URL('../../../shared/data/orsay-2007/', import.meta.url))

export const ORSAY_STATIONS = ['01', '06', '12'] as const
export const ORSAY_ABSENT = 'skipped: the folder shared/data/orsay-2007 is not beside the repository'

export interface Orsay {
  names: readonly string[]
  /** By station: one row a ballot, grades from 6 (best) to 1, 0 for no opinion. */
  stations: Readonly<Record<string, readonly (readonly number[])[]>>
  /** Ranks (1 the best) in the order of `names`, as published. */
  ranks: { all: readonly number[]; station12: readonly number[] }
}

/** The ballots of Orsay, or null where the folder is absent. */
export function readOrsay(): Orsay | null {
  if (!existsSync(FOLDER)) return null
  const rows = (station: string) =>
    readFileSync(`${FOLDER}bureau_${station}.csv`, 'utf8').trim().split(/\r?\n/)
  const names = rows('01')[0]?.split(',').slice(1) ?? []
  const ranks = (name: string): readonly number[] => {
    const expected: { rank: number[] } = JSON.parse(
      readFileSync(`${FOLDER}expected-${name}.json`, 'utf8'),
    )
    return expected.rank
  }
  return {
    names,
    stations: Object.fromEntries(
      ORSAY_STATIONS.map((station) => [
        station,
        rows(station)
          .slice(1)
          .map((row) => row.split(',').slice(1).map(Number)),
      ]),
    ),
    ranks: { all: ranks('all'), station12: ranks('station-12') },
  }
}
