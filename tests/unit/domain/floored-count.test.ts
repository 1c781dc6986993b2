import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atLeast, codeTotals, heardColleges, type PrintedSheet } from '#app/domain/floored-count.ts'

const K = 11

describe('a count told as "at least"', () => {
  test.for([
    [0, null],
    [10, null],
    [11, 11],
    [21, 11],
    [22, 22],
    [1000, 990],
  ] as const)('%d is told as %s', ([count, told]) => {
    expect(atLeast(count, K)).toBe(told)
  })

  test.for([
    { what: 'a sheet of eleven at most', known: { least: 1, most: 11 }, count: 11, told: null },
    { what: 'just too little room', known: { least: 1, most: 31 }, count: 31, told: null },
    { what: 'just enough room', known: { least: 1, most: 32 }, count: 32, told: 22 },
    { what: 'a whole sheet', known: { least: 1, most: 500 }, count: 500, told: 484 },
  ])('is held back by what is known: $what', ({ known, count, told }) => {
    expect(atLeast(count, K, known)).toBe(told)
  })

  test('is a multiple of the threshold, not above the count, and grows with it', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.integer({ min: K, max: 40 }), (count, threshold) => {
        const told = atLeast(count, threshold) ?? 0
        expect(told % threshold).toBe(0)
        expect(told).toBeLessThanOrEqual(count)
        expect(atLeast(count + 1, threshold) ?? 0).toBeGreaterThanOrEqual(told)
      }),
    )
  })

  test('leaves as many counts as the threshold to whoever knows the bounds', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(120), fc.nat(180), (least, room, at) => {
        const known = { least, most: least + room }
        const count = least + (at % (room + 1))
        const told = atLeast(count, K, known)
        const possible = range(known.least, known.most).filter(
          (other) => atLeast(other, K, known) === told,
        )
        expect(possible.length).toBeGreaterThanOrEqual(Math.min(K, room + 1))
      }),
    )
  })

  test('knows no threshold below eleven', () => {
    expect(() => atLeast(100, 10)).toThrow(RangeError)
    expect(() => codeTotals([{ college: 'a', most: 1, codes: 1 }], ['a'], 5)).toThrow(RangeError)
  })
})

