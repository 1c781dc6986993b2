import type { Bundle, Price, Purses } from './purses.ts'

/** What each supporter of a project would pay at most, in floating point and how far that may be off. */
export interface Estimate {
  payment: number
  error: number
  /** How fast it falls when everybody has more, at most; exactly that where `sure`. */
  fall: number
  sure: boolean
}

/** What rounding may do to the room, a thousand times over. */
const MARGIN = 1e-9

/**
 * How much more a unit of weight could have without any change to a run of equal shares.
 *
 * Let everybody have ε more, and let all have gone as it did up to some round. Then what each has left has grown by ε
 * times a rate that is the product of these rounds, 0 for those who paid all they had and at least 1 for others. Who was
 * rich for a project stays so; its payment p, as Σ weight × min(left, p) = cost, falls by Σ over the poor of
 * weight × rate / weight of the rich for each unit of ε, and ever slower, since the poor only become fewer. So this round
 * goes as it did too as long as ε is too small for (1) the poor of the chosen project to become rich, (2) another
 * project's ρ, falling as fast as it does at first, to come down to that of the chosen one, (3) a project out of reach to
 * be paid. The room is the least of these bounds over all rounds, less a margin for floating point.
 */
export class Room {
  readonly #bundle: Bundle
  readonly #purses: Purses
  #least = Infinity
  /** By how much what a unit of weight has left grows with its share, by group. */
  readonly #rate: Float64Array

  constructor(bundle: Bundle, purses: Purses) {
    this.#bundle = bundle
    this.#purses = purses
    this.#rate = new Float64Array(bundle.weights.length).fill(1)
  }

  /** 0 where nothing is known. */
  get size(): number {
    return Number.isFinite(this.#least) ? Math.max(0, this.#least) : 0
  }

  /** Not beyond this. What is no number is no room. */
  bound(room: number): void {
    if (!(room >= this.#least)) this.#least = room > 0 ? room * (1 - 1000 * MARGIN) : 0
  }

  /** How fast those of the first `count` groups who have less than `below` gain together. */
  growth(groups: ArrayLike<number>, count: number, below = Infinity): number {
    let growth = 0
    for (let at = 0; at < count; at += 1) {
      const group = groups[at] ?? 0
      if ((this.#purses.left[group] ?? 0) < below)
        growth += (this.#bundle.aboutWeights[group] ?? 0) * (this.#rate[group] ?? 0)
    }
    return growth
  }

  /** No other project may come before the chosen one. Those that are the same to all never do. */
  boundByRivals(chosen: number, rivals: readonly { project: number; estimate: Estimate }[]): void {
    const { supporters, costs, aboutCosts } = this.#bundle
    const rhoOf = (project: number, value: number) => value / (aboutCosts[project] ?? 1)
    const own = rivals.find(({ project }) => project === chosen)?.estimate
    if (own?.sure !== true) return this.bound(0)
    const [rho, fall] = [rhoOf(chosen, own.payment), rhoOf(chosen, own.fall)]
    for (const { project, estimate } of rivals) {
      if (project === chosen) continue
      const [backers, others] = [supporters[chosen], supporters[project]]
      const isSame =
        costs[chosen] === costs[project] &&
        backers?.length === others?.length &&
        backers?.every((group, at) => group === others?.[at])
      // Nor does one that nobody is too poor to pay, which then costs what it did, if that holds for both.
      if (isSame || (own.fall === 0 && estimate.fall === 0 && estimate.sure)) continue
      const gap = rhoOf(project, estimate.payment - estimate.error) - rho
      const closing = rhoOf(project, estimate.fall) - fall
      // A gap that rounding could make, or that closes by no more than rounding, says nothing.
      if (!(gap > MARGIN * rho)) this.bound(0)
      else if (closing > -MARGIN * Math.abs(fall))
        this.bound((gap - MARGIN * rho) / (closing + MARGIN * Math.abs(fall)))
    }
  }

  /** The poor of the chosen project stay poor; call it once they have paid, with what each had before. */
  boundByPoor(project: number, { poor }: Price, paid: number, before: readonly number[]): void {
    const { broke, drift } = this.#purses
    const { supporters, aboutWeights } = this.#bundle
    const rich = [...(supporters[project] ?? [])].filter((group) => broke[group] === 0)
    const weight = rich.reduce((sum, group) => sum + (aboutWeights[group] ?? 0), 0)
    // All have paid all they had: with more, some would be rich.
    if (weight === 0) this.bound(0)
    const fall = weight === 0 ? 0 : this.growth(poor, poor.length) / weight
    poor.forEach((group, at) => {
      const gap = paid - (before[at] ?? 0) - drift - MARGIN * paid
      this.bound(Math.max(0, gap) / ((this.#rate[group] ?? 0) + fall))
      this.#rate[group] = 0
    })
    for (const group of rich) this.#rate[group] = (this.#rate[group] ?? 0) + fall
  }
}
