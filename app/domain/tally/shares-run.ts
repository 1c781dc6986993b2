import { inOrder } from './exact.ts'
import { HALF_ULP, Purses, type Bundle, type Price } from './purses.ts'
import { Room, type Estimate } from './shares-room.ts'

export interface SharesRun {
  selected: number[]
  cost: bigint
  tied: number[][]
  /** How much more a unit of weight could have without any change to `selected` and `tied`: 0 where that is not known. */
  room: number
}

/**
 * One run of the Method of Equal Shares, in which all voters together have `endowment`; `probing` for the room as well.
 *
 * Comparisons are made in floating point with a bound on the error; where that cannot decide, exactly.
 */
export function sharesRun(bundle: Bundle, endowment: bigint, probing = false): SharesRun {
  return new Run(bundle, endowment, probing).toTheEnd()
}

class Run {
  readonly #bundle: Bundle
  readonly #purses: Purses
  readonly #room: Room | null
  readonly #scratch: Int32Array
  readonly #selected: number[] = []
  readonly #tied: number[][] = []
  /** Bounds from below on ρ, which only ever grows; projects out of reach are taken out. */
  readonly #least = new Map<number, number>()

  constructor(bundle: Bundle, endowment: bigint, probing: boolean) {
    this.#bundle = bundle
    this.#purses = new Purses(bundle, endowment)
    this.#room = probing ? new Room(bundle, this.#purses) : null
    this.#scratch = new Int32Array(bundle.weights.length)
    for (const [project, cost] of bundle.costs.entries()) {
      if ((bundle.votes[project] ?? 0n) === 0n) continue
      if (cost === 0n) this.#selected.push(project)
      else this.#least.set(project, 0)
    }
  }

  toTheEnd(): SharesRun {
    for (;;) {
      const best = this.#cheapest()
      if (best === undefined) break
      const { project, price } = best
      this.#least.delete(project)
      this.#selected.push(project)
      const before = this.#room === null ? [] : price.poor.map((group) => this.#purses.left[group] ?? 0)
      const paid = this.#purses.pay(project, price)
      this.#room?.boundByPoor(project, price, paid, before)
    }
    const { costs } = this.#bundle
    const cost = this.#selected.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n)
    return { selected: this.#selected, cost, tied: this.#tied, room: this.#room?.size ?? 0 }
  }

  /** The project of the smallest ρ, which is its largest payment over its cost, among those within reach. */
  #cheapest(): { project: number; price: Price } | undefined {
    const waiting = [...this.#least].sort((a, b) => a[1] - b[1])
    const rivals: { project: number; estimate: Estimate; low: number }[] = []
    let bar = Infinity
    for (const [project, least] of waiting) {
      if (least > bar && this.#room === null) break
      const estimate = this.#estimate(project)
      if (estimate === null) {
        this.#least.delete(project)
        continue
      }
      const cost = this.#bundle.aboutCosts[project] ?? 0
      const low = ((estimate.payment - estimate.error) / cost) * (1 - 8 * HALF_ULP)
      const high = ((estimate.payment + estimate.error) / cost) * (1 + 8 * HALF_ULP)
      this.#least.set(project, Math.max(least, low))
      rivals.push({ project, estimate, low })
      bar = Math.min(bar, high)
    }
    const best = this.#firstOf(rivals.filter(({ low }) => low <= bar))
    if (best !== undefined) this.#room?.boundByRivals(best.project, rivals)
    return best
  }

  /** The best of the projects that floating point could not tell apart: exactly, ties broken as documented. */
  #firstOf(
    near: readonly { project: number; estimate: Estimate }[],
  ): { project: number; price: Price } | undefined {
    const { costs, votes } = this.#bundle
    let best: Priced[] = []
    for (const { project, estimate } of near.toSorted((a, b) => a.project - b.project)) {
      const price = this.#price(project, estimate)
      const one = { project, price, cost: costs[project] ?? 0n, votes: votes[project] ?? 0n }
      const [other] = best
      const order = other === undefined ? -1 : compare(one, other)
      if (order < 0) best = [one]
      else if (order === 0) best.push(one)
    }
    if (best.length > 1) this.#tied.push(best.map(({ project }) => project))
    return best[0]
  }

  /** In floating point, or null for a project that its supporters cannot pay any more, which is certain. */
  #estimate(project: number): Estimate | null {
    const { left, broke, drift } = this.#purses
    const { aboutCosts, aboutWeights, supporters } = this.#bundle
    const scratch = this.#scratch
    const cost = aboutCosts[project] ?? 0
    let [money, weight, count] = [0, 0, 0]
    for (const group of supporters[project] ?? []) {
      if (broke[group] === 1) continue
      const own = aboutWeights[group] ?? 0
      money += own * (left[group] ?? 0)
      weight += own
      scratch[count] = group
      count += 1
    }
    const slack = 4 * (HALF_ULP * (count + 16) * (money + cost) + drift * weight)
    if (money + slack < cost || (money - slack < cost && !this.#canPay(project))) {
      this.#room?.bound((cost - money - slack) / this.#room.growth(scratch, count))
      return null
    }
    const { payment, rich } = this.#split(cost, weight, count)
    // All whose means are about the payment may be rich or poor; the payment is off at most by the slack, spread over
    // the surely rich. Where these are few against the supposed ones, the bound would not hold.
    const error = (2 * slack) / rich
    let surely = 0
    for (let at = 0; at < count; at += 1) {
      const group = scratch[at] ?? 0
      if ((left[group] ?? 0) > payment + error + drift) surely += aboutWeights[group] ?? 0
    }
    if (rich === 0 || 2 * surely < rich)
      return { payment, error: Infinity, fall: Infinity, sure: false }
    const falling = this.#room?.growth(scratch, count, payment + error + drift) ?? 0
    return { payment, error, fall: falling / surely, sure: surely === rich }
  }

  /** Splits a cost among the first `count` groups of the scratch, as equally as they can. */
  #split(cost: number, all: number, count: number): { payment: number; rich: number } {
    const { left } = this.#purses
    const { aboutWeights } = this.#bundle
    const scratch = this.#scratch
    let [due, rich, payment, rivals] = [cost, all, cost / all, count]
    for (;;) {
      let [kept, weight] = [0, 0]
      for (let at = 0; at < rivals; at += 1) {
        const group = scratch[at] ?? 0
        const own = aboutWeights[group] ?? 0
        const means = left[group] ?? 0
        if (means < payment) {
          due -= own * means
          continue
        }
        // The poor are moved behind the rich, so that each pass looks at fewer.
        scratch[at] = scratch[kept] ?? 0
        scratch[kept] = group
        kept += 1
        weight += own
      }
      if (kept === 0) return { payment, rich: 0 }
      if (kept === rivals) return { payment, rich }
      ;[rich, payment, rivals] = [weight, due / weight, kept]
    }
  }

