import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { admission, Arrivals } from '#app/domain/admission.ts'
import type { Consultation } from '#app/domain/consultation.ts'
import { proves } from '#app/domain/proof-of-work.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { UseCaseContext } from './context.ts'
import type { ConsultationAddress } from './locate.ts'

/** What came with a text from a browser. */
export interface GivenEffort {
  /** The counter that the browser found; empty where it found none. */
  proof: string
  /** From `openTicket`, when the form was opened; empty where it never was. */
  ticket: string
  crowded: boolean
}

/** A form left open overnight still serves. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1000

const ARRIVALS = new WeakMap<RegistryDb, Map<string, Arrivals>>()

/**
 * Whether a text from a public page is taken in now: refuses `patience-needed` (with `seconds`), `too-many-texts`.
 * Words that read as distress are not asked for anything: whoever calls sees to that.
 */
export async function admitText(
  context: UseCaseContext,
  address: ConsultationAddress,
  consultation: Pick<Consultation, 'councilId' | 'id'>,
  code: string,
  { proof, ticket, crowded }: GivenEffort,
): Promise<Result<null>> {
  const { textsPerHour } = await findModerationRules(context.registry, consultation.councilId)
  const lastHour = arrivalsOf(context, consultation).lastHour(Date.parse(context.now()))
  const effort = {
    proven: await proves(placeOf(address), code, proof),
    waitedMs: waited(context, address, code, ticket),
    crowded,
  }
  const answer = admission(effort, { lastHour, textsPerHour })
  switch (answer.kind) {
    case 'admitted':
      return accepted(null)
    case 'wait':
      return refused(refusal('patience-needed', { details: { seconds: answer.seconds } }))
    case 'full':
      return refused(refusal('too-many-texts'))
  }
}

/** Counts a text that was taken in. */
export function noteArrival(
  context: UseCaseContext,
  consultation: Pick<Consultation, 'id'>,
): void {
  arrivalsOf(context, consultation).add(Date.parse(context.now()))
}

/** What the work of a browser is bound to, besides the tracking code. */
export function placeOf({ council, consultation }: ConsultationAddress): string {
  return `${council}/${consultation}`
}

/** Says that a form is open from now on, for the one proposal of a tracking code; signed, and kept nowhere. */
export function openTicket(
  context: Pick<UseCaseContext, 'now' | 'serverSecret'>,
  address: ConsultationAddress,
  code: string,
): string {
  const openedAt = `${Date.parse(context.now())}`
  return `${openedAt}.${signatureOf(context, address, code, openedAt)}`
}

function waited(
  context: Pick<UseCaseContext, 'now' | 'serverSecret'>,
  address: ConsultationAddress,
  code: string,
  ticket: string,
): number | null {
  const [openedAt = '', signature = ''] = ticket.split('.')
  const expected = Buffer.from(signatureOf(context, address, code, openedAt))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const ms = Date.parse(context.now()) - Number(openedAt)
  return ms >= 0 && ms <= LONGEST_WAIT_MS ? ms : null
}

function signatureOf(
  { serverSecret }: Pick<UseCaseContext, 'serverSecret'>,
  address: ConsultationAddress,
  code: string,
  openedAt: string,
): string {
  const key = hkdfSync('sha256', serverSecret, placeOf(address), 'concerto/form-opened/v1', 32)
  return createHmac('sha256', Buffer.from(key)).update(`${code} ${openedAt}`).digest('base64url')
}

function arrivalsOf(
  { registry }: Pick<UseCaseContext, 'registry'>,
  { id }: Pick<Consultation, 'id'>,
): Arrivals {
  const all = ARRIVALS.get(registry) ?? new Map<string, Arrivals>()
  ARRIVALS.set(registry, all)
  const known = all.get(id) ?? new Arrivals()
  all.set(id, known)
  return known
}
