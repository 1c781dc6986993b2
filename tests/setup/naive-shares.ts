/** The Method of Equal Shares as it is told, voter by voter in fractions: slow, and nothing shared with the product. */

interface Fraction {
  n: bigint
  d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const of = (n: bigint, d = 1n): Fraction => {
  const shrink = gcd(n, d)
  return { n: n / shrink, d: d / shrink }
}
const plus = (a: Fraction, b: Fraction) => of(a.n * b.d + b.n * a.d, a.d * b.d)
const minus = (a: Fraction, b: Fraction) => of(a.n * b.d - b.n * a.d, a.d * b.d)
const times = (a: Fraction, b: Fraction) => of(a.n * b.n, a.d * b.d)
const over = (a: Fraction, b: Fraction) => of(a.n * b.d, a.d * b.n)
const isLess = (a: Fraction, b: Fraction) => a.n * b.d < b.n * a.d

interface Voter {
  approved: readonly number[]
  weight: bigint
}

function fixedBudget(costs: readonly bigint[], endowment: bigint, voters: readonly Voter[]): number[] {
  const total = voters.reduce((sum, voter) => sum + voter.weight, 0n)
  const left = voters.map((voter) => times(of(voter.weight), of(endowment, total)))
  const remaining = new Set(costs.keys())
  const supportersOf = (project: number) =>
    voters.flatMap((voter, index) => (voter.approved.includes(project) ? [index] : []))
  const votesOf = (project: number) =>
    supportersOf(project).reduce((sum, index) => sum + (voters[index]?.weight ?? 0n), 0n)
  const selected: number[] = []
  for (;;) {
    let best: { project: number; rho: Fraction } | null = null
    for (const project of remaining) {
      const cost = of(costs[project] ?? 0n)
      const supporters = supportersOf(project)
      const money = supporters.reduce((sum, index) => plus(sum, left[index] ?? of(0n)), of(0n))
      if (cost.n === 0n || supporters.length === 0 || isLess(money, cost)) continue
      // Payment per unit of weight: whoever has least by weight pays first.
      const means = supporters
        .map((index) => ({ own: left[index] ?? of(0n), weight: voters[index]?.weight ?? 1n }))
        .toSorted((a, b) => {
          const [one, other] = [over(a.own, of(a.weight)), over(b.own, of(b.weight))]
          return isLess(one, other) ? -1 : Number(isLess(other, one))
        })
      let [due, rich] = [cost, votesOf(project)]
      let payment: Fraction | null = null
      for (const { own, weight } of means) {
        const each = over(due, of(rich))
        if (!isLess(over(own, of(weight)), each)) {
          payment = each
          break
        }
        due = minus(due, own)
        rich -= weight
      }
      if (payment === null) throw new Error('Nobody left to pay')
      const rho = over(payment, cost)
      const better =
        best === null ||
        isLess(rho, best.rho) ||
        (!isLess(best.rho, rho) &&
          ((costs[project] ?? 0n) < (costs[best.project] ?? 0n) ||
            (costs[project] === costs[best.project] && votesOf(project) > votesOf(best.project))))
      if (better) best = { project, rho }
    }
    if (best === null) return selected
    const { project, rho } = best
    for (const index of supportersOf(project)) {
      const asked = times(times(rho, of(costs[project] ?? 0n)), of(voters[index]?.weight ?? 0n))
      const own = left[index] ?? of(0n)
      left[index] = isLess(own, asked) ? of(0n) : minus(own, asked)
    }
    selected.push(project)
    remaining.delete(project)
  }
}

/** Completed by adding one, as the code on equalshares.net does; ties that it would refuse go by the order of projects. */
export function naiveEqualShares(
  costs: readonly bigint[],
  budget: bigint,
  voters: readonly Voter[],
  ballots: bigint,
): number[] {
  const costOf = (projects: readonly number[]) =>
    projects.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n)
  const supported = costs.filter((cost, project) =>
    cost > 0n && voters.some((voter) => voter.approved.includes(project)),
  )
  let selected = fixedBudget(costs, budget, voters)
  let endowment = (budget / ballots) * ballots
  for (;;) {
    const exhaustive = costs.every(
      (cost, project) => selected.includes(project) || costOf(selected) + cost > budget,
    )
    if (exhaustive || selected.length === supported.length) return selected
    endowment += ballots
    const next = fixedBudget(costs, endowment, voters)
    if (costOf(next) > budget) return selected
    selected = next
  }
}
