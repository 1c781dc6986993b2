import { describe, expect, test } from 'vitest'
import { insertCodes } from '#db/registry/code.ts'
import {
  findOrder,
  insertOrder,
  listOrders,
  listOrdersOfRelays,
  listPrinted,
  markPrinted,
} from '#db/registry/code-order.ts'
import { insertRelay } from '#db/registry/council.ts'
import type { CodeOrder } from '#app/domain/code-order.ts'
import { aHash, anId } from '#tests/factories/consultation.ts'
import { givenConsultation } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NOW = '2026-11-10T08:00:00.000Z'

describe.each(ENGINES)('orders of codes on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const consultation = await givenConsultation(registry())
    await insertRelay(registry(), consultation.councilId, { id: 'gem', name: 'GEM Les Amarres' })
    await insertRelay(registry(), consultation.councilId, { id: 'cmp', name: 'CMP Nord' })
    return consultation
  }

  const anOrder = (overrides: Partial<CodeOrder> = {}): CodeOrder => ({
    id: anId(),
    relayId: 'gem',
    collegeId: 'usagers',
    most: 40,
    orderedAt: NOW,
    ...overrides,
  })

  async function print(councilId: string, consultationId: string, order: CodeOrder, size: number, at = NOW) {
    const batchId = anId()
    const { collegeId, relayId } = order
    const batch = { councilId, consultationId, batchId, collegeId, relayId, createdAt: at }
    await insertCodes(registry(), batch, Array.from({ length: size }, aHash))
    const printed = { printedAt: at, batchId }
    return markPrinted(registry(), councilId, consultationId, order.id, printed)
  }

  test('come back as they were written, in their own consultation alone', async () => {
    const [here, elsewhere] = [await given(), await given()]
    const order = anOrder()
    await insertOrder(registry(), here.councilId, here.id, order)
    expect(await findOrder(registry(), here.councilId, here.id, order.id)).toEqual(order)
    expect(
      await findOrder(registry(), elsewhere.councilId, elsewhere.id, order.id),
    ).toBeUndefined()
  })

  test('name a relay and a college of their consultation', async () => {
    const { councilId, id } = await given()
    for (const stranger of [{ relayId: 'ailleurs' }, { collegeId: 'martiens' }])
      await expect(insertOrder(registry(), councilId, id, anOrder(stranger))).rejects.toThrow()
  })

  test('are printed once', async () => {
    const { councilId, id } = await given()
    const order = anOrder()
    await insertOrder(registry(), councilId, id, order)
    expect(await print(councilId, id, order, 3)).toBe(true)
    expect(await print(councilId, id, order, 3)).toBe(false)
    expect(await print(councilId, id, anOrder(), 3)).toBe(false)
    expect(await findOrder(registry(), councilId, id, order.id)).toEqual({
      ...order,
      printedAt: NOW,
    })
  })

  test('are listed from the latest, with the name of the relay, a page at a time', async () => {
    const { councilId, id } = await given()
    const orders = [1, 2, 3].map((day) =>
      anOrder({ orderedAt: `2026-11-0${day}T08:00:00.000Z`, relayId: day === 2 ? 'cmp' : 'gem' }),
    )
    for (const order of orders) await insertOrder(registry(), councilId, id, order)
    const listed = await listOrders(registry(), councilId, id, 2)
    expect(listed.map((order) => order.id)).toEqual([orders[2]?.id, orders[1]?.id])
    expect(listed.map(({ relay }) => relay)).toEqual(['GEM Les Amarres', 'CMP Nord'])
    expect(await listOrders(registry(), councilId, id, 2, 2)).toEqual([
      { ...orders[0], relay: 'GEM Les Amarres' },
    ])
    const own = await listOrdersOfRelays(registry(), councilId, ['cmp'], 10)
    expect(own).toEqual([{ ...orders[1], consultationId: id }])
    expect(await listOrdersOfRelays(registry(), councilId, [], 10)).toEqual([])
    expect(await listOrdersOfRelays(registry(), anId(), ['gem', 'cmp'], 10)).toEqual([])
  })

  test('tell the totals what was printed, in that order, by commands too, and nothing of waiting sheets', async () => {
    const { councilId, id } = await given()
    const [first, second, waiting] = [anOrder(), anOrder({ most: 30, collegeId: 'aidants' }), anOrder()]
    for (const order of [first, second, waiting]) await insertOrder(registry(), councilId, id, order)
    await print(councilId, id, second, 5, '2026-11-11T08:00:00.000Z')
    await print(councilId, id, first, 7, '2026-11-12T08:00:00.000Z')
    const batch = { councilId, consultationId: id, batchId: anId(), collegeId: 'usagers', createdAt: NOW }
    await insertCodes(registry(), batch, [aHash()])
    expect(await listPrinted(registry(), councilId, id)).toEqual([
      { college: 'usagers', most: null, codes: 1 },
      { college: 'aidants', most: 30, codes: 5 },
      { college: 'usagers', most: 40, codes: 7 },
    ])
  })
})
