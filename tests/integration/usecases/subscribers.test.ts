import { describe, expect, it } from 'vitest'
import { LETTERS_A_ROUND } from '#app/domain/subscriber.ts'
import { cancelConsultation } from '#app/usecases/lifecycle.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { writeSubscriberNews, tellSubscribers } from '#app/usecases/subscriber-news.ts'
import { askForNews, confirmNews, readSubscribing, readSubscription, stopNews } from '#app/usecases/subscribers.ts'
import { transact } from '#db/transaction.ts'
import {
  aWorld,
  BEFORE_VOTING,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
  type World,
} from '#tests/factories/world.ts'
import { anAddress } from '#tests/factories/voting-right.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow, type Row } from '#tests/setup/rows.ts'

describe.each(ENGINES)('subscribers on %s', (engine) => {
  const stores = useStores(engine)
  const rowsOf = async (table: string): Promise<readonly Row[]> =>
    (await everyRow(stores().registry)).get(table) ?? []

  async function given(mail: 'smtp' | 'by-hand' = 'smtp') {
    const world = aWorld(stores(), mail)
    const played = await givenOpenConsultation(world)
    world.setNow(BEFORE_VOTING)
    const { councilId } = played.consultation
    const council = played.address.council
    const own = async (table: string) =>
      (await rowsOf(table)).filter((row) => row['council_id'] === councilId)
    return { world, played, council, councilId, own, publicly: world.as('public') }
  }

  const lettersTo = async (email: string) =>
    (await rowsOf('outbox')).filter(({ recipient }) => recipient === email)

  async function secretSentTo(email: string): Promise<string> {
    const bodies = (await lettersTo(email)).map(({ body }) => String(body))
    return bodies.flatMap((body) => /abonnement\/([\w-]+)/.exec(body)?.[1] ?? [])[0] ?? ''
  }

  async function subscribed(world: World, council: string, email = anAddress()) {
    expectOk(await askForNews(world.as('public'), council, email))
    const secret = await secretSentTo(email)
    expectOk(await confirmNews(world.as('public'), council, secret))
    await stores().registry.deleteFrom('outbox').where('recipient', '=', email).execute()
    return { email, secret }
  }

  const write = async (world: World) => expectOk(await writeSubscriberNews(world.as('clock')))

  describe('asking', () => {
    it('subscribes nobody before somebody who reads the mail says yes', async () => {
      const { world, council, councilId, own, publicly } = await given()
      await write(world)
      const email = anAddress()
      expectOk(await askForNews(publicly, council, email))
      const secret = await secretSentTo(email)
      expect(expectOk(await readSubscription(publicly, council, secret)).standing).toBe('asked')
      await transact(stores().registry, (trx) =>
        tellSubscribers(trx, publicly, councilId, { kind: 'minutes-published', subject: 'un' }),
      )
      expect(await write(world)).toBe(0)
      expectOk(await confirmNews(publicly, council, secret))
      expect(expectOk(await readSubscription(publicly, council, secret)).standing).toBe('confirmed')
      expect(await own('subscriber')).toMatchObject([{ confirmed: 1 }])
    })

    it('is answered alike whether or not the address is known, and fills no mailbox', async () => {
      const { world, council, publicly } = await given()
      const { email } = await subscribed(world, council)
      const fresh = await askForNews(publicly, council, anAddress())
      for (let more = 0; more < 5; more += 1)
        expect(await askForNews(publicly, council, email.toUpperCase())).toEqual(fresh)
      const letters = await lettersTo(email)
      expect(letters.length).toBeLessThanOrEqual(3)
      expect(letters[0]).toMatchObject({ subject: expect.stringContaining('déjà') as unknown })
    })

    it('leaves the address in no row once its letter has gone, nor alike in two councils', async () => {
      const one = await given()
      const other = await given()
      const { email } = await subscribed(one.world, one.council)
      await subscribed(other.world, other.council, email)
      const kept = JSON.stringify([...(await everyRow(stores().registry))])
      expect(kept.includes(email)).toBe(false)
      const rows = [...(await one.own('subscriber')), ...(await other.own('subscriber'))]
      expect(rows).toHaveLength(2)
      expect(new Set(rows.map((row) => row['secret_hash'])).size).toBe(2)
      expect(new Set(rows.map((row) => row['sealed_address'])).size).toBe(2)
    })

    it('refuses what is no address, and asks for none where no mail goes out', async () => {
      const { council, publicly } = await given()
      expect(codesOf(await askForNews(publicly, council, ''))).toEqual(['email-missing'])
      expect(codesOf(await askForNews(publicly, council, 'camille'))).toEqual(['email-malformed'])
      const silent = await given('by-hand')
      expect(expectOk(await readSubscribing(silent.publicly, silent.council)).possible).toBe(false)
      expect(codesOf(await askForNews(silent.publicly, silent.council, anAddress()))).toEqual(['mail-missing'])
      expect(codesOf(await askForNews(publicly, 'nulle-part', anAddress()))).toEqual(['unknown-council'])
    })

    it('is forgotten after seven days without a yes; a yes is not', async () => {
      const { world, council, own, publicly } = await given()
      const { secret } = await subscribed(world, council)
      const left = anAddress()
      expectOk(await askForNews(publicly, council, left))
      const late = await secretSentTo(left)
      world.setNow('2026-10-27T23:59:00.000Z')
      expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])
      expect(await own('subscriber')).toHaveLength(2)
      world.setNow('2026-10-28T00:01:00.000Z')
      expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])
      expect(await own('subscriber')).toMatchObject([{ confirmed: 1 }])
      expect(codesOf(await confirmNews(publicly, council, late))).toEqual(['link-unknown'])
      expect(expectOk(await readSubscription(publicly, council, secret)).standing).toBe('confirmed')
    })
  })

  describe('news', () => {
    it('is written to each once, with a link to stop that needs no page', async () => {
      const { world, played, council } = await given()
      const { email, secret } = await subscribed(world, council)
      world.setNow(played.consultation.calendar.voting.opensAt)
      expect(await write(world)).toBe(1)
      expect(await write(world)).toBe(0)
      const [letter] = await lettersTo(email)
      expect(letter).toMatchObject({
        subject: 'Une nouvelle consultation est ouverte',
        unsubscribe: `http://concerto.test/clsm/${council}/abonnement/${secret}`,
        by_mail: 1,
      })
      expect(String(letter?.['body'])).toContain(played.consultation.title)
    })

    it('of a consultation that was cancelled meanwhile is none', async () => {
      const { world, played, council, councilId, own } = await given()
      await subscribed(world, council)
      const coordinator = await givenMember(world, councilId, 'coordinator')
      expectOk(await cancelConsultation(coordinator, played.address, 'Plus d’objet.'))
      world.setNow(played.consultation.calendar.voting.opensAt)
      expect(await write(world)).toBe(0)
      expect(await own('subscriber_news')).toEqual([])
    })

    it('goes to many in several rounds, to each once', async () => {
      const { world, council, councilId, publicly } = await given()
      await write(world)
      const addresses = Array.from({ length: LETTERS_A_ROUND + 3 }, () => anAddress())
      for (const email of addresses) expectOk(await askForNews(publicly, council, email))
      const { registry } = stores()
      await registry.updateTable('subscriber').set({ confirmed: 1 }).where('council_id', '=', councilId).execute()
      await registry.deleteFrom('outbox').execute()
      await transact(registry, (trx) =>
        tellSubscribers(trx, publicly, councilId, { kind: 'minutes-published', subject: 'un' }),
      )
      expect(await write(world)).toBe(LETTERS_A_ROUND)
      expect(await write(world)).toBe(3)
      expect(await write(world)).toBe(0)
      const told = (await rowsOf('outbox')).map(({ recipient }) => String(recipient))
      expect(told.sort()).toEqual([...addresses].sort())
    })

    it('stops at once, with the address; stopping twice is no fault', async () => {
      const { world, council, councilId, own, publicly } = await given()
      await write(world)
      const { secret } = await subscribed(world, council)
      expectOk(await stopNews(publicly, council, secret))
      expectOk(await stopNews(publicly, council, secret))
      expect(await own('subscriber')).toEqual([])
      await transact(stores().registry, (trx) =>
        tellSubscribers(trx, publicly, councilId, { kind: 'minutes-published', subject: 'un' }),
      )
      expect(await write(world)).toBe(0)
      expect(expectOk(await readSubscription(publicly, council, secret)).standing).toBe('unknown')
    })

    it('of one council is stopped by no secret of another', async () => {
      const { world, council, own } = await given()
      const elsewhere = await given()
      const email = anAddress()
      await subscribed(world, council, email)
      const { secret } = await subscribed(elsewhere.world, elsewhere.council, email)
      expectOk(await stopNews(world.as('public'), council, secret))
      expect(await own('subscriber')).toHaveLength(1)
    })
  })
})
