import { describe, expect, it } from 'vitest'
import type { ActionWords } from '#app/domain/action.ts'
import { ROLES } from '#app/domain/membership.ts'
import {
  addEvidence,
  addStep,
  createAction,
  finishStep,
  moveAction,
  removeEvidence,
  removeStep,
  rewriteAction,
  rewriteStep,
} from '#app/usecases/action-acts.ts'
import { readAction, readActions, readNewAction } from '#app/usecases/actions.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { publishDecisions, readDecisions, recordDecision } from '#app/usecases/decisions.ts'
import { readOutcome } from '#app/usecases/outcome.ts'
import { insertBody } from '#db/registry/body.ts'
import { listEntries } from '#db/registry/journal.ts'
import { insertMandate } from '#db/registry/mandate.ts'
import { findStanding } from '#db/registry/membership.ts'
import { insertSeat } from '#db/registry/seat.ts'
import { givenAgenda, givenDecisions, RETAINED } from '#tests/factories/committee.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, givenMember, givenOpenConsultation } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const WORDS: ActionWords = {
  title: 'Ouvrir une permanence',
  aim: 'Que personne ne renonce à ses droits.',
  owner: 'CCAS',
  theme: 'Accès aux droits',
  deadlineOn: '2027-06-01',
  toldPublicly: false,
}
const ANY = { state: '', theme: '' }
const READERS = ['coordinator', 'chair', 'steering-member', 'group-member'] as const

