import { describe, expect, it } from 'vitest'
import { CODE_LENGTH, parseSecret } from '#app/domain/secret.ts'
import { listSheets, orderCodes, printSheet, readCodes, readSheet } from '#app/usecases/code-orders.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { insertRelay } from '#db/registry/council.ts'
import { listEntries } from '#db/registry/journal.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import {
  AFTER_VOTING,
  aWorld,
  cast,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

describe.each(ENGINES)('sheets of codes on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenOpenConsultation(world)
    const { councilId } = played.consultation
    await insertRelay(stores().registry, councilId, { id: 'cmp', name: 'CMP Nord' })
    const coordinator = await givenMember(world, councilId, 'coordinator')
    const relay = await givenMember(world, councilId, 'relay', { relayId: 'gem' })
    const colleague = await givenMember(world, councilId, 'relay', { relayId: 'gem' })
    const otherRelay = await givenMember(world, councilId, 'relay', { relayId: 'cmp' })
    const { address } = played
    const order = async (most = 40, collegeId = 'usagers') => {
      expectOk(await orderCodes(coordinator, address, { relayId: 'gem', collegeId, most }))
      const { sheets } = expectOk(await listSheets(relay, address.council, 1))
      const waiting = sheets.filter((sheet) => sheet.status === 'waiting')
      return waiting.find((sheet) => sheet.most === most)?.order ?? ''
    }
    return { world, played, address, councilId, coordinator, relay, colleague, otherRelay, order }
  }

  const codeRows = async () =>
    [...((await everyRow(stores().registry)).get('participation_code') ?? [])].length

  it('are ordered by the coordinator, and wait for the people of the relay', async () => {
    const { address, coordinator, relay, otherRelay, order } = await given()
    const id = await order()
    const { relays, sheets } = expectOk(await listSheets(relay, address.council, 1))
    expect(relays).toEqual(['GEM Les Amarres'])
    expect(sheets).toEqual([
      expect.objectContaining({ order: id, college: 'Usagers', most: 40, status: 'waiting' }),
    ])
    expect(expectOk(await listSheets(otherRelay, address.council, 1)).sheets).toEqual([])
    const codes = expectOk(await readCodes(coordinator, address, 1))
    expect(codes.orders).toEqual([
      expect.objectContaining({ relay: 'GEM Les Amarres', college: 'Usagers', status: 'waiting' }),
    ])
    expect(codes.relays.map(({ name, reachable }) => [name, reachable])).toEqual([
      ['CMP Nord', true],
      ['GEM Les Amarres', true],
    ])
  })

  it('are told to everybody of the relay by a message whose address opens for them alone', async () => {
    const { world, address, order, relay, otherRelay } = await given()
    const id = await order()
    const path = spacePaths.sheet(address.council, address.consultation, id)
    const messages = await listMessages(stores().registry, world.now(), 1000)
    const about = messages.filter(({ body }) => body.includes(`http://concerto.test${path}`))
    expect(new Set(about.map(({ recipient }) => recipient)).size).toBe(2)
    expect(about).toHaveLength(2)
    expectOk(await readSheet(relay, address, id))
    expect(codesOf(await readSheet(otherRelay, address, id))).toEqual(['unknown-code-order'])
  })

  it('are printed once: codes that vote, and of which nothing is kept but the keyed hash', async () => {
    const { world, played, address, relay, order } = await given()
    const id = await order()
    const before = await codeRows()
    const sheet = expectOk(await printSheet(relay, address, id, 12))
    expect(sheet.codes).toHaveLength(12)
    expect(new Set(sheet.codes).size).toBe(12)
    expect(sheet).toMatchObject({
      college: { name: 'Usagers' },
      consultation: { title: played.consultation.title },
    })
    expect(await codeRows()).toBe(before + 12)
    const kept = JSON.stringify([
      ...(await everyRow(stores().registry)),
      ...(await everyRow(stores().urn)),
    ])
    for (const code of sheet.codes) {
      expect(parseSecret(code, CODE_LENGTH)).toBe(code)
      expect(kept).not.toContain(code)
    }
    expectOk(await cast(world, played, sheet.codes[0] ?? ''))
    expectOk(await cast(world, played, sheet.codes[11] ?? ''))
    expect(codesOf(await printSheet(relay, address, id, 12))).toEqual(['order-printed'])
    expect(expectOk(await readSheet(relay, address, id)).status).toBe('printed')
  })

  it('give one sheet to two who press at the same time', async () => {
    const { address, relay, colleague, order } = await given()
    const id = await order()
    const before = await codeRows()
    const answers = await Promise.all([
      printSheet(relay, address, id, 9),
      printSheet(colleague, address, id, 9),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap(codesOf)).toEqual(['order-printed'])
    expect(await codeRows()).toBe(before + 9)
  })

  it.each([
    [0, 'count-malformed'],
    [-3, 'count-malformed'],
    [1.5, 'count-malformed'],
    [Number.NaN, 'count-malformed'],
    [41, 'order-exceeded'],
    [10_000, 'order-exceeded'],
  ])('do not print %d codes where 40 is the ceiling', async (count, code) => {
    const { address, relay, order } = await given()
    const id = await order()
    const before = await codeRows()
    expect(codesOf(await printSheet(relay, address, id, count))).toEqual([code])
    expect(await codeRows()).toBe(before)
    expectOk(await printSheet(relay, address, id, 40))
  })

  it('are nobody else’s to order, print or count', async () => {
    const { world, address, councilId, coordinator, relay, otherRelay, order } = await given()
    const id = await order()
    const elsewhere = await given()
    const without = await givenMember(world, councilId, 'chair')
    const rows = await everyRow(stores().registry)
    const request = { relayId: 'gem', collegeId: 'usagers', most: 25 }
    for (const context of [coordinator, without, elsewhere.relay, world.as('public'), world.as('operator')]) {
      expect(codesOf(await printSheet(context, address, id, 5))).toEqual(['forbidden'])
      expect(codesOf(await readSheet(context, address, id))).toEqual(['forbidden'])
      expect(codesOf(await listSheets(context, address.council, 1))).toEqual(['forbidden'])
    }
    for (const context of [relay, without, elsewhere.coordinator, world.as('public')]) {
      expect(codesOf(await orderCodes(context, address, request))).toEqual(['forbidden'])
      expect(codesOf(await readCodes(context, address, 1))).toEqual(['forbidden'])
    }
    expect(codesOf(await printSheet(otherRelay, address, id, 5))).toEqual(['unknown-code-order'])
    expect(codesOf(await printSheet(relay, address, 'jamais', 5))).toEqual(['unknown-code-order'])
    expect(codesOf(await printSheet(elsewhere.relay, elsewhere.address, id, 5))).toEqual([
      'unknown-code-order',
    ])
    expect(await everyRow(stores().registry)).toEqual(rows)
  })

  it.each([
    [{ relayId: 'ailleurs' }, 'unknown-relay'],
    [{ collegeId: 'martiens' }, 'unknown-college'],
    [{ most: 0 }, 'count-malformed'],
    [{ most: 21 }, 'count-malformed'],
    [{ most: 2501 }, 'count-malformed'],
    [{ most: 2.5 }, 'count-malformed'],
  ])('are not ordered with %j', async (wrong, code) => {
    const { address, coordinator } = await given()
    const rows = await everyRow(stores().registry)
    const request = { relayId: 'gem', collegeId: 'usagers', most: 25, ...wrong }
    expect(codesOf(await orderCodes(coordinator, address, request))).toEqual([code])
    expect(await everyRow(stores().registry)).toEqual(rows)
  })

  it('expire with the voting', async () => {
    const { world, address, coordinator, relay, order } = await given()
    const id = await order()
    world.setNow(AFTER_VOTING)
    expect(codesOf(await printSheet(relay, address, id, 5))).toEqual(['not-in-this-phase'])
    const request = { relayId: 'gem', collegeId: 'usagers', most: 25 }
    expect(codesOf(await orderCodes(coordinator, address, request))).toEqual(['not-in-this-phase'])
    expect(expectOk(await readSheet(relay, address, id)).status).toBe('expired')
    const codes = expectOk(await readCodes(coordinator, address, 1))
    expect(codes.mayOrder).toBe(false)
    expect(codes.orders.map(({ status }) => status)).toEqual(['expired'])
  })

  it('are counted for the coordinator as at least, and the journal knows no number', async () => {
    const { address, councilId, coordinator, relay, order } = await given()
    const totals = async () => expectOk(await readCodes(coordinator, address, 1)).totals
    expect((await totals()).overall).toBeNull()
    expectOk(await printSheet(relay, address, await order(60), 47))
    expectOk(await printSheet(relay, address, await order(22, 'aidants'), 22))
    const told = await totals()
    expect(told).toEqual({
      byCollege: { usagers: 44, aidants: null, citoyens: null, professionnels: null },
      overall: 44,
    })
    const page = JSON.stringify(expectOk(await readCodes(coordinator, address, 1)))
    expect(page).not.toMatch(/\b47\b/)
    const entries = await listEntries(stores().registry, councilId, 0, 100)
    const about = entries.filter(({ act }) => act.startsWith('codes-'))
    expect(about.map(({ act, actor }) => [act, actor])).toEqual([
      ['codes-ordered', 'coordinator'],
      ['codes-issued', 'relay'],
      ['codes-ordered', 'coordinator'],
      ['codes-issued', 'relay'],
    ])
    for (const { details } of about) expect(details).toEqual({})
  })

  it('are kept from a relay whose role has just ended', async () => {
    const { address, relay, order } = await given()
    const id = await order()
    await stores()
      .registry.updateTable('membership')
      .set({ ended_at: '2026-11-10T08:00:00.000Z' })
      .where('relay_id', '=', 'gem')
      .execute()
    const ended: UseCaseContext = relay
    expect(codesOf(await printSheet(ended, address, id, 5))).toEqual(['forbidden'])
  })
})
