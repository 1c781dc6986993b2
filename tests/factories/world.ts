import { randomBytes } from 'node:crypto'
import { loadSolver } from '#app/solver/highs.ts'
import { releaseOf } from '#app/domain/disclosure/release.ts'
import type { Ballot } from '#app/domain/ballot.ts'
import type { Consultation } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import type { Membership, Role } from '#app/domain/membership.ts'
import type { Actor } from '#app/domain/permission.ts'
import type { Result } from '#app/domain/refusal.ts'
import { bytesForSecret, CHANGE_KEY_LENGTH, secretFromBytes } from '#app/domain/secret.ts'
import { letterOffice } from '#app/documents/letters.ts'
import { castBallot, type Casting } from '#app/usecases/ballots.ts'
import { issueCodes } from '#app/usecases/codes.ts'
import { ToldColleges } from '#app/usecases/told-colleges.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { createCouncil } from '#app/usecases/councils.ts'
import { createConsultation, openConsultation } from '#app/usecases/lifecycle.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import { approveRelease } from '#app/usecases/release.ts'
import { insertAccount } from '#db/registry/account.ts'
import { insertMembership } from '#db/registry/membership.ts'
import type { Stores } from '#db/stores.ts'
import { aCharter, aConsultation, aCouncil, anId, COLLEGES, hashOf } from './consultation.ts'
import { anAccount } from './registry.ts'

/** Stores, a clock that the test moves, and every kind of actor. */
export interface World {
  as: (actor: Exclude<Actor['kind'], 'account'>) => UseCaseContext
  /** A signed-in person. */
  signedIn: (accountId: string) => UseCaseContext
  setNow: (instant: string) => void
  now: () => string
}

export const BEFORE_VOTING = '2026-10-20T08:00:00.000Z'
export const WHILE_VOTING = '2026-11-10T08:00:00.000Z'
export const AFTER_VOTING = '2026-12-01T00:00:00.000Z'

export function aWorld(
  stores: Pick<Stores, 'registry' | 'urn'>,
  mail: UseCaseContext['mail'] = 'by-hand',
): World {
  const serverSecret = new Uint8Array(randomBytes(32))
  const toldColleges = new ToldColleges()
  let instant = BEFORE_VOTING
  const context = (actor: Actor): UseCaseContext => ({
    registry: stores.registry,
    urn: stores.urn,
    actor,
    now: () => instant,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    serverSecret,
    writeLetter: letterOffice('http://concerto.test'),
    mail,
    demonstration: false,
    toldColleges,
    release: async (count) => releaseOf(count, await loadSolver()),
  })
  return {
    as: (kind) => context({ kind }),
    signedIn: (accountId) => context({ kind: 'account', accountId }),
    setNow: (next) => {
      instant = next
    },
    now: () => instant,
  }
}

export interface Played {
  consultation: Consultation
  address: ConsultationAddress
}

/** A council and an opened consultation, written by the use-cases themselves. */
export async function givenOpenConsultation(
  world: World,
  overrides: Partial<Consultation> = {},
  ofCouncil: Partial<Council> = {},
): Promise<Played> {
  world.setNow(BEFORE_VOTING)
  const { id: _id, ...council } = aCouncil(ofCouncil)
  const { version: _version, ...charter } = aCharter()
  const created = expectOk(
    await createCouncil(world.as('operator'), {
      ...council,
      colleges: overrides.colleges ?? COLLEGES,
      relays: [{ id: 'gem', name: 'GEM Les Amarres' }],
      charter,
    }),
  )
  const {
    id: _consultation,
    councilId: _council,
    charterVersion: _charter,
    version: _draft,
    ...definition
  } = aConsultation(overrides)
  const draft = expectOk(
    await createConsultation(world.as('operator'), created.slug, {
      ...definition,
      colleges: definition.colleges.map((college) => college.id),
    }),
  )
  const address = { council: created.slug, consultation: draft.slug }
  if (draft.calendar.proposing !== undefined)
    for (const role of ['referent', 'deputy-referent'] as const)
      await givenMember(world, draft.councilId, role, {}, hashOf(`${role} of ${created.slug}`))
  const consultation = expectOk(await openConsultation(world.as('operator'), address))
  world.setNow(WHILE_VOTING)
  return { consultation, address }
}

/** A new person with a role in a council (named by its id), ready to act; `id` where chance is not to decide. */
export async function givenMember(
  world: World,
  councilId: string,
  role: Role,
  more: Pick<Membership, 'seat' | 'organisation' | 'relayId'> = {},
  id?: string,
): Promise<UseCaseContext> {
  const account = anAccount(id === undefined ? {} : { id, email: `${id}@exemple.test` })
  const { registry } = world.as('operator')
  await insertAccount(registry, account, world.now())
  const membership = { id: id ?? anId(), accountId: account.id, role, name: account.name, ...more }
  await insertMembership(registry, councilId, membership, world.now())
  return world.signedIn(account.id)
}

/** Coordinator and chair, two new people, agree to the release of a sealed result. */
export async function givenRelease(world: World, { consultation, address }: Played): Promise<void> {
  for (const role of ['coordinator', 'chair'] as const)
    expectOk(await approveRelease(await givenMember(world, consultation.councilId, role), address))
}

/** New participation codes of a college, as bare symbols. */
export async function givenCodes(
  world: World,
  address: ConsultationAddress,
  collegeId: string,
  count: number,
): Promise<readonly string[]> {
  const request = { address, collegeId, count }
  return expectOk(await issueCodes(world.as('operator'), request)).codes
}

export function aChangeKey(): string {
  return secretFromBytes(
    new Uint8Array(randomBytes(bytesForSecret(CHANGE_KEY_LENGTH))),
    CHANGE_KEY_LENGTH,
  )
}

export function aSalt(): string {
  return randomBytes(32).toString('hex')
}

/** A ballot with the same opinion on every priority, but for those given. */
export function aBallot(
  consultation: Pick<Consultation, 'method' | 'priorities'>,
  opinion: number | null,
  others: Record<string, number | null> = {},
): Ballot {
  const opinions = consultation.priorities.map(({ id }) => [id, opinion] as const)
  return { method: consultation.method, opinions: { ...Object.fromEntries(opinions), ...others } }
}

export function cast(
  world: World,
  { consultation, address }: Played,
  code: string,
  casting: Partial<Casting> = {},
) {
  return castBallot(world.as('public'), address, { code }, {
    ballot: aBallot(consultation, 0),
    salt: aSalt(),
    changeKey: aChangeKey(),
    replacing: false,
    ...casting,
  })
}

export function expectOk<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(
    `Refused: ${result.refusals.map(({ code, field }) => `${code} ${field ?? ''}`).join(', ')}`,
  )
}

export function codesOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.refusals.map((refusal) => refusal.code)
}
