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
  /** How much more a unit of weight could have without any change to `selected` and `tied`: 0 where that is not known. */
  room: number
}

/** What each supporter of a project would pay at most, in floating point and how far that may be off. */
interface Estimate {
  payment: number
  error: number
  /** How fast it falls when everybody has more, at most; exactly that where `sure`. */
  fall: number
  sure: boolean
}

/** The same exactly: `payment / (rich × scale)`, in the money of the run; `poor` are those who pay all they have. */
interface Price {
  payment: bigint
  rich: bigint
  poor: Set<number>
}

const HALF_ULP = 2 ** -53

/**
 * One run of the Method of Equal Shares, in which all voters together have `endowment`; `probing` for the room as well.
 *
 * Comparisons are made in floating point with a bound on the error; where that cannot decide, exactly. Exact amounts
 * are whole numbers over one common denominator, `scale`: what a group of voters has left is its share less the largest
 * payments for the projects it helped to pay, unless it has paid all it had.
 *
 * The room: let everybody have ε more, and let all have gone as it did up to some round. Then what each has left has
 * grown by ε times a rate that is the product of these rounds, 0 for those who paid all they had and at least 1 for
 * others. Who was rich for a project stays so; its payment p, as Σ weight × min(left, p) = cost, falls by
 * Σ over the poor of weight × rate / weight of the rich for each unit of ε, and ever slower, since the poor only become
 * fewer. So this round goes as it did too as long as ε is too small for (1) the poor of the chosen project to become rich,
 * (2) another project's ρ, falling as fast as it does at first, to come down to that of the chosen one, (3) a project out
 * of reach to be paid. The room is the least of these bounds over all rounds, less a margin for floating point.
 */
export function sharesRun(bundle: Bundle, endowment: bigint, probing = false): SharesRun {
  return new Run(bundle, endowment, probing).toTheEnd()
}

/** What rounding may do to the room, a thousand times over. */
const ROOM_MARGIN = 1e-9

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
  readonly #probing: boolean
  #room = Infinity
  /** By how much what a unit of weight has left grows with its share, by group. */
  readonly #rate: Float64Array

  constructor(bundle: Bundle, endowment: bigint, probing: boolean) {
    this.#bundle = bundle
    this.#probing = probing
    this.#rate = new Float64Array(probing ? bundle.weights.length : 0).fill(1)
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
    const room = this.#probing && Number.isFinite(this.#room) ? Math.max(0, this.#room) : 0
    return { selected: this.#selected, cost, tied: this.#tied, room }
  }

  /** The project of the smallest ρ, which is its largest payment over its cost, among those within reach. */
  #cheapest(): { project: number; price: Price } | undefined {
    const waiting = [...this.#least].sort((a, b) => a[1] - b[1])
    const rivals: { project: number; estimate: Estimate }[] = []
    let near: { project: number; low: number }[] = []
    let bar = Infinity
    for (const [project, least] of waiting) {
      if (least > bar && !this.#probing) break
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
      rivals.push({ project, estimate })
      bar = Math.min(bar, high)
    }
    near = near.filter(({ low }) => low <= bar)
    const best = this.#firstOf(near.map(({ project }) => project))
    if (this.#probing && best !== undefined) this.#boundByRivals(best.project, rivals)
    return best
  }

  /** The room in which no other project comes before the chosen one. Those that are the same to all never do. */
  #boundByRivals(chosen: number, rivals: readonly { project: number; estimate: Estimate }[]): void {
    const { supporters, costs } = this.#bundle
    const rhoOf = (project: number, value: number) => value / (this.#costs[project] ?? 1)
    const own = rivals.find(({ project }) => project === chosen)?.estimate
    if (own?.sure !== true) return this.#bound(0)
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
      if (!(gap > ROOM_MARGIN * rho)) this.#bound(0)
      else if (closing > -ROOM_MARGIN * Math.abs(fall))
        this.#bound((gap - ROOM_MARGIN * rho) / (closing + ROOM_MARGIN * Math.abs(fall)))
    }
  }

  #bound(room: number): void {
    // A room that is no number is none.
    if (!(room >= this.#room)) this.#room = room > 0 ? room * (1 - 1000 * ROOM_MARGIN) : 0
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
    if (money + slack < cost || (money - slack < cost && !this.#canPay(project))) {
      if (this.#probing) this.#bound((cost - money - slack) / this.#growth(count))
      return null
    }
    const { payment, rich } = this.#split(cost, count)
    if (rich === 0) return { payment, error: Infinity, fall: Infinity, sure: false }
    // All whose means are about the payment may be rich or poor; the payment is off at most by the slack, spread over
    // the surely rich. Where these are few against the supposed ones, the bound would not hold.
    const error = (2 * slack) / rich
    let surely = 0
    for (let at = 0; at < count; at += 1) {
      const group = this.#scratch[at] ?? 0
      if ((this.#left[group] ?? 0) > payment + error + this.#drift) surely += this.#weights[group] ?? 0
    }
    if (2 * surely < rich) return { payment, error: Infinity, fall: Infinity, sure: false }
    const fall = this.#probing ? this.#growth(count, payment + error + this.#drift) / surely : 0
    return { payment, error, fall, sure: surely === rich }
  }

  /** How fast those of the first `count` groups of the scratch who have less than `below` gain together. */
  #growth(count: number, below = Infinity): number {
    let growth = 0
    for (let at = 0; at < count; at += 1) {
      const group = this.#scratch[at] ?? 0
      if ((this.#left[group] ?? 0) < below)
        growth += (this.#weights[group] ?? 0) * (this.#rate[group] ?? 0)
    }
    return growth
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
    if (this.#probing) this.#boundByPoor(project, price, paid)
    for (const group of supporters[project] ?? []) {
      if (this.#broke[group] === 1) continue
      if (price.poor.has(group)) [this.#broke[group], this.#left[group]] = [1, 0]
      else this.#left[group] = Math.max((this.#left[group] ?? 0) - paid, 0)
    }
    this.#drift += 4 * HALF_ULP * this.#share
  }

  /** The room in which the poor of the chosen project stay poor; and the rates after it is paid. */
  #boundByPoor(project: number, price: Price, paid: number): void {
    const supporters = [...(this.#bundle.supporters[project] ?? [])]
    const rich = supporters.filter((group) => this.#broke[group] === 0 && !price.poor.has(group))
    const weightOf = (group: number) => this.#weights[group] ?? 0
    const weight = rich.reduce((sum, group) => sum + weightOf(group), 0)
    let growth = 0
    for (const group of price.poor) growth += weightOf(group) * (this.#rate[group] ?? 0)
    // All have paid all they had: with more, some would be rich.
    if (weight === 0) this.#bound(0)
    const fall = weight === 0 ? 0 : growth / weight
    for (const group of price.poor) {
      const gap = paid - (this.#left[group] ?? 0) - this.#drift - ROOM_MARGIN * paid
      this.#bound(Math.max(0, gap) / ((this.#rate[group] ?? 0) + fall))
      this.#rate[group] = 0
    }
    for (const group of rich) this.#rate[group] = (this.#rate[group] ?? 0) + fall
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
