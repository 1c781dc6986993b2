import { beforeEach, describe, expect, it } from 'vitest'
import type { Council } from '#app/domain/council.ts'
import { ROLES } from '#app/domain/membership.ts'
import { createBody, describeBody, dissolveBody, holdSteering, readBodies } from '#app/usecases/bodies.ts'
import { readBody, readSeat } from '#app/usecases/body-reading.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { addMandate, describeMandate, inviteHolder, removeMandate } from '#app/usecases/mandates.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { addSeat, describeSeat, removeSeat } from '#app/usecases/seats.ts'
import { endMember, readTeam } from '#app/usecases/team.ts'
import { findAccountByEmail } from '#db/registry/account.ts'
import { listEntries } from '#db/registry/journal.ts'
import { listMandates } from '#db/registry/mandate.ts'
import { listMembers } from '#db/registry/membership.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { transact } from '#db/transaction.ts'
import { aHolder, givenBody } from '#tests/factories/bodies.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, codesOf, expectOk, givenMember, type World } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-11-23T09:00:00.000Z'
const TODAY = '2026-11-23'

describe.each(ENGINES)('the bodies of a council on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  let council: Council
  let coordinator: UseCaseContext

  beforeEach(async () => {
    world = aWorld(stores())
    world.setNow(NOW)
    council = await givenCouncil(stores().registry)
    coordinator = await givenMember(world, council.id, 'coordinator')
  })

  const words = (name: string) => ({ name, mission: 'Se réunir.', quorum: null })
  const lines = async (who = coordinator) => expectOk(await readBodies(who, council.slug))

  it('are written by the coordinator, read by the committee, and by nobody else', async () => {
    const { body, seats } = await givenBody(coordinator, council.slug, 'steering', ['users'])
    const [seat = ''] = seats
    for (const role of ROLES) {
      const member = await givenMember(world, council.id, role)
      const reads = ['coordinator', 'chair', 'steering-member'].includes(role)
      const read = await readBody(member, { council: council.slug, body })
      expect(read.ok, role).toBe(reads)
      expect((await readBodies(member, council.slug)).ok, role).toBe(reads)
      const shown = JSON.stringify(read)
      if (reads) expect(shown).toContain('Camille Exemple')
      if (role === 'coordinator') continue
      expect(reads && read.ok ? read.value.seats[0]?.holder?.tended : null).toBeNull()
      const address = { council: council.slug, body, seat }
      const tried = [
        await createBody(member, council.slug, { kind: 'plenary', ...words('Plénière') }),
        await describeBody(member, address, words('Autre'), 1),
        await dissolveBody(member, address, TODAY),
        await addSeat(member, address, { college: 'ars', organisation: 'ARS' }, null),
        await readSeat(member, address),
        await describeSeat(member, address, { college: 'ars', organisation: 'ARS' }, 1),
        await removeSeat(member, address, TODAY),
        await addMandate(member, address, aHolder({ kind: 'alternate' })),
      ]
      expect(tried.flatMap(codesOf), role).toEqual(tried.map(() => 'forbidden'))
    }
  })

  it('are one committee, one plenary, and groups with names of their own; all are optional', async () => {
    expect(await lines()).toEqual({ bodies: [], mayCreate: ['steering', 'working-group', 'plenary'] })
    await givenBody(coordinator, council.slug, 'working-group', [], { name: 'Groupe Logement' })
    const make = (kind: 'steering' | 'working-group' | 'plenary', name: string) =>
      createBody(coordinator, council.slug, { kind, ...words(name) })
    expect(codesOf(await make('working-group', 'groupe logement'))).toEqual(['name-taken'])
    expectOk(await make('plenary', 'Plénière'))
    expect(codesOf(await make('plenary', 'Autre plénière'))).toEqual(['plenary-exists'])
    const { id } = expectOk(await make('steering', 'Comité'))
    expect(codesOf(await make('steering', 'Autre comité'))).toEqual(['steering-exists'])
    expect(codesOf(await dissolveBody(coordinator, { council: council.slug, body: id }, TODAY))).toEqual([
      'steering-stays',
    ])
    const held = await transact(stores().registry, (trx) => holdSteering(trx, coordinator, council.id, 'X'))
    expect(held).toMatchObject({ id, name: 'Comité' })
    const { mayCreate } = await lines()
    expect(mayCreate).toEqual(['working-group'])
  })

  it('warn while users or carers miss in the committee, until somebody holds their seats', async () => {
    const { body } = await givenBody(coordinator, council.slug, 'steering', ['elected'])
    const address = { council: council.slug, body }
    const gaps = async () => expectOk(await readBody(coordinator, address)).gaps
    expect(await gaps()).toEqual([
      { college: 'users', gap: 'no-seat' },
      { college: 'carers', gap: 'no-seat' },
    ])
    const { id: seat } = expectOk(
      await addSeat(coordinator, address, { college: 'users', organisation: 'GEM' }, null),
    )
    expectOk(await addSeat(coordinator, address, { college: 'carers', organisation: 'Unafam' }, aHolder()))
    expect(await gaps()).toEqual([{ college: 'users', gap: 'no-holder' }])
    expectOk(await addMandate(coordinator, { ...address, seat }, aHolder({ beginsOn: '2026-11-24' })))
    expect(await gaps()).toHaveLength(1)
    world.setNow('2026-11-24T09:00:00.000Z')
    expect(await gaps()).toEqual([])
    const page = expectOk(await readBody(coordinator, address))
    expect(page.share).toEqual({ users: 1, carers: 1, all: 3 })
    expect(page.seats.map(({ college }) => college)).toEqual(['elected', 'users', 'carers'])
  })

  it('keep who sat when a seat goes in the middle of a mandate', async () => {
    const { body, seats } = await givenBody(coordinator, council.slug, 'steering', ['users', 'carers'])
    const [seat = ''] = seats
    const address = { council: council.slug, body, seat }
    expectOk(await addMandate(coordinator, address, aHolder({ kind: 'alternate', name: 'Sacha', beginsOn: '2027-01-01' })))
    expect(codesOf(await removeSeat(coordinator, address, '2026-11-24'))).toEqual(['date-in-future'])
    expect(codesOf(await removeSeat(coordinator, address, 'hier'))).toEqual(['date-malformed'])
    expect(codesOf(await removeSeat(coordinator, address, '2026-01-01'))).toEqual(['seat-held-since'])
    expectOk(await removeSeat(coordinator, address, TODAY))
    const page = expectOk(await readBody(coordinator, address))
    expect(page.seats).toHaveLength(1)
    expect(page.history).toMatchObject([{ name: 'Camille Exemple', endsOn: '2026-11-22', college: 'users' }])
    expect(page.removed).toMatchObject([{ removedOn: TODAY }])
    const sat = await listMandates(stores().registry, council.id, body, '2026-11-22')
    expect(sat.map(({ seatId }) => seatId)).toContain(seat)
    expect(codesOf(await addMandate(coordinator, address, aHolder()))).toEqual(['unknown-seat'])
    expect(codesOf(await removeSeat(coordinator, address, TODAY))).toEqual(['unknown-seat'])
  })

  it('end with their seats when they are dissolved, and stay readable', async () => {
    const { body } = await givenBody(coordinator, council.slug, 'working-group', ['users'])
    const address = { council: council.slug, body }
    expectOk(await dissolveBody(coordinator, address, TODAY))
    const page = expectOk(await readBody(coordinator, address))
    expect(page).toMatchObject({ body: { dissolvedOn: TODAY }, seats: [], history: [{}], removed: [{}] })
    expect((await lines()).bodies).toMatchObject([{ dissolvedOn: TODAY, seats: 0 }])
    const seat = { college: 'ars' as const, organisation: 'ARS' }
    expect(codesOf(await addSeat(coordinator, address, seat, null))).toEqual(['unknown-body'])
    expect(codesOf(await dissolveBody(coordinator, address, TODAY))).toEqual(['unknown-body'])
  })

  it('have one holder on a seat at a time; a mandate that began ends, one to come can be taken back', async () => {
    const { body, seats } = await givenBody(coordinator, council.slug, 'steering', ['users'])
    const [seat = ''] = seats
    const address = { council: council.slug, body, seat }
    const next = aHolder({ name: 'Sacha', email: ' Sacha@Example.org ', beginsOn: TODAY })
    expect(codesOf(await addMandate(coordinator, address, next))).toEqual(['seat-held'])
    const [first] = expectOk(await readSeat(coordinator, address)).mandates
    if (first?.tended == null) throw new Error('Somebody holds it')
    const mandate = { ...address, mandate: first.id }
    expect(codesOf(await removeMandate(coordinator, mandate))).toEqual(['mandate-begun'])
    const ended = aHolder({ endsOn: '2026-11-22' })
    expect(codesOf(await describeMandate(coordinator, mandate, ended, 7))).toEqual(['changed-meanwhile'])
    expectOk(await describeMandate(coordinator, mandate, ended, first.tended.version))
    const { id } = expectOk(await addMandate(coordinator, address, next))
    const page = expectOk(await readSeat(coordinator, address))
    expect(page.mandates.map(({ name, state, tended }) => [name, state, tended?.email])).toEqual([
      ['Sacha', 'running', 'sacha@example.org'],
      ['Camille Exemple', 'ended', ''],
    ])
    expectOk(await removeMandate(coordinator, { ...address, mandate: id }))
    expect(expectOk(await readSeat(coordinator, address)).mandates).toHaveLength(1)
    expect(codesOf(await addMandate(coordinator, address, { ...next, email: 'nulle part' }))).toEqual([
      'email-malformed',
    ])
    expect(codesOf(await addMandate(coordinator, address, { ...next, membershipId: anId() }))).toEqual([
      'unknown-membership',
    ])
  })

  it('invite whoever holds a seat to the role that goes with the body, once', async () => {
    const letters = async (email: string) =>
      (await listMessages(stores().registry, world.now(), 1_000)).filter(({ recipient }) => recipient === email)
    for (const [kind, role] of [['steering', 'steering-member'], ['working-group', 'group-member']] as const) {
      const email = `${anId()}@example.org`
      const { body, seats } = await givenBody(coordinator, council.slug, kind, ['users', 'carers'])
      const tie = async (seat: string) => {
        const address = { council: council.slug, body, seat }
        const { id } = expectOk(await addMandate(coordinator, address, aHolder({ kind: 'alternate', email })))
        expectOk(await inviteHolder(coordinator, { ...address, mandate: id }))
        expect(codesOf(await inviteHolder(coordinator, { ...address, mandate: id }))).toEqual(['account-tied'])
        return { address, id }
      }
      const [first = '', second = ''] = seats
      const { address, id } = await tie(first)
      await tie(second)
      expect(await letters(email)).toHaveLength(1)
      const account = await findAccountByEmail(stores().registry, email)
      const members = await listMembers(stores().registry, council.id)
      const own = members.filter(({ accountId }) => accountId === account?.id)
      expect(own.map((member) => member.role)).toEqual([role])
      const shown = async () =>
        expectOk(await readSeat(coordinator, address)).mandates.find((mandate) => mandate.id === id)
      expect((await shown())?.tended).toMatchObject({ account: 'invited', membershipId: own[0]?.id })
      expectOk(await endMember(coordinator, council.slug, own[0]?.id ?? ''))
      expect(await shown()).toMatchObject({ state: 'running', tended: { account: 'ended' } })
    }
    const nobody = await givenBody(coordinator, council.slug, 'plenary', ['users'])
    const [seat = ''] = nobody.seats
    const [mandate] = expectOk(await readSeat(coordinator, { ...nobody, seat })).mandates
    const invited = await inviteHolder(coordinator, { ...nobody, seat, mandate: mandate?.id ?? '' })
    expect(codesOf(invited)).toEqual(['email-missing'])
  })

  it('never name a member of a group from the team’s page, where no seat would say of which', async () => {
    expect(expectOk(await readTeam(coordinator, council.slug)).mayName).not.toContain('group-member')
  })

  it('forget addresses three months after a mandate, names five years after, and no sooner', async () => {
    const { body, seats } = await givenBody(coordinator, council.slug, 'steering', ['users'])
    const address = { council: council.slug, body, seat: seats[0] ?? '' }
    const ended = { kind: 'alternate' as const, email: 'a@example.org', endsOn: '2026-06-30' }
    expectOk(await addMandate(coordinator, address, aHolder(ended)))
    const kept = async (now: string) => {
      world.setNow(now)
      expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])
      const { mandates } = expectOk(await readSeat(coordinator, address))
      return mandates.filter(({ kind }) => kind === 'alternate').map(({ name, tended }) => [name, tended?.email])
    }
    expect(await kept('2026-09-30T09:00:00.000Z')).toEqual([['Camille Exemple', 'a@example.org']])
    expect(await kept('2026-10-01T09:00:00.000Z')).toEqual([['Camille Exemple', '']])
    expect(await kept('2031-06-30T09:00:00.000Z')).toEqual([['Camille Exemple', '']])
    expect(await kept('2031-07-01T09:00:00.000Z')).toEqual([['', '']])
    expect(await kept('2031-07-02T09:00:00.000Z')).toEqual([['', '']])
    expect(expectOk(await readSeat(coordinator, address)).mandates.map(({ name }) => name)).toContain('Camille Exemple')
    const entries = await listEntries(stores().registry, council.id, 0, 100)
    const applied = entries.filter(({ act }) => act === 'retention-applied')
    expect(applied.map(({ details }) => details)).toEqual([{ kind: 'mandate-address' }, { kind: 'mandate-name' }])
  })

  it('are journalled by kinds, never by names', async () => {
    const { body, seats } = await givenBody(coordinator, council.slug, 'steering', ['users'])
    expectOk(await removeSeat(coordinator, { council: council.slug, body, seat: seats[0] ?? '' }, TODAY))
    const entries = await listEntries(stores().registry, council.id, 0, 100)
    expect(entries.map(({ act, details }) => [act, details])).toEqual([
      ['body-created', { body: 'steering' }],
      ['seat-added', { body: 'steering', seat: 'users' }],
      ['mandate-added', { body: 'steering', seat: 'users', mandate: 'holder' }],
      ['seat-removed', { body: 'steering', seat: 'users' }],
    ])
    expect(JSON.stringify(entries)).not.toMatch(/Camille|Organisation/)
  })
})
