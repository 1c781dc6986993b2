import type { Ballot } from '#app/domain/ballot.ts'
import type { Method } from '#app/domain/consultation.ts'
import { disclose, fixBlocks, type SealedCount } from '#app/domain/disclosure.ts'
import type { ConsultationResult, Withheld } from '#app/domain/result.ts'
import {
  addBallot,
  emptyProfile,
  sumProfiles,
  tallyRules,
  type Profile,
  type TallyRules,
} from '#app/domain/tally/profile.ts'

/** How to make ballots that agree enough for something to be published. */
export interface Recipe {
  method: Method
  options: number
  missingOpinions: 'ignored' | 'worst'
  official: 'person' | 'college'
  sizes: number[]
  seed: number
  codesLeft: number
  titles: string[]
}

const GRADES = ['Très prioritaire', 'Prioritaire', 'Assez prioritaire', 'Peu prioritaire', 'Pas prioritaire']

/** The release of an imagined consultation, as `disclose` makes it. */
export function aPublishedResult(
  over: Partial<Recipe> & Pick<Recipe, 'method'>,
  withheld: readonly Withheld[] = [],
): ConsultationResult {
  const result = disclose(
    sealedBy({
      options: 5,
      missingOpinions: 'ignored',
      official: 'person',
      sizes: [60, 45, 30],
      seed: 7,
      codesLeft: 40,
      titles: [],
      ...over,
    }),
    withheld,
  )
  if (result.kind !== 'result') throw new Error('Too few ballots')
  return result
}

/** The counts of the blocks that sealing would fix of an imagined electorate, the same in every run. */
export function sealedBy(given: Recipe): SealedCount {
  const { method, options, missingOpinions, official, sizes, seed, codesLeft, titles } = given
  const ids = Array.from({ length: options }, (_, option) => ({
    id: `o${option}`,
    cost: 7_000 + 3_500 * option,
  }))
  const grades = method === 'majority-judgment' ? GRADES : []
  const rules = tallyRules({
    method,
    grades,
    missingOpinions,
    options: ids,
    ...(method === 'budget' && { budget: 30_000 }),
  })
  const chance = chanceFrom(seed)
  const colleges = sizes.map((size, college) => ({
    id: `c${college}`,
    profile: profileOf(size, college, rules, chance),
  }))
  const blocks = fixBlocks(colleges, rules, 11).map((members) => ({
    colleges: members.map((id) => ({ id, name: `Collège ${id}` })),
    profile: sumProfiles(
      colleges.filter(({ id }) => members.includes(id)).map(({ profile }) => profile),
      rules,
    ),
  }))
  const ballots = sizes.reduce((sum, size) => sum + size, 0)
  return {
    blocks,
    rules,
    grades,
    options: ids.map(({ id }, option) => ({ id, title: titles[option] ?? `Priorité ${id}` })),
    threshold: 11,
    official,
    codesHandedOut: ballots + codesLeft,
  }
}

function profileOf(size: number, college: number, rules: TallyRules, chance: () => number): Profile {
  const profile = emptyProfile(rules)
  const taste = rules.options.map(() => chance())
  for (let ballot = 0; ballot < size; ballot += 1)
    addBallot(profile, ballotOf(taste, college, rules, chance), rules)
  return profile
}

function ballotOf(
  taste: readonly number[],
  college: number,
  rules: TallyRules,
  chance: () => number,
): Ballot {
  const likings = taste.map((liking) => 0.55 * liking + 0.05 * college + 0.45 * chance())
  const opinions = rules.options.map((id, option): [string, number | null] => {
    const liking = likings[option] ?? 0
    switch (rules.method) {
      case 'majority-judgment':
        return [id, chance() < 0.1 ? null : Math.max(0, Math.min(4, Math.floor(5 * (1 - liking))))]
      case 'approval':
        return [id, liking > 0.5 ? 1 : 0]
      case 'ranking':
        return [id, chance() < 0.15 ? null : 1 + likings.filter((other) => other > liking).length]
      case 'budget': {
        const dearer = likings.flatMap((other, at) => (other > liking ? [rules.costs?.[at] ?? 0] : []))
        const sum = dearer.reduce((all, cost) => all + cost, rules.costs?.[option] ?? 0)
        return [id, sum <= (rules.budget ?? 0) ? 1 : 0]
      }
    }
  })
  return { method: rules.method, opinions: Object.fromEntries(opinions) }
}

/** Mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
