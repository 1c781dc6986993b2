import { describe, expect, test } from 'vitest'
import { OUTCOMES, type Decision } from '#app/domain/decision.ts'
import { ENDED, takesFollowUp, type FollowUp } from '#app/domain/follow-up.ts'
import { keepDecision } from '#db/registry/decision.ts'
import { findLatestFollowUp, insertFollowUp, listFollowUps } from '#db/registry/follow-up.ts'
import { countOverdueAnswers } from '#db/registry/today.ts'
import { givenConsultation } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

function aFollowUp(overrides: Partial<FollowUp> = {}): FollowUp {
  return {
    priorityId: 'crise',
    position: 1,
    status: 'under-way',
    text: 'Les plans sont prêts.',
    writtenOn: '2027-03-01',
    ...overrides,
  }
}

describe.each(ENGINES)('follow-ups on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const { councilId, id: consultationId } = await givenConsultation(registry())
    const key = { councilId, consultationId }
    for (const priorityId of ['crise', 'repit'])
      await keepDecision(registry(), key, {
        priorityId,
        outcome: 'retained',
        motive: 'Le besoin est partagé.',
        owner: 'CCAS',
        decidedOn: '2027-01-14',
        version: 1,
      })
    const add = (overrides: Partial<FollowUp> = {}) =>
      insertFollowUp(registry(), key, aFollowUp(overrides))
    const list = () => listFollowUps(registry(), councilId, consultationId)
    const latest = (priorityId: string) =>
      findLatestFollowUp(registry(), councilId, consultationId, priorityId)
    return { add, list, latest }
  }

  test('a public decision past its deadline is overdue until its last word ends it', async () => {
    const { councilId, id: consultationId } = await givenConsultation(registry())
    const key = { councilId, consultationId }
    const decided = (priorityId: string, more: Partial<Decision> = {}) =>
      keepDecision(registry(), key, {
        priorityId,
        outcome: 'retained',
        motive: 'Le besoin est partagé.',
        owner: 'CCAS',
        deadlineOn: '2027-03-31',
        decidedOn: '2027-01-14',
        publishedAt: '2027-01-20T09:00:00.000Z',
        version: 1,
        ...more,
      })
    const add = (overrides: Partial<FollowUp>) => insertFollowUp(registry(), key, aFollowUp(overrides))
    const overdue = async (day = '2027-04-01') =>
      (
        await countOverdueAnswers(registry(), councilId, {
          day,
          outcomes: OUTCOMES.filter(takesFollowUp),
          end: ENDED,
        })
      ).get(consultationId)
    await decided('crise')
    await decided('repit', { outcome: 'set-aside' })
    expect(await overdue('2027-03-31')).toBeUndefined()
    expect(await overdue()).toBe(1)
    await decided('repit', { outcome: 'deferred' })
    expect(await overdue()).toBe(2)
    await decided('repit', { publishedAt: undefined })
    expect(await overdue()).toBe(1)
    await add({ status: 'under-way' })
    expect(await overdue()).toBe(1)
    await add({ position: 2, status: 'done' })
    expect(await overdue()).toBeUndefined()
    await add({ position: 3, status: 'under-way' })
    expect(await overdue()).toBe(1)
  })

  test('come back as they were written, of each decision the latest first', async () => {
    const { add, list, latest } = await given()
    expect(await list()).toEqual([])
    await add()
    await add({ priorityId: 'repit', status: 'given-up' })
    for (let position = 2; position <= 11; position += 1) await add({ position, status: 'done' })
    const written = await list()
    expect(written.filter(({ priorityId }) => priorityId === 'repit')).toEqual([
      aFollowUp({ priorityId: 'repit', status: 'given-up' }),
    ])
    const positions = written.flatMap(({ priorityId, position }) =>
      priorityId === 'crise' ? [position] : [],
    )
    expect(positions).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect(await latest('crise')).toEqual(aFollowUp({ position: 11, status: 'done' }))
    expect(await latest('logement')).toBeUndefined()
  })

  test('never take the place of another, and belong to a decision of their consultation', async () => {
    const { add, list } = await given()
    const other = await given()
    await add()
    await expect(add({ text: 'Autre chose.' })).rejects.toThrow()
    await expect(add({ priorityId: 'logement' })).rejects.toThrow()
    expect(await list()).toEqual([aFollowUp()])
    expect(await other.list()).toEqual([])
  })
})
