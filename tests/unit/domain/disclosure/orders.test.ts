import { whyBefore, whyEqual, type Certificate } from '#app/domain/disclosure/beaten-paths.ts'
import { whatDecides, type Reached, type Statement } from '#app/domain/disclosure/judged-order.ts'
import { majorityJudgment } from '#app/domain/tally/majority-judgment.ts'
import { schulze } from '#app/domain/tally/schulze.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const cells = fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }).filter((all) => all.some((n) => n > 0))

function judged(a: readonly number[], b: readonly number[]) {
  const { ranking, majorityGrades } = majorityJudgment([
    { id: 'a', histogram: a.map(BigInt) },
    { id: 'b', histogram: b.map(BigInt) },
  ])
  return { order: ranking.map((tied) => tied.join('=')).join('>'), grades: [majorityGrades['a'], majorityGrades['b']] }
}

/** Whether a statement is true of two options' opinions, by fractions in whole numbers. */
function isTrue({ kind, one, other }: Statement, a: readonly number[], b: readonly number[]): boolean {
  const of = { a, b }
  const sum = (all: readonly number[]) => all.reduce((before, n) => before + n, 0)
  const share = ({ option, upTo }: Reached) => [sum(of[option].slice(0, upTo + 1)), sum(of[option])] as const
  const [[p, t], [q, u]] = [share(one), share(other)]
  switch (kind) {
    case 'equal':
      return p * u === q * t
    case 'smaller':
      return p * u < q * t
    case 'within':
      return p * u + q * t <= t * u
    case 'beyond':
      return p * u + q * t > t * u
  }
}

describe('what decides between two options of the same grade', () => {
  test('is true of them, and of nothing where they are tied', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const { order, grades } = judged(a, b)
        fc.pre(grades[0] === grades[1])
        const statements = whatDecides(a, b, grades[0] ?? 0)
        expect(statements === null).toBe(order.includes('='))
        expect(statements?.every((one) => isTrue(one, a, b)) ?? true).toBe(true)
      }),
      { numRuns: 800 },
    )
  })

  test('is enough: whoever fulfils it is in the same order', () => {
    fc.assert(
      fc.property(cells, cells, cells, cells, (a, b, c, d) => {
        const [first, second] = [judged(a, b), judged(c, d)]
        const grade = first.grades[0] ?? 0
        fc.pre([...first.grades, ...second.grades].every((other) => other === grade))
        const statements = whatDecides(a, b, grade)
        fc.pre(statements !== null && statements.every((one) => isTrue(one, c, d)))
        expect(second.order).toBe(first.order)
      }),
      { numRuns: 800 },
    )
  })
})

const duels = fc
  .integer({ min: 2, max: 5 })
  .chain((options) =>
    fc.array(fc.array(fc.nat(6), { minLength: options, maxLength: options }), {
      minLength: options,
      maxLength: options,
    }),
  )

const strengthsOf = (pairs: readonly (readonly number[])[]) =>
  schulze(pairs.map((row) => row.map(BigInt))).strengths.map((row) => row.map(Number))

/** Whether duels fulfil a certificate for some threshold. */
function fulfils(pairs: readonly (readonly number[])[], { strong, weak, lost }: Certificate, strict: boolean): boolean {
  const duel = ([from, to]: readonly [number, number]) => pairs[from]?.[to] ?? 0
  const won = ([from, to]: readonly [number, number]) => duel([from, to]) > duel([to, from])
  return (
    strong.every(won) &&
    lost.every((link) => !won(link)) &&
    Array.from({ length: 8 }, (_, threshold) => threshold).some(
      (threshold) =>
        strong.every((link) => duel(link) >= threshold) &&
        weak.every((link) => (strict ? duel(link) < threshold : duel(link) <= threshold)),
    )
  )
}

describe('why Schulze puts one option before another', () => {
  test('is true of the duels, and enough', () => {
    fc.assert(
      fc.property(duels, duels, (pairs, others) => {
        const strengths = strengthsOf(pairs)
        const [there, back] = [strengths[0]?.[1] ?? 0, strengths[1]?.[0] ?? 0]
        fc.pre(there > back)
        const certificate = whyBefore(pairs, there, [0, 1])
        expect(fulfils(pairs, certificate, true)).toBe(true)
        fc.pre(others.length === pairs.length && fulfils(others, certificate, true))
        const after = strengthsOf(others)
        expect(after[0]?.[1]).toBeGreaterThan(after[1]?.[0] ?? 0)
      }),
      { numRuns: 200 },
    )
  })

  test('or why neither is before the other', () => {
    fc.assert(
      fc.property(duels, (pairs) => {
        const strengths = strengthsOf(pairs)
        const [there, back] = [strengths[0]?.[1] ?? 0, strengths[1]?.[0] ?? 0]
        fc.pre(there === back)
        expect(fulfils(pairs, whyEqual(pairs, there, [0, 1]), false)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
