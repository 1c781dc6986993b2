import { describe, expect, test } from 'vitest'
import type { Decision } from '#app/domain/decision.ts'
import {
  findDecision,
  insertFormerDecision,
  keepDecision,
  listDecisions,
  listFormerDecisions,
  listPublishedDecisions,
  publishDecisionsOf,
} from '#db/registry/decision.ts'
import { transact } from '#db/transaction.ts'
import { givenConsultation } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const PUBLISHED = '2027-01-20T09:00:00.000Z'

function aDecision(overrides: Partial<Decision> = {}): Decision {
  return {
    priorityId: 'crise',
    outcome: 'retained',
    motive: 'Le besoin est partagé par tous.',
    owner: 'Pôle de psychiatrie',
    deadlineOn: '2027-09-01',
    decidedOn: '2027-01-14',
    version: 1,
    ...overrides,
  }
}

describe.each(ENGINES)('decisions on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const { councilId, id: consultationId } = await givenConsultation(registry())
    const keep = (decision: Decision) =>
      transact(registry(), (trx) => keepDecision(trx, { councilId, consultationId }, decision))
    const published = () => listPublishedDecisions(registry(), councilId, consultationId)
    return { councilId, consultationId, keep, published }
  }

  test('come back as they were written, with and without what may be absent', async () => {
    const { councilId, consultationId, keep } = await given()
    const short: Decision = {
      priorityId: 'repit',
      outcome: 'set-aside',
      motive: 'Hors de portée du conseil.',
      owner: '',
      decidedOn: '2027-01-14',
      version: 1,
    }
    await keep(aDecision())
    await keep(short)
    expect(await findDecision(registry(), councilId, consultationId, 'crise')).toEqual(aDecision())
    expect(await findDecision(registry(), councilId, consultationId, 'logement')).toBeUndefined()
    const all = await listDecisions(registry(), councilId, consultationId)
    expect(all).toHaveLength(2)
    expect(all).toContainEqual(short)
  })

  test('keep the words of merging and of money, and those that were replaced, of each the latest first', async () => {
    const { councilId, consultationId, keep } = await given()
    const merged = aDecision({ outcome: 'merged', mergedInto: 'repit' })
    const paid = aDecision({ budget: 12_000, funder: 'Agence régionale de santé', framework: 'Contrat local', version: 2 })
    await keep(merged)
    expect(await findDecision(registry(), councilId, consultationId, 'crise')).toEqual(merged)
    await keep(paid)
    expect(await findDecision(registry(), councilId, consultationId, 'crise')).toEqual(paid)
    const former = (decision: Decision, wasPublic: boolean) => ({
      ...decision,
      wasPublic,
      replacedAt: PUBLISHED,
    })
    for (const one of [former(merged, false), former(paid, true)])
      await transact(registry(), (trx) =>
        insertFormerDecision(trx, { councilId, consultationId }, one),
      )
    expect(await listFormerDecisions(registry(), councilId, consultationId)).toEqual([
      former(paid, true),
      former(merged, false),
    ])
    await expect(
      transact(registry(), (trx) =>
        insertFormerDecision(trx, { councilId, consultationId }, former(paid, true)),
      ),
    ).rejects.toThrow()
  })

  test('take the place of the one there was', async () => {
    const { councilId, consultationId, keep } = await given()
    await keep(aDecision())
    const { deadlineOn: _none, ...later } = aDecision({ outcome: 'deferred', version: 2 })
    await keep(later)
    expect(await listDecisions(registry(), councilId, consultationId)).toEqual([later])
  })

  test('are public once published, and stay so when they change', async () => {
    const { councilId, consultationId, keep, published } = await given()
    await keep(aDecision())
    expect(await published()).toEqual([])
    await publishDecisionsOf(registry(), councilId, consultationId, PUBLISHED)
    expect(await published()).toEqual([aDecision({ publishedAt: PUBLISHED })])
    const changed = aDecision({
      motive: 'Autrement dit.',
      publishedAt: PUBLISHED,
      changedAt: '2027-02-01T09:00:00.000Z',
      version: 2,
    })
    await keep(changed)
    expect(await published()).toEqual([changed])
  })

  test('belong to one consultation', async () => {
    const { keep } = await given()
    const other = await given()
    await keep(aDecision())
    expect(await other.published()).toEqual([])
    await expect(keep(aDecision({ priorityId: 'ailleurs' }))).rejects.toThrow()
  })
})
