import type { Body, Seat } from '#app/domain/body.ts'
import { refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findBody } from '#db/registry/body.ts'
import { listSeats } from '#db/registry/seat.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'

/** Names a body as URLs do. */
export interface BodyAddress {
  council: string
  body: string
}

/** Names a seat as URLs do. */
export interface SeatAddress extends BodyAddress {
  seat: string
}

export interface InBody extends InCouncil {
  body: Body
}

/** An act on a body that is not dissolved, by one who tends bodies. */
export async function actOnBody<T>(
  context: UseCaseContext,
  { council, body: bodyId }: BodyAddress,
  act: (trx: RegistryDb, at: InBody) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actInCouncil(context, council, 'tend-bodies', async (trx, at) => {
    const body = await findBody(trx, at.council.id, bodyId)
    if (body === undefined || body.dissolvedOn !== undefined) return refused(refusal('unknown-body'))
    return act(trx, { ...at, body })
  })
}

export interface InSeat extends InBody {
  seat: Seat
}

/** An act on a seat that was not removed, in a body that is not dissolved. */
export async function actOnSeat<T>(
  context: UseCaseContext,
  address: SeatAddress,
  act: (trx: RegistryDb, at: InSeat) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actOnBody(context, address, async (trx, at) => {
    const seats = await listSeats(trx, at.council.id, at.body.id)
    const seat = seats.find(({ id }) => id === address.seat)
    if (seat === undefined || seat.removedOn !== undefined) return refused(refusal('unknown-seat'))
    return act(trx, { ...at, seat })
  })
}
