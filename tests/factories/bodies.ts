import type { Body, BodyKind, SeatCollege } from '#app/domain/body.ts'
import { createBody } from '#app/usecases/bodies.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import type { MandateDraft } from '#app/usecases/mandates.ts'
import { addSeat } from '#app/usecases/seats.ts'
import { expectOk } from './world.ts'

/** Somebody who holds a seat since long, without address or account. */
export function aHolder(overrides: Partial<MandateDraft> = {}): MandateDraft {
  return {
    kind: 'holder',
    name: 'Camille Exemple',
    email: '',
    beginsOn: '2026-01-01',
    membershipId: null,
    ...overrides,
  }
}

/** A body with a seat for each college, all held by `aHolder`; gives the seats' ids in that order. */
export async function givenBody(
  coordinator: UseCaseContext,
  council: string,
  kind: BodyKind,
  colleges: readonly SeatCollege[] = [],
  words: Partial<Pick<Body, 'name' | 'quorum'>> = {},
): Promise<{ council: string; body: string; seats: readonly string[] }> {
  const said = { kind, name: `Instance ${kind}`, mission: '', quorum: null, ...words }
  const { id } = expectOk(await createBody(coordinator, council, said))
  const seats: string[] = []
  for (const college of colleges) {
    const seat = { college, organisation: `Organisation ${college}` }
    seats.push(expectOk(await addSeat(coordinator, { council, body: id }, seat, aHolder())).id)
  }
  return { council, body: id, seats }
}
