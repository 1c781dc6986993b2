import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { USUAL_URN_KEPT_MONTHS } from './council.ts'
import { addMonths, calendarDay } from './day.ts'
import { hashLeaf, MerkleLevels, MerkleTree, rootOfProof } from './merkle.ts'

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

/** The name of a block in the urn: its college ids in merge order. */
export function nameOfBlock(colleges: readonly string[]): string {
  return colleges.join('+')
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

/** What shows that a ballot is in a sealed urn: nothing of what it says, nor of its block. All in hex. */
export interface ReceiptProof extends LeafParts {
  index: number
  size: number
  path: readonly string[]
}

/** A sealed urn from which proofs are made: 64 bytes and an id for each ballot. */
export class SealedUrn {
  readonly #ids: readonly string[]
  readonly #levels: MerkleLevels

  /** `entries` in the order of their ids. */
  constructor(entries: readonly SealedEntry[]) {
    this.#ids = entries.map(({ id }) => id)
    this.#levels = new MerkleLevels(entries.map(leafOfBallot))
  }

  /** The proof for a ballot of this urn, or null for one that is not in it. */
  prove(entry: SealedEntry): ReceiptProof | null {
    const index = this.#ids.indexOf(entry.id)
    if (index < 0) return null
    const { size, path } = this.#levels.prove(index)
    const { id, commitment } = entry
    return { id, commitment, blockTag: tagOfBlock(entry), index, size, path: path.map(bytesToHex) }
  }
}

/** Whether a proof leads to this root. Runs in the browser of whoever checks. */
export function provesInclusion(proof: ReceiptProof, root: string): boolean {
  const path = proof.path.map(hexToBytes)
  const reached = rootOfProof(leafOf(proof), { ...proof, path })
  return reached !== null && bytesToHex(reached) === root
}

/** What tells how long a sealed urn is kept: `keptMonths` as its charter has it, null where there was none. */
export interface UrnKeeping {
  sealedAt: string
  keptMonths: number | null
  timeZone: string
}

/** The calendar date, where the council is, from which a sealed urn is to be destroyed. */
export function urnKeptUntil({ sealedAt, keptMonths, timeZone }: UrnKeeping): string {
  return addMonths(calendarDay(sealedAt, timeZone), keptMonths ?? USUAL_URN_KEPT_MONTHS)
}

/** Whether the time of a sealed urn is over at an instant: from then on its ballots are destroyed, or about to be. */
export function isUrnOver(urn: UrnKeeping, now: string): boolean {
  return calendarDay(now, urn.timeZone) >= urnKeptUntil(urn)
}
