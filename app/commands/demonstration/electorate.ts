import type { Ballot } from '#app/domain/ballot.ts'
import type { Consultation } from '#app/domain/consultation.ts'

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
  consultation: Pick<Consultation, 'method' | 'grades' | 'priorities' | 'colleges'>,
  collegeId: string,
  chance: () => number,
): Ballot {
  const college = consultation.colleges.findIndex(({ id }) => id === collegeId)
  const opinions = consultation.priorities.map(({ id }, option): [string, number | null] => {
    const appeal = ((option * 7 + 3) % 11) / 11
    const leaning = Math.sin((college + 1) * (option + 2)) / 4
    const liking = appeal + leaning + (chance() + chance() + chance() - 1.5) / 2
    const silent = chance() < 0.08
    if (consultation.method === 'approval') return [id, !silent && liking > 0.45 ? 1 : 0]
    if (silent) return [id, null]
    const grades = consultation.grades.length
    return [id, Math.min(grades - 1, Math.max(0, Math.floor((1 - liking) * grades)))]
  })
  return { method: consultation.method, opinions: Object.fromEntries(opinions) }
}
