import { greatestCommonDivisor, quotient } from './exact.ts'

/** An election as the runs of the Method of Equal Shares need it; prepared once by `equal-shares.ts`. */
export interface Bundle {
  costs: readonly bigint[]
  budget: bigint
  one: bigint
  ballots: bigint
  /** Of all voters, those included who chose nothing. */
  weight: bigint
  /** What each group of equal ballots chose, and its weight. */
  approved: readonly (readonly number[])[]
  weights: readonly bigint[]
  /** The groups that chose each project, and their weight. */
  supporters: readonly Int32Array[]
  votes: readonly bigint[]
  /** How many projects anybody chose. */
  supported: number
  /** Costs and weights once more, to the nearest of floating point. */
  aboutCosts: Float64Array
  aboutWeights: Float64Array
}

/** What each supporter of a project pays at most: `payment / (rich × scale)`; `poor` are those who pay all they have. */
export interface Price {
  payment: bigint
  rich: bigint
  poor: readonly number[]
}

export const HALF_ULP = 2 ** -53

/**
 * What the groups of voters have left in one run: in floating point, never off by more than `drift`; and exactly, as
 * whole numbers over one common denominator, `scale`. Exactly, a unit of weight has its share less the largest payments
 * for the projects it helped to pay, or nothing once it has paid all it had.
 */
export class Purses {
  readonly #bundle: Bundle
  readonly #inNumbers: boolean
  /** What a unit of weight has left, by group, and whether it has paid all it had. */
  readonly left: Float64Array
  readonly broke: Uint8Array
  drift: number
  scale: bigint
  readonly #step: number
  #share: bigint
  /** The largest payments so far, over `scale`, and in which round each project was paid. */
  readonly #paid: bigint[] = []
  readonly #round: Int32Array

  constructor(bundle: Bundle, endowment: bigint) {
    this.#bundle = bundle
    const { weight, weights, costs } = bundle
    this.#inNumbers = weight <= BigInt(Number.MAX_SAFE_INTEGER)
    const share = Number(endowment) / Number(weight)
    this.left = new Float64Array(weights.length).fill(share)
    this.broke = new Uint8Array(weights.length)
    this.#step = 4 * HALF_ULP * share
    this.drift = this.#step
    this.scale = weight
    this.#share = endowment
    this.#round = new Int32Array(costs.length).fill(-1)
  }

  /** Takes the price of a project from its supporters. Out: the largest payment. */
  pay(project: number, price: Price): number {
    const shrink = greatestCommonDivisor(price.payment, price.rich)
    const [payment, rich] = [price.payment / shrink, price.rich / shrink]
    for (let round = 0; round < this.#paid.length; round += 1)
      this.#paid[round] = (this.#paid[round] ?? 0n) * rich
    this.#share *= rich
    this.scale *= rich
    this.#round[project] = this.#paid.length
    this.#paid.push(payment)
    const paid = quotient(payment, this.scale)
    for (const group of price.poor) [this.broke[group], this.left[group]] = [1, 0]
    for (const group of this.#bundle.supporters[project] ?? [])
      if (this.broke[group] === 0) this.left[group] = Math.max((this.left[group] ?? 0) - paid, 0)
    this.drift += this.#step
    return paid
  }

  /** What these groups have left together, over `scale`. */
  money(groups: ArrayLike<number>): bigint {
    if (!this.#inNumbers) {
      let sum = 0n
      for (let at = 0; at < groups.length; at += 1) {
        const group = groups[at] ?? 0
        sum += this.means(group) * (this.#bundle.weights[group] ?? 0n)
      }
      return sum
    }
    const { approved, aboutWeights } = this.#bundle
    const helped = new Float64Array(this.#paid.length)
    let all = 0
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] ?? 0
      if (this.broke[group] === 1) continue
      const own = aboutWeights[group] ?? 0
      all += own
      for (const project of approved[group] ?? []) {
        const round = this.#round[project] ?? -1
        if (round >= 0) helped[round] = (helped[round] ?? 0) + own
      }
    }
    return helped.reduce(
      (sum, own, round) => (own === 0 ? sum : sum - BigInt(own) * (this.#paid[round] ?? 0n)),
      BigInt(all) * this.#share,
    )
  }

  /** What a unit of weight of this group has left, over `scale`. */
  means(group: number): bigint {
    if (this.broke[group] === 1) return 0n
    return (this.#bundle.approved[group] ?? []).reduce((left, project) => {
      const round = this.#round[project] ?? -1
      return round < 0 ? left : left - (this.#paid[round] ?? 0n)
    }, this.#share)
  }

  /** The weight of these groups, exactly. */
  weight(groups: readonly number[]): bigint {
    const { weights, aboutWeights } = this.#bundle
    return this.#inNumbers
      ? BigInt(groups.reduce((sum, group) => sum + (aboutWeights[group] ?? 0), 0))
      : groups.reduce((sum, group) => sum + (weights[group] ?? 0n), 0n)
  }
}
