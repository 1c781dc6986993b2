import { bytesToHex } from '@noble/hashes/utils.js'
import { commitmentTo, parseBallot } from './ballot.ts'
import type { Method, MissingOpinions, Weighting } from './consultation.ts'
import type { SealedCount } from './disclosure.ts'
import type { Solver } from './disclosure/program.ts'
import { releaseOf } from './disclosure/release.ts'
import { MerkleTree } from './merkle.ts'
import type { PublishedResult } from './result.ts'
import { leafOfBallot, nameOfBlock, type SealedEntry } from './seal.ts'
import {
  addBallot,
  emptyProfile,
  tallyRules,
  type Profile,
  type TallyRules,
} from './tally/profile.ts'

/** What the first line of a bundle begins with; another version reads otherwise. */
export const BUNDLE_FORMAT = 'concerto-sealed-urn/1'

/** The first line of a sealed bundle: all that was fixed before voting, and what the seal says. */
export interface BundleHeader {
  format: typeof BUNDLE_FORMAT
  council: string
  consultation: string
  title: string
  method: Method
  /** Best first; empty for approval. */
  grades: readonly string[]
  missingOpinions: MissingOpinions
  official: Weighting
  threshold: number
  options: readonly { id: string; title: string; cost?: number }[]
  /** Of a vote on a budget, in whole euros. */
  budget?: number
  /** The most that a ballot may approve of. */
  mostApprovals?: number
  /** In merge order. */
  colleges: readonly { id: string; name: string }[]
  /** Lists of college ids, in merge order. */
  blocks: readonly (readonly string[])[]
  /** At least; null where that tells nothing. */
  codesHandedOut: number | null
  /** How many lines follow. */
  ballots: number
  /** 64 hex digits. */
  root: string
  /** How the bundle is to be kept, and until when. */
  keeping: string
}

/** A line of a bundle after the first: a ballot with its block in place of its college. */
export interface BundledBallot extends SealedEntry {
  content: string
}

/** What a recount stumbles over; all but the last two at one ballot. */
export type RecountFault =
  | 'out-of-order'
  | 'commitment-wrong'
  | 'ballot-malformed'
  | 'unknown-block'
  | 'count-wrong'
  | 'root-wrong'

export type Recount =
  | { ok: true; root: string; result: PublishedResult }
  /** `ballot`: its number from 1, null for a fault of the whole. */
  | { ok: false; fault: RecountFault; ballot: number | null; root: string | null }

/**
 * Follows the ballots of a bundle one after the other: their order, what each committed itself to, its block,
 * then their number and the root over all of them.
 */
export class BundleCheck {
  readonly #header: BundleHeader
  readonly #blocks: ReadonlySet<string>
  readonly #tree = new MerkleTree()
  #before = ''

  constructor(header: BundleHeader) {
    this.#header = header
    this.#blocks = new Set(header.blocks.map((block) => nameOfBlock(block)))
  }

  /** How many ballots were followed. */
  get size(): number {
    return this.#tree.size
  }

  /** What is wrong with the next ballot; null where nothing is. What it says is not looked at. */
  next(ballot: BundledBallot): RecountFault | null {
    if (ballot.id <= this.#before) return 'out-of-order'
    if (commitmentTo(ballot.content, ballot.salt) !== ballot.commitment) return 'commitment-wrong'
    if (!this.#blocks.has(ballot.block)) return 'unknown-block'
    this.#tree.add(leafOfBallot(ballot))
    this.#before = ballot.id
    return null
  }

  /** The root over all of them (64 hex digits), and what is wrong with the whole. */
  end(): { root: string; fault: RecountFault | null } {
    const root = bytesToHex(this.#tree.root())
    if (this.size !== this.#header.ballots) return { root, fault: 'count-wrong' }
    return { root, fault: root === this.#header.root ? null : 'root-wrong' }
  }
}

/**
 * Counts a bundle anew, from nothing but what is in it: every commitment, the root over all ballots, and the
 * result by the rules in its header, released as the server releases it. Ballots are read one after the other.
 */
export async function recount(
  header: BundleHeader,
  ballots: AsyncIterable<BundledBallot> | Iterable<BundledBallot>,
  solver: Solver,
): Promise<Recount> {
  const rules = tallyRules(header)
  const profiles = new Map<string, Profile>(
    header.blocks.map((block) => [nameOfBlock(block), emptyProfile(rules)] as const),
  )
  const check = new BundleCheck(header)
  let number = 0
  for await (const ballot of ballots) {
    number += 1
    const fault = check.next(ballot) ?? countOne(ballot, rules, profiles)
    if (fault !== null) return { ok: false, fault, ballot: number, root: null }
  }
  const { root, fault } = check.end()
  if (fault !== null) return { ok: false, fault, ballot: null, root }
  return { ok: true, root, result: releaseOf(countOf(header, rules, profiles), solver) }
}

function countOne(
  { block, content }: BundledBallot,
  rules: TallyRules,
  profiles: ReadonlyMap<string, Profile>,
): RecountFault | null {
  const profile = profiles.get(block)
  if (profile === undefined) return 'unknown-block'
  try {
    addBallot(profile, parseBallot(content), rules)
    return null
  } catch {
    return 'ballot-malformed'
  }
}

function countOf(
  header: BundleHeader,
  rules: TallyRules,
  profiles: ReadonlyMap<string, Profile>,
): SealedCount {
  const { grades, options, threshold, official, codesHandedOut, colleges } = header
  return {
    rules,
    grades,
    options,
    threshold,
    official,
    codesHandedOut,
    blocks: header.blocks.map((block) => ({
      colleges: colleges.filter(({ id }) => block.includes(id)),
      profile: profiles.get(nameOfBlock(block)) ?? emptyProfile(rules),
    })),
  }
}
