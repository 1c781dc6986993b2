import type { Body, Mandate, Seat, SeatCollege } from '#app/domain/body.ts'
import { insertBody } from '#db/registry/body.ts'
import { insertMandate } from '#db/registry/mandate.ts'
import { insertSeat } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'
import { anId } from './consultation.ts'

/** A steering committee, or another body, without seats. */
export async function givenEmptyBody(
  registry: RegistryDb,
  councilId: string,
  overrides: Partial<Body> = {},
): Promise<Body> {
  const body: Body = {
    councilId,
    id: anId(),
    kind: 'steering',
    name: 'Comité de pilotage',
    mission: '',
    quorum: null,
    version: 1,
    ...overrides,
  }
  await insertBody(registry, body, '2026-01-01T08:00:00.000Z')
  return body
}

/** A seat of a body, and those who hold it: since the beginning of 2026, where nothing else is said. */
export async function givenSeat(
  registry: RegistryDb,
  { councilId, id: bodyId }: Pick<Body, 'councilId' | 'id'>,
  college: SeatCollege,
  mandates: readonly Partial<Mandate>[] = [],
  overrides: Partial<Seat> = {},
): Promise<{ seat: Seat; mandates: readonly Mandate[] }> {
  const seat: Seat = {
    councilId,
    bodyId,
    id: anId(),
    college,
    organisation: `Organisation (${college})`,
    position: 0,
    version: 1,
    ...overrides,
  }
  await insertSeat(registry, seat)
  const held = mandates.map(
    (mandate): Mandate => ({
      councilId,
      seatId: seat.id,
      id: anId(),
      kind: 'holder',
      name: 'Camille Aubry',
      email: '',
      membershipId: null,
      beginsOn: '2026-01-01',
      version: 1,
      ...mandate,
    }),
  )
  for (const mandate of held) await insertMandate(registry, mandate)
  return { seat, mandates: held }
}
