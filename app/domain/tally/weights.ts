import type { Weighting } from '../consultation.ts'
import { greatestCommonDivisor } from './exact.ts'

/**
 * What one ballot of each block weighs, as exact whole numbers (only their proportions matter).
 * In: the weighting and the number of ballots of each block, all above zero. Out: one weight per
 * block, in the same order. `person`: 1 everywhere. `college`: 1/size, brought to whole numbers by
 * the least common multiple of the sizes, so that every block weighs the same in all.
 */
export function ballotWeights(weighting: Weighting, sizes: readonly number[]): bigint[] {
  if (weighting === 'person') return sizes.map(() => 1n)
  const exact = sizes.map((size) => {
    if (!Number.isSafeInteger(size) || size <= 0) throw new RangeError('A block without ballots')
    return BigInt(size)
  })
  const whole = exact.reduce(leastCommonMultiple, 1n)
  return exact.map((size) => whole / size)
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b
}
