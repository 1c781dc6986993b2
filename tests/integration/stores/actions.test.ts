import { describe, expect, test } from 'vitest'
import type { Action, ActionChange } from '#app/domain/action.ts'
import {
  changeAction,
  countActions,
  findAction,
  insertAction,
  listActions,
  listActionsOf,
  listOverdueActions,
} from '#db/registry/action.ts'
import { insertActionChanges, listActionChanges } from '#db/registry/action-change.ts'
import {
  deleteEvidence,
  insertEvidence,
  listEvidence,
  listPublicEvidence,
} from '#db/registry/action-evidence.ts'
import {
  changeStep,
  deleteStep,
  insertStep,
  listSteps,
  listStepsOfCouncil,
} from '#db/registry/action-step.ts'
import { keepDecision } from '#db/registry/decision.ts'
import { transact } from '#db/transaction.ts'
import { anAction, aStep, someEvidence } from '#tests/factories/action.ts'
import { givenConsultation, givenCouncil } from '#tests/factories/registry.ts'
import { counting } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const TODAY = '2027-03-10'

describe.each(ENGINES)('actions on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(overrides: Partial<Action> = {}) {
    const councilId = overrides.councilId ?? (await givenCouncil(registry())).id
    const action = anAction({ ...overrides, councilId })
    await insertAction(registry(), action)
    return action
  }

  test('come back as they were written, in their own council only', async () => {
    const bare = await given()
    const full = await given({
      councilId: bare.councilId,
      frameworkId: 'ptsm',
      groupId: 'logement',
      deadlineOn: '2027-06-01',
      state: 'under-way',
      toldPublicly: true,
    })
    expect(await findAction(registry(), bare)).toEqual(bare)
    expect(await findAction(registry(), full)).toEqual(full)
    const elsewhere = await givenCouncil(registry())
    expect(await findAction(registry(), { ...full, councilId: elsewhere.id })).toBeUndefined()
    expect(await listActions(registry(), elsewhere.id)).toEqual([])
    expect(await countActions(registry(), bare.councilId)).toBe(2)
    await expect(insertAction(registry(), bare)).rejects.toThrow()
  })

  test('come from a decision that exists, or from none', async () => {
    const { councilId, id: consultationId } = await givenConsultation(registry())
    const from = { consultationId, priorityId: 'crise' }
    await expect(given({ councilId, from })).rejects.toThrow()
    await transact(registry(), (trx) =>
      keepDecision(
        trx,
        { councilId, consultationId },
        {
          priorityId: 'crise',
          outcome: 'retained',
          motive: 'Le besoin est partagé.',
          owner: 'CCAS',
          decidedOn: '2027-01-14',
          version: 1,
        },
      ),
    )
    const second = await given({ councilId, from, createdOn: '2027-02-02' })
    const first = await given({ councilId, from, createdOn: '2027-02-01' })
    await given({ councilId })
    expect(await listActionsOf(registry(), councilId, consultationId)).toEqual([first, second])
  })

  test('change their words and their state, count every change, and stay where they come from', async () => {
    const action = await given({ deadlineOn: '2027-06-01', groupId: 'logement' })
    const other = await given({ councilId: action.councilId })
    const { deadlineOn: _day, groupId: _group, ...rest } = action
    const later: Action = { ...rest, title: 'Autre', owner: 'CMP', state: 'done', toldPublicly: true }
    await changeAction(registry(), later)
    expect(await findAction(registry(), action)).toEqual({ ...later, version: 2 })
    expect(await findAction(registry(), other)).toEqual(other)
  })

  test('are listed by deadline, those without one last', async () => {
    const { id: councilId } = await givenCouncil(registry())
    await given({ councilId, title: 'sans' })
    await given({ councilId, title: 'tard', deadlineOn: '2027-09-01' })
    await given({ councilId, title: 'tôt', deadlineOn: '2027-04-01' })
    const titles = (await listActions(registry(), councilId)).map(({ title }) => title)
    expect(titles).toEqual(['tôt', 'tard', 'sans'])
  })

  test('that are open and late, or have an open step that is, are found in two questions', async () => {
    const { id: councilId } = await givenCouncil(registry())
    const past = { deadlineOn: '2027-03-09' }
    await given({ councilId, title: 'late', ...past })
    await given({ councilId, title: 'today', deadlineOn: TODAY })
    await given({ councilId, title: 'done', state: 'done', ...past })
    await given({ councilId, title: 'given up', state: 'given-up', ...past })
    const withStep = await given({ councilId, title: 'step late', state: 'under-way' })
    const step = aStep(past)
    await insertStep(registry(), withStep, step)
    const closed = await given({ councilId, title: 'step done' })
    await insertStep(registry(), closed, aStep({ ...past, state: 'done' }))
    await given({ title: 'elsewhere', ...past })

    const counted = counting(registry())
    const overdue = await listOverdueActions(counted.store, councilId, TODAY)
    expect(overdue.map(({ action }) => action.title)).toEqual(['late', 'step late'])
    expect(overdue[1]?.steps).toEqual([step])
    expect(counted.statements).toHaveLength(2)
  })

  test('keep their steps in the order in which they were added', async () => {
    const action = await given()
    const other = await given({ councilId: action.councilId })
    const [one, two, three] = [aStep({ title: 'un' }), aStep({ deadlineOn: TODAY }), aStep()]
    for (const step of [one, two]) await insertStep(registry(), action, step)
    await insertStep(registry(), other, three)
    expect(await listSteps(registry(), action)).toEqual([one, two])
    expect(await listStepsOfCouncil(registry(), action.councilId)).toEqual(
      new Map([
        [action.id, [one, two]],
        [other.id, [three]],
      ]),
    )
    const { deadlineOn: _none, ...open } = two
    await changeStep(registry(), action, { ...open, title: 'deux', state: 'done' })
    await deleteStep(registry(), action, one.id)
    await insertStep(registry(), action, one)
    expect(await listSteps(registry(), action)).toEqual([
      { ...open, title: 'deux', state: 'done', version: 2 },
      one,
    ])
    expect(await listSteps(registry(), other)).toEqual([three])
  })

  test('keep their evidence, latest first; the public reads what is told publicly', async () => {
    const action = await given()
    const inside = someEvidence({ datedOn: '2027-02-01' })
    const open = someEvidence({ datedOn: '2027-03-01', address: '', toldPublicly: true })
    for (const one of [inside, open]) await insertEvidence(registry(), action, one)
    expect(await listEvidence(registry(), action)).toEqual([open, inside])
    expect(await listPublicEvidence(registry(), action.councilId)).toEqual(
      new Map([[action.id, [open]]]),
    )
    expect(await deleteEvidence(registry(), action, inside.id)).toBe(true)
    expect(await deleteEvidence(registry(), action, inside.id)).toBe(false)
    expect(await listEvidence(registry(), action)).toEqual([open])
  })

  test('keep their history, latest first', async () => {
    const action = await given()
    const change = (more: Partial<ActionChange>): ActionChange => ({
      kind: 'state',
      reason: '',
      changedOn: TODAY,
      ...more,
    })
    const made = change({ kind: 'created', changedOn: '2027-01-20' })
    const begun = change({ before: 'not-started', after: 'under-way' })
    const late = change({ kind: 'deadline', after: '2027-09-01', reason: 'Le local manque.' })
    await insertActionChanges(registry(), action, [made])
    await insertActionChanges(registry(), action, [])
    await insertActionChanges(registry(), action, [begun, late])
    expect(await listActionChanges(registry(), action)).toEqual([late, begun, made])
    const other = await given({ councilId: action.councilId })
    expect(await listActionChanges(registry(), other)).toEqual([])
  })
})
