import fc from 'fast-check'
import { repeatableChance } from '#app/commands/demonstration/electorate.ts'
import { reasonsAgainstBallot, type Ballot } from '#app/domain/ballot.ts'
import {
  DEFAULT_GRADES,
  type Consultation,
  type Method,
  type Priority,
} from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'
import { disclose, fixBlocks, type CollegeCount, type SealedCount } from '#app/domain/disclosure.ts'
import type { Solver } from '#app/domain/disclosure/program.ts'
import { releaseOf } from '#app/domain/disclosure/release.ts'
import { cellsOf } from '#app/domain/tally/methods.ts'
import { addBallot, emptyProfile, sumProfiles, tallyRules } from '#app/domain/tally/profile.ts'

/** What is fixed before voting: the parts of a consultation that its result depends on. */
export type Fixed = Pick<
  Consultation,
  | 'method'
  | 'grades'
  | 'missingOpinions'
  | 'colleges'
  | 'priorities'
  | 'officialWeighting'
  | 'threshold'
> & { budget?: number }

/** A ballot and the college that its code is of. */
export interface Vote {
  college: string
  ballot: Ballot
}

/** Two electorates of which exactly the same may be published. */
export interface Twins {
  fixed: Fixed
  one: readonly Vote[]
  other: readonly Vote[]
}

const WORDS = ['Crise', 'Logement', 'Répit', 'Écoute', 'Regards']
const NAMES = ['Usagers', 'Aidants', 'Citoyens', 'Professionnels']
const THRESHOLD = 11

interface Shape {
  sizes: number[]
  options: number
  missingOpinions: Fixed['missingOpinions']
  officialWeighting: Fixed['officialWeighting']
  seed: number
}

const COLLEGE = fc.oneof(fc.integer({ min: 3, max: 10 }), fc.integer({ min: 11, max: 40 }))

/** Two to four colleges, some of them small, 25 to 120 ballots in all. */
const SHAPES: fc.Arbitrary<Shape> = fc.record({
  sizes: fc
    .array(COLLEGE, { minLength: 2, maxLength: 4 })
    .filter((sizes) => sizes.reduce((sum, size) => sum + size, 0) >= 25),
  options: fc.integer({ min: 3, max: 5 }),
  missingOpinions: fc.constantFrom('ignored' as const, 'worst' as const),
  officialWeighting: fc.constantFrom('person' as const, 'college' as const),
  seed: fc.nat(),
})

/** The first electorate with a twin, of those drawn from the seed of the run, that has blocks to show or has none. */
export function givenTwins(method: Method, kind: 'blocks' | 'no blocks', solver: Solver): Twins {
  for (const shape of fc.sample(SHAPES, 60)) {
    const draw = drawing(shape.seed)
    const fixed = fixedFor(method, shape)
    const one = shape.sizes.flatMap((size, college) => votesOf(fixed, college, size, draw))
    const result = releaseOf(sealedCount(fixed, one), solver)
    if (result.kind !== 'result' || result.blocks.length > 0 !== (kind === 'blocks')) continue
    const other = twinOf(fixed, one, draw, solver)
    if (other !== null) return { fixed, one, other }
  }
  throw new Error('No electorate has a twin')
}

/** None and ten ballots: so few that nothing is told of them, not even whether there are any. */
export function tinyTwins(method: Method): Twins {
  const draw = drawing(1)
  const fixed = fixedFor(method, {
    sizes: [0, 0, 0],
    options: 4,
    missingOpinions: 'ignored',
    officialWeighting: 'person',
    seed: 0,
  })
  const one: Vote[] = []
  const other = [...votesOf(fixed, 0, 1, draw), ...votesOf(fixed, 1, 3, draw), ...votesOf(fixed, 2, 6, draw)]
  return { fixed, one, other }
}

function fixedFor(
  method: Method,
  { sizes, options, missingOpinions, officialWeighting }: Shape,
): Fixed {
  const priorities = WORDS.slice(0, options).map((title, index): Priority => ({
    id: `p${index}`,
    title,
    description: '',
    ...(method === 'budget' && { cost: 1000 * (index + 2) }),
  }))
  const colleges = sizes.map((_, index): College => ({
    id: `c${index}`,
    name: NAMES[index] ?? '',
    description: '',
  }))
  return {
    method,
    grades: method === 'majority-judgment' ? DEFAULT_GRADES : [],
    missingOpinions,
    colleges,
    priorities,
    officialWeighting,
    threshold: THRESHOLD,
    ...(method === 'budget' && { budget: 8000 }),
  }
}

/** Ballots of a college, which has leanings of its own. */
function votesOf(fixed: Fixed, college: number, size: number, draw: Draw): Vote[] {
  return Array.from({ length: size }, () => ({
    college: `c${college}`,
    ballot: aRandomBallot(fixed, college, draw),
  }))
}

