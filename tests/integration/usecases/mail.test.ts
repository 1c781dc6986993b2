import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Deliver, Mail, MailFailure } from '#app/domain/mail.ts'
import { createMailer } from '#app/mail/smtp.ts'
import { acceptLink, readLink, requestReset } from '#app/usecases/accounts.ts'
import { tendAccounts } from '#app/usecases/account-keeping.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { sendDueMail } from '#app/usecases/mail.ts'
import { discardMessage, readOutbox } from '#app/usecases/outbox.ts'
import { insertAccount } from '#db/registry/account.ts'
import { countMail, insertMessage } from '#db/registry/outbox.ts'
import { openStores } from '#db/stores.ts'
import { givenAccount, secretIn } from '#tests/factories/accounts.ts'
import { anId } from '#tests/factories/consultation.ts'
import { anAccount, givenCouncil } from '#tests/factories/registry.ts'
import { aWorld, codesOf, expectOk, givenMember, type World } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { bodyOf, startRelay, type Answers } from '#tests/setup/relay.ts'

const START = '2026-11-22T09:00:00.000Z'
const MINUTE = 60_000
const NEW = 'une tout autre phrase'
const SENDER = { name: 'Concerto', address: 'participer@aubrelle.example' }

describe.each(ENGINES)('letters by mail on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  const closing: (() => unknown)[] = []

  beforeEach(async () => {
    await stores().registry.deleteFrom('outbox').execute()
    world = aWorld(stores())
    world.setNow(START)
  })
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  const mailed = (context: UseCaseContext): UseCaseContext => ({ ...context, mail: 'smtp' })
  const visitor = () => mailed(world.as('public'))
  const clock = () => mailed(world.as('clock'))
  const wait = (minutes: number) =>
    world.setNow(new Date(Date.parse(world.now()) + minutes * MINUTE).toISOString())
  const send = async (deliver: Deliver) => expectOk(await sendDueMail(clock(), deliver))
  const state = () => countMail(stores().registry, world.now())

  /** A relay of our own making: answers in turn, and remembers what it was given. */
  function answering(...answers: (MailFailure | null)[]) {
    const got: Mail[] = []
    const deliver: Deliver = (mail) => {
      got.push(mail)
      return Promise.resolve(answers.shift() ?? null)
    }
    return { got, deliver }
  }

  async function aLetter(overrides = {}) {
    const id = anId()
    const expiresAt = new Date(Date.parse(world.now()) + 72 * 60 * MINUTE).toISOString()
    const letter = { recipient: 'ana@exemple.test', subject: 'Sujet', body: 'Texte', byMail: true }
    const message = { id, ...letter, createdAt: world.now(), expiresAt, ...overrides }
    await insertMessage(stores().registry, message)
    return message
  }

  async function aMailer(answers: Answers = {}, port = 0) {
    const relay = await startRelay(answers, { port })
    const to = { host: '127.0.0.1', port: relay.port, encryption: 'none', sender: SENDER } as const
    const mailer = createMailer(to)
    closing.push(mailer.close, relay.stop)
    return { relay, mailer }
  }

  async function administrator() {
    const account = anAccount({ administrator: true })
    await insertAccount(stores().registry, account, world.now())
    return mailed(world.signedIn(account.id))
  }

  it('only the server’s clock sends', async () => {
    const { deliver } = answering()
    for (const kind of ['public', 'operator'] as const)
      expect(codesOf(await sendDueMail(mailed(world.as(kind)), deliver))).toEqual(['forbidden'])
    expect(codesOf(await sendDueMail(await administrator(), deliver))).toEqual(['forbidden'])
  })

  it('whoever asks for a new password gets a link that works, also with a role in a council', async () => {
    const { email, id } = await givenAccount(world)
    const council = await givenCouncil(stores().registry)
    await givenMember(world, council.id, 'chair')
    await stores()
      .registry.updateTable('membership')
      .set({ account_id: id })
      .where('council_id', '=', council.id)
      .execute()
    expectOk(await requestReset(visitor(), email))
    const { relay, mailer } = await aMailer()
    expect(await send(mailer.deliver)).toEqual({ sent: 1, errors: [] })
    const [received] = relay.received
    expect(received?.to).toEqual([email])
    const secret = secretIn(bodyOf(received?.source ?? ''))
    expect(await state()).toEqual({ waiting: 0, undelivered: 0 })
    expectOk(await acceptLink(visitor(), secret, NEW))
  })

  it('a link that has served is sent to nobody, nor one that expired', async () => {
    const { email } = await givenAccount(world)
    expectOk(await requestReset(visitor(), email))
    expectOk(await requestReset(visitor(), email))
    const first = answering('postponed', 'postponed')
    await send(first.deliver)
    const secret = secretIn(first.got[0]?.body ?? '')
    expectOk(await acceptLink(visitor(), secret, NEW))
    await aLetter({ expiresAt: '2026-11-22T09:30:00.000Z' })
    wait(30)
    const { got, deliver } = answering()
    expect(await send(deliver)).toEqual({ sent: 0, errors: [] })
    expect(got).toEqual([])
    expectOk(await tendAccounts(clock()))
    expect(await stores().registry.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  it('what fails is tried again after 1, 5, 15, 60 minutes, then every two hours, until it expires', async () => {
    await aLetter()
    const tries: number[] = []
    const { deliver } = answering(...Array.from({ length: 99 }, () => 'postponed' as const))
    for (let minute = 0; minute <= 73 * 60; minute += 1) {
      // Between two of the delays nothing can be due: only those minutes are played.
      if (![0, 1, 6, 21, 81].includes(minute) && (minute - 81) % 60 !== 0) continue
      world.setNow(new Date(Date.parse(START) + minute * MINUTE).toISOString())
      const before = await stores().registry.selectFrom('outbox').select('attempts').execute()
      await send(deliver)
      const after = await stores().registry.selectFrom('outbox').select('attempts').execute()
      if (after[0]?.attempts !== before[0]?.attempts) tries.push(minute)
    }
    expect(tries.slice(0, 7)).toEqual([0, 1, 6, 21, 81, 201, 321])
    expect(Math.max(...tries)).toBeLessThan(72 * 60)
  })

  it('a real relay says not now, then takes it', async () => {
    const said = ['450 4.2.0 later']
    const { relay, mailer } = await aMailer({ recipient: () => said.pop() })
    await aLetter()
    expect((await send(mailer.deliver)).sent).toBe(0)
    expect(await state()).toEqual({ waiting: 1, undelivered: 1 })
    expect((await send(mailer.deliver)).sent).toBe(0)
    wait(1)
    expect((await send(mailer.deliver)).sent).toBe(1)
    expect(relay.received).toHaveLength(1)
  })

  it('a refused recipient is shown, never tried again, and keeps nobody else waiting', async () => {
    const { email } = await givenAccount(world)
    const refuse = (address: string) => (address === email ? '550 5.1.1 unknown' : undefined)
    const { relay, mailer } = await aMailer({ recipient: refuse })
    await aLetter({ recipient: email })
    await aLetter({ recipient: 'b@exemple.test' })
    expect((await send(mailer.deliver)).sent).toBe(1)
    wait(24 * 60)
    expect((await send(mailer.deliver)).sent).toBe(0)
    expect(relay.received.flatMap(({ to }) => to)).toEqual(['b@exemple.test'])
    expect(expectOk(await readOutbox(await administrator(), 1))).toMatchObject({
      mail: 'smtp',
      waiting: 0,
      undelivered: [{ recipient: email, failure: 'recipient-refused', nextAttemptAt: null }],
    })
  })

  it('while the relay is down nobody else is tried in vain, and all goes once it is back', async () => {
    const { relay, mailer } = await aMailer()
    await relay.stop()
    for (let letter = 0; letter < 3; letter += 1) await aLetter()
    expect((await send(mailer.deliver)).sent).toBe(0)
    expect(await state()).toEqual({ waiting: 3, undelivered: 1 })
    const back = await aMailer({}, relay.port)
    wait(1)
    expect((await send(mailer.deliver)).sent).toBe(3)
    expect(back.relay.received).toHaveLength(3)
  })

  it('a letter that a process took and never sent goes out after its lease, from another one', async () => {
    await aLetter()
    const died: Deliver = () => new Promise(() => undefined)
    void sendDueMail(clock(), died)
    for (;;) {
      const [row] = await stores().registry.selectFrom('outbox').select('attempts').execute()
      if (row?.attempts === 1) break
      await new Promise((again) => setTimeout(again, 5))
    }
    const restarted = await openStores(stores().config)
    closing.push(restarted.close)
    const { relay, mailer } = await aMailer()
    const again = { ...clock(), registry: restarted.registry, urn: restarted.urn }
    expect(expectOk(await sendDueMail(again, mailer.deliver)).sent).toBe(0)
    wait(2)
    expect(expectOk(await sendDueMail(again, mailer.deliver)).sent).toBe(1)
    expect(relay.received).toHaveLength(1)
    expect(await state()).toEqual({ waiting: 0, undelivered: 0 })
  })

  it('two processes at once send each letter once', async () => {
    const other = await openStores(stores().config)
    closing.push(other.close)
    for (let letter = 0; letter < 10; letter += 1) await aLetter()
    const { got, deliver } = answering()
    const rounds = await Promise.all([
      sendDueMail(clock(), deliver),
      sendDueMail({ ...clock(), registry: other.registry, urn: other.urn }, deliver),
    ])
    expect(rounds.map(expectOk).reduce((sum, { sent }) => sum + sent, 0)).toBe(10)
    expect(new Set(got.map(({ id }) => id)).size).toBe(10)
  })

  it('an error of the program postpones the letter and is told apart from the mail’s', async () => {
    await aLetter()
    const error = new Error('ana@exemple.test')
    const round = await send(() => Promise.reject(error))
    expect(round).toEqual({ sent: 0, errors: [error] })
    const [row] = await stores().registry.selectFrom('outbox').selectAll().execute()
    expect(row?.failure).toBe('unreachable')
  })

  it('stops between two letters when asked to', async () => {
    for (let letter = 0; letter < 3; letter += 1) await aLetter()
    const { got, deliver } = answering()
    expectOk(await sendDueMail(clock(), deliver, () => got.length < 1))
    expect(got).toHaveLength(1)
    expect(await state()).toEqual({ waiting: 2, undelivered: 0 })
  })

  it('the administrator sees no word of what is sent, and may forget what does not go', async () => {
    const { email } = await givenAccount(world)
    expectOk(await requestReset(visitor(), email))
    await aLetter({ recipient: 'sans-compte@exemple.test', body: 'canari', subject: 'canari' })
    await send(answering('postponed', 'postponed').deliver)
    const desk = await administrator()
    const outbox = expectOk(await readOutbox(desk, 1))
    if (outbox.mail !== 'smtp') throw new Error('This one is by mail')
    expect(JSON.stringify(outbox)).not.toMatch(/canari|lien|Bonjour|sans-compte|subject|body/)
    expect(outbox.undelivered.map(({ recipient }) => recipient).sort()).toEqual([email, null].sort())
    for (const { id } of outbox.undelivered) expectOk(await discardMessage(desk, id))
    wait(1)
    expect((await send(answering().deliver)).sent).toBe(0)
    expect(codesOf(await readOutbox(visitor(), 1))).toEqual(['forbidden'])
  })

  it('what was written for the mail is shown to nobody once the relay is taken away', async () => {
    const { email } = await givenAccount(world)
    expectOk(await requestReset(visitor(), email))
    const desk = await administrator()
    const outbox = expectOk(await readOutbox({ ...desk, mail: 'by-hand' }, 1))
    expect(outbox).toMatchObject({ mail: 'by-hand', messages: [] })
  })

  it('what was to be handed over goes by mail once there is a relay', async () => {
    const { email } = await givenAccount(world)
    expectOk(await requestReset(world.as('public'), email))
    const { got, deliver } = answering()
    expect((await send(deliver)).sent).toBe(1)
    expectOk(await readLink(visitor(), secretIn(got[0]?.body ?? '')))
  })
})
