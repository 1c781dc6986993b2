import { imaginedBallot, repeatableChance } from '#app/commands/demonstration/electorate.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { prepareAgenda } from '#app/usecases/agenda-acts.ts'
import { readAgenda, type AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { recordDecision } from '#app/usecases/decisions.ts'
import type { DecisionWords } from '#app/domain/decision.ts'
import type { Consultation } from '#app/domain/consultation.ts'
import { insertConsultation } from '#db/registry/consultation.ts'
import type { RegistryDb } from '#db/stores.ts'
import { tend } from '#app/usecases/tick.ts'
import { aConsultation, CALENDAR } from './consultation.ts'
import {
  AFTER_VOTING,
  cast,
  expectOk,
  givenCodes,
  givenMember,
  givenOpenConsultation,
  givenRelease,
  type Played,
  type World,
} from './world.ts'

/** A vote as many another, sealed: fourteen ballots of each college, the same in every run. */
export async function givenSealed(
  world: World,
  overrides: Partial<Consultation> = {},
  perCollege = 14,
): Promise<Played> {
  const played = await givenOpenConsultation(world, overrides)
  const chance = repeatableChance(7)
  for (const { id: college } of played.consultation.colleges)
    for (const code of await givenCodes(world, played.address, college, perCollege)) {
      const ballot = imaginedBallot(played.consultation, college, chance)
      expectOk(await cast(world, played, code, { ballot }))
    }
  world.setNow(AFTER_VOTING)
  await tend(world.as('clock'))
  return played
}

/** One more released result of a council, written straight into the registry: its list is its order. */
export async function givenReleased(
  registry: RegistryDb,
  councilId: string,
  overrides: Partial<Consultation> = {},
): Promise<Consultation> {
  const consultation = aConsultation({
    councilId,
    openedAt: CALENDAR.openedAt,
    sealedAt: RELEASED_AT,
    releasedAt: RELEASED_AT,
    ...overrides,
  })
  const key = { council_id: councilId, consultation_id: consultation.id }
  await insertConsultation(registry, consultation, CALENDAR.createdAt)
  await registry
    .insertInto('sealing')
    .values({ ...key, sealed_at: RELEASED_AT, blocks: '[]' })
    .execute()
  await registry
    .insertInto('release')
    .values({
      ...key,
      released_at: RELEASED_AT,
      content: JSON.stringify({ kind: 'too-few-ballots', threshold: 11 }),
      content_hash: 'a'.repeat(64),
    })
    .execute()
  return consultation
}

const RELEASED_AT = '2026-12-20T09:00:00.000Z'

/** A released result with an agenda made of it, and who keeps it. */
export interface Met extends Played {
  coordinator: UseCaseContext
  agenda: AgendaAddress
}

export async function givenAgenda(
  world: World,
  overrides: Partial<Consultation> = {},
  perCollege?: number,
): Promise<Met> {
  const played = await givenSealed(world, overrides, perCollege)
  await givenRelease(world, played)
  const coordinator = await givenMember(world, played.consultation.councilId, 'coordinator')
  const { id } = expectOk(await prepareAgenda(coordinator, played.address, agendaWords()))
  return { ...played, coordinator, agenda: { council: played.address.council, agenda: id } }
}

export const RETAINED: DecisionWords = {
  outcome: 'retained',
  motive: 'Tous les groupes la demandent.',
  owner: 'Pôle de psychiatrie',
  deadlineOn: '2027-09-01',
  decidedOn: '2027-01-14',
}

/** The same decision about every priority of an agenda. */
export async function givenDecisions(
  { coordinator, agenda }: Met,
  words: DecisionWords = RETAINED,
): Promise<void> {
  const { points } = expectOk(await readAgenda(coordinator, agenda))
  for (const { id, priority } of points)
    if (priority !== null)
      expectOk(await recordDecision(coordinator, { ...agenda, item: id }, words, 0))
}
