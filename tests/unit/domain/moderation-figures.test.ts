import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  packFigures,
  receivedAtLeast,
  receivedBeside,
  silentParts,
  tellFigures,
  unpackFigures,
  type ModerationCounts,
} from '#app/domain/moderation-figures.ts'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'

const K = 11

/** A moderation whose texts all fit together: those not public are refused, sent back, or something else. */
interface Truth {
  cells: readonly number[]
  rest: number
  published: number
}

const SOMEWHERE = REFUSAL_REASONS.length

function countsOf({ cells, rest, published }: Truth, more: Partial<ModerationCounts> = {}): ModerationCounts {
  const refused = Object.fromEntries(
    REFUSAL_REASONS.map((reason, index) => [reason, cells[index] ?? 0]),
  )
  return {
    received: published + rest + cells.reduce((sum, count) => sum + count, 0),
    published,
    refused,
    returned: cells[SOMEWHERE] ?? 0,
    granted: 0,
    upheld: 0,
    distress: 0,
    delays: new Map(),
    targetDays: 5,
    ...more,
  }
}

const count = fc.oneof(fc.nat({ max: 14 }), fc.nat({ max: 60 }))
const truth: fc.Arbitrary<Truth> = fc.record({
  cells: fc.array(count, { minLength: SOMEWHERE + 1, maxLength: SOMEWHERE + 1 }),
  rest: count,
  published: count,
})

/** The counts of one cell with which the same would be told, all known of the total being kept. */
function possible(truth: Truth, index: number): number[] {
  const told = JSON.stringify(tellFigures(countsOf(truth), K, null))
  const values: number[] = []
  const total = truth.cells.reduce((sum, cell) => sum + cell, truth.rest)
  // As many as are asked for: whoever finds them need not go on.
  for (let value = 0; value <= total && values.length < K; value += 1) {
    const found = [...rearranged(truth, index, value)].some(
      (other) => JSON.stringify(tellFigures(countsOf(other), K, null)) === told,
    )
    if (found) values.push(value)
  }
  return values
}

/** Some of the ways in which the other cells can make room for this one, or fill what it leaves. */
function* rearranged(truth: Truth, index: number, value: number): Generator<Truth> {
  const total = truth.cells.reduce((sum, cell) => sum + cell, truth.rest)
  const told = tellFigures(countsOf(truth), K, null)
  const isSmall = (cell: number, at: number) => at !== index && at < SOMEWHERE && cell < K
  const set = truth.cells.map((cell, at) => (at === index ? value : cell))
  // The sum of the small reasons is what is told of them: it stays, goes, or is moved between them.
  let move = (truth.cells[index] ?? 0) - value
  const moved = set.map((cell, at) => {
    if (!isSmall(cell, at)) return cell
    const by = move > 0 ? Math.min(move, K - 1 - cell) : -Math.min(-move, cell)
    move -= by
    return cell + by
  })
  const none = set.map((cell, at) => (isSmall(cell, at) ? 0 : cell))
  const spares = [
    (cell: number, at: number) => (at === index || isSmall(cell, at) ? 0 : cell % K),
    (cell: number, at: number) => (at === index ? 0 : cell % K),
    (cell: number, at: number) => {
      const reason = REFUSAL_REASONS[at]
      const shown = (reason === undefined ? told.returned : told.refused[reason]) ?? 0
      return at === index ? 0 : Math.max(0, cell - Math.max(shown, cell >= K ? K : 0))
    },
  ]
  for (const start of [set, moved, none])
    for (const spare of spares) {
      let missing = Math.max(0, start.reduce((sum, cell) => sum + cell, 0) - total)
      const cells = start.map((cell, at) => {
        const taken = Math.min(missing, spare(cell, at))
        missing -= taken
        return cell - taken
      })
      const rest = total - cells.reduce((sum, cell) => sum + cell, 0)
      if (missing === 0) yield { ...truth, cells, rest }
    }
}

