import type { College } from '#app/domain/council.ts'
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
import { actOnConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'
import type { ConsultationAddress, Located } from './locate.ts'

/** No sheet of a command is longer than this; a larger electorate takes several batches. */
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
export interface IssuedCodes {
  council: { slug: string; name: string; timeZone: string }
  consultation: { slug: string; title: string; closesAt: string }
  college: Pick<College, 'name'>
  codes: readonly string[]
}

/** Draws codes for a college; the registry keeps their keyed hashes and how many they are. */
export async function issueCodes(
  context: UseCaseContext,
  request: CodeRequest,
): Promise<Result<IssuedCodes>> {
  const { collegeId, relayId, count } = request
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_BATCH)
    return refused(refusal('field-invalid', { field: 'count', details: { most: LARGEST_BATCH } }))
  return actOnConsultation(context, request.address, 'issue-codes', async (trx, at) => {
    const { council, consultation, capacity } = at
    if (relayId !== undefined && (await findRelay(trx, council.id, relayId)) === undefined)
      return refused(refusal('unknown-relay', { field: 'relay' }))
    const drawn = await drawCodes(trx, context, at, {
      collegeId,
      count,
      ...(relayId !== undefined && { relayId }),
    })
    if (!drawn.ok) return drawn
    await record(trx, context, {
      councilId: council.id,
      capacity,
      act: 'codes-issued',
      subject: consultation.id,
    })
    return accepted(drawn.value.issued)
  })
}

/**
 * Draws and keeps the codes of a new batch, in the transaction of the act; nothing is written where it
 * refuses. The codes themselves are in the answer alone.
 */
export async function drawCodes(
  trx: RegistryDb,
  context: UseCaseContext,
  at: InConsultation,
  { collegeId, relayId, count }: Omit<CodeRequest, 'address'>,
): Promise<Result<{ batchId: string; issued: IssuedCodes }>> {
  const { council, consultation } = at
  const college = consultation.colleges.find(({ id }) => id === collegeId)
  if (college === undefined)
    return refused(refusal('unknown-college', { field: 'college', details: { college: collegeId } }))
  const keys = await consultationKeys(trx, context.serverSecret, at)
  if (keys === null) return refused(refusal('not-in-this-phase'))
  const codes = Array.from({ length: count }, () =>
    secretFromBytes(context.randomBytes(bytesForSecret(CODE_LENGTH)), CODE_LENGTH),
  )
  const batchId = newId(context)
  await insertCodes(
    trx,
    {
      councilId: council.id,
      consultationId: consultation.id,
      batchId,
      collegeId,
      ...(relayId !== undefined && { relayId }),
      createdAt: context.now(),
    },
    codes.map((code) => hashCode(code, keys)),
  )
  return accepted({
    batchId,
    issued: {
      council: { slug: council.slug, name: council.name, timeZone: council.timeZone },
      consultation: {
        slug: consultation.slug,
        title: consultation.title,
        closesAt: consultation.calendar.voting.closesAt,
      },
      college: { name: college.name },
      codes,
    },
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