  /** Whether the supporters have the cost together, exactly. */
  #canPay(project: number): boolean {
    const { costs, supporters } = this.#bundle
    const money = this.#purses.money(supporters[project] ?? [])
    return money >= (costs[project] ?? 0n) * this.#purses.scale
  }

  /** The exact price of a project that can be paid. */
  #price(project: number, { payment: about, error }: Estimate): Price {
    const { costs, supporters, weights } = this.#bundle
    const { left, broke, drift, scale } = this.#purses
    const poor: number[] = []
    const others: number[] = []
    let unsure: { group: number; means: bigint }[] = []
    for (const group of supporters[project] ?? []) {
      if (broke[group] === 1) continue
      const means = left[group] ?? 0
      if (means < about - error - drift) poor.push(group)
      else others.push(group)
      if (Math.abs(means - about) <= error + drift)
        unsure.push({ group, means: this.#purses.means(group) })
    }
    let payment = (costs[project] ?? 0n) * scale - this.#purses.money(poor)
    let rich = this.#purses.weight(others)
    // From some of the truly poor all of them are found: whoever cannot pay an equal part of the rest is poor as well.
    for (let again = unsure.length > 0; again; ) {
      const newly = unsure.filter(({ means }) => means * rich < payment)
      unsure = unsure.filter(({ means }) => means * rich >= payment)
      again = newly.length > 0
      for (const { group, means } of newly) {
        poor.push(group)
        rich -= weights[group] ?? 0n
        payment -= (weights[group] ?? 0n) * means
      }
      if (rich === 0n) throw new Error('A project beyond the means of its supporters')
    }
    // Who has exactly the payment left pays all of it.
    for (const { group, means } of unsure) if (means * rich === payment) poor.push(group)
    return { payment, rich, poor }
  }
}

interface Priced {
  project: number
  price: Price
  cost: bigint
  votes: bigint
}

/** Negative when `a` goes first: the smaller ρ, then the lower cost, then the more votes. */
function compare(a: Priced, b: Priced): number {
  const one = a.price.payment * b.price.rich * b.cost
  const other = b.price.payment * a.price.rich * a.cost
  return inOrder(one, other) || inOrder(a.cost, b.cost) || inOrder(b.votes, a.votes)
}
