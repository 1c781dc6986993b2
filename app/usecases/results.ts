import type { PublicCouncil } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { findRelease, findSealing } from '#db/registry/release.ts'
import { locatePublic, present, type PublicConsultation } from './consultations.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import type { ConsultationAddress } from './locate.ts'
import { presentUrn, type UrnView } from './urn-view.ts'

export interface ResultPage {
  council: PublicCouncil
  consultation: PublicConsultation
  /** Null until the result is released. */
  result: PublishedResult | null
  releasedAt: string | null
  /** When the steering committee answered; null until it has. */
  decidedAt: string | null
  /** Null before the urn is sealed. */
  urn: UrnView | null
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
    urn: sealing === undefined ? null : presentUrn(sealing, release?.content.kind === 'result'),
  })
}

/** A released result and what it is about: all that its files are written from. */
export interface ReleasedResult {
  council: { slug: string; name: string }
  consultation: { slug: string; title: string; question: string; reach: string }
  /** The day of its release in the council's time zone. */
  releasedOn: string
  result: PublishedResult
}

/** The released result alone, for its files. Refuses 'result-not-public' as long as there is none. */
export async function readRelease(
  context: UseCaseContext,
  address: ConsultationAddress,
): Promise<Result<ReleasedResult>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const located = await locatePublic(context, address)
  if (!located.ok) return located
  const { council, consultation } = located.value
  const release = await findRelease(context.registry, council.id, consultation.id)
  if (release === undefined) return refused(refusal('result-not-public'))
  const { slug, title, question, reach } = consultation
  return accepted({
    council: { slug: council.slug, name: council.name },
    consultation: { slug, title, question, reach },
    releasedOn: calendarDay(release.releasedAt, council.timeZone),
    result: release.content,
  })
}
