import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { rootOf } from '#app/domain/seal.ts'
import { listSealings } from '#db/registry/release.ts'
import { streamSealedBallots } from '#db/urn/ballot.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/** A sealed urn compared with what was written down when it was sealed. */
export interface VerifiedUrn {
  council: string
  consultation: string
  /** Over the ballots as they are now, 64 hex digits. */
  root: string
  /** Whether it is the root that the registry keeps; null where it keeps none. */
  asRecorded: boolean | null
}

/** Which urns to verify: all that were sealed, those of a council, one. */
export interface WhichUrns {
  council?: string
  consultation?: string
}

/** Computes the roots of sealed urns anew. Refuses `unknown-consultation` where there is none such. */
export async function verifyUrns(
  context: UseCaseContext,
  which: WhichUrns = {},
): Promise<Result<readonly VerifiedUrn[]>> {
  const allowed = await permitOnPlatform(context, 'verify-urn')
  if (!allowed.ok) return allowed
  const sealings = await listSealings(context.registry, which)
  if (sealings.length === 0 && which.council !== undefined)
    return refused(refusal('unknown-consultation'))
  const verified: VerifiedUrn[] = []
  for (const { council, consultation, consultationId, root: recorded } of sealings) {
    const root = await rootOf(streamSealedBallots(context.urn, consultationId))
    const asRecorded = recorded === null ? null : recorded === root
    verified.push({ council, consultation, root, asRecorded })
  }
  return accepted(verified)
}