describe.each(ENGINES)('actions on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const { consultation, address } = await givenOpenConsultation(world)
    world.setNow('2027-03-10T08:00:00.000Z')
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    const { council } = address
    const create = async (words: Partial<ActionWords> = {}) => {
      const { id } = expectOk(await createAction(coordinator, council, { ...WORDS, ...words }, null))
      return { council, action: id }
    }
    const read = async (at: { council: string; action: string }, who: UseCaseContext = coordinator) =>
      expectOk(await readAction(who, at))
    const list = async (who: UseCaseContext = coordinator, asked = ANY) =>
      expectOk(await readActions(who, council, asked)).actions.map(({ title }) => title)
    return { world, councilId: consultation.councilId, council, coordinator, create, read, list }
  }

  it('are written by the coordinator, and read by the committee', async () => {
    const { world, councilId, council, create, read } = await given()
    const at = await create()
    expect((await read(at)).action).toMatchObject({ ...WORDS, state: 'not-started', version: 1 })
    for (const role of ROLES) {
      if (role === 'coordinator') continue
      const member = await givenMember(world, councilId, role)
      expect(codesOf(await createAction(member, council, WORDS, null))).toEqual(['forbidden'])
      expect(codesOf(await moveAction(member, at, { state: 'done', reason: '' }, 1))).toEqual([
        'forbidden',
      ])
      const reads: readonly string[] = READERS
      expect((await readActions(member, council, ANY)).ok, role).toBe(reads.includes(role))
    }
  })

  it('of a working group are read by who sits in it, and no others are', async () => {
    const { world, councilId, council, create, list } = await given()
    const group = { councilId, id: anId(), kind: 'working-group', name: 'Logement', mission: '', quorum: null, version: 1 } as const
    await insertBody(stores().registry, group, '2027-01-01T00:00:00.000Z')
    const inside = await create({ title: 'du groupe', groupId: group.id })
    const outside = await create({ title: 'du comité' })
    const member = await givenMember(world, councilId, 'group-member')
    expect(await list(member)).toEqual([])
    if (member.actor.kind !== 'account') throw new Error('An account')
    const standing = await findStanding(stores().registry, member.actor.accountId, councilId)
    const seat = { councilId, bodyId: group.id, id: anId(), college: 'housing', organisation: 'Bailleur', position: 0, version: 1 } as const
    await insertSeat(stores().registry, seat)
    await insertMandate(stores().registry, {
      councilId,
      seatId: seat.id,
      id: anId(),
      kind: 'holder',
      name: 'Dominique Exemple',
      email: '',
      beginsOn: '2027-01-01',
      membershipId: standing?.memberships[0]?.id ?? null,
      version: 1,
    })
    expect(await list(member)).toEqual(['du groupe'])
    expect((await readAction(member, inside)).ok).toBe(true)
    expect(codesOf(await readAction(member, outside))).toEqual(['unknown-action'])
    expect(codesOf(await readAction(member, { council, action: 'nulle-part' }))).toEqual([
      'unknown-action',
    ])
  })

  it('refuse a group that is not there, and words that are missing', async () => {
    const { coordinator, council } = await given()
    const create = (words: Partial<ActionWords>) =>
      createAction(coordinator, council, { ...WORDS, ...words }, null)
    expect(codesOf(await create({ groupId: 'nulle-part' }))).toEqual(['unknown-body'])
    expect(codesOf(await create({ frameworkId: 'nulle-part' }))).toEqual(['unknown-framework'])
    expect(codesOf(await create({ title: '', owner: '' }))).toEqual(['title-missing', 'owner-missing'])
  })

  it('may be late from the first day; they come first, then what is open, then what is over', async () => {
    const { coordinator, create, read, list } = await given()
    await create({ title: 'ouverte' })
    const over = await create({ title: 'faite', deadlineOn: '2027-01-01' })
    const late = await create({ title: 'en retard', deadlineOn: '2027-02-01', theme: 'Répit' })
    expectOk(await moveAction(coordinator, over, { state: 'done', reason: '' }, 1))
    expect(await list()).toEqual(['en retard', 'ouverte', 'faite'])
    expect(await list(coordinator, { state: 'done', theme: '' })).toEqual(['faite'])
    expect(await list(coordinator, { state: '', theme: 'Répit' })).toEqual(['en retard'])
    expect(await list(coordinator, { state: 'jamais', theme: 'jamais' })).toHaveLength(3)
    expect((await read(late)).lateSince).toBe('2027-02-01')
    expect((await read(over)).lateSince).toBeNull()
  })

  it('keep the history of their deadlines and states, with the reasons', async () => {
    const { world, councilId, coordinator, create, read } = await given()
    const at = await create()
    world.setNow('2027-04-01T08:00:00.000Z')
    const later = { ...WORDS, deadlineOn: '2027-12-01', owner: 'Maison des usagers' }
    expectOk(await rewriteAction(coordinator, at, later, 'Le local manque.', 1))
    expectOk(await rewriteAction(coordinator, at, later, 'Le local manque.', 1))
    expect(codesOf(await rewriteAction(coordinator, at, WORDS, '', 1))).toEqual(['changed-meanwhile'])
    expect(codesOf(await moveAction(coordinator, at, { state: 'given-up', reason: '' }, 2))).toEqual([
      'reason-missing',
    ])
    expectOk(await moveAction(coordinator, at, { state: 'given-up', reason: 'Refusé.' }, 2))
    expect((await read(at)).changes).toEqual([
      { kind: 'state', before: 'not-started', after: 'given-up', reason: 'Refusé.', changedOn: '2027-04-01' },
      { kind: 'deadline', before: '2027-06-01', after: '2027-12-01', reason: 'Le local manque.', changedOn: '2027-04-01' },
      { kind: 'owner', reason: '', changedOn: '2027-04-01' },
      { kind: 'created', after: '2027-06-01', reason: '', changedOn: '2027-03-10' },
    ])
    const entries = await listEntries(stores().registry, councilId, 0, 1000)
    const own = entries.filter(({ subject }) => subject === at.action)
    expect(own.map(({ act, details }) => [act, details['change']])).toEqual([
      ['action-created', undefined],
      ['action-edited', 'owner'],
      ['action-edited', 'deadline'],
      ['action-edited', 'state'],
    ])
    expect(JSON.stringify(own)).not.toContain('local manque')
  })

  it('have steps that are late, done, moved or taken away', async () => {
    const { coordinator, create, read } = await given()
    const at = await create()
    expectOk(await addStep(coordinator, at, { title: 'Trouver un local', deadlineOn: '2027-03-01' }))
    expectOk(await addStep(coordinator, at, { title: 'Ouvrir' }))
    const [first, second] = (await read(at)).steps
    expect(first).toMatchObject({ late: true, state: 'to-do' })
    expect((await read(at)).lateSince).toBe('2027-03-01')
    const step = { ...at, step: first?.id ?? '' }
    expectOk(await finishStep(coordinator, step))
    expectOk(await finishStep(coordinator, step))
    expect((await read(at)).lateSince).toBeNull()
    const words = { title: 'Trouver deux locaux', deadlineOn: '2027-05-01', state: 'to-do' } as const
    expect(codesOf(await rewriteStep(coordinator, step, words, 1))).toEqual(['changed-meanwhile'])
    expectOk(await rewriteStep(coordinator, step, words, 2))
    expectOk(await rewriteStep(coordinator, step, words, 2))
    expectOk(await removeStep(coordinator, { ...at, step: second?.id ?? '' }))
    const page = await read(at)
    expect(page.steps).toEqual([{ ...words, id: first?.id, version: 3, late: false }])
    expect(page.changes.map(({ kind }) => kind)).toEqual([
      'step-removed',
      'step-state',
      'step-deadline',
      'step-words',
      'step-state',
      'step-added',
      'step-added',
      'created',
    ])
    expect(codesOf(await finishStep(coordinator, { ...at, step: second?.id ?? '' }))).toEqual([
      'unknown-step',
    ])
  })

  it('show what was done; evidence goes for good', async () => {
    const { coordinator, create, read } = await given()
    const at = await create()
    const one = { text: 'Elle est ouverte.', address: '', datedOn: '2027-03-09', toldPublicly: false }
    expectOk(await addEvidence(coordinator, at, one))
    expectOk(await addEvidence(coordinator, at, one))
    const [evidence] = (await read(at)).evidence
    expect((await read(at)).evidence).toEqual([{ ...one, id: evidence?.id }])
    const tomorrow = await addEvidence(coordinator, at, { ...one, datedOn: '2027-03-11' })
    expect(codesOf(tomorrow)).toEqual(['date-in-future'])
    const gone = { ...at, evidence: evidence?.id ?? '' }
    expectOk(await removeEvidence(coordinator, gone))
    expect(codesOf(await removeEvidence(coordinator, gone))).toEqual(['unknown-evidence'])
    expect((await read(at)).evidence).toEqual([])
  })
})

