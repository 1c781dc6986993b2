import { stateAt, type Calendar, type Consultation, type State } from '#app/domain/consultation.ts'
import type { Charter, College, Council, PublicCouncil, Relay } from '#app/domain/council.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { listConsultations, listConsultationsToTend } from '#db/registry/consultation.ts'
import {
  findCouncilBySlug,
  insertCharter,
  insertCollege,
  insertCouncil,
  insertRelay,
  latestCharter,
  listColleges,
  listCouncils as listAllCouncils,
} from '#db/registry/council.ts'
import { listTooFew } from '#db/registry/release.ts'
import { transact } from '#db/transaction.ts'
import { permitOnPlatform } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { record } from './journal.ts'

export type PublicState = Exclude<State, 'draft'>

export interface CouncilSummary {
  slug: string
  name: string
  territory: string
  population: number
  demonstration: boolean
  /** How many consultations one can take part in now. */
  consultationsOpen: number
}

export interface ConsultationSummary {
  slug: string
  title: string
  question: string
  state: PublicState
  calendar: Calendar
  /** Its result is public, and says only that too few voted. */
  tooFew: boolean
}

export interface CouncilPage {
  council: PublicCouncil
  colleges: readonly College[]
  charter: Charter | null
  consultations: readonly ConsultationSummary[]
}

/** Every council, by name, with what one can take part in now. */
export async function listCouncils(
  context: UseCaseContext,
): Promise<Result<readonly CouncilSummary[]>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const now = context.now()
  const open = new Map<string, number>()
  for (const consultation of await listConsultationsToTend(context.registry)) {
    if (!isOpen(stateAt(consultation, now))) continue
    open.set(consultation.councilId, (open.get(consultation.councilId) ?? 0) + 1)
  }
  const councils = await listAllCouncils(context.registry)
  return accepted(
    councils.map(({ id, slug, name, territory, population, demonstration }) => ({
      slug,
      name,
      territory,
      population,
      demonstration,
      consultationsOpen: open.get(id) ?? 0,
    })),
  )
}

function isOpen(state: State): boolean {
  return state === 'proposing' || state === 'voting'
}

/** A council with its colleges, its charter in force and its public consultations, newest first. */
export async function readCouncil(
  context: UseCaseContext,
  slug: string,
): Promise<Result<CouncilPage>> {
  const allowed = permit([context.actor.kind], 'read-public-pages')
  if (!allowed.ok) return allowed
  const council = isSlug(slug) ? await findCouncilBySlug(context.registry, slug) : undefined
  if (council === undefined) return refused(refusal('unknown-council'))
  const [colleges, charter, consultations, tooFew] = await Promise.all([
    listColleges(context.registry, council.id),
    latestCharter(context.registry, council.id),
    listConsultations(context.registry, council.id),
    listTooFew(context.registry, council.id),
  ])
  const now = context.now()
  return accepted({
    council: presentCouncil(council),
    colleges,
    charter: charter ?? null,
    consultations: consultations.flatMap((consultation) =>
      summarise(consultation, tooFew.has(consultation.id), now),
    ),
  })
}

function summarise(
  consultation: Consultation,
  tooFew: boolean,
  now: string,
): readonly ConsultationSummary[] {
  const state = stateAt(consultation, now)
  if (state === 'draft' || consultation.openedAt === undefined) return []
  const { slug, title, question, calendar } = consultation
  return [{ slug, title, question, state, calendar, tooFew }]
}

/** Leaves out what is not for the public. */
export function presentCouncil({ id: _id, ...council }: Council): PublicCouncil {
  return council
}

export interface NewCouncil extends Omit<Council, 'id'> {
  colleges: readonly College[]
  relays: readonly Relay[]
  /** Absent for one that will adopt its first itself. */
  charter?: Omit<Charter, 'version'>
}

/** Creates a council with its colleges, relays and, where given, first charter. Refuses a slug already taken. */
export async function createCouncil(
  context: UseCaseContext,
  { colleges, relays, charter, ...council }: NewCouncil,
): Promise<Result<Council>> {
  const allowed = await permitOnPlatform(context, 'create-council')
  if (!allowed.ok) return allowed
  return transact(context.registry, async (trx) => {
    if ((await findCouncilBySlug(trx, council.slug)) !== undefined)
      return refused(refusal('slug-taken', { field: 'slug' }))
    const created = { ...council, id: newId(context) }
    await insertCouncil(trx, created, context.now())
    for (const college of colleges) await insertCollege(trx, created.id, college)
    for (const relay of relays) await insertRelay(trx, created.id, relay)
    const about = { councilId: created.id, capacity: allowed.value, subject: created.id }
    await record(trx, context, { ...about, act: 'council-created' })
    if (charter === undefined) return accepted(created)
    await insertCharter(trx, created.id, { ...charter, version: 1 })
    await record(trx, context, { ...about, act: 'charter-adopted', details: { version: 1 } })
    return accepted(created)
  })
}
