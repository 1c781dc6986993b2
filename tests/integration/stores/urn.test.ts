import { describe, expect, test } from 'vitest'
import { transact } from '#db/transaction.ts'
import {
  countBallots,
  destroyBallots,
  findBallot,
  findSealedBallot,
  insertBallot,
  replaceBallot,
  rewriteSealed,
  streamBallots,
  streamSealedBallots,
  type CastBallot,
} from '#db/urn/ballot.ts'
import { closePoll, ensurePoll, lockPoll, sharePoll, type Poll } from '#db/urn/poll.ts'
import type { UrnDb } from '#db/stores.ts'
import { aCastBallot } from '#tests/factories/ballot.ts'
import { aHash, anId, CALENDAR, COLLEGES } from '#tests/factories/consultation.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { gatherVoters } from './voters.ts'

const CLOSES_AT = CALENDAR.voting.closesAt
const ONE_BLOCK = new Map(COLLEGES.map(({ id }) => [id, 'tous'] as const))
const BLOCKS = [COLLEGES.map(({ id }) => id)]

describe.each(ENGINES)('the urn on %s', (engine) => {
  const stores = useStores(engine)

  async function anOpenPoll(): Promise<string> {
    const consultationId = anId()
    await ensurePoll(stores().urn, { consultationId, closesAt: CLOSES_AT })
    return consultationId
  }

  function pollOf(consultationId: string): Promise<Poll | undefined> {
    return transact(stores().urn, (trx) => sharePoll(trx, consultationId))
  }

  function cast(ballot: CastBallot): Promise<'inserted' | 'exists'> {
    return transact(stores().urn, (trx) => insertBallot(trx, ballot))
  }

  async function castMany(consultationId: string, count: number): Promise<CastBallot[]> {
    const ballots = Array.from({ length: count }, () => aCastBallot({ consultationId }))
    await transact(stores().urn, async (trx) => {
      for (const ballot of ballots) await insertBallot(trx, ballot)
    })
    return ballots
  }

  function seal(consultationId: string): Promise<void> {
    return transact(stores().urn, (trx) => sealIn(trx, consultationId))
  }

  async function sealIn(trx: UrnDb, consultationId: string): Promise<void> {
    await lockPoll(trx, consultationId)
    await rewriteSealed(trx, consultationId, ONE_BLOCK)
    await closePoll(trx, consultationId, 'sealed', {
      blocks: BLOCKS,
      reconciliation: 'within',
    })
  }

  test('a poll opens once, and its closing time moves while it is open', async () => {
    const consultationId = await anOpenPoll()
    const later = '2026-12-05T23:00:00.000Z'
    await ensurePoll(stores().urn, { consultationId, closesAt: later })
    expect(await pollOf(consultationId)).toEqual({ consultationId, closesAt: later, state: 'open' })
    await seal(consultationId)
    await ensurePoll(stores().urn, { consultationId, closesAt: '2027-01-01T00:00:00.000Z' })
    expect(await pollOf(consultationId)).toEqual({
      consultationId,
      closesAt: later,
      state: 'sealed',
      blocks: BLOCKS,
      reconciliation: 'within',
    })
  })

  test('a closed poll cannot be closed otherwise, nor reopened by hand', async () => {
    const consultationId = await anOpenPoll()
    await transact(stores().urn, (trx) => closePoll(trx, consultationId, 'cancelled'))
    await seal(consultationId)
    expect((await pollOf(consultationId))?.state).toBe('cancelled')
    const reopening = stores()
      .urn.updateTable('poll')
      .set({ state: 'open' })
      .where('consultation_id', '=', consultationId)
      .execute()
    await expect(reopening).rejects.toThrow('a closed poll stays closed')
  })

  test('locks are refused outside a transaction', async () => {
    await expect(sharePoll(stores().urn, anId())).rejects.toThrow('transaction')
    await expect(lockPoll(stores().urn, anId())).rejects.toThrow('transaction')
  })

  test('a ballot of an unknown poll is refused', async () => {
    await expect(cast(aCastBallot({ consultationId: anId() }))).rejects.toThrow('not open')
  })

  test('one id casts once in a poll, and again in another', async () => {
    const [here, elsewhere, id] = [await anOpenPoll(), await anOpenPoll(), aHash()]
    const first = aCastBallot({ consultationId: here, id })
    expect(await cast(first)).toBe('inserted')
    expect(await cast(aCastBallot({ consultationId: here, id }))).toBe('exists')
    expect(await cast(aCastBallot({ consultationId: elsewhere, id }))).toBe('inserted')
    expect(await findBallot(stores().urn, here, id)).toEqual({
      college: first.college,
      commitment: first.commitment,
      changeHash: first.changeHash,
    })
    expect(await countBallots(stores().urn, here)).toBe(1)
  })

  test('forty simultaneous casts of one id from four processes put in one ballot', async () => {
    const consultationId = await anOpenPoll()
    const id = aHash()
    const voters = await gatherVoters(4, {
      config: stores().config,
      consultationId,
      sameId: { id, casts: 10 },
    })
    voters.start()
    const reports = await voters.reports
    expect(reports.flatMap(({ inserted }) => inserted)).toEqual([id])
    expect(reports.reduce((sum, { existed }) => sum + existed, 0)).toBe(39)
    expect(await countBallots(stores().urn, consultationId)).toBe(1)
  })

  test('forty simultaneous casts of one id inside one process put in one ballot', async () => {
    const consultationId = await anOpenPoll()
    const id = aHash()
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, () => cast(aCastBallot({ consultationId, id }))),
    )
    expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'exists')).toHaveLength(39)
  })

  test('a ballot is replaced with its change hash, and not with another', async () => {
    const consultationId = await anOpenPoll()
    const ballot = aCastBallot({ consultationId, college: 'usagers' })
    await cast(ballot)
    const second = aCastBallot({ consultationId, id: ballot.id, college: 'aidants' })
    const replace = (changeHash: string) =>
      transact(stores().urn, (trx) => replaceBallot(trx, { ...second, changeHash }))
    expect(await replace(aHash())).toBe(false)
    expect(await findBallot(stores().urn, consultationId, ballot.id)).toMatchObject({
      commitment: ballot.commitment,
    })
    expect(await replace(ballot.changeHash)).toBe(true)
    expect(await findBallot(stores().urn, consultationId, ballot.id)).toEqual({
      college: 'usagers',
      commitment: second.commitment,
      changeHash: ballot.changeHash,
    })
  })

  test('ballots stream whole, across pages, in order of id', async () => {
    const consultationId = await anOpenPoll()
    await castMany(await anOpenPoll(), 3)
    const ballots = (await castMany(consultationId, 2_345)).sort(byId)
    const streamed = await collect(streamBallots(stores().urn, consultationId))
    expect(streamed).toEqual(ballots.map(({ college, content }) => ({ college, content })))
    await seal(consultationId)
    const sealed = await collect(streamSealedBallots(stores().urn, consultationId))
    expect(sealed).toEqual(
      ballots.map(({ id, content, salt, commitment }) => ({
        id,
        block: 'tous',
        content,
        salt,
        commitment,
      })),
    )
  })

  test('sealing leaves the ballots of other polls alone, and none in its own', async () => {
    const [consultationId, other] = [await anOpenPoll(), await anOpenPoll()]
    const [ballot] = await castMany(consultationId, 12)
    await castMany(other, 7)
    await seal(consultationId)
    expect(await countBallots(stores().urn, consultationId)).toBe(0)
    expect(await countBallots(stores().urn, other)).toBe(7)
    expect(await findBallot(stores().urn, consultationId, ballot?.id ?? '')).toBeUndefined()
    expect(await findSealedBallot(stores().urn, consultationId, ballot?.id ?? '')).toMatchObject({
      commitment: ballot?.commitment,
    })
  })

  test('an empty urn can be sealed, and a college without a block cannot', async () => {
    const empty = await anOpenPoll()
    await transact(stores().urn, (trx) => rewriteSealed(trx, empty, new Map()))
    const consultationId = await anOpenPoll()
    await cast(aCastBallot({ consultationId, college: 'citoyens' }))
    const rewriting = transact(stores().urn, (trx) =>
      rewriteSealed(trx, consultationId, new Map([['usagers', 'usagers']])),
    )
    await expect(rewriting).rejects.toThrow()
    expect(await countBallots(stores().urn, consultationId)).toBe(1)
  })

  test('nothing is written to a sealed urn', async () => {
    const consultationId = await anOpenPoll()
    const [ballot] = await castMany(consultationId, 12)
    await seal(consultationId)
    await expect(cast(aCastBallot({ consultationId }))).rejects.toThrow('not open')
    const { urn } = stores()
    const stuffing = urn
      .insertInto('sealed_ballot')
      .values({
        consultation_id: consultationId,
        id: aHash(),
        block: 'tous',
        content: '{}',
        salt: aHash(),
        commitment: aHash(),
      })
      .execute()
    await expect(stuffing).rejects.toThrow('a sealed ballot comes from the urn')
    const rewriting = urn
      .updateTable('sealed_ballot')
      .set({ content: '{}' })
      .where('id', '=', ballot?.id ?? '')
      .execute()
    await expect(rewriting).rejects.toThrow('a sealed ballot never changes')
  })

  test('casts racing with sealing: the acknowledged ones count, and no other', async () => {
    const consultationId = await anOpenPoll()
    const voters = await gatherVoters(4, { config: stores().config, consultationId })
    voters.start()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await seal(consultationId)
    const acknowledged = (await voters.reports).flatMap(({ inserted }) => inserted)
    const sealed = await collect(streamSealedBallots(stores().urn, consultationId))
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(sealed.map(({ id }) => id)).toEqual(acknowledged.sort())
    expect(await countBallots(stores().urn, consultationId)).toBe(0)
  })

  test('casts racing with cancelling leave no ballot', async () => {
    const consultationId = await anOpenPoll()
    const voters = await gatherVoters(3, { config: stores().config, consultationId })
    voters.start()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await transact(stores().urn, async (trx) => {
      await lockPoll(trx, consultationId)
      await destroyBallots(trx, consultationId)
      await closePoll(trx, consultationId, 'cancelled')
    })
    await voters.reports
    expect(await countBallots(stores().urn, consultationId)).toBe(0)
  })
})

async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of stream) all.push(item)
  return all
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
