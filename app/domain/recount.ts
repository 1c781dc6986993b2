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
  const tree = new MerkleTree()
  let before = ''
  for await (const ballot of ballots) {
    const fault = countOne(ballot, { before, rules, profiles })
    if (fault !== null) return { ok: false, fault, ballot: tree.size + 1, root: null }
    tree.add(leafOfBallot(ballot))
    before = ballot.id
  }
  const root = bytesToHex(tree.root())
  if (tree.size !== header.ballots) return { ok: false, fault: 'count-wrong', ballot: null, root }
  if (root !== header.root) return { ok: false, fault: 'root-wrong', ballot: null, root }
  return { ok: true, root, result: releaseOf(countOf(header, rules, profiles), solver) }
}

function countOne(
  { id, block, salt, commitment, content }: BundledBallot,
  at: { before: string; rules: TallyRules; profiles: ReadonlyMap<string, Profile> },
): RecountFault | null {
  if (id <= at.before) return 'out-of-order'
  if (commitmentTo(content, salt) !== commitment) return 'commitment-wrong'
  const profile = at.profiles.get(block)
  if (profile === undefined) return 'unknown-block'
  try {
    addBallot(profile, parseBallot(content), at.rules)
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
