import { describe, expect, test } from 'vitest'
import type { Body, Mandate, Seat } from '#app/domain/body.ts'
import { insertAccount } from '#db/registry/account.ts'
import { changeBody, findBody, findSteering, insertBody, listBodies } from '#db/registry/body.ts'
import {
  changeMandate,
  deleteMandates,
  insertMandate,
  listAllMandates,
  listBodiesOfMemberships,
  listCouncilMandates,
  listMandates,
} from '#db/registry/mandate.ts'
import { insertMembership } from '#db/registry/membership.ts'
import { changeSeat, insertSeat, listCouncilSeats, listSeats } from '#db/registry/seat.ts'
import { anId } from '#tests/factories/consultation.ts'
import { anAccount, givenCouncil } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-11-23T09:00:00.000Z'

describe.each(ENGINES)('bodies on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(overrides: Partial<Body> = {}): Promise<Body> {
    const body: Body = {
      councilId: overrides.councilId ?? (await givenCouncil(registry())).id,
      id: anId(),
      kind: 'working-group',
      name: 'Groupe Logement',
      mission: 'Se loger et le rester.',
      quorum: null,
      version: 1,
      ...overrides,
    }
    await insertBody(registry(), body, NOW)
    return body
  }

  async function givenSeat(body: Body, overrides: Partial<Seat> = {}): Promise<Seat> {
    const seat: Seat = {
      councilId: body.councilId,
      bodyId: body.id,
      id: anId(),
      college: 'users',
      organisation: 'GEM de l’Exemple',
      position: 0,
      version: 1,
      ...overrides,
    }
    await insertSeat(registry(), seat)
    return seat
  }

  async function givenMandate(seat: Seat, overrides: Partial<Mandate> = {}): Promise<Mandate> {
    const mandate: Mandate = {
      councilId: seat.councilId,
      seatId: seat.id,
      id: anId(),
      kind: 'holder',
      name: 'Camille Exemple',
      email: '',
      membershipId: null,
      beginsOn: '2026-01-01',
      version: 1,
      ...overrides,
    }
    await insertMandate(registry(), mandate)
    return mandate
  }

  test('come back as they were written, in their own council only, and count their changes', async () => {
    const body = await given({ quorum: 3 })
    expect(await findBody(registry(), body.councilId, body.id)).toEqual(body)
    const elsewhere = await givenCouncil(registry())
    expect(await findBody(registry(), elsewhere.id, body.id)).toBeUndefined()
    const later = { ...body, name: 'Habiter', mission: '', quorum: null, dissolvedOn: '2027-01-01' }
    await changeBody(registry(), later)
    expect(await findBody(registry(), body.councilId, body.id)).toEqual({ ...later, version: 2 })
  })

  test('are listed from the committee to the groups; a council has one committee', async () => {
    const { councilId } = await given({ name: 'Écoles' })
    await given({ councilId, name: 'Accès aux soins' })
    await given({ councilId, kind: 'plenary', name: 'Plénière' })
    expect(await findSteering(registry(), councilId)).toBeUndefined()
    const steering = await given({ councilId, kind: 'steering', name: 'Comité de pilotage' })
    await given({ kind: 'steering' })
    expect((await listBodies(registry(), councilId)).map(({ name }) => name)).toEqual([
      'Comité de pilotage',
      'Plénière',
      'Accès aux soins',
      'Écoles',
    ])
    expect(await findSteering(registry(), councilId)).toEqual(steering)
    await expect(given({ councilId, kind: 'steering' })).rejects.toThrow()
  })

  test('keep their seats in order, those that were removed too', async () => {
    const body = await given()
    const second = await givenSeat(body, { position: 1, college: 'carers' })
    const first = await givenSeat(body)
    await givenSeat(await given({ councilId: body.councilId }))
    expect(await listSeats(registry(), body.councilId, body.id)).toEqual([first, second])
    const gone = { ...first, organisation: 'GEM', position: 2, removedOn: '2026-11-23' }
    await changeSeat(registry(), gone)
    expect(await listSeats(registry(), body.councilId, body.id)).toEqual([
      second,
      { ...gone, version: 2 },
    ])
    expect(await listCouncilSeats(registry(), body.councilId)).toHaveLength(3)
    expect(await listSeats(registry(), (await givenCouncil(registry())).id, body.id)).toEqual([])
  })

  test('know who held which seat on a day, holders first', async () => {
    const body = await given()
    const { councilId, id } = body
    const late = await givenSeat(body, { position: 1 })
    const seat = await givenSeat(body)
    const past = await givenMandate(seat, { endsOn: '2026-06-30', email: 'a@example.org' })
    const present = await givenMandate(seat, { beginsOn: '2026-07-01' })
    const alternate = await givenMandate(seat, { kind: 'alternate', beginsOn: '2026-06-30' })
    const other = await givenMandate(late, { beginsOn: '2026-06-30', endsOn: '2026-07-01' })
    await givenMandate(await givenSeat(await given({ councilId })))
    expect(await listMandates(registry(), councilId, id, '2025-12-31')).toEqual([])
    expect(await listMandates(registry(), councilId, id, '2026-06-30')).toEqual([past, alternate, other])
    expect(await listMandates(registry(), councilId, id, '2026-07-01')).toEqual([present, alternate, other])
    expect(await listMandates(registry(), councilId, id, '2026-07-02')).toEqual([present, alternate])
    expect(await listAllMandates(registry(), councilId, id)).toHaveLength(4)
    expect(await listCouncilMandates(registry(), councilId, '2026-07-02')).toHaveLength(3)
    const changed = { ...present, name: 'Sacha Exemple', email: 's@example.org', endsOn: '2026-12-31' }
    await changeMandate(registry(), changed)
    await deleteMandates(registry(), councilId, [past.id])
    await deleteMandates(registry(), councilId, [])
    const all = await listAllMandates(registry(), councilId, id)
    expect(all.find((one) => one.id === present.id)).toEqual({ ...changed, version: 2 })
    expect(all.map((one) => one.id)).not.toContain(past.id)
  })

  test('know in which of them a role sits, as long as mandate, seat and body last', async () => {
    const body = await given()
    const { councilId } = body
    const account = anAccount()
    await insertAccount(registry(), account, NOW)
    const membership = { id: anId(), accountId: account.id, role: 'steering-member' as const, name: 'Camille' }
    await insertMembership(registry(), councilId, membership, NOW)
    const seat = await givenSeat(body)
    const held = { membershipId: membership.id, endsOn: '2026-12-31' }
    await givenMandate(seat, held)
    await givenMandate(seat, { ...held, kind: 'alternate' })
    const on = async (day: string, ids = [membership.id]) => [
      ...(await listBodiesOfMemberships(registry(), councilId, ids, day)),
    ]
    expect(await on('2026-12-31')).toEqual([body.id])
    expect(await on('2027-01-01')).toEqual([])
    expect(await on('2026-12-31', [])).toEqual([])
    expect(await on('2026-12-31', [anId()])).toEqual([])
    await changeSeat(registry(), { ...seat, removedOn: '2026-12-01' })
    expect(await on('2026-11-30')).toEqual([body.id])
    expect(await on('2026-12-01')).toEqual([])
    await changeBody(registry(), { ...body, dissolvedOn: '2026-10-01' })
    expect(await on('2026-09-30')).toEqual([body.id])
    expect(await on('2026-10-01')).toEqual([])
    await expect(givenMandate(seat, { membershipId: anId() })).rejects.toThrow()
  })
})
