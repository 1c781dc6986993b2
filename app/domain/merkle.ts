import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'

/**
 * Merkle trees as Certificate Transparency hashes them (RFC 6962, section 2.1; RFC 9162 says the same):
 * a leaf and a node begin with different bytes, so that neither can be passed off as the other.
 */
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** SHA-256 of a leaf's bytes, 32 bytes. */
export function hashLeaf(data: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF, data))
}

function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right))
}

/**
 * A tree to which leaves are added one after the other. It keeps one hash for each full subtree, some
 * twenty for a million leaves.
 */
export class MerkleTree {
  /** Roots of full subtrees, the largest first; the bits of `size` say how large each is. */
  readonly #subtrees: Uint8Array[] = []
  #size = 0

  get size(): number {
    return this.#size
  }

  /** Adds a leaf by its hash. */
  add(leafHash: Uint8Array): void {
    let hash = leafHash
    for (let bits = this.#size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
      const left = this.#subtrees.pop()
      if (left === undefined) throw new Error('A full subtree is missing')
      hash = hashNode(left, hash)
    }
    this.#subtrees.push(hash)
    this.#size += 1
  }

  /** The root over the leaves so far, 32 bytes; of no leaf, the hash of nothing. */
  root(): Uint8Array {
    const [last, ...before] = this.#subtrees.toReversed()
    if (last === undefined) return sha256(new Uint8Array())
    return before.reduce((right, left) => hashNode(left, right), last)
  }
}

/** Where a leaf stands, and the hashes beside its way up to the root. */
export interface InclusionProof {
  /** Of the leaf, from 0. */
  index: number
  /** How many leaves the tree has. */
  size: number
  /** From the leaf upwards, 32 bytes each. */
  path: readonly Uint8Array[]
}

const HASH = 32

/** A whole tree, level by level: 64 bytes a leaf, so that any leaf can be proved at once. */
export class MerkleLevels {
  /** Hashes one after the other, from the leaves up to the root. */
  readonly #levels: readonly Uint8Array[]
  readonly size: number

  constructor(leafHashes: readonly Uint8Array[]) {
    this.size = leafHashes.length
    let level = new Uint8Array(leafHashes.length * HASH)
    leafHashes.forEach((hash, place) => level.set(hash, place * HASH))
    const levels = [level]
    while (level.length > HASH) {
      level = levelAbove(level)
      levels.push(level)
    }
    this.#levels = levels
  }

  /** The proof that a leaf is in the tree (RFC 6962, section 2.1.1). Throws for an index beyond it. */
  prove(index: number): InclusionProof {
    if (!Number.isSafeInteger(index) || index < 0 || index >= this.size)
      throw new RangeError('No such leaf')
    const path = this.#levels.flatMap((level, height) => {
      const place = Math.floor(index / 2 ** height)
      return hashAt(level, place % 2 === 0 ? place + 1 : place - 1) ?? []
    })
    return { index, size: this.size, path }
  }
}

function hashAt(level: Uint8Array, place: number): Uint8Array | undefined {
  const hash = level.slice(place * HASH, (place + 1) * HASH)
  return hash.length === HASH ? hash : undefined
}

/** A last hash without a neighbour goes up as it is. */
function levelAbove(level: Uint8Array) {
  const above = new Uint8Array(Math.ceil(level.length / HASH / 2) * HASH)
  for (let place = 0; place * HASH < level.length; place += 2) {
    const [left, right] = [hashAt(level, place), hashAt(level, place + 1)]
    const hash = left !== undefined && right !== undefined ? hashNode(left, right) : left
    if (hash !== undefined) above.set(hash, (place / 2) * HASH)
  }
  return above
}

/**
 * The root to which a proof leads from a leaf's hash (RFC 9162, section 2.1.3.2), or null for a proof
 * that is none: an index beyond the size, hashes too many or too few.
 */
export function rootOfProof(
  leafHash: Uint8Array,
  { index, size, path }: InclusionProof,
): Uint8Array | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size)) return null
  if (index < 0 || index >= size) return null
  const half = (place: number) => Math.floor(place / 2)
  let [place, last] = [index, size - 1]
  let hash = leafHash
  for (const beside of path) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      hash = hashNode(beside, hash)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else hash = hashNode(hash, beside)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 ? hash : null
}
