import { describe, expect, test } from 'vitest'
import { addDays } from '#app/domain/day.ts'
import { readModerationFigures, tendModerationFigures } from '#app/usecases/moderation-figures.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { tend } from '#app/usecases/tick.ts'
import { changeCase, insertCase } from '#db/registry/distress-case.ts'
import { insertMessage } from '#db/registry/proposal.ts'
import type { Proposal, RefusalReason } from '#app/domain/proposal.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing } from '#tests/factories/proposing.ts'
import { aWorld, AFTER_VOTING, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const RECEIVED_ON = '2026-10-20'

describe.each(ENGINES)('the figures of moderation on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const { registry } = stores()
    const add = async (count: number, overrides: Partial<Proposal>) => {
      const added: Proposal[] = []
      for (let index = 0; index < count; index += 1)
        added.push(
          await givenProposal(registry, played.consultation, { receivedOn: RECEIVED_ON, ...overrides }),
        )
      return added
    }
    const refuse = async (count: number, reason: RefusalReason, more: Partial<Proposal> = {}) => {
      const texts = await add(count, { status: 'refused', decidedOn: addDays(RECEIVED_ON, 2), ...more })
      for (const text of texts)
        await insertMessage(registry, text, { kind: 'refused', reason, text: 'Non.', writtenOn: RECEIVED_ON })
      return texts
    }
    const read = async () =>
      expectOk(await readModerationFigures(world.as('public'), played.address))
    const at = async (instant: string) => {
      world.setNow(instant)
      expect(expectOk(await tendModerationFigures(world.as('clock')))).toEqual([])
    }
    return { world, played, add, refuse, read, at }
  }

  test('tell how many texts came once a day, in multiples of the threshold', async () => {
    const { add, read, at } = await given()
    await add(30, { status: 'submitted' })
    await add(2, { status: 'accepted', decidedOn: RECEIVED_ON })
    await at('2026-10-22T15:00:00.000Z')
    expect(await read()).toMatchObject({ published: 2, received: 22, day: '2026-10-22', final: null })
    await add(1, { status: 'submitted' })
    await at('2026-10-22T16:00:00.000Z')
    expect((await read()).received).toBe(22)
    await at('2026-10-23T08:00:00.000Z')
    expect((await read()).received).toBe(33)
  })

  test('are told once, when voting is over, and never again', async () => {
    const { refuse, add, read, at } = await given()
    const { registry } = stores()
    const named = await refuse(25, 'names-someone')
    await refuse(6, 'hurtful')
    await refuse(7, 'unclear')
    await refuse(2, 'other')
    await add(30, { status: 'accepted', decidedOn: addDays(RECEIVED_ON, 9) })
    await add(3, { status: 'returned' })
    const withdrawn = await add(12, { status: 'withdrawn' })
    expect(withdrawn).toHaveLength(12)
    for (const text of named.slice(0, 12)) {
      await insertMessage(registry, text, { kind: 'appeal', text: 'Si.', writtenOn: RECEIVED_ON })
      await insertCase(registry, text, { level: 'concern', raisedBy: 'rules', openedOn: RECEIVED_ON })
      await changeCase(registry, text, { closedOn: RECEIVED_ON, outcome: 'proposal' })
    }
    await at('2026-11-30T22:00:00.000Z')
    expect((await read()).final).toBeNull()
    await at(AFTER_VOTING)
    const told = await read()
    expect(told).toMatchObject({
      published: 30,
      received: 77,
      final: {
        refused: { 'names-someone': 22 },
        refusedOtherwise: 11,
        returned: null,
        upheld: 11,
        granted: null,
        distress: 11,
        medianDays: 2,
        targetDays: 5,
      },
    })
    await refuse(30, 'off-topic')
    await at('2026-12-20T08:00:00.000Z')
    expect(await read()).toEqual(told)
  })

  test('count what retention has erased', async () => {
    const { world, refuse, read, at } = await given()
    const early = addDays(RECEIVED_ON, -90)
    const texts = await refuse(25, 'hurtful', { receivedOn: early, decidedOn: early })
    for (const text of texts) {
      await insertCase(stores().registry, text, { level: 'urgent', raisedBy: 'rules', openedOn: early })
      await changeCase(stores().registry, text, { closedOn: early, outcome: 'proposal' })
    }
    expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])
    await at(AFTER_VOTING)
    expect((await read()).final).toMatchObject({ refused: { hurtful: 11 }, distress: 22 })
  })

  test('of a consultation without proposals, or unknown, are not there; nobody else writes them', async () => {
    const { world, played } = await given()
    const elsewhere = { ...played.address, consultation: 'ailleurs' }
    expect(codesOf(await readModerationFigures(world.as('public'), elsewhere))).toEqual([
      'unknown-consultation',
    ])
    const member = await givenMember(world, played.consultation.councilId, 'coordinator')
    for (const context of [world.as('public'), member])
      expect(codesOf(await tendModerationFigures(context))).toEqual(['forbidden'])
    expect(expectOk(await tend(world.as('clock'))).errors).toEqual([])
  })
})
