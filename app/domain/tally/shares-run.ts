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
}

export interface SharesRun {
  selected: number[]
  cost: bigint
  tied: number[][]
}

/** What each supporter of a project would pay at most, in floating point and how far that may be off. */
interface Estimate {
  payment: number
  error: number
}

/** The same exactly: `payment / (rich × scale)`, in the money of the run; `poor` are those who pay all they have. */
interface Price {
  payment: bigint
  rich: bigint
  poor: Set<number>
}

const HALF_ULP = 2 ** -53

/**
 * One run of the Method of Equal Shares, in which all voters together have `endowment`.
 *
 * Comparisons are made in floating point with a bound on the error; where that cannot decide, exactly. Exact amounts
 * are whole numbers over one common denominator, `scale`: what a group of voters has left is its share less the largest
 * payments for the projects it helped to pay, unless it has paid all it had.
 */
export function sharesRun(bundle: Bundle, endowment: bigint): SharesRun {
  return new Run(bundle, endowment).toTheEnd()
}

class Run {
  readonly #bundle: Bundle
  readonly #costs: Float64Array
  readonly #weights: Float64Array
  /** What one unit of weight has left, by group. */
  readonly #left: Float64Array
  readonly #broke: Uint8Array
  readonly #share: number
  /** How far any of `left` may be off. */
  #drift: number
  #scale: bigint
  #exactShare: bigint
  /** The largest payments so far, over `scale`, and in which round each project was paid. */
  readonly #paid: bigint[] = []
  readonly #round: Int32Array
  readonly #scratch: Int32Array
  readonly #selected: number[] = []
  readonly #tied: number[][] = []
  /** Bounds from below on the payments, which only ever grow; projects out of reach are taken out. */
  readonly #least = new Map<number, number>()

  constructor(bundle: Bundle, endowment: bigint) {
    this.#bundle = bundle
    const { costs, weights, weight, votes } = bundle
    this.#costs = Float64Array.from(costs, Number)
    this.#weights = Float64Array.from(weights, Number)
    this.#share = Number(endowment) / Number(weight)
    this.#left = new Float64Array(weights.length).fill(this.#share)
    this.#broke = new Uint8Array(weights.length)
    this.#drift = 4 * HALF_ULP * this.#share
    this.#scale = weight
    this.#exactShare = endowment
    this.#round = new Int32Array(costs.length).fill(-1)
    this.#scratch = new Int32Array(weights.length)
    for (const [project, cost] of costs.entries()) {
      if ((votes[project] ?? 0n) === 0n) continue
      if (cost === 0n) this.#selected.push(project)
      else this.#least.set(project, 0)
    }
  }

