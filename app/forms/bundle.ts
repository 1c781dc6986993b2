import { z } from 'zod'
import { BUNDLE_FORMAT, type BundledBallot, type BundleHeader } from '#app/domain/recount.ts'
import { METHODS, MINIMUM_THRESHOLD, MISSING_OPINIONS, WEIGHTINGS } from '#app/domain/consultation.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const named = z.object({ id: z.string(), name: z.string() })

const HEADER = z.object({
  format: z.literal(BUNDLE_FORMAT),
  council: z.string(),
  consultation: z.string(),
  title: z.string(),
  method: z.enum(METHODS),
  grades: z.array(z.string()),
  missingOpinions: z.enum(MISSING_OPINIONS),
  official: z.enum(WEIGHTINGS),
  threshold: count.min(MINIMUM_THRESHOLD),
  options: z.array(z.object({ id: z.string(), title: z.string(), cost: count.optional() })),
  budget: count.optional(),
  mostApprovals: count.optional(),
  colleges: z.array(named),
  blocks: z.array(z.array(z.string())),
  codesHandedOut: count.nullable(),
  ballots: count,
  root: hash,
  keeping: z.string(),
}) satisfies z.ZodType<BundleHeader>

const BALLOT = z.object({
  id: hash,
  block: z.string(),
  salt: hash,
  commitment: hash,
  content: z.string(),
}) satisfies z.ZodType<BundledBallot>

/** The first line of a bundle, or null for one that is none. */
export function readBundleHeader(line: string): BundleHeader | null {
  return HEADER.safeParse(parsed(line)).data ?? null
}

/** A ballot's line of a bundle, or null for one that is none. */
export function readBundledBallot(line: string): BundledBallot | null {
  return BALLOT.safeParse(parsed(line)).data ?? null
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
