import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#app/domain/membership.ts'
import { USUAL_RULES, type ModerationRules } from '#app/domain/moderation-rules.ts'
import type { Ruling } from '#app/domain/moderation.ts'
import type { Proposal, ProposalStatus } from '#app/domain/proposal.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import {
  answerDistress,
  closeDistress,
  dismissDistress,
  referDistress,
} from '#app/usecases/distress.ts'
import { maskPassages, previewMask, unmaskWords } from '#app/usecases/masking.ts'
import { readQueue } from '#app/usecases/moderation-queue.ts'
import { readReview } from '#app/usecases/moderation-review.ts'
import { declineRefusal, moderate } from '#app/usecases/moderation.ts'
import { askOpinion, giveOpinion } from '#app/usecases/second-opinions.ts'
import { readToday } from '#app/usecases/today.ts'
import { insertCase } from '#db/registry/distress-case.ts'
import { listEntries } from '#db/registry/journal.ts'
import { keepModerationRules } from '#db/registry/moderation-rules.ts'
import { listMessages as listLetters } from '#db/registry/outbox.ts'
import { findOriginal } from '#db/registry/proposal-original.ts'
import { changeProposalStatus, findProposal, insertMessage, listMessages } from '#db/registry/proposal.ts'
import { transact } from '#db/transaction.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing, PROPOSING_DAY } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const ACCEPT: Ruling = { act: 'accept' }
const REFUSE: Ruling = { act: 'refuse', reason: 'off-topic', text: 'Une autre question est posée.' }
const UPHOLD: Ruling = { act: 'uphold', reason: 'off-topic', text: 'Nous l’avons relu.' }
const PRIVATE = 'Écrivez à Jean Testard, 06 12 34 56 78.'

