import { answerToReceipt, type Receipt } from '#app/domain/ballot.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { SealedUrn, type ReceiptProof, type SealedEntry } from '#app/domain/seal.ts'
import { findRelease, findSealing } from '#db/registry/release.ts'
import type { UrnDb } from '#db/stores.ts'
import { findSealedBallot, streamSealedBallots } from '#db/urn/ballot.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'

/** The proof that the ballot of a receipt was counted, and the root it leads to. */
export interface ProvedReceipt {
  proof: ReceiptProof
  root: string
}

/**
 * Proves that the ballot of a receipt is in the sealed urn. Null before a result with figures is public: a
 * proof tells how many ballots there are. Null, too, for a receipt that is not of the urn as it is.
 */
export async function proveReceipt(
  context: UseCaseContext,
  address: ConsultationAddress,
  receipt: Receipt,
): Promise<Result<ProvedReceipt | null>> {
  const allowed = permit([context.actor.kind], 'check-receipt')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { councilId, id } = located.value.consultation
  const release = await findRelease(context.registry, councilId, id)
  const sealing = await findSealing(context.registry, councilId, id)
  if (release?.content.kind !== 'result' || sealing?.root === undefined) return accepted(null)
  const ballot = await findSealedBallot(context.urn, id, receipt.ballotId)
  if (ballot === undefined || answerToReceipt(receipt, ballot.commitment) !== 'counted')
    return accepted(null)
  const proof = (await sealedUrn(context.urn, id)).prove(ballot)
  return accepted(proof && { proof, root: sealing.root })
}

/** Sealed urns do not change: the last few are kept ready, whoever asks. */
const READY = new Map<string, Promise<SealedUrn>>()
const MOST_READY = 4

function sealedUrn(urn: UrnDb, consultationId: string): Promise<SealedUrn> {
  const ready = READY.get(consultationId) ?? readUrn(urn, consultationId)
  READY.delete(consultationId)
  READY.set(consultationId, ready)
  ready.catch(() => READY.delete(consultationId))
  const [oldest] = READY.keys()
  if (READY.size > MOST_READY && oldest !== undefined) READY.delete(oldest)
  return ready
}

async function readUrn(urn: UrnDb, consultationId: string): Promise<SealedUrn> {
  const entries: SealedEntry[] = []
  for await (const { id, commitment, block, salt } of streamSealedBallots(urn, consultationId))
    entries.push({ id, commitment, block, salt })
  return new SealedUrn(entries)
}