describe('the figures of a moderation', () => {
  test('determine no count below the threshold, even to whoever knows how many texts are not public', () => {
    fc.assert(
      fc.property(truth, fc.nat({ max: SOMEWHERE }), (of, index) => {
        const own = of.cells[index] ?? 0
        if (own >= K) return
        const hidden = of.cells.reduce((sum, cell) => sum + cell, of.rest)
        expect(possible(of, index).length).toBeGreaterThanOrEqual(Math.min(K, hidden + 1))
      }),
      { numRuns: 500 },
    )
  })

  test('leave as much in doubt of what is in no cell: withdrawn, set apart, waiting', () => {
    fc.assert(
      fc.property(truth, (of) => {
        const told = tellFigures(countsOf(of), K, null)
        const hidden = of.cells.reduce((sum, cell) => sum + cell, of.rest)
        const sum = [...Object.values(told.refused), told.refusedOtherwise, told.returned].reduce(
          (total: number, cell) => total + (cell ?? 0),
          0,
        )
        if (hidden >= K) expect(hidden - sum).toBeGreaterThanOrEqual(K - 1)
        else expect(sum).toBe(0)
      }),
    )
  })

  test('are each a multiple of the threshold, and never more than there was', () => {
    fc.assert(
      fc.property(truth, count, count, count, (of, granted, upheld, distress) => {
        const counts = countsOf(of, { granted, upheld, distress })
        const told = tellFigures(counts, K, 99)
        for (const reason of REFUSAL_REASONS) {
          const shown = told.refused[reason] ?? K
          expect(shown % K).toBe(0)
          if (told.refused[reason] !== undefined)
            expect(shown).toBeLessThanOrEqual(counts.refused[reason] ?? 0)
        }
        for (const name of ['granted', 'upheld', 'distress', 'returned'] as const) {
          const shown = told[name]
          if (shown === null) continue
          expect(shown % K).toBe(0)
          expect(shown).toBeGreaterThanOrEqual(K)
          expect(shown).toBeLessThanOrEqual(counts[name])
        }
      }),
    )
  })

  test('an appeal upheld tells of no refusal that is not told', () => {
    const few = countsOf({ cells: [4, 4, 4, 0, 0, 0, 0, 0], rest: 0, published: 40 }, { upheld: 12 })
    expect(tellFigures(few, K, 44).upheld).toBeNull()
  })

  test('how long it took is told of two thresholds of texts, and leaves both sides in doubt', () => {
    fc.assert(
      fc.property(fc.nat({ max: 120 }), fc.nat({ max: 120 }), (soon, late) => {
        const published = soon + late
        const of = { cells: Array.from({ length: 8 }, () => 0), rest: 0, published }
        const delays = new Map([
          [2, soon],
          [9, late],
        ])
        const { medianDays, withinTarget } = tellFigures(countsOf(of, { delays }), K, null)
        if (published < 2 * K) {
          expect(medianDays).toBeNull()
          expect(withinTarget).toBeNull()
          return
        }
        expect(medianDays).toBe(soon * 2 >= published ? 2 : 9)
        const same = Array.from({ length: published + 1 }, (_, other) => other).filter((other) => {
          const told = tellFigures(
            countsOf(of, { delays: new Map([[2, other], [9, published - other]]) }),
            K,
            null,
          )
          return told.medianDays === medianDays && told.withinTarget === withinTarget
        })
        expect(same).toContain(soon)
        if (soon < K || late < K) expect(same.length).toBeGreaterThanOrEqual(K)
      }),
    )
  })

  test('stay what they are when kept', () => {
    fc.assert(
      fc.property(truth, count, (of, distress) => {
        const told = tellFigures(countsOf(of, { distress }), K, 33)
        expect(unpackFigures(packFigures(told))).toEqual(told)
      }),
    )
  })
})

describe('what the page makes of what is told', () => {
  test('never says fewer texts received than are public beside it, nor more than was told or is public', () => {
    const told = fc.option(count)
    fc.assert(
      fc.property(count, told, (published, received) => {
        const shown = receivedBeside(published, received) ?? 0
        expect(shown).toBeGreaterThanOrEqual(published)
        expect([published, received ?? 0]).toContain(shown)
      }),
    )
    expect(receivedBeside(16, null)).toBe(16)
    expect(receivedBeside(2, 22)).toBe(22)
    expect(receivedBeside(0, null)).toBeNull()
  })

  test('is silent of a part exactly where no number of it is told', () => {
    fc.assert(
      fc.property(truth, count, count, (of, granted, distress) => {
        const told = tellFigures(countsOf(of, { granted, distress }), K, 99)
        const silent = silentParts(told)
        expect(silent.includes('distress')).toBe(told.distress === null)
        expect(silent.includes('appeals')).toBe(told.granted === null && told.upheld === null)
        expect(silent.includes('refused')).toBe(
          told.returned === null &&
            told.refusedOtherwise === null &&
            Object.keys(told.refused).length === 0,
        )
      }),
    )
  })
})

describe('how many texts came, day by day', () => {
  test('grows only, and tells at no day fewer possible counts of what is not public than the threshold', () => {
    const days = fc.array(fc.record({ came: fc.nat({ max: 9 }), shown: fc.nat({ max: 6 }) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(days, (all) => {
        let received = 0
        let published = 0
        let before: number | null = null
        for (const { came, shown } of all) {
          received += came
          published = Math.min(received, published + shown)
          const told: number | null = receivedAtLeast({ received, published }, K, before)
          expect(told ?? 0).toBeGreaterThanOrEqual(before ?? 0)
          if (told !== null) {
            expect(told).toBeLessThanOrEqual(received)
            if (told !== before) expect(told - published).toBeGreaterThanOrEqual(K)
          }
          const others = Array.from({ length: received + 3 * K }, (_, other) => other).filter(
            (other) =>
              other >= Math.max(published, before ?? 0) &&
              receivedAtLeast({ received: other, published }, K, before) === told,
          )
          expect(others.length).toBeGreaterThanOrEqual(K)
          before = told
        }
      }),
    )
  })
})