describe('how many codes were printed', () => {
  const sheet = (most: number, codes: number, college = 'usagers') => ({ college, most, codes })
  const total = (...sheets: PrintedSheet[]) => codeTotals(sheets, ['usagers'], K).overall

  test('is told by college and in all, and an unprinted college looks like a small one', () => {
    const sheets = [sheet(40, 35), sheet(100, 80, 'citoyens'), sheet(40, 38), sheet(20, 9, 'aidants')]
    expect(codeTotals(sheets, ['usagers', 'aidants', 'citoyens', 'professionnels'], K)).toEqual({
      byCollege: { usagers: 66, aidants: null, citoyens: 77, professionnels: null },
      overall: 143,
    })
  })

  test('is not told by a sheet that was printed up to its ceiling', () => {
    expect(total(sheet(11, 11))).toBeNull()
    expect(total(sheet(22, 22))).toBeNull()
    expect(total(sheet(33, 33))).toBe(22)
  })

  test('is not told by a small sheet that carries the total over a multiple', () => {
    expect(total(sheet(100, 43))).toBe(33)
    expect(total(sheet(100, 43), sheet(1, 1))).toBe(33)
  })

  const aSheet = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.oneof(fc.constant(0), fc.constant(-1), fc.nat(59)))
    .map(([most, less]) => sheet(most, less < 0 ? most : 1 + (less % most)))

  test('never shrinks, and never exceeds what was printed', () => {
    fc.assert(
      fc.property(fc.array(aSheet, { maxLength: 12 }), aSheet, (sheets, next) => {
        const before = total(...sheets) ?? 0
        expect(before % K).toBe(0)
        expect(before).toBeLessThanOrEqual(sheets.reduce((sum, { codes }) => sum + codes, 0))
        expect(total(...sheets, next) ?? 0).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('whoever watches every total, ceilings in hand, is left with a threshold of counts at every step', () => {
    fc.assert(
      fc.property(fc.array(aSheet, { minLength: 1, maxLength: 7 }), (sheets) => {
        const { possible, beforehand } = watch(sheets)
        possible.forEach((counts, step) => {
          expect(counts.size).toBeGreaterThanOrEqual(Math.min(K, beforehand[step] ?? 0))
        })
      }),
      { numRuns: 300 },
    )
  })

  test('and so is whoever looks back at earlier totals, knowing the later ones', () => {
    fc.assert(
      fc.property(fc.array(aSheet, { minLength: 2, maxLength: 7 }), (sheets) => {
        const { possible, beforehand } = watch(sheets)
        let later = possible.at(-1) ?? new Set<number>()
        for (let step = sheets.length - 2; step >= 0; step -= 1) {
          const ceiling = sheets[step + 1]?.most ?? 0
          const counts = [...(possible[step] ?? [])].filter((count) =>
            range(1, ceiling).some((codes) => later.has(count + codes)),
          )
          expect(counts.length).toBeGreaterThanOrEqual(Math.min(K, beforehand[step] ?? 0))
          later = new Set(counts)
        }
      }),
      { numRuns: 300 },
    )
  })

  /**
   * The attacker: every history of counts that these ceilings allow, thrown out where it would have shown
   * something else. By step: the counts that remain, and how many the ceilings alone leave.
   */
  function watch(sheets: readonly PrintedSheet[]) {
    let histories: PrintedSheet[][] = [[]]
    const possible: Set<number>[] = []
    const beforehand: number[] = []
    let ceilings = 0
    sheets.forEach(({ most }, step) => {
      ceilings += most
      beforehand.push(ceilings - step)
      const seen = total(...sheets.slice(0, step + 1))
      const byCount = new Map<number, PrintedSheet[]>()
      for (const history of histories)
        for (const codes of range(1, most)) {
          const next = [...history, sheet(most, codes)]
          const count = next.reduce((sum, one) => sum + one.codes, 0)
          if (!byCount.has(count) && total(...next) === seen) byCount.set(count, next)
        }
      histories = [...byCount.values()]
      possible.push(new Set(byCount.keys()))
    })
    return { possible, beforehand }
  }
})

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
}

describe('the colleges that were heard', () => {
  const colleges = ['usagers', 'aidants', 'citoyens']
  const heard = (counts: readonly number[], received: number, threshold: number) => {
    const counted = new Map(colleges.map((id, index) => [id, counts[index] ?? 0]))
    return colleges.map((id) => heardColleges(counted, received, threshold).get(id) ?? null)
  }

  test.for([
    { counts: [10, 0, 0], received: 40, told: [null, null, null] },
    { counts: [25, 11, 3], received: 60, told: [22, 11, null] },
    { counts: [22, 0, 0], received: 22, told: [11, null, null] },
    { counts: [11, 11, 0], received: 23, told: [null, 11, null] },
  ])('$counts of $received are told as $told', ({ counts, received, told }) => {
    expect(heard(counts, received, K)).toEqual(told)
  })

  test('each leaves as many possible counts as the threshold, the number received being known', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (usagers, aidants, untold) => {
        const received = usagers + aidants + untold
        fc.pre(received >= K)
        const told = String(heard([usagers, aidants], received, K))
        const possible = { usagers: new Set<number>(), aidants: new Set<number>() }
        for (let one = 0; one <= received; one += 1)
          for (let other = 0; one + other <= received; other += 1)
            if (String(heard([one, other], received, K)) === told) {
              possible.usagers.add(one)
              possible.aidants.add(other)
            }
        expect(possible.usagers.size).toBeGreaterThanOrEqual(K)
        expect(possible.aidants.size).toBeGreaterThanOrEqual(K)
      }),
      { numRuns: 60 },
    )
  })
})