  toTheEnd(): SharesRun {
    for (;;) {
      const best = this.#cheapest()
      if (best === undefined) break
      this.#least.delete(best.project)
      this.#selected.push(best.project)
      this.#charge(best.project, best.price)
    }
    const { costs } = this.#bundle
    const cost = this.#selected.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n)
    return { selected: this.#selected, cost, tied: this.#tied }
  }

  /** The project of the smallest ρ, which is its largest payment over its cost, among those within reach. */
  #cheapest(): { project: number; price: Price } | undefined {
    const waiting = [...this.#least].sort((a, b) => a[1] - b[1])
    let near: { project: number; low: number }[] = []
    let bar = Infinity
    for (const [project, least] of waiting) {
      if (least > bar) break
      const estimate = this.#estimate(project)
      if (estimate === null) {
        this.#least.delete(project)
        continue
      }
      const cost = this.#costs[project] ?? 0
      const low = ((estimate.payment - estimate.error) / cost) * (1 - 8 * HALF_ULP)
      const high = ((estimate.payment + estimate.error) / cost) * (1 + 8 * HALF_ULP)
      this.#least.set(project, Math.max(least, low))
      near.push({ project, low })
      bar = Math.min(bar, high)
    }
    near = near.filter(({ low }) => low <= bar)
    return this.#firstOf(near.map(({ project }) => project))
  }

  /** The best of the projects that floating point could not tell apart: exactly, ties broken as documented. */
  #firstOf(near: readonly number[]): { project: number; price: Price } | undefined {
    const { costs, votes } = this.#bundle
    let best: { project: number; price: Price; cost: bigint; votes: bigint }[] = []
    for (const project of near.toSorted((a, b) => a - b)) {
      const one = {
        project,
        price: this.#price(project),
        cost: costs[project] ?? 0n,
        votes: votes[project] ?? 0n,
      }
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
    const supporters = this.#bundle.supporters[project] ?? new Int32Array()
    const cost = this.#costs[project] ?? 0
    let [money, weight, count] = [0, 0, 0]
    for (const group of supporters) {
      if (this.#broke[group] === 1) continue
      const own = this.#weights[group] ?? 0
      money += own * (this.#left[group] ?? 0)
      weight += own
      this.#scratch[count] = group
      count += 1
    }
    const slack =
      4 * (HALF_ULP * (count + 16) * (money + cost) + this.#drift * weight)
    if (money + slack < cost) return null
    if (money - slack < cost && !this.#canPay(project)) return null
    const { payment, rich } = this.#split(cost, count)
    if (rich === 0) return { payment, error: Infinity }
    // All whose means are about the payment may be rich or poor; the payment is off at most by the slack, spread over
    // the surely rich. Where these are few against the supposed ones, the bound would not hold.
    const error = (2 * slack) / rich
    let surely = 0
    for (let at = 0; at < count; at += 1) {
      const group = this.#scratch[at] ?? 0
      if ((this.#left[group] ?? 0) > payment + error + this.#drift) surely += this.#weights[group] ?? 0
    }
    return { payment, error: 2 * surely >= rich ? error : Infinity }
  }

  /** Splits a cost among the first `count` groups of the scratch, as equally as they can. */
  #split(cost: number, count: number): { payment: number; rich: number } {
    let rich = 0
    for (let at = 0; at < count; at += 1) rich += this.#weights[this.#scratch[at] ?? 0] ?? 0
    let [due, payment, rivals] = [cost, cost / rich, count]
    for (;;) {
      let [kept, weight] = [0, 0]
      for (let at = 0; at < rivals; at += 1) {
        const group = this.#scratch[at] ?? 0
        const own = this.#weights[group] ?? 0
        const left = this.#left[group] ?? 0
        if (left < payment) {
          due -= own * left
          continue
        }
        // The poor are moved behind the rich, so that each pass looks at fewer.
        this.#scratch[at] = this.#scratch[kept] ?? 0
        this.#scratch[kept] = group
        kept += 1
        weight += own
      }
      if (kept === 0) return { payment, rich: 0 }
      if (kept === rivals) break
      ;[rich, payment, rivals] = [weight, due / weight, kept]
    }
    return { payment, rich }
  }

  /** Whether the supporters have the cost together, exactly. */
  #canPay(project: number): boolean {
    const groups = [...(this.#bundle.supporters[project] ?? [])]
    return this.#moneyOf(groups) >= (this.#bundle.costs[project] ?? 0n) * this.#scale
  }

  /** The exact price of a project that can be paid. */
  #price(project: number): Price {
    const { costs, supporters, weights } = this.#bundle
    const due = (costs[project] ?? 0n) * this.#scale
    const groups = [...(supporters[project] ?? [])].filter((group) => this.#broke[group] === 0)
    const estimate = this.#estimate(project)
    const margin = estimate === null ? Infinity : estimate.error + this.#drift
    const about = estimate?.payment ?? 0
    const poor = new Set<number>()
    let unsure: number[] = []
    let rich = 0n
    for (const group of groups) {
      const left = this.#left[group] ?? 0
      if (left < about - margin) poor.add(group)
      else {
        rich += weights[group] ?? 0n
        if (left <= about + margin) unsure.push(group)
      }
    }
    let payment = due - this.#moneyOf(poor)
    // From some of the truly poor all of them are found: whoever cannot pay an equal part of the rest is poor as well.
    const means = this.#meansOf(unsure)
    for (let again = unsure.length > 0; again; ) {
      const newly = unsure.filter((group) => (means.get(group) ?? 0n) * rich < payment)
      again = newly.length > 0
      unsure = unsure.filter((group) => (means.get(group) ?? 0n) * rich >= payment)
      for (const group of newly) {
        poor.add(group)
        rich -= weights[group] ?? 0n
        payment -= (weights[group] ?? 0n) * (means.get(group) ?? 0n)
      }
      if (rich === 0n) throw new Error('A project beyond the means of its supporters')
    }
    // Who has exactly the payment left pays all of it.
    for (const group of unsure)
      if ((means.get(group) ?? 0n) * rich === payment) poor.add(group)
    return { payment, rich, poor }
  }

  /** Takes the price from the supporters. */
  #charge(project: number, price: Price): void {
    const { supporters } = this.#bundle
    const shrink = gcd(price.payment, price.rich)
    const [payment, rich] = [price.payment / shrink, price.rich / shrink]
    for (let round = 0; round < this.#paid.length; round += 1)
      this.#paid[round] = (this.#paid[round] ?? 0n) * rich
    this.#exactShare *= rich
    this.#scale *= rich
    this.#round[project] = this.#paid.length
    this.#paid.push(payment)
    const paid = ratio(payment, this.#scale)
    for (const group of supporters[project] ?? []) {
      if (this.#broke[group] === 1) continue
      if (price.poor.has(group)) [this.#broke[group], this.#left[group]] = [1, 0]
      else this.#left[group] = Math.max((this.#left[group] ?? 0) - paid, 0)
    }
    this.#drift += 4 * HALF_ULP * this.#share
  }

  /** What these groups have left together, over `scale`. */
  #moneyOf(groups: Iterable<number>): bigint {
    const { weights, approved, weight } = this.#bundle
    const inNumbers = weight <= BigInt(Number.MAX_SAFE_INTEGER)
    if (!inNumbers) {
      const means = this.#meansOf(groups)
      return [...means].reduce((sum, [group, left]) => sum + left * (weights[group] ?? 0n), 0n)
    }
    let all = 0
    const helped = new Float64Array(this.#paid.length)
    for (const group of groups) {
      if (this.#broke[group] === 1) continue
      const own = this.#weights[group] ?? 0
      all += own
      for (const project of approved[group] ?? []) {
        const round = this.#round[project] ?? -1
        if (round >= 0) helped[round] = (helped[round] ?? 0) + own
      }
    }
    return helped.reduce(
      (sum, own, round) => (own === 0 ? sum : sum - BigInt(own) * (this.#paid[round] ?? 0n)),
      BigInt(all) * this.#exactShare,
    )
  }

  /** What a unit of weight of each of these groups has left, over `scale`. */
  #meansOf(groups: Iterable<number>): Map<number, bigint> {
    const { approved } = this.#bundle
    const means = new Map<number, bigint>()
    for (const group of groups) {
      let left = this.#broke[group] === 1 ? 0n : this.#exactShare
      if (left > 0n)
        for (const project of approved[group] ?? []) {
          const round = this.#round[project] ?? -1
          if (round >= 0) left -= this.#paid[round] ?? 0n
        }
      means.set(group, left)
    }
    return means
  }
}

interface Priced {
  price: Price
  cost: bigint
  votes: bigint
}

/** Negative when `a` goes first: the smaller ρ, then the lower cost, then the more votes. */
function compare(a: Priced, b: Priced): number {
  const one = a.price.payment * b.price.rich * b.cost
  const other = b.price.payment * a.price.rich * a.cost
  return order(one, other) || order(a.cost, b.cost) || order(b.votes, a.votes)
}

function order(a: bigint, b: bigint): number {
  return Number(a > b) - Number(a < b)
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** A quotient of whole numbers of any size, to the nearest but one of floating point. */
function ratio(numerator: bigint, denominator: bigint): number {
  const shift = bits(denominator) - bits(numerator) + 64
  const quotient =
    shift > 0
      ? (numerator << BigInt(shift)) / denominator
      : numerator / (denominator << BigInt(-shift))
  return Number(quotient) * 2 ** -shift
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}
