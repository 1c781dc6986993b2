import { describe, expect, it } from 'vitest'
import type { MailWay } from '#app/domain/mail.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import {
  askForNotice,
  deleteDueNotices,
  forgetNotice,
  noteNews,
  sendDueNotices,
  tendNotices,
} from '#app/usecases/notices.ts'
import { objectToMerge } from '#app/usecases/objections.ts'
import { answerModeration, followProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { changeCase, findCase, insertCase } from '#db/registry/distress-case.ts'
import { listObjections } from '#db/registry/objection.ts'
import { insertSources } from '#db/registry/priority.ts'
import { transact } from '#db/transaction.ts'
import {
  givenProposing,
  moderated,
  propose,
  PROPOSING_DAY,
  WHILE_CONSOLIDATING,
  WHILE_PROPOSING,
} from '#tests/factories/proposing.ts'
import { anId } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, WHILE_VOTING } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

const REFUSED = { kind: 'refused', reason: 'off-topic', text: 'Ce n’est pas la question.' } as const

describe.each(ENGINES)('an author who comes back on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(mail: MailWay = 'smtp') {
    const world = aWorld(stores(), mail)
    const played = await givenProposing(world)
    const author = world.as('public')
    const code = await propose(world, played)
    const key = async () => {
      const id = await moderated(world, played, code, 'submitted')
      const { councilId, id: consultationId } = played.consultation
      return { councilId, consultationId, id }
    }
    const follow = async (tracking = code) =>
      expectOk(await followProposal(author, played.address, tracking))
    const appeal = (text: string) => appealRefusal(author, played.address, code, text)
    const object = (text: string) => objectToMerge(author, played.address, code, text)
    return { world, played, author, code, key, follow, appeal, object }
  }

  describe('whose text was refused', () => {
    it('reads until when somebody else may be asked, and asks once', async () => {
      const { world, played, code, follow, appeal } = await given()
      await moderated(world, played, code, 'refused', REFUSED)
      expect(await follow()).toMatchObject({
        situation: { appeal: { until: '2026-11-21', over: false, made: false }, waits: null },
        may: { appeal: true, answer: false },
      })
      expect(codesOf(await appeal(' '))).toEqual(['appeal-missing'])
      for (const answer of await Promise.all([appeal('Relisez.'), appeal('Relisez.')])) expectOk(answer)
      expect(await follow()).toMatchObject({
        status: 'appealed',
        messages: [{ kind: 'refused' }, { kind: 'appeal', text: 'Relisez.', writtenOn: PROPOSING_DAY }],
        situation: { waits: { usually: 5 } },
        may: { appeal: false, withdraw: true },
      })
      await moderated(world, played, code, 'refused', { ...REFUSED, kind: 'upheld' })
      expect(codesOf(await appeal('Encore.'))).toEqual(['appealed-already'])
      expect((await follow()).situation.appeal).toMatchObject({ made: true, over: true })
    })

    it('may ask while people vote, and not when the time is over', async () => {
      const { world, played, code, follow, appeal } = await given()
      await moderated(world, played, code, 'refused', REFUSED)
      world.setNow('2026-11-22T09:00:00.000Z')
      expect(codesOf(await appeal('Relisez.'))).toEqual(['appeal-over'])
      expect(await follow()).toMatchObject({
        situation: { appeal: { over: true } },
        may: { appeal: false },
      })
      world.setNow('2026-11-21T09:00:00.000Z')
      expectOk(await appeal('Relisez.'))
    })
  })

  describe('whose text became part of a priority', () => {
    it('objects once, and to the next priority once more', async () => {
      const { world, played, code, follow, object } = await given()
      const id = await moderated(world, played, code, 'accepted')
      expect(codesOf(await object('Non.'))).toEqual(['not-merged'])
      const key = { councilId: played.consultation.councilId, consultationId: played.consultation.id }
      await insertSources(registry(), { ...key, id: 'repit' }, [id])
      world.setNow(WHILE_CONSOLIDATING)
      expect((await follow()).may.object).toBe(true)
      expect(codesOf(await object(''))).toEqual(['objection-missing'])
      expectOk(await object('Ce n’est plus mon idée.'))
      expectOk(await object('Ce n’est plus mon idée.'))
      expect(codesOf(await object('Et puis…'))).toEqual(['objected-already'])
      expect(await follow()).toMatchObject({
        messages: [{ kind: 'objection', text: 'Ce n’est plus mon idée.' }],
        situation: { objection: { answered: false } },
        may: { object: false },
      })
      expect(await listObjections(registry(), key)).toMatchObject([
        { proposalId: id, priorityId: 'repit', text: 'Ce n’est plus mon idée.' },
      ])
    })

    it('objects no more once voting is open', async () => {
      const { world, played, code, follow, object } = await given()
      const id = await moderated(world, played, code, 'accepted')
      const { councilId, id: consultationId } = played.consultation
      await insertSources(registry(), { councilId, consultationId, id: 'repit' }, [id])
      world.setNow(WHILE_VOTING)
      expect(codesOf(await object('Non.'))).toEqual(['not-in-this-phase'])
      expect((await follow()).may.object).toBe(false)
    })
  })

  describe('whose text the referent reads', () => {
    it('is told so, and may answer at any time until the case is closed', async () => {
      const { world, played, author, code, key, follow } = await given()
      const at = await key()
      const opened = { level: 'urgent', raisedBy: 'rules', openedOn: PROPOSING_DAY } as const
      await insertCase(registry(), at, opened)
      expect(await follow()).toMatchObject({ situation: { withReferent: true, waits: null, care: true } })
      await moderated(world, played, code, 'submitted', { kind: 'referent', text: 'Bonjour.' })
      world.setNow(WHILE_VOTING)
      expect((await follow()).may.answer).toBe(true)
      expectOk(await answerModeration(author, played.address, code, 'Merci.'))
      await changeCase(registry(), at, { closedOn: '2026-11-10', outcome: 'apart' })
      await moderated(world, played, code, 'set-apart')
      expect(await follow()).toMatchObject({ may: { answer: false }, situation: { care: true } })
      await changeCase(registry(), at, { outcome: 'dismissed' })
      expect((await follow()).situation.care).toBe(false)
      expect(codesOf(await answerModeration(author, played.address, code, 'Encore ?'))).toEqual([
        'not-in-this-phase',
      ])
    })
  })

  it('is heard whatever they write: an answer, an appeal or an objection may carry distress', async () => {
    const { world, played, author, code, key, appeal } = await given()
    await moderated(world, played, code, 'refused', REFUSED)
    expectOk(await appeal('Je vais me suicider ce soir.'))
    expect(await findCase(registry(), await key())).toMatchObject({ level: 'urgent', raisedBy: 'rules' })
    const other = await propose(world, played)
    const id = await moderated(world, played, other, 'returned', { kind: 'returned', text: 'Précisez.' })
    expectOk(
      await answerModeration(author, played.address, other, 'Je vais me suicider ce soir.'),
    )
    const { councilId, id: consultationId } = played.consultation
    expect(await findCase(registry(), { councilId, consultationId, id })).toMatchObject({ level: 'urgent' })
  })

  describe('who leaves an address', () => {
    async function asked() {
      const all = await given()
      const { author, played, code, world } = all
      const address = `camille-${anId()}@exemple.test`
      const ask = (typed = address) => askForNotice(author, played.address, code, typed)
      const news = async () => {
        const key = await all.key()
        await transact(registry(), (trx) => noteNews(trx, author, key))
      }
      const letters = async () =>
        ((await everyRow(registry())).get('outbox') ?? []).filter(
          ({ recipient }) => recipient === address,
        )
      const notices = async () =>
        ((await everyRow(registry())).get('proposal_notice') ?? []).filter(
          (row) => row['consultation_id'] === played.consultation.id,
        )
      const clock = () => world.as('clock')
      return { ...all, address, ask, news, letters, notices, clock }
    }

    it('is written to when staff act: one letter, without a word of what, and nothing twice', async () => {
      const { follow, ask, key, letters, clock, author, played } = await asked()
      expect((await follow()).situation.notice).toBe('offered')
      expect(codesOf(await ask(''))).toEqual(['email-missing'])
      expect(codesOf(await ask('camille'))).toEqual(['email-malformed'])
      expectOk(await ask())
      expect((await follow()).situation.notice).toBe('kept')
      const at = await key()
      expectOk(await sendDueNotices(clock()))
      expect(await letters()).toEqual([])
      for (let act = 0; act < 2; act += 1)
        await transact(registry(), (trx) => noteNews(trx, author, at))
      expect(expectOk(await sendDueNotices(clock()))).toBe(1)
      expect(expectOk(await sendDueNotices(clock()))).toBe(0)
      const written = await letters()
      expect(written).toHaveLength(1)
      const [letter] = written
      expect(letter).toMatchObject({ subject: 'Du nouveau sur Concerto', by_mail: 1 })
      const said = `${String(letter?.['subject'])} ${String(letter?.['body'])}`
      for (const word of [played.consultation.title, played.address.council, 'proposition', 'refus', 'santé'])
        expect(said.toLowerCase()).not.toContain(word.toLowerCase())
    })

    it('leaves it in no row, nor alike beside two texts', async () => {
      const { world, played, author, ask, address, notices } = await asked()
      expectOk(await ask())
      const other = await propose(world, played)
      expectOk(await askForNotice(author, played.address, other, address))
      const rows = JSON.stringify([...(await everyRow(registry()))])
      expect(rows.includes(address), 'in clear').toBe(false)
      expect(rows.includes(Buffer.from(address).toString('base64')), 'encoded').toBe(false)
      const [one = '', two = ''] = (await notices()).map((row) => String(row['sealed_address']))
      expect(one).not.toBe(two)
      expect(one).toHaveLength(two.length)
    })

    it('takes it back at once, and by withdrawing', async () => {
      const { author, played, code, ask, follow, news, notices, clock } = await asked()
      expectOk(await ask())
      await news()
      expectOk(await forgetNotice(author, played.address, code))
      expect(await notices()).toEqual([])
      expect(expectOk(await sendDueNotices(clock()))).toBe(0)
      expect((await follow()).situation.notice).toBe('offered')
      expectOk(await ask())
      expectOk(await withdrawProposal(author, played.address, code))
      expect(await notices()).toEqual([])
      expect(codesOf(await ask())).toEqual(['proposal-closed'])
    })

    it('has it deleted when voting opens, and not before the last letter', async () => {
      const { world, ask, news, follow, notices, clock } = await asked()
      expectOk(await ask())
      expectOk(await deleteDueNotices(clock()))
      await news()
      world.setNow(WHILE_VOTING)
      expectOk(await deleteDueNotices(clock()))
      expect(await notices()).toHaveLength(1)
      expect(expectOk(await sendDueNotices(clock()))).toBe(1)
      expectOk(await deleteDueNotices(clock()))
      expect(await notices()).toEqual([])
      expect((await follow()).situation.notice).toBeNull()
      expect(codesOf(await ask())).toEqual(['proposal-closed'])
    })

    it('is not offered where this site sends no mail', async () => {
      const { author, played, code, follow } = await given('by-hand')
      expect((await follow()).situation.notice).toBeNull()
      expect(codesOf(await askForNotice(author, played.address, code, 'moi@exemple.test'))).toEqual([
        'mail-missing',
      ])
    })

    it('is offered in the demonstration, whose letters lie in its outbox', async () => {
      const { author, played, code } = await given('by-hand')
      const there = { ...author, demonstration: true }
      expect(expectOk(await followProposal(there, played.address, code)).situation.notice).toBe('offered')
      expectOk(await askForNotice(there, played.address, code, 'moi@exemple.test'))
      expect(expectOk(await followProposal(there, played.address, code)).situation.notice).toBe('kept')
    })

    it('is written to some minutes later, not at the instant of the act', async () => {
      const { ask, news, clock } = await asked()
      expectOk(await ask())
      await news()
      const drawing = (byte: number) => ({
        ...clock(),
        randomBytes: (length: number) =>
          length === 1 ? Uint8Array.of(byte) : clock().randomBytes(length),
      })
      expect(expectOk(await tendNotices(drawing(255)))).toBe(0)
      expect(expectOk(await tendNotices(drawing(0)))).toBe(1)
    })
  })

  it('leaves nothing beside a withdrawn text', async () => {
    const { world, played, author, code, object } = await given()
    world.setNow(WHILE_PROPOSING)
    const id = await moderated(world, played, code, 'accepted')
    const { councilId, id: consultationId } = played.consultation
    await insertSources(registry(), { councilId, consultationId, id: 'repit' }, [id])
    expectOk(await object('Mirabelle n’est plus là.'))
    expectOk(await withdrawProposal(author, played.address, code))
    expect(JSON.stringify([...(await everyRow(registry()))]).includes('Mirabelle')).toBe(false)
  })
})
