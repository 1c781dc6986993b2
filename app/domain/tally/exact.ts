/** Negative when `a` is less, 0 when they are equal. */
export function inOrder(a: bigint, b: bigint): number {
  return Number(a > b) - Number(a < b)
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b)
}

/** A quotient of whole numbers above zero, of any size, to the nearest or next of floating point. */
export function quotient(numerator: bigint, denominator: bigint): number {
  const shift = bits(denominator) - bits(numerator) + 64
  const shifted =
    shift > 0
      ? (numerator << BigInt(shift)) / denominator
      : numerator / (denominator << BigInt(-shift))
  return Number(shifted) * 2 ** -shift
}

function bits(value: bigint): number {
  return value.toString(16).length * 4
}
