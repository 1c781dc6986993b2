import { answerToReceipt, commitmentTo, type Receipt } from '#app/domain/ballot.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { BUNDLE_FORMAT, type BundleHeader } from '#app/domain/recount.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  isUrnOver,
  rootOf,
  SealedUrn,
  urnKeptUntil,
  type ReceiptProof,
  type SealedEntry,
} from '#app/domain/seal.ts'
import { holdCouncil } from '#db/registry/council.ts'
import { findRelease, findSealing, listSealings, noteVerification } from '#db/registry/release.ts'
import type { UrnDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { countSealedBallots, findSealedBallot, streamSealedBallots } from '#db/urn/ballot.ts'
import { actOnConsultation, permitOnPlatform } from './authority.ts'
import { locatePublic } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { locate, type ConsultationAddress } from './locate.ts'
import { countHandedOut } from './reconciliation.ts'

/** A sealed urn compared with what was written down when it was sealed. */
export interface VerifiedUrn {
  council: string
  consultation: string
  /** Over the ballots as they are now, 64 hex digits; null once they were destroyed. */
  root: string | null
  /** Whether the ballots are those that led to the root in the registry; null where it keeps none. */
  asRecorded: boolean | null
  /** The day on which they were, as the registry says; null until then. */
  destroyedOn: string | null
  /** Whether they were before the charter let them. */
  destroyedEarly: boolean
}

/** Which urns to verify: all that were sealed, those of a council, one. */
export interface WhichUrns {
  council?: string
  consultation?: string
}

/** Computes the roots of sealed urns anew, and tells which were destroyed since. Refuses `unknown-consultation` where there is none such. */
export async function verifyUrns(
  context: UseCaseContext,
  which: WhichUrns = {},
): Promise<Result<readonly VerifiedUrn[]>> {
  const allowed = await permitOnPlatform(context, 'verify-urn')
  if (!allowed.ok) return allowed
  const sealings = await listSealings(context.registry, which)
  if (sealings.length === 0 && which.council !== undefined) {
    const { council, consultation = '' } = which
    const located = await locate(context.registry, { council, consultation })
    return refused(refusal(located.ok ? 'not-sealed' : 'unknown-consultation'))
  }
  const verified: VerifiedUrn[] = []
  for (const { council, consultation, consultationId, destroyedOn, ...urn } of sealings) {
    const about = { council, consultation, destroyedOn }
    if (destroyedOn !== null) {
      const destroyedEarly = destroyedOn < urnKeptUntil(urn)
      verified.push({ ...about, root: null, asRecorded: null, destroyedEarly })
      continue
    }
    const { root, bound } = await lookAgain(context.urn, consultationId)
    const asRecorded = urn.root === null && bound ? null : bound && urn.root === root
    verified.push({ ...about, root, asRecorded, destroyedEarly: false })
  }
  return accepted(verified)
}

/** The root over an urn as it is now, and whether every ballot says what its commitment binds it to. */
async function lookAgain(
  urn: UrnDb,
  consultationId: string,
): Promise<{ root: string; bound: boolean }> {
  let bound = true
  async function* checked(): AsyncGenerator<SealedEntry, void, undefined> {
    for await (const ballot of streamSealedBallots(urn, consultationId)) {
      bound &&= commitmentTo(ballot.content, ballot.salt) === ballot.commitment
      yield ballot
    }
  }
  return { root: await rootOf(checked()), bound }
}

/** The rest waits for the next minute: sealing comes in between. */
const MOST_AT_ONCE = 20

/**
 * Looks again at sealed urns that were not looked at today, and writes down whether it is still as it was
 * sealed. The first difference is journalled. One urn that cannot be read keeps no other waiting.
 */
export async function verifyDueUrns(context: UseCaseContext): Promise<Result<readonly unknown[]>> {
  const allowed = permit([context.actor.kind], 'tend-urns')
  if (!allowed.ok) return allowed
  const errors: unknown[] = []
  const now = context.now()
  const due = (await listSealings(context.registry, {}))
    // One whose time is over is destroyed, or half destroyed: that is no difference.
    .filter((urn) => urn.root !== null && urn.destroyedOn === null && !isUrnOver(urn, now))
    .map(({ timeZone, ...urn }) => ({ ...urn, on: calendarDay(now, timeZone) }))
    .filter(({ verifiedOn, on }) => verifiedOn !== on)
  for (const { councilId, on, ...urn } of due.slice(0, MOST_AT_ONCE))
    try {
      const { root, bound } = await lookAgain(context.urn, urn.consultationId)
      const intact = bound && root === urn.root
      await transact(context.registry, async (trx) => {
        await holdCouncil(trx, councilId)
        if (await noteVerification(trx, councilId, urn.consultationId, { on, intact }))
          await record(trx, context, {
            councilId,
            capacity: allowed.value,
            act: 'urn-differed',
            subject: urn.consultationId,
          })
      })
    } catch (error) {
      errors.push(error)
    }
  return accepted(errors)
}

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

/** Lets go of an urn that was kept ready, once its ballots are destroyed. */
export function forgetUrn(consultationId: string): void {
  READY.delete(consultationId)
}

async function readUrn(urn: UrnDb, consultationId: string): Promise<SealedUrn> {
  const entries: SealedEntry[] = []
  for await (const { id, commitment, block, salt } of streamSealedBallots(urn, consultationId))
    entries.push({ id, commitment, block, salt })
  return new SealedUrn(entries)
}

/** A sealed urn as a scrutineer takes it away: its name as a file, and its lines. */
export interface Bundle {
  file: string
  lines: AsyncIterable<string>
}

/**
 * The sealed urn for a recount elsewhere, by a scrutineer alone; journalled before the first line. It is read
 * while it is sent. `keeping` says, in the bundle itself, how it is to be kept.
 */
export async function openBundle(
  context: UseCaseContext,
  address: ConsultationAddress,
  keeping: string,
): Promise<Result<Bundle>> {
  return actOnConsultation<Bundle>(context, address, 'download-bundle', async (trx, at) => {
    const { council, consultation, capacity } = at
    const sealing = await findSealing(trx, council.id, consultation.id)
    if (sealing?.root === undefined) return refused(refusal('not-sealed'))
    if (sealing.destroyedOn !== undefined) return refused(refusal('urn-destroyed'))
    const { slug, title, method, grades, missingOpinions, threshold, colleges } = consultation
    const header: BundleHeader = {
      format: BUNDLE_FORMAT,
      council: council.slug,
      consultation: slug,
      title,
      method,
      grades,
      missingOpinions,
      official: consultation.officialWeighting,
      threshold,
      options: consultation.priorities.map(({ id, title: name, cost }) => ({
        id,
        title: name,
        ...(cost !== undefined && { cost }),
      })),
      ...(consultation.budget !== undefined && { budget: consultation.budget }),
      ...(consultation.mostApprovals !== undefined && {
        mostApprovals: consultation.mostApprovals,
      }),
      colleges: colleges.map(({ id, name }) => ({ id, name })),
      blocks: sealing.blocks,
      codesHandedOut: await countHandedOut(trx, consultation),
      ballots: await countSealedBallots(context.urn, consultation.id),
      root: sealing.root,
      keeping,
    }
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'bundle-downloaded',
      subject: consultation.id,
      details: { root: sealing.root },
    })
    const lines = linesOf(header, context.urn, consultation.id)
    return accepted({ file: `urne-${council.slug}-${slug}.jsonl`, lines })
  })
}

async function* linesOf(
  header: BundleHeader,
  urn: UrnDb,
  consultationId: string,
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(header)}\n`
  for await (const { id, block, salt, commitment, content } of streamSealedBallots(urn, consultationId))
    yield `${JSON.stringify({ id, block, salt, commitment, content })}\n`
}
