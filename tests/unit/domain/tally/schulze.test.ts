import { PairCounter } from '#app/domain/tally/pair-counter.ts'
import { addRanking, pairwiseRows, sumPairwise, UNRANKED, unrankedBy } from '#app/domain/tally/pairwise.ts'
import { schulze } from '#app/domain/tally/schulze.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** Ballots such as "ACBED" as places, for options A, B, C… */
function pairsOf(ballots: readonly (readonly [number, string])[], options: number): bigint[][] {
  const pairs = new Float64Array(options * options)
  for (const [times, order] of ballots) {
    const places = Array.from({ length: options }, (_, option) =>
      order.indexOf(String.fromCharCode(65 + option)) + 1,
    )
    addRanking(pairs, places, 'last', times)
  }
  return pairwiseRows(pairs)
}

describe('published examples', () => {
  /**
   * M. Schulze's own example of 45 voters and 5 candidates, with his tables of d and p and his ranking E > A > C > B > D
   * (https://electowiki.org/wiki/User:MarkusSchulze/Schulze_method_examples, example 1).
   */
  test('45 voters, five candidates', () => {
    const d = pairsOf(
      [
        [5, 'ACBED'],
        [5, 'ADECB'],
        [8, 'BEDAC'],
        [3, 'CABED'],
        [7, 'CAEBD'],
        [2, 'CBADE'],
        [7, 'DCEBA'],
        [8, 'EBADC'],
      ],
      5,
    )
    expect(d).toEqual([
      [0n, 20n, 26n, 30n, 22n],
      [25n, 0n, 16n, 33n, 18n],
      [19n, 29n, 0n, 17n, 24n],
      [15n, 12n, 28n, 0n, 14n],
      [23n, 27n, 21n, 31n, 0n],
    ])
    const { strengths, ranks } = schulze(d)
    expect(strengths).toEqual([
      [0n, 28n, 28n, 30n, 24n],
      [25n, 0n, 28n, 33n, 24n],
      [25n, 29n, 0n, 29n, 24n],
      [25n, 28n, 28n, 0n, 24n],
      [25n, 28n, 28n, 31n, 0n],
    ])
    expect(ranks).toEqual([[4], [0], [2], [1], [3]])
  })

  /**
   * M. Schulze on the election-methods list, 28 November 2011: defeats D > B of strength 5, C > B 4, A > C 3, B > A 2,
   * C > D 2 and D > A 1; paths A–B 3, A–C 3, A–D 2, B–A 2. No winner is unique: A and D are tied.
   */
  test('a winner that is not unique', () => {
    const d = [
      [0n, 0n, 3n, 0n],
      [2n, 0n, 0n, 0n],
      [0n, 4n, 0n, 2n],
      [1n, 5n, 0n, 0n],
    ]
    const { strengths, ranks } = schulze(d)
    expect(strengths[0]).toEqual([0n, 3n, 3n, 2n])
    expect(strengths[1]?.[0]).toBe(2n)
    expect(ranks[0]).toEqual([0, 3])
  })
})

/** Strongest paths by trying every path without repetition. */
function pathsTriedOut(pairwise: readonly (readonly bigint[])[]): bigint[][] {
  const link = (a: number, b: number) => {
    const [there, back] = [pairwise[a]?.[b] ?? 0n, pairwise[b]?.[a] ?? 0n]
    return there > back ? there : 0n
  }
  const strongest = (from: number, to: number, seen: readonly number[]): bigint =>
    pairwise.reduce((best, _, via) => {
      if (seen.includes(via) || link(from, via) === 0n) return best
      const onward = via === to ? link(from, via) : strongest(via, to, [...seen, via])
      const path = onward < link(from, via) ? onward : link(from, via)
      return path > best ? path : best
    }, 0n)
  return pairwise.map((_, a) => pairwise.map((_, b) => (a === b ? 0n : strongest(a, b, [a]))))
}

const squares = fc.integer({ min: 1, max: 5 }).chain((options) =>
  fc.array(
    fc.array(fc.bigInt({ min: 0n, max: 9n }), { minLength: options, maxLength: options }),
    { minLength: options, maxLength: options },
  ),
)

const elections = fc.integer({ min: 1, max: 6 }).chain((options) =>
  fc.record({
    options: fc.constant(options),
    ballots: fc.array(
      fc.array(fc.integer({ min: 0, max: options }), { minLength: options, maxLength: options }),
      { minLength: 1, maxLength: 15 },
    ),
    unranked: fc.constantFrom(...UNRANKED),
  }),
)

interface Counted {
  options: number
  ballots: number[][]
  unranked: 'last' | 'ignored'
}

function counted({ options, ballots, unranked }: Counted): bigint[][] {
  const pairs = new Float64Array(options * options)
  for (const places of ballots) addRanking(pairs, places, unranked)
  return pairwiseRows(pairs)
}

/** The rank of every option. */
function rankOf(ranks: readonly (readonly number[])[]): number[] {
  const places: number[] = []
  ranks.forEach((rank, place) => rank.forEach((option) => (places[option] = place)))
  return places
}