describe.each(ENGINES)('what surrounds a ruling on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(rules: Partial<ModerationRules> = {}) {
    const world = aWorld(stores())
    const { consultation, address } = await givenProposing(world, { priorities: [] })
    const { councilId } = consultation
    await keepModerationRules(registry(), councilId, { ...USUAL_RULES, ...rules, version: 0 })
    const moderator = await givenMember(world, councilId, 'moderator')
    const colleague = await givenMember(world, councilId, 'moderator')
    const referent = await givenMember(world, councilId, 'referent')
    const add = (overrides: Partial<Proposal> = {}) =>
      givenProposal(registry(), consultation, overrides)
    const keyOf = (id: string) => ({ councilId, consultationId: consultation.id, id })
    const read = async (id: string) => {
      const found = await findProposal(registry(), keyOf(id))
      if (found === undefined) throw new Error('A proposal is never deleted')
      return { proposalId: id, version: found.version, status: found.status }
    }
    const rule = async (id: string, ruling: Ruling, by: UseCaseContext = moderator) =>
      moderate(by, address, { ...(await read(id)), ruling })
    const review = async (id: string, by: UseCaseContext = moderator) =>
      expectOk(await readReview(by, address, id))
    const queue = async (by: UseCaseContext = moderator) =>
      expectOk(await readQueue(by, address, { queue: 'waiting', page: 1 }))
    const inDistress = async (level: 'concern' | 'urgent', overrides: Partial<Proposal> = {}) => {
      const proposal = await add(overrides)
      const opened = { level, raisedBy: 'rules', openedOn: PROPOSING_DAY } as const
      await insertCase(registry(), keyOf(proposal.id), opened)
      return proposal
    }
    const said = (id: string) => listMessages(registry(), keyOf(id))
    const journal = async () =>
      (await listEntries(registry(), councilId, 0, 100)).map(({ act }) => act)
    const as = (role: Role) => givenMember(world, councilId, role)
    const play = { world, consultation, address, moderator, colleague, referent, as }
    return { ...play, add, keyOf, read, rule, review, queue, inDistress, said, journal }
  }

  describe('a text in distress', () => {
    it('stands apart and first, urgent before the others, and in no other list', async () => {
      const { add, inDistress, queue, moderator, referent } = await given()
      await add()
      const concern = await inDistress('concern', { receivedOn: '2026-10-02', title: 'Bas' })
      const urgent = await inDistress('urgent', { receivedOn: '2026-10-20', title: 'Très bas' })
      const seen = await queue(moderator)
      expect(seen.cases.map(({ id, level }) => [id, level])).toEqual([
        [urgent.id, 'urgent'],
        [concern.id, 'concern'],
      ])
      expect(seen).toMatchObject({ urgent: 1, counts: { distress: 2, waiting: 1 } })
      expect(seen.proposals.map(({ id }) => id)).not.toContain(urgent.id)
      expect(seen.cases.map(({ title }) => title)).toEqual([null, null])
      expect((await queue(referent)).cases.map(({ title }) => title)).toEqual(['Très bas', 'Bas'])
    })

    it('opens to moderators only when asked for, and to nobody else but those who answer', async () => {
      const { inDistress, review, referent, moderator, address, as } = await given()
      const { id } = await inDistress('urgent')
      expect((await review(id, moderator)).blurred).toBe(true)
      expect((await review(id, referent)).blurred).toBe(false)
      for (const role of ROLES) {
        if (role === 'moderator' || role === 'referent' || role === 'deputy-referent') continue
        const other = await as(role)
        expect(codesOf(await readReview(other, address, id)), role).toEqual(['forbidden'])
        expect(codesOf(await readQueue(other, address, { queue: 'distress', page: 1 })), role).toEqual([
          'forbidden',
        ])
        const today = await readToday(other, address.council)
        expect(JSON.stringify(today), role).not.toContain('answer-distress')
      }
    })

    it('is ruled on by nobody until those who answer give it back', async () => {
      const { inDistress, rule, read, address, referent, review, moderator } = await given()
      const { id } = await inDistress('concern')
      expect(codesOf(await rule(id, ACCEPT))).toEqual(['with-referent'])
      expect(codesOf(await rule(id, REFUSE))).toEqual(['with-referent'])
      expect((await review(id)).may).toMatchObject({ rule: false, mask: false, ask: false })
      const closing = { outcome: 'proposal' } as const
      expect(
        codesOf(await closeDistress(moderator, address, { ...(await read(id)), closing })),
      ).toEqual(['forbidden'])
      expect(
        codesOf(await closeDistress(referent, address, { ...(await read(id)), closing })),
      ).toEqual(['case-unanswered'])
      expectOk(await answerDistress(referent, address, { ...(await read(id)), text: 'Je vous ai lu.' }))
      expectOk(await closeDistress(referent, address, { ...(await read(id)), closing }))
      expectOk(await rule(id, ACCEPT))
    })

    it('is answered as often as needed, each answer once, and read by its author', async () => {
      const { inDistress, read, address, referent, said, journal, review } = await given()
      const { id } = await inDistress('urgent')
      for (const text of ['Je vous ai lu.', 'Je vous ai lu.', 'Êtes-vous toujours là ?'])
        expectOk(await answerDistress(referent, address, { ...(await read(id)), text }))
      expect(await said(id)).toEqual([
        { kind: 'referent', text: 'Je vous ai lu.', writtenOn: PROPOSING_DAY },
        { kind: 'referent', text: 'Êtes-vous toujours là ?', writtenOn: PROPOSING_DAY },
      ])
      expect((await review(id)).distress).toMatchObject({ open: true, answeredOn: PROPOSING_DAY })
      expect((await journal()).filter((act) => act === 'distress-answered')).toHaveLength(2)
    })

    it('is set apart with a word to its author, and is no proposal then', async () => {
      const { inDistress, read, address, referent, said, rule, queue } = await given()
      const { id } = await inDistress('urgent')
      const closing = { outcome: 'apart', text: 'Nous ne le publierons pas.' } as const
      expectOk(await closeDistress(referent, address, { ...(await read(id)), closing }))
      expect((await read(id)).status).toBe('set-apart')
      expect(await said(id)).toMatchObject([{ kind: 'set-apart', text: closing.text }])
      expect((await queue()).counts).toMatchObject({ distress: 0, apart: 1 })
      expect(codesOf(await rule(id, ACCEPT))).toEqual(['proposal-closed'])
      expect(
        codesOf(await closeDistress(referent, address, { ...(await read(id)), closing })),
      ).toEqual(['case-closed'])
    })

    it('is dismissed by a moderator as a concern, by those who answer alone where urgent', async () => {
      const { inDistress, read, address, referent, moderator, review } = await given()
      const [concern, urgent] = [await inDistress('concern'), await inDistress('urgent')]
      expectOk(await dismissDistress(moderator, address, await read(concern.id)))
      expect(codesOf(await dismissDistress(moderator, address, await read(urgent.id)))).toEqual([
        'referent-needed',
      ])
      expect((await review(urgent.id)).may.dismiss).toBe(false)
      expectOk(await dismissDistress(referent, address, await read(urgent.id)))
      expect((await review(urgent.id)).distress).toMatchObject({ open: false, outcome: 'dismissed' })
    })

    it('handed over by a moderator is told at once, without a word of it', async () => {
      const { add, read, address, moderator, review, journal, world, as } = await given()
      const { id, title, text } = await add()
      const level = 'urgent' as const
      expectOk(await referDistress(moderator, address, { ...(await read(id)), level }))
      expect((await review(id)).distress).toMatchObject({ level, raisedBy: 'moderator', open: true })
      expect(
        codesOf(await referDistress(moderator, address, { ...(await read(id)), level })),
      ).toEqual(['with-referent'])
      const letters = await listLetters(registry(), world.now(), 10, 0)
      expect(letters.length).toBeGreaterThan(0)
      for (const { subject, body } of letters) {
        expect(subject + body).not.toContain(title)
        expect(subject + body).not.toContain(text)
      }
      expect(await journal()).toContain('distress-referred')
      expectOk(await dismissDistress(await as('deputy-referent'), address, await read(id)))
      expectOk(await referDistress(moderator, address, { ...(await read(id)), level: 'concern' }))
      expect((await review(id)).distress).toMatchObject({ level: 'concern', open: true, closedOn: null })
    })
  })

  describe('a refusal that needs a second pair of eyes', () => {
    it('is proposed, then confirmed by another moderator; its author reads nothing before', async () => {
      const { add, rule, review, said, read, colleague, journal, moderator } = await given({
        secondEyes: true,
      })
      const { id } = await add()
      expect(expectOk(await rule(id, REFUSE))).toMatchObject({ proposed: true })
      expect((await read(id)).status).toBe('refusal-proposed')
      expect(await said(id)).toEqual([])
      expect((await review(id, moderator)).may).toMatchObject({ confirm: false, decline: true })
      expect((await review(id, colleague)).may).toMatchObject({ confirm: true, decline: true })
      expect((await review(id, colleague)).proposed).toEqual({
        reason: 'off-topic',
        text: REFUSE.act === 'refuse' ? REFUSE.text : '',
        proposedOn: PROPOSING_DAY,
        mine: false,
      })
      expect(codesOf(await rule(id, REFUSE))).toEqual(['another-moderator-needed'])
      expect(expectOk(await rule(id, REFUSE, colleague))).toMatchObject({ proposed: false })
      expect(await said(id)).toMatchObject([{ kind: 'refused', reason: 'off-topic' }])
      expect((await journal()).filter((act) => /refus/.test(act))).toEqual([
        'refusal-proposed',
        'proposal-refused',
      ])
    })

    it('is declined with a word to colleagues, which the author never reads', async () => {
      const { add, rule, review, said, read, colleague, address } = await given({ secondEyes: true })
      const { id } = await add()
      expectOk(await rule(id, REFUSE))
      const text = 'Elle répond bien à la question.'
      expectOk(await declineRefusal(colleague, address, { ...(await read(id)), text }))
      expect((await read(id)).status).toBe('submitted')
      expect(await said(id)).toEqual([])
      const { opinions, proposed } = await review(id)
      const declined = { kind: 'declined', text, writtenOn: PROPOSING_DAY, mine: false }
      expect(opinions).toEqual([{ ...declined, former: false }])
      expect(proposed).toBeNull()
    })
  })

  describe('an appeal', () => {
    async function appealed(rules: Partial<ModerationRules> = {}) {
      const played = await given(rules)
      const { id } = await played.add()
      expectOk(await played.rule(id, REFUSE))
      if (rules.secondEyes === true) expectOk(await played.rule(id, REFUSE, played.colleague))
      await transact(registry(), async (trx) => {
        const message = { kind: 'appeal', text: 'Relisez, s’il vous plaît.', writtenOn: PROPOSING_DAY } as const
        await insertMessage(trx, played.keyOf(id), message)
        await changeProposalStatus(trx, played.keyOf(id), 'appealed')
      })
      return { ...played, id }
    }

    it.each<[Ruling, ProposalStatus]>([
      [ACCEPT, 'accepted'],
      [{ act: 'return', reason: 'unclear', text: 'Pour qui ?' }, 'returned'],
      [UPHOLD, 'refused'],
    ])('is ruled on by a moderator who did not refuse: %o', async (ruling, status) => {
      const { id, rule, read, colleague, review, queue, moderator } = await appealed()
      expect((await queue()).counts.appeals).toBe(0)
      expect((await queue(colleague)).counts.appeals).toBe(1)
      expect(await review(id, moderator)).toMatchObject({
        tookPart: true,
        may: { ruleOnAppeal: false },
      })
      expect(codesOf(await rule(id, ruling))).toEqual(['another-moderator-needed'])
      expectOk(await rule(id, ruling, colleague))
      expect((await read(id)).status).toBe(status)
    })

    it('is for a third one where two refused', async () => {
      const { id, rule, colleague, as } = await appealed({ secondEyes: true })
      expect(codesOf(await rule(id, UPHOLD, colleague))).toEqual(['another-moderator-needed'])
      expectOk(await rule(id, UPHOLD, await as('moderator')))
    })
  })

  describe('a mask', () => {
    it('hides passages from everybody; moderators alone still read them, the journal none', async () => {
      const { add, read, address, moderator, referent, review, said, journal, consultation, keyOf } =
        await given()
      const { id } = await add({ text: PRIVATE })
      const { marks } = await review(id)
      const spans = marks.text.map(({ start, end }) => ({ field: 'text', start, end }) as const)
      const masking = { ...(await read(id)), spans, passages: ['Jean Testard'] }
      const preview = expectOk(await previewMask(moderator, address, masking))
      expect(preview.text).not.toMatch(/Testard|06/)
      expect(await findOriginal(registry(), keyOf(id))).toBeUndefined()
      expectOk(await maskPassages(moderator, address, masking))
      expect(await review(id)).toMatchObject({
        proposal: { words: preview },
        original: { text: PRIVATE },
      })
      expect((await review(id, referent)).original).toBeNull()
      expect(await said(id)).toEqual([{ kind: 'masked', text: '', writtenOn: PROPOSING_DAY }])
      expect(await journal()).toContain('proposal-masked')
      const entries = await listEntries(registry(), consultation.councilId, 0, 100)
      expect(JSON.stringify(entries)).not.toContain('Testard')
      expect(codesOf(await maskPassages(moderator, address, masking))).toEqual(['changed-meanwhile'])
    })

    it('is of passages that stand there, and of texts that a moderator may rule on', async () => {
      const { add, read, address, moderator, referent, as } = await given()
      const { id } = await add({ text: PRIVATE })
      const mask = async (by: UseCaseContext, passages: string[], proposalId = id) =>
        codesOf(await maskPassages(by, address, { ...(await read(proposalId)), spans: [], passages }))
      expect(await mask(moderator, [])).toEqual(['passage-missing'])
      expect(await mask(moderator, ['Personne'])).toEqual(['passage-unknown'])
      expect(await mask(referent, ['Jean'])).toEqual(['forbidden'])
      expect(await mask(await as('coordinator'), ['Jean'])).toEqual(['forbidden'])
      const accepted = await add({ text: PRIVATE, status: 'accepted' })
      expect(await mask(moderator, ['Jean'], accepted.id)).toEqual(['proposal-closed'])
    })
  })

  describe('a mask taken back', () => {
    const masked = async () => {
      const played = await given()
      const { add, read, moderator, address } = played
      const { id } = await add({ title: 'Écrire à Jean', text: PRIVATE, themeId: 'vivre' })
      expectOk(
        await maskPassages(moderator, address, { ...(await read(id)), spans: [], passages: ['Jean'] }),
      )
      expectOk(
        await maskPassages(moderator, address, {
          ...(await read(id)),
          spans: [],
          passages: ['Testard'],
        }),
      )
      const unmask = async (by: UseCaseContext = moderator, open = false, version?: number) =>
        unmaskWords(by, address, { ...(await read(id)), public: open, ...(version && { version }) })
      const words = async () => {
        const found = await findProposal(registry(), played.keyOf(id))
        return found && [found.title, found.text, found.themeId]
      }
      return { ...played, id, unmask, words }
    }

    it('gives back the words before the first mask, tells the author, and is journalled without them', async () => {
      const { id, unmask, words, review, said, journal, keyOf, moderator, consultation } = await masked()
      expect(await words()).not.toContain(PRIVATE)
      expect((await review(id)).may.unmask).toBe(true)
      expectOk(await unmask(moderator))
      expect(await words()).toEqual(['Écrire à Jean', PRIVATE, 'vivre'])
      expect(await findOriginal(registry(), keyOf(id))).toBeUndefined()
      expect((await said(id)).map(({ kind }) => kind)).toEqual(['masked', 'masked', 'unmasked'])
      expect(await journal()).toContain('proposal-unmasked')
      const entries = await listEntries(registry(), consultation.councilId, 0, 100)
      expect(JSON.stringify(entries)).not.toContain('Testard')
      expect((await review(id)).may.unmask).toBe(false)
      expect(codesOf(await unmask())).toEqual(['original-gone'])
    })

    it('is for whoever may rule on the text, in the version that was read', async () => {
      const { id, unmask, read, words, referent, as, inDistress, moderator, address } = await masked()
      const { version } = await read(id)
      expect(codesOf(await unmask(referent))).toEqual(['forbidden'])
      expect(codesOf(await unmask(await as('coordinator')))).toEqual(['forbidden'])
      expect(codesOf(await unmask(moderator, false, version - 1))).toEqual(['changed-meanwhile'])
      expect(await words()).not.toContain(PRIVATE)
      const held = await inDistress('concern')
      expect(
        codesOf(await unmaskWords(moderator, address, { ...(await read(held.id)), public: false })),
      ).toEqual(['with-referent'])
    })

    it('of a public text needs somebody to say that everybody may read it', async () => {
      const { id, rule, unmask, words, moderator, review } = await masked()
      expectOk(await rule(id, ACCEPT))
      expect((await review(id)).may).toMatchObject({ mask: false, unmask: true })
      expect(codesOf(await unmask())).toEqual(['marks-left'])
      expect(await words()).not.toContain(PRIVATE)
      expectOk(await unmask(moderator, true))
      expect(await words()).toContain(PRIVATE)
    })

    it('is no more of a text that was refused', async () => {
      const { id, rule, unmask, review } = await masked()
      expectOk(await rule(id, REFUSE))
      expect((await review(id)).may.unmask).toBe(false)
      expect(codesOf(await unmask())).toEqual(['proposal-closed'])
    })
  })

  describe('a second opinion', () => {
    it('is asked, given by another, and leads the text back to those that wait', async () => {
      const { add, read, address, moderator, colleague, queue, review, said, journal } = await given()
      const { id } = await add()
      const question = { ...(await read(id)), text: 'Est-ce dans la question ?' }
      expectOk(await askOpinion(moderator, address, question))
      expect((await queue()).counts).toMatchObject({ opinions: 0, waiting: 0 })
      expect((await queue(colleague)).counts).toMatchObject({ opinions: 1, waiting: 0 })
      expect(codesOf(await askOpinion(colleague, address, question))).toEqual(['question-open'])
      expect(codesOf(await giveOpinion(moderator, address, question))).toEqual([
        'another-moderator-needed',
      ])
      expectOk(await giveOpinion(colleague, address, { ...question, text: 'Oui.' }))
      expect((await queue()).counts).toMatchObject({ opinions: 0, waiting: 1 })
      expect(codesOf(await giveOpinion(colleague, address, question))).toEqual(['question-closed'])
      expect((await review(id)).opinions.map(({ kind, mine }) => [kind, mine])).toEqual([
        ['question', true],
        ['opinion', false],
      ])
      expect(await said(id)).toEqual([])
      expect(await journal()).toEqual(expect.arrayContaining(['opinion-asked', 'opinion-given']))
    })
  })

  it('nothing that anybody is shown tells which moderator did what', async () => {
    const { add, rule, read, address, moderator, colleague, referent, review } = await given({
      secondEyes: true,
    })
    const { id } = await add()
    expectOk(await askOpinion(moderator, address, { ...(await read(id)), text: 'Et toi ?' }))
    expectOk(await rule(id, REFUSE))
    for (const reader of [moderator, colleague, referent]) {
      const shown = JSON.stringify(await review(id, reader))
      expect(shown).not.toMatch(/[0-9a-f]{64}/)
      for (const { actor } of [moderator, colleague, referent])
        if (actor.kind === 'account') expect(shown).not.toContain(actor.accountId)
    }
  })
})
