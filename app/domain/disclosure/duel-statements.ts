import type { Outcome } from '../result.ts'
import type { TallyRules } from '../tally/profile.ts'
import { schulze } from '../tally/schulze.ts'
import { whyBefore, whyEqual, type Certificate, type Link } from './beaten-paths.ts'
import type { FigureRow } from './figures.ts'
import { less, sumOf, type ProgramDraft, type Terms } from './program.ts'
import { tell, type Known, type Told, type Weighed } from './statements.ts'

/** Circles of three are written down up to so many options: there are many. */
const MOST_IN_CIRCLES = 12

/** What an order by Schulze tells: all that decided it, or what readers can say of it. */
export function tellDuelOrder(told: Told, { ranking }: Outcome, weighed: Weighed): void {
  const { known, rules, draft } = told
  const ranked = ranking.flat().map((id) => rules.options.indexOf(id))
  const among = (link: Link): Link => [ranked[link[0]] ?? 0, ranked[link[1]] ?? 0]
  const duel = (link: Link) => duelTerms(told, weighed, among(link))
  let place = 0
  const tiers = ranking.map((tied) => tied.map(() => place++))
  if (known === undefined) {
    if (rules.options.length === 2 && tiers.length === 2)
      tell(draft, less(duel([0, 1]), duel([1, 0])), { above: 0 })
    return
  }
  const pairs = ranked.map((_, a) =>
    ranked.map((__, b) => knownDuel(known, weighed, rules, among([a, b]))),
  )
  const { strengths } = schulze(pairs.map((row) => row.map(BigInt)))
  const strength = (a: number, b: number) => Number(strengths[a]?.[b] ?? 0)
  const most = Math.max(1, ...pairs.flat())
  tiers.forEach((tied, tier) => {
    tied.forEach((a, at) => {
      for (const b of tied.slice(at + 1))
        tellCertificate(draft, whyEqual(pairs, strength(a, b), [a, b]), { duel, most, slack: 0 })
    })
    for (const b of tiers[tier + 1] ?? []) {
      const a = tied.find((one) => strength(one, b) > strength(b, one))
      if (a === undefined) continue
      const certificate = whyBefore(pairs, strength(a, b), [a, b])
      tellCertificate(draft, certificate, { duel, most, slack: 1 })
    }
  })
}

function duelTerms({ cells }: Told, { groups, weights }: Weighed, [from, to]: Link): Terms {
  return groups.flatMap((group, index) => {
    const row: FigureRow = { kind: 'duel', first: Math.min(from, to), second: Math.max(from, to) }
    const duel = cells(group, row)
    return sumOf(from < to ? duel.slice(0, 1) : duel.slice(2), weights[index])
  })
}

function knownDuel(
  { profiles }: Known,
  { groups, weights }: Weighed,
  { options }: TallyRules,
  [from, to]: Link,
): number {
  return groups.reduce(
    (sum, group, index) =>
      sum + (profiles[group]?.pairs?.[from * options.length + to] ?? 0) * (weights[index] ?? 0),
    0,
  )
}

/** `slack` 1: what is weak is weaker than the threshold; 0: it is as strong at most. */
function tellCertificate(
  draft: ProgramDraft,
  { strong, weak, lost }: Certificate,
  { duel, most, slack }: { duel: (link: Link) => Terms; most: number; slack: 0 | 1 },
): void {
  const threshold = sumOf([draft.unknown(most)])
  for (const [from, to] of strong) {
    tell(draft, less(threshold, duel([from, to])), { atMost: 0 })
    tell(draft, less(duel([from, to]), duel([to, from])), { above: 0 })
  }
  for (const link of weak) {
    if (slack === 1) tell(draft, less(threshold, duel(link)), { above: 0 })
    else tell(draft, less(duel(link), threshold), { atMost: 0 })
  }
  for (const [from, to] of lost) tell(draft, less(duel([from, to]), duel([to, from])), { atMost: 0 })
}

/** On one ballot orders are transitive, and only what is ranked comes before anything else. */
export function tellOrders({ rules, draft, sizes, cells }: Told): void {
  const options = rules.options.map((_, option) => option)
  for (const [group, size] of sizes.entries()) {
    const before = (a: number, b: number): Terms => {
      const duel = cells(group, { kind: 'duel', first: Math.min(a, b), second: Math.max(a, b) })
      return sumOf(a < b ? duel.slice(0, 1) : duel.slice(2))
    }
    for (const a of options)
      for (const b of options.filter((other) => other !== a)) {
        const ranked = sumOf(cells(group, { kind: 'option', option: a }).slice(0, 1))
        draft.atMost(less(before(a, b), ranked), 0)
        if (options.length > MOST_IN_CIRCLES) continue
        for (const c of options.filter((other) => other > a && other !== b))
          if (b > a) draft.atMost([...before(a, b), ...before(b, c), ...before(c, a)], 2 * size)
      }
  }
}
