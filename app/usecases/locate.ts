import type { Consultation } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { findConsultation } from '#db/registry/consultation.ts'
import { findCouncilBySlug } from '#db/registry/council.ts'
import type { RegistryDb } from '#db/stores.ts'

/** Names a consultation as URLs and commands do. */
export interface ConsultationAddress {
  council: string
  consultation: string
}

export interface Located {
  council: Council
  consultation: Consultation
}

/** The council and consultation of an address, drafts included; refuses one that does not exist. */
export async function locate(
  registry: RegistryDb,
  address: ConsultationAddress,
): Promise<Result<Located>> {
  if (!isSlug(address.council)) return refused(refusal('unknown-council'))
  if (!isSlug(address.consultation)) return refused(refusal('unknown-consultation'))
  const council = await findCouncilBySlug(registry, address.council)
  if (council === undefined) return refused(refusal('unknown-council'))
  const consultation = await findConsultation(registry, council.id, address.consultation)
  if (consultation === undefined) return refused(refusal('unknown-consultation'))
  return accepted({ council, consultation })
}
