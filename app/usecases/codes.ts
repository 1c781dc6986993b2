import { stateAt } from '#app/domain/consultation.ts'
import type { College } from '#app/domain/council.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import {
  bytesForSecret,
  CODE_LENGTH,
  deriveConsultationKeys,
  hashCode,
  secretFromBytes,
  type ConsultationKeys,
} from '#app/domain/secret.ts'
import { findSeed, insertCodes } from '#db/registry/code.ts'
import { findRelay } from '#db/registry/council.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import { locate, type ConsultationAddress, type Located } from './locate.ts'

/** No sheet is longer than this; a larger electorate takes several batches. */
export const LARGEST_BATCH = 10_000

export interface CodeRequest {
  address: ConsultationAddress
  collegeId: string
  /** Relay that will hand them out, by its id in the council. */
  relayId?: string
  /** From 1 to `LARGEST_BATCH`. */
  count: number
}

/** New codes, shown here once and never again: 16 symbols each, without separators. */
export interface IssuedCodes extends Located {
  college: College
  codes: readonly string[]
}

/** Draws codes for a college; the registry keeps their keyed hashes and how many they are. */
export async function issueCodes(
  context: UseCaseContext,
  request: CodeRequest,
): Promise<Result<IssuedCodes>> {
  const allowed = permit(context.actor, 'issue-codes')
  if (!allowed.ok) return allowed
  const { collegeId, relayId, count } = request
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_BATCH)
    return refused(refusal('field-invalid', { field: 'count', details: { most: LARGEST_BATCH } }))
  return transact(context.registry, async (trx) => {
    const located = await locate(trx, request.address)
    if (!located.ok) return located
    const { council, consultation } = located.value
    const state = stateAt(consultation, context.now())
    if (!['proposing', 'consolidating', 'voting'].includes(state))
      return refused(refusal('not-in-this-phase'))
    const college = consultation.colleges.find(({ id }) => id === collegeId)
    if (college === undefined)
      return refused(refusal('unknown-college', { field: 'college', details: { college: collegeId } }))
    if (relayId !== undefined && (await findRelay(trx, council.id, relayId)) === undefined)
      return refused(refusal('unknown-relay', { field: 'relay' }))
    const keys = await consultationKeys(trx, context.serverSecret, located.value)
    if (keys === null) return refused(refusal('not-in-this-phase'))
    const codes = Array.from({ length: count }, () =>
      secretFromBytes(context.randomBytes(bytesForSecret(CODE_LENGTH)), CODE_LENGTH),
    )
    const batch = {
      councilId: council.id,
      consultationId: consultation.id,
      batchId: newId(context),
      collegeId,
      ...(relayId !== undefined && { relayId }),
      createdAt: context.now(),
    }
    await insertCodes(
      trx,
      batch,
      codes.map((code) => hashCode(code, keys)),
    )
    await record(trx, context, {
      councilId: council.id,
      act: 'codes-issued',
      subject: consultation.id,
      details: { codes: count },
    })
    return accepted({ ...located.value, college, codes })
  })
}

/** The keys behind a consultation's codes, or null before opening and after sealing. */
export async function consultationKeys(
  registry: RegistryDb,
  serverSecret: Uint8Array,
  { consultation }: Pick<Located, 'consultation'>,
): Promise<ConsultationKeys | null> {
  const seed = await findSeed(registry, consultation.councilId, consultation.id)
  if (seed === undefined) return null
  return deriveConsultationKeys(serverSecret, Buffer.from(seed, 'hex'))
}
