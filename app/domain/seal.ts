import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { hashLeaf, MerkleTree } from './merkle.ts'

/** What the seal of an urn binds of each ballot: all but what it says, which its commitment binds. */
export interface SealedEntry {
  /** 64 hex digits. */
  id: string
  /** 64 hex digits. */
  commitment: string
  /** Name of the block: its college ids in merge order, joined by `+`. */
  block: string
}

/**
 * The leaf of a ballot in its urn's Merkle tree: the hash of id ‖ commitment ‖ block. The first two are 32
 * bytes each, so that nothing can be moved from one part to another.
 */
export function leafOf({ id, commitment, block }: SealedEntry): Uint8Array {
  return hashLeaf(concatBytes(hexToBytes(id), hexToBytes(commitment), utf8ToBytes(block)))
}

/**
 * The root of a sealed urn, 64 hex digits, over its ballots in the order of their ids; read one after the
 * other, so that an urn of a million takes no more memory than one of ten.
 */
export async function rootOf(
  entries: AsyncIterable<SealedEntry> | Iterable<SealedEntry>,
): Promise<string> {
  const tree = new MerkleTree()
  for await (const entry of entries) tree.add(leafOf(entry))
  return bytesToHex(tree.root())
}