describe('always', () => {
  test('a path is as strong as by trying all of them', () => {
    fc.assert(
      fc.property(squares, (square) => {
        const { strengths } = schulze(square)
        const expected = pathsTriedOut(square)
        expect(strengths.map((row, a) => row.map((path, b) => (a === b ? 0n : path)))).toEqual(expected)
      }),
    )
  })

  test('who is before another is in an earlier rank, and each rank but the first has somebody before it', () => {
    fc.assert(
      fc.property(squares, (square) => {
        const { strengths, ranks } = schulze(square)
        const places = rankOf(ranks)
        const isBefore = (a: number, b: number) => (strengths[a]?.[b] ?? 0n) > (strengths[b]?.[a] ?? 0n)
        for (const [a, place] of places.entries()) {
          for (const [b, other] of places.entries()) if (isBefore(a, b)) expect(place).toBeLessThan(other)
          if (place > 0) expect(ranks[place - 1]?.some((other) => isBefore(other, a))).toBe(true)
        }
      }),
    )
  })

  test('weights of any size give the order of small ones', () => {
    const scale = 10n ** 30n + 7n
    fc.assert(
      fc.property(squares, (square) => {
        const scaled = square.map((row) => row.map((weight) => weight * scale))
        expect(schulze(scaled).ranks).toEqual(schulze(square).ranks)
        expect(schulze(scaled).strengths.flat()).toEqual(
          schulze(square).strengths.flat().map((path) => path * scale),
        )
      }),
    )
  })

  test('neutrality: options listed backwards change no rank', () => {
    fc.assert(
      fc.property(squares, (square) => {
        const backwards = square.toReversed().map((row) => row.toReversed())
        const places = rankOf(schulze(backwards).ranks).toReversed()
        expect(places).toEqual(rankOf(schulze(square).ranks))
      }),
    )
  })

  test('monotonicity: whoever wins alone still does when one ballot puts it first', () => {
    fc.assert(
      fc.property(elections, fc.nat(), (election, which) => {
        const [first = []] = schulze(counted({ ...election, unranked: 'last' })).ranks
        const [winner] = first
        if (winner === undefined || first.length > 1) return
        const raised = election.ballots.map((places, ballot) => {
          if (ballot !== which % election.ballots.length) return places
          const others = [...new Set(places.filter((place, option) => place > 0 && option !== winner))].sort()
          return places.map((place, option) => (option === winner ? 1 : others.indexOf(place) + 2 || 0))
            .map((place, option) => (places[option] === 0 && option !== winner ? 0 : place))
        })
        const after = schulze(counted({ ...election, ballots: raised, unranked: 'last' })).ranks
        expect(after[0]).toEqual([winner])
      }),
    )
  })

  test('hundreds of options take moments', () => {
    const options = 400
    const square = Array.from({ length: options }, (_, a) =>
      Array.from({ length: options }, (_, b) => BigInt((a * 7919 + b * 104729) % 1009)),
    )
    expect(schulze(square).ranks.flat()).toHaveLength(options)
  }, 60_000)

  test('what is no square of weights is refused', () => {
    expect(() => schulze([[0n, 1n]])).toThrow(RangeError)
    expect(() => schulze([[0n, -1n], [0n, 0n]])).toThrow(RangeError)
  })
})

describe('pairs', () => {
  test('each pair of a ballot is compared once, ties and what is ignored never', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { options, ballots, unranked } = election
        const expected = Array.from({ length: options }, (_, a) =>
          Array.from({ length: options }, (_, b) =>
            BigInt(
              ballots.filter((places) => {
                const [one = 0, other = 0] = [places[a], places[b]]
                if (one === 0) return false
                return other === 0 ? unranked === 'last' : one < other
              }).length,
            ),
          ),
        )
        expect(counted(election)).toEqual(expected)
      }),
    )
  })

  test('the order of ballots changes nothing, and counts of parts add up', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { ballots } = election
        expect(counted({ ...election, ballots: ballots.toReversed() })).toEqual(counted(election))
        const half = Math.floor(ballots.length / 2)
        const parts = [ballots.slice(0, half), ballots.slice(half)]
        expect(sumPairwise(parts.map((part) => counted({ ...election, ballots: part })))).toEqual(counted(election))
      }),
    )
  })

  test('many at a time are counted as one by one', () => {
    fc.assert(
      fc.property(elections, fc.integer({ min: 1, max: 20 }), (election, times) => {
        const counter = new PairCounter(election.options, election.unranked)
        for (let time = 0; time < times; time += 1) {
          for (const places of election.ballots) counter.add(places)
          if (time === 2) counter.pairs()
        }
        const scaled = counted(election).map((row) => row.map((pair) => pair * BigInt(times)))
        expect(pairwiseRows(counter.pairs())).toEqual(scaled)
      }),
    )
  })

  test.for([31, 32, 33, 70])('%i options are counted alike', (options) => {
    const counter = new PairCounter(options, 'last')
    const pairs = new Float64Array(options * options)
    for (let ballot = 1; ballot < 40; ballot += 1) {
      const places = Uint8Array.from({ length: options }, (_, option) => (option * ballot * 31) % (options + 1))
      counter.add(places)
      addRanking(pairs, places, 'last')
    }
    expect(counter.pairs()).toEqual(pairs)
  })

  test('places off the ranking are refused', () => {
    const counter = new PairCounter(2, 'last')
    for (const places of [[3, 1], [-1, 1], [1.5, 1], [1], [NaN, 1]]) {
      expect(() => addRanking(new Float64Array(4), places, 'last')).toThrow(RangeError)
      expect(() => counter.add(places)).toThrow(RangeError)
    }
    expect(counter.pairs()).toEqual(new Float64Array(4))
  })

  test('a rule for missing opinions is one for the unranked', () => {
    expect(unrankedBy('worst')).toBe('last')
    expect(unrankedBy('ignored')).toBe('ignored')
  })
})