function aRandomBallot({ method, grades, priorities, budget = 0 }: Fixed, lean: number, draw: Draw): Ballot {
  const likes = (option: number) => (option + lean) % priorities.length
  const opinions: Record<string, number | null> = {}
  if (method === 'ranking') {
    const drawn = priorities.map(({ id }, option) => ({ id, score: draw(5) + likes(option) }))
    const scores = [...new Set(drawn.map(({ score }) => score))].toSorted((a, b) => a - b)
    const last = draw(4) === 0 ? 1 : scores.length
    for (const { id, score } of drawn) {
      const place = scores.indexOf(score) + 1
      opinions[id] = place > last ? null : place
    }
  }
  let left = budget
  for (const [option, { id, cost = 0 }] of priorities.entries()) {
    if (method === 'majority-judgment')
      opinions[id] = draw(7) === 0 ? null : Math.min(grades.length - 1, Math.floor((draw(8) + likes(option)) / 2))
    if (method === 'approval') opinions[id] = draw(6) > likes(option) ? 1 : 0
    if (method === 'budget') {
      const chosen = cost <= left && draw(6) > likes(option)
      opinions[id] = chosen ? 1 : 0
      if (chosen) left -= cost
    }
  }
  return { method, opinions }
}

const STEPS = 800

/** Walks away from an electorate in small steps, none of which changes anything that is published. */
function twinOf(fixed: Fixed, one: readonly Vote[], draw: Draw, solver: Solver): Vote[] | null {
  const truth = sealedCount(fixed, one)
  const released = releaseOf(truth, solver)
  if (released.kind !== 'result') return null
  const told = (count: SealedCount) =>
    JSON.stringify([count.blocks.map(({ colleges }) => colleges), disclose(count, released.withheld)])
  const published = told(truth)
  let current = [...one]
  for (let step = 0; step < STEPS; step += 1) {
    const next = changed(fixed, current, draw)
    if (next !== null && told(sealedCount(fixed, next)) === published) current = next
  }
  const same = JSON.stringify(releaseOf(sealedCount(fixed, current), solver)) === JSON.stringify(released)
  return same && differing(fixed, one, current) > fixed.priorities.length ? current : null
}

/** One or two ballots otherwise: opinions or colleges exchanged, another college, other opinions. */
function changed(fixed: Fixed, votes: readonly Vote[], draw: Draw): Vote[] | null {
  const [first, second] = [draw(votes.length), draw(votes.length)]
  const [one, other] = [votes[first], votes[second]]
  if (one === undefined || other === undefined || first === second) return null
  const put = (mine: Vote, theirs: Vote = other): Vote[] | null =>
    [mine, theirs].every(({ ballot }) => isBallot(ballot, fixed))
      ? votes.map((vote, at) => (at === first ? mine : at === second ? theirs : vote))
      : null
  const id = fixed.priorities[draw(fixed.priorities.length)]?.id ?? ''
  switch (draw(4)) {
    case 0:
      return put({ ...one, college: other.college }, { ...other, college: one.college })
    case 1:
      return put({ ...one, college: fixed.colleges[draw(fixed.colleges.length)]?.id ?? '' })
    case 2:
      return put({ ...one, ballot: aRandomBallot(fixed, draw(4), draw) })
    default:
      return put(
        { ...one, ballot: withOpinion(one.ballot, id, other.ballot.opinions[id] ?? null) },
        { ...other, ballot: withOpinion(other.ballot, id, one.ballot.opinions[id] ?? null) },
      )
  }
}

function withOpinion({ method, opinions }: Ballot, id: string, opinion: number | null): Ballot {
  return { method, opinions: { ...opinions, [id]: opinion } }
}

function isBallot(ballot: Ballot, fixed: Fixed): boolean {
  return reasonsAgainstBallot(ballot, fixed).length === 0
}

/** The cells of a college below the threshold, in one of the two, that are not the same in both. */
export function differing(fixed: Fixed, one: readonly Vote[], other: readonly Vote[]): number {
  const [here, there] = [one, other].map((votes) => countsOf(fixed, votes).flatMap(({ profile }) =>
    fixed.priorities.flatMap((_, option) => cellsOf(profile, option, rulesOf(fixed))),
  ))
  return (here ?? []).filter((cell, at) => {
    const twin = there?.[at] ?? 0
    return cell !== twin && Math.min(cell, twin) < fixed.threshold
  }).length
}

export function rulesOf({ priorities, ...fixed }: Fixed) {
  return tallyRules({ ...fixed, options: priorities })
}

function countsOf(fixed: Fixed, votes: readonly Vote[]): CollegeCount[] {
  const rules = rulesOf(fixed)
  return fixed.colleges.map(({ id }) => {
    const profile = emptyProfile(rules)
    for (const vote of votes) if (vote.college === id) addBallot(profile, vote.ballot, rules)
    return { id, profile }
  })
}

/** The true counts, as sealing makes them. */
export function sealedCount(fixed: Fixed, votes: readonly Vote[]): SealedCount {
  const rules = rulesOf(fixed)
  const counts = countsOf(fixed, votes)
  return {
    blocks: fixBlocks(counts, rules, fixed.threshold).map((ids) => ({
      colleges: fixed.colleges.filter(({ id }) => ids.includes(id)),
      profile: sumProfiles(
        counts.filter(({ id }) => ids.includes(id)).map(({ profile }) => profile),
        rules,
      ),
    })),
    rules,
    grades: fixed.grades,
    options: fixed.priorities.map(({ id, title }) => ({ id, title })),
    threshold: fixed.threshold,
    official: fixed.officialWeighting,
    codesHandedOut: null,
  }
}

/** Whole numbers below a limit, always the same ones. */
type Draw = (limit: number) => number

function drawing(seed: number): Draw {
  const chance = repeatableChance(seed)
  return (limit) => Math.floor(chance() * limit)
}
