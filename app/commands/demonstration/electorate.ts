import type { Ballot, BallotRules } from '#app/domain/ballot.ts'
import type { Consultation, Method } from '#app/domain/consultation.ts'

/** A repeatable source of numbers in [0, 1) (mulberry32), for data that must be the same every time. */
export function repeatableChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * One made-up voter's ballot. Each option has an appeal, each college leans its own way on it, each
 * voter differs a little, and some say nothing about an option.
 */
export function imaginedBallot(
  consultation: BallotRules & Pick<Consultation, 'colleges'>,
  collegeId: string,
  chance: () => number,
): Ballot {
  const { method, grades, priorities, colleges } = consultation
  const college = colleges.findIndex(({ id }) => id === collegeId)
  const likings = priorities.map(({ id }, option): Liking => {
    const appeal = ((option * 7 + 3) % 11) / 11
    const leaning = Math.sin((college + 1) * (option + 2)) / 4
    const liking = appeal + leaning + (chance() + chance() + chance() - 1.5) / 2
    return { id, liking: chance() < 0.08 ? null : liking }
  })
  const graded = (liking: number) =>
    Math.min(grades.length - 1, Math.max(0, Math.floor((1 - liking) * grades.length)))
  const opinionOf: Record<Method, (liking: Liking) => number | null> = {
    'majority-judgment': ({ liking }) => (liking === null ? null : graded(liking)),
    'approval': ticksOf(likings, consultation),
    'ranking': placesOf(likings),
    'budget': ticksOf(likings, consultation),
  }
  const opinions = likings.map((liking) => [liking.id, opinionOf[method](liking)] as const)
  return { method, opinions: Object.fromEntries(opinions) }
}

interface Liking {
  id: string
  /** Null for nothing said. */
  liking: number | null
}

const LIKED = 0.45

/** Those liked enough, the best liked first, as long as there are ticks and money left. */
function ticksOf(likings: readonly Liking[], rules: BallotRules): (one: Liking) => number {
  const ticked = new Set<string>()
  let left = rules.budget ?? Infinity
  for (const { id, liking } of bestFirst(likings)) {
    const cost = rules.priorities.find((priority) => priority.id === id)?.cost ?? 0
    const mayTick = rules.method === 'budget' ? cost <= left : ticked.size < (rules.mostApprovals ?? Infinity)
    if (liking <= LIKED || !mayTick) continue
    ticked.add(id)
    left -= cost
  }
  return ({ id }) => (ticked.has(id) ? 1 : 0)
}

/** The best liked first; what is liked about as much is equal. */
function placesOf(likings: readonly Liking[]): (one: Liking) => number | null {
  const places = new Map<string, number>()
  let place = 0
  let before = Infinity
  for (const { id, liking } of bestFirst(likings)) {
    if (before - liking > 0.03) place += 1
    before = liking
    places.set(id, Math.max(1, place))
  }
  return ({ id }) => places.get(id) ?? null
}

function bestFirst(likings: readonly Liking[]): readonly { id: string; liking: number }[] {
  return likings
    .flatMap(({ id, liking }) => (liking === null ? [] : [{ id, liking }]))
    .toSorted((one, other) => other.liking - one.liking)
}
