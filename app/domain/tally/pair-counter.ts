import { addRanking, type Unranked } from './pairwise.ts'

const WORD = 32
/** Seven masks become a number of three bits by four full adders. */
const BATCH = 7
const PLANES = 24
/** Counters are emptied before they can overflow. */
const FULL = 2 ** (PLANES - 1)

/**
 * Pairwise counts of many rankings, much faster than `addRanking` for up to 32 options: on each ballot the bits of one
 * word say which options come after a given one, and counters of such bits are kept side by side, a word for each binary
 * digit of all of them
 * (carry-save adders, as in H. S. Warren, *Hacker's Delight*, chapter 5). Beyond 32 options it is `addRanking`.
 */
export class PairCounter {
  readonly #options: number
  readonly #unranked: Unranked
  readonly #pairs: Float64Array
  /** [option × BATCH + ballot]: the options that come after this one on that ballot. */
  readonly #masks: Int32Array
  /** [option × PLANES + digit]. */
  readonly #planes: Int32Array
  /** By place: the options there; then those after it. */
  readonly #after: Int32Array
  #waiting = 0
  #counted = 0

  constructor(options: number, unranked: Unranked) {
    this.#options = options
    this.#unranked = unranked
    this.#pairs = new Float64Array(options * options)
    this.#masks = new Int32Array(options * BATCH)
    this.#planes = new Int32Array(options * PLANES)
    this.#after = new Int32Array(options + 2)
  }

  /** Adds one ballot as `addRanking` takes it, with the same refusals. */
  add(places: ArrayLike<number>): void {
    if (this.#options > WORD) return addRanking(this.#pairs, places, this.#unranked)
    const [options, after, masks, waiting] = [this.#options, this.#after, this.#masks, this.#waiting]
    if (places.length !== options) throw new RangeError('A ballot on other options')
    after.fill(0)
    for (let option = 0; option < options; option += 1) {
      const place = (places[option] ?? -1) | 0
      if (place !== places[option] || place < 0 || place > options)
        throw new RangeError('A place off the ranking')
      after[place] = (after[place] ?? 0) | (1 << option)
    }
    // Unranked options, at place 0, come after all others or are compared with nothing.
    let below = this.#unranked === 'last' ? (after[0] ?? 0) : 0
    for (let place = options; place > 0; place -= 1) {
      const here = after[place] ?? 0
      after[place] = below
      below |= here
    }
    after[0] = 0
    for (let option = 0; option < options; option += 1)
      masks[option * BATCH + waiting] = after[places[option] ?? 0] ?? 0
    this.#waiting = waiting + 1
    if (this.#waiting === BATCH) this.#addBatch()
  }

  /** The counts of all ballots so far, n × n, row by row. */
  pairs(): Float64Array {
    if (this.#waiting > 0) {
      for (let option = 0; option < this.#options; option += 1)
        this.#masks.fill(0, option * BATCH + this.#waiting, (option + 1) * BATCH)
      this.#addBatch()
    }
    this.#empty()
    return this.#pairs.slice()
  }

  #addBatch(): void {
    const [masks, planes] = [this.#masks, this.#planes]
    for (let option = 0; option < this.#options; option += 1) {
      const at = option * BATCH
      const [m0, m1, m2] = [masks[at] ?? 0, masks[at + 1] ?? 0, masks[at + 2] ?? 0]
      const [m3, m4, m5] = [masks[at + 3] ?? 0, masks[at + 4] ?? 0, masks[at + 5] ?? 0]
      const m6 = masks[at + 6] ?? 0
      const [sumA, sumB] = [m0 ^ m1 ^ m2, m3 ^ m4 ^ m5]
      const carryA = (m0 & m1) | ((m0 ^ m1) & m2)
      const carryB = (m3 & m4) | ((m3 ^ m4) & m5)
      const ones = sumA ^ sumB ^ m6
      const carryC = (sumA & sumB) | ((sumA ^ sumB) & m6)
      const twos = carryA ^ carryB ^ carryC
      const fours = (carryA & carryB) | ((carryA ^ carryB) & carryC)

      const plane = option * PLANES
      const [p0, p1, p2] = [planes[plane] ?? 0, planes[plane + 1] ?? 0, planes[plane + 2] ?? 0]
      planes[plane] = p0 ^ ones
      const carry0 = p0 & ones
      planes[plane + 1] = p1 ^ twos ^ carry0
      const carry1 = (p1 & twos) | ((p1 ^ twos) & carry0)
      planes[plane + 2] = p2 ^ fours ^ carry1
      let carry = (p2 & fours) | ((p2 ^ fours) & carry1)
      for (let digit = plane + 3; carry !== 0; digit += 1) {
        const before = planes[digit] ?? 0
        planes[digit] = before ^ carry
        carry &= before
      }
    }
    this.#waiting = 0
    this.#counted += BATCH
    if (this.#counted >= FULL - BATCH) this.#empty()
  }

  /** Moves what the counters hold to the pairs. */
  #empty(): void {
    for (let option = 0; option < this.#options && this.#counted > 0; option += 1)
      for (let digit = 0; digit < PLANES; digit += 1) {
        const bits = this.#planes[option * PLANES + digit] ?? 0
        for (let other = 0; bits !== 0 && other < this.#options; other += 1) {
          const pair = option * this.#options + other
          if (((bits >>> other) & 1) === 1) this.#pairs[pair] = (this.#pairs[pair] ?? 0) + 2 ** digit
        }
      }
    this.#planes.fill(0)
    this.#counted = 0
  }
}
