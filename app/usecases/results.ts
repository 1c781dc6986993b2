import type { PublicCouncil } from '#app/domain/council.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { findRelease, findSealing } from '#db/registry/release.ts'
import { locatePublic, present, type PublicConsultation } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import type { ConsultationAddress } from './locate.ts'

export interface ResultPage {
  council: PublicCouncil
  consultation: PublicConsultation
  /** Null until the result is released. */
  result: PublishedResult | null
  releasedAt: string | null
  /** When the steering committee answered; null until it has. */
  decidedAt: string | null
  /** The root over the sealed urn, 64 hex digits; null before it is sealed. */
  root: string | null
}

/** The released result of a consultation, exactly as it was released. */
export async function readResult(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ResultPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation, state } = located.value
  const release = await findRelease(context.registry, council.id, consultation.id)
  const sealing = await findSealing(context.registry, council.id, consultation.id)
  return accepted({
    council: presentCouncil(council),
    consultation: present(consultation, state, null),
    result: release?.content ?? null,
    releasedAt: release?.releasedAt ?? null,
    decidedAt: consultation.decidedAt ?? null,
    root: sealing?.root ?? null,
  })
}