describe('an action that comes from a decision', () => {
  const stores = useStores('sqlite')

  it('begins with it, is public with it, and stays when the committee changes its mind', async () => {
    const world = aWorld(stores())
    const met = await givenAgenda(world)
    const { coordinator, address, consultation } = met
    const [priority] = consultation.priorities
    if (priority === undefined) throw new Error('A priority')
    const from = { consultation: address.consultation, priority: priority.id }
    const early = await createAction(coordinator, address.council, WORDS, from)
    expect(codesOf(early)).toEqual(['unknown-priority'])
    expect(codesOf(await readNewAction(coordinator, address.council, from))).toEqual([
      'unknown-priority',
    ])
    await givenDecisions(met)
    const { decision } = expectOk(await readNewAction(coordinator, address.council, from))
    expect(decision).toMatchObject({
      priority: { title: priority.title },
      owner: RETAINED.owner,
      deadlineOn: RETAINED.deadlineOn,
      published: false,
    })
    const { id } = expectOk(await createAction(coordinator, address.council, WORDS, from))
    const told = async () =>
      expectOk(await readOutcome(world.as('public'), address)).answers.flatMap(({ actions }) => actions)
    expect(await told()).toEqual([])
    expectOk(await publishDecisions(coordinator, address))
    const shown = { id, title: WORDS.title, owner: WORDS.owner, deadlineOn: WORDS.deadlineOn }
    expect(await told()).toEqual([{ ...shown, state: 'not-started' }])

    const page = async () => {
      const { priorities } = expectOk(await readDecisions(coordinator, address))
      return priorities.find((one) => one.id === priority.id)
    }
    expect(await page()).toMatchObject({ actions: [{ id, state: 'not-started' }], mayAct: true })
    const item = { ...met.agenda, item: (await page())?.item?.itemId ?? '' }
    const deferred = { ...RETAINED, outcome: 'deferred', owner: '' } as const
    expectOk(await recordDecision(coordinator, item, deferred, (await page())?.decision?.version ?? 0))
    expect(await page()).toMatchObject({ actions: [{ id }], mayAct: false })
    const at = { council: address.council, action: id }
    expect(expectOk(await readAction(coordinator, at)).decision).toMatchObject({ outcome: 'deferred' })
  })
})
