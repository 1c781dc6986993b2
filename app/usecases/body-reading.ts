import {
  gapsIn,
  mandateState,
  shareOf,
  whoSits,
  type Body,
  type Mandate,
} from '#app/domain/body.ts'
import type { BodyHead, BodyPage, MandateAccount, MandateLine, SeatPage } from '#app/domain/body-page.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { Role } from '#app/domain/membership.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findBody } from '#db/registry/body.ts'
import { listAllMandates } from '#db/registry/mandate.ts'
import { listMembers, type Member } from '#db/registry/membership.ts'
import { listSeats } from '#db/registry/seat.ts'
import { permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import type { BodyAddress, SeatAddress } from './in-body.ts'

/** A body for those who may read it: names, and addresses for whoever tends it. */
export async function readBody(
  context: UseCaseContext,
  { council: slug, body: id }: BodyAddress,
): Promise<Result<BodyPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, slug, 'read-bodies')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const body = await findBody(registry, council.id, id)
  if (body === undefined) return refused(refusal('unknown-body'))
  const mayTend = permit(authority.capacities, 'tend-bodies').ok
  const today = calendarDay(context.now(), council.timeZone)
  const seats = await listSeats(registry, council.id, id)
  const mandates = await listAllMandates(registry, council.id, id)
  const members = mayTend ? await listMembers(registry, council.id) : null
  const shown = (mandate: Mandate) => present(mandate, today, members)
  const filled = whoSits(seats, mandates, today)
  const seatOf = new Map(seats.map((seat) => [seat.id, seat] as const))
  const coming = Map.groupBy(
    mandates.filter((mandate) => mandateState(mandate, today) === 'to-come'),
    ({ seatId }) => seatId,
  )
  return accepted({
    body: headOf(body),
    seats: filled.map(({ seat, holder, alternates }) => ({
      id: seat.id,
      college: seat.college,
      organisation: seat.organisation,
      holder: holder && shown(holder),
      alternates: alternates.map(shown),
      coming: (coming.get(seat.id) ?? []).map(shown),
    })),
    history: mandates
      .filter((mandate) => mandateState(mandate, today) === 'ended')
      .flatMap((mandate) => {
        const seat = seatOf.get(mandate.seatId)
        if (seat === undefined) return []
        return [{ ...shown(mandate), college: seat.college, organisation: seat.organisation }]
      }),
    removed: seats.flatMap(({ id: seatId, college, organisation, removedOn }) =>
      removedOn === undefined ? [] : [{ id: seatId, college, organisation, removedOn }],
    ),
    held: filled.filter(({ holder }) => holder !== null).length,
    share: shareOf(filled.map(({ seat }) => seat)),
    gaps: gapsIn(filled),
    today,
    mayTend,
  })
}

/** Roles with which somebody sits somewhere. */
const SITTING: readonly Role[] = ['coordinator', 'chair', 'steering-member', 'group-member', 'representative']

/** A seat for whoever tends it. */
export async function readSeat(
  context: UseCaseContext,
  { council: slug, body: bodyId, seat: seatId }: SeatAddress,
): Promise<Result<SeatPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, slug, 'tend-bodies')
  if (!permitted.ok) return permitted
  const { council } = permitted.value
  const body = await findBody(registry, council.id, bodyId)
  if (body === undefined || body.dissolvedOn !== undefined) return refused(refusal('unknown-body'))
  const seats = await listSeats(registry, council.id, bodyId)
  const seat = seats.find(({ id }) => id === seatId)
  if (seat === undefined || seat.removedOn !== undefined) return refused(refusal('unknown-seat'))
  const today = calendarDay(context.now(), council.timeZone)
  const mandates = await listAllMandates(registry, council.id, bodyId)
  const members = await listMembers(registry, council.id)
  return accepted({
    body: headOf(body),
    seat: { id: seat.id, college: seat.college, organisation: seat.organisation, version: seat.version },
    mandates: mandates
      .filter((mandate) => mandate.seatId === seatId)
      .map((mandate) => present(mandate, today, members)),
    accounts: members
      .filter(({ role }) => SITTING.includes(role))
      .map(({ id, name, role }) => ({ membershipId: id, name, role })),
    today,
  })
}

function headOf({ councilId: _council, dissolvedOn, ...body }: Body): BodyHead {
  return { ...body, dissolvedOn: dissolvedOn ?? null }
}

/** `members`: all of the team, for those who may read them. */
function present(mandate: Mandate, today: string, members: readonly Member[] | null): MandateLine {
  const { id, kind, name, beginsOn, endsOn, email, membershipId, version } = mandate
  const state = mandateState(mandate, today)
  return {
    id,
    kind,
    name,
    beginsOn,
    endsOn: endsOn ?? null,
    state,
    tended: members && { email, account: accountOf(membershipId, members), membershipId, version },
  }
}

function accountOf(membershipId: string | null, members: readonly Member[]): MandateAccount {
  if (membershipId === null) return 'none'
  const member = members.find(({ id }) => id === membershipId)
  if (member === undefined) return 'ended'
  return member.arrived ? 'arrived' : 'invited'
}
