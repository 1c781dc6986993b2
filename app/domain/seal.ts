import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { hashLeaf, MerkleTree } from './merkle.ts'

/** What the seal of an urn binds of each ballot; what it says is bound by its commitment. */
export interface SealedEntry {
  /** 64 hex digits. */
  id: string
  /** 64 hex digits. */
  commitment: string
  /** Name of the block: its college ids in merge order, joined by `+`. */
  block: string
  /** 64 hex digits; known to the urn alone. */
  salt: string
}

/**
 * What stands for a block in a leaf: HMAC-SHA-256 of its name under the ballot's salt, 64 hex digits. Who is
 * shown a receipt and its proof learns nothing of the block, and with it of a college: in clear a "usager"
 * could not show that their ballot was counted without saying that they are one.
 */
export function tagOfBlock({ block, salt }: Pick<SealedEntry, 'block' | 'salt'>): string {
  return bytesToHex(hmac(sha256, hexToBytes(salt), utf8ToBytes(`concerto/block/v1/${block}`)))
}

/** The three parts of a leaf, 32 bytes each: nothing can be moved from one to another. */
export interface LeafParts {
  id: string
  commitment: string
  blockTag: string
}

/** The hash of a leaf in the Merkle tree of an urn: of id ‖ commitment ‖ tag of the block. */
export function leafOf({ id, commitment, blockTag }: LeafParts): Uint8Array {
  return hashLeaf(concatBytes(hexToBytes(id), hexToBytes(commitment), hexToBytes(blockTag)))
}

/** The hash of the leaf that a sealed ballot is. */
export function leafOfBallot(entry: SealedEntry): Uint8Array {
  return leafOf({ id: entry.id, commitment: entry.commitment, blockTag: tagOfBlock(entry) })
}

/**
 * The root of a sealed urn, 64 hex digits, over its ballots in the order of their ids; read one after the
 * other, so that an urn of a million takes no more memory than one of ten.
 */
export async function rootOf(
  entries: AsyncIterable<SealedEntry> | Iterable<SealedEntry>,
): Promise<string> {
  const tree = new MerkleTree()
  for await (const entry of entries) tree.add(leafOfBallot(entry))
  return bytesToHex(tree.root())
}
