import { describe, expect, it } from 'vitest'
import type { Ruling } from '#app/domain/moderation.ts'
import { ROLES } from '#app/domain/membership.ts'
import { PROPOSAL_STATUSES, type Proposal, type ProposalMessage } from '#app/domain/proposal.ts'
import { readDesk, readPriority } from '#app/usecases/consolidation-reading.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { moderate, readQueue, readReview } from '#app/usecases/moderation.ts'
import { readOutcome } from '#app/usecases/outcome.ts'
import { listProposals, readProposal } from '#app/usecases/proposal-list.ts'
import { followProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { listEntries } from '#db/registry/journal.ts'
import { insertSources } from '#db/registry/priority.ts'
import {
  changeProposalStatus,
  changeProposalText,
  findProposal,
  insertMessage,
} from '#db/registry/proposal.ts'
import { transact } from '#db/transaction.ts'
import { anId, CALENDAR } from '#tests/factories/consultation.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import {
  givenProposing,
  moderated,
  propose,
  PROPOSING,
  PROPOSING_DAY,
  WHILE_CONSOLIDATING,
} from '#tests/factories/proposing.ts'
import {
  AFTER_VOTING,
  aWorld,
  codesOf,
  expectOk,
  givenMember,
  givenOpenConsultation,
  WHILE_VOTING,
} from '#tests/factories/world.ts'
import { statementsOf } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const ACCEPT: Ruling = { act: 'accept' }
const RETURN: Ruling = { act: 'return', reason: 'unclear', text: 'Dites pour qui.' }
const REFUSE: Ruling = { act: 'refuse', reason: 'off-topic', text: 'Une autre question est posée.' }
const RETRACT = { act: 'retract', reason: 'names-someone', text: 'Un prénom y est resté.' } as const
const NONE = {
  'distress': 0,
  'waiting': 0,
  'appeals': 0,
  'second-eyes': 0,
  'opinions': 0,
  'returned': 0,
  'accepted': 0,
  'refused': 0,
  'apart': 0,
}
const FIRST = { queue: 'waiting', page: 1 } as const

describe.each(ENGINES)('moderation on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const world = aWorld(stores())
    const { consultation, address } = await givenProposing(world, { priorities: [] })
    const moderator = await givenMember(world, consultation.councilId, 'moderator')
    const add = (overrides: Partial<Proposal> = {}) =>
      givenProposal(registry(), consultation, overrides)
    const keyOf = (id: string) => ({
      councilId: consultation.councilId,
      consultationId: consultation.id,
      id,
    })
    const rule = (proposal: Proposal, ruling: Ruling, by: UseCaseContext = moderator) =>
      moderate(by, address, { proposalId: proposal.id, version: proposal.version, ruling })
    const stored = (id: string) => findProposal(registry(), keyOf(id))
    const journal = async () =>
      (await listEntries(registry(), consultation.councilId, 0, 100)).filter(({ act }) =>
        act.startsWith('proposal-'),
      )
    return { world, consultation, address, moderator, add, keyOf, rule, stored, journal }
  }

  describe('the queue', () => {
    it('shows those that wait, the oldest day first, and how many are in each list', async () => {
      const { address, moderator, add } = await given()
      await add({ title: 'Hier', receivedOn: '2026-10-21' })
      await add({ title: 'La première', receivedOn: '2026-10-16', organisation: 'UNAFAM 14' })
      await add({ title: 'Sans thème', receivedOn: PROPOSING_DAY, themeId: undefined })
      await add({ status: 'returned' })
      await add({ status: 'withdrawn' })
      const queue = expectOk(await readQueue(moderator, address, FIRST))
      expect(queue).toMatchObject({
        queue: 'waiting',
        counts: { ...NONE, waiting: 3, returned: 1 },
        longestWait: 6,
        page: 1,
        pages: 1,
        readOnly: null,
      })
      expect(
        queue.proposals.map(({ title, ageInDays, theme, organisation }) => [
          title,
          ageInDays,
          theme,
          organisation,
        ]),
      ).toEqual([
        ['La première', 6, 'Vivre dans la cité', 'UNAFAM 14'],
        ['Hier', 1, 'Vivre dans la cité', null],
        ['Sans thème', 0, null, null],
      ])
    })

    it('tells nothing of the order in which texts came on the same day', async () => {
      const { address, moderator, add } = await given()
      for (let made = 0; made < 5; made += 1) await add()
      const { proposals } = expectOk(await readQueue(moderator, address, FIRST))
      const ids = proposals.map(({ id }) => id)
      expect(ids).toEqual(ids.toSorted())
    })

    it('counts days in the council’s time zone', async () => {
      const { world, address, moderator, add } = await given()
      await add({ receivedOn: '2026-10-16' })
      world.setNow('2026-10-16T22:30:00.000Z')
      const { proposals } = expectOk(await readQueue(moderator, address, FIRST))
      expect(proposals[0]?.ageInDays).toBe(1)
    })

    it('has pages of thirty, and shows the last one to whoever asks for more', async () => {
      const { address, moderator, add } = await given()
      for (let made = 0; made < 31; made += 1) await add()
      const page = async (asked: number) => {
        const queue = expectOk(
          await readQueue(moderator, address, { queue: 'waiting', page: asked }),
        )
        return [queue.page, queue.pages, queue.proposals.length]
      }
      expect(await page(1)).toEqual([1, 2, 30])
      expect(await page(2)).toEqual([2, 2, 1])
      expect(await page(99)).toEqual([2, 2, 1])
    })

    it('holds nothing that tells who wrote, or when more closely than the day', async () => {
      const { address, moderator, add } = await given()
      await add({ organisation: 'GEM Les Amarres' })
      const queue = expectOk(await readQueue(moderator, address, FIRST))
      expect(Object.keys(queue).sort()).toEqual([
        'alone',
        'answersDistress',
        'cases',
        'consultation',
        'counts',
        'longestWait',
        'others',
        'page',
        'pages',
        'proposals',
        'queue',
        'readOnly',
        'readToday',
        'target',
        'urgent',
      ])
      expect(Object.keys(queue.consultation).sort()).toEqual([
        'distressContacts',
        'slug',
        'state',
        'title',
      ])
      expect(Object.keys(queue.proposals[0] ?? {}).sort()).toEqual([
        'ageInDays',
        'back',
        'id',
        'lateDays',
        'level',
        'organisation',
        'theme',
        'title',
      ])
    })

    it('asks the same of the store for ten texts and for a thousand', async () => {
      const { consultation, address, moderator } = await given()
      const counts = []
      for (const missing of [10, 990]) {
        await transact(registry(), async (trx) => {
          for (let made = 0; made < missing; made += 1) await givenProposal(trx, consultation)
        })
        const { proposals } = expectOk(await readQueue(moderator, address, FIRST))
        const id = proposals[4]?.id ?? ''
        const read = await statementsOf(moderator, (db) => readQueue(db, address, FIRST))
        const review = await statementsOf(moderator, (db) => readReview(db, address, id))
        counts.push([read.length, review.length])
      }
      expect(counts[1]).toEqual(counts[0])
    })

    it('is read, and only read, by the clinical referent; by nobody else in the council', async () => {
      const { world, consultation, address, add, rule } = await given()
      const proposal = await add()
      for (const role of ['referent', 'deputy-referent'] as const) {
        const referent = await givenMember(world, consultation.councilId, role)
        expect(expectOk(await readQueue(referent, address, FIRST)).readOnly).toBe('role')
        expect(expectOk(await readReview(referent, address, proposal.id)).readOnly).toBe('role')
        expect(codesOf(await rule(proposal, ACCEPT, referent))).toEqual(['forbidden'])
      }
      for (const role of ['coordinator', 'chair', 'representative', 'relay'] as const) {
        const other = await givenMember(world, consultation.councilId, role)
        expect(codesOf(await readQueue(other, address, FIRST))).toEqual(['forbidden'])
        expect(codesOf(await readReview(other, address, proposal.id))).toEqual(['forbidden'])
      }
    })

    it('is of one council: a moderator of another one reads nothing', async () => {
      const { world, address, add, rule } = await given()
      const proposal = await add()
      const elsewhere = await givenProposing(world, { priorities: [] })
      const stranger = await givenMember(world, elsewhere.consultation.councilId, 'moderator')
      expect(codesOf(await readQueue(stranger, address, FIRST))).toEqual(['forbidden'])
      expect(codesOf(await readReview(stranger, elsewhere.address, proposal.id))).toEqual([
        'unknown-proposal',
      ])
      expect(codesOf(await rule(proposal, ACCEPT, stranger))).toEqual(['forbidden'])
    })

    it('can still be read when voting has begun, and changes no more', async () => {
      const { world, address, moderator, add, rule } = await given()
      const proposal = await add()
      world.setNow(WHILE_CONSOLIDATING)
      expect(expectOk(await readQueue(moderator, address, FIRST)).readOnly).toBeNull()
      const voting = await givenOpenConsultation(world)
      const other = await givenMember(world, voting.consultation.councilId, 'moderator')
      const late = await givenProposal(registry(), voting.consultation)
      world.setNow(WHILE_VOTING)
      expect(expectOk(await readQueue(other, voting.address, FIRST)).readOnly).toBe('phase')
      const answer = await moderate(other, voting.address, {
        proposalId: late.id,
        version: late.version,
        ruling: ACCEPT,
      })
      expect(codesOf(answer)).toEqual(['not-in-this-phase'])
      expect((await rule(proposal, ACCEPT)).ok).toBe(true)
    })
  })

  describe('one text', () => {
    it('comes with its conversation and those beside it', async () => {
      const { address, moderator, add, keyOf } = await given()
      const before = await add({ receivedOn: '2026-10-09' })
      const proposal = await add({ receivedOn: '2026-10-10' })
      const after = await add({ receivedOn: '2026-10-11' })
      await add({ receivedOn: '2026-10-10', status: 'accepted' })
      const said: ProposalMessage[] = [
        { kind: 'returned', reason: 'unclear', text: 'Pour qui ?', writtenOn: '2026-10-12' },
        { kind: 'answer', text: 'Pour les jeunes.', writtenOn: '2026-10-13' },
      ]
      for (const message of said)
        await transact(registry(), (trx) => insertMessage(trx, keyOf(proposal.id), message))
      const review = expectOk(await readReview(moderator, address, proposal.id))
      expect(review.proposal.words).toEqual({
        title: proposal.title,
        text: proposal.text,
        why: proposal.why,
      })
      expect(review).toMatchObject({
        messages: said,
        previous: before.id,
        next: after.id,
        waiting: 3,
      })
    })

    it('holds nothing that tells who wrote it, or when more closely than the day', async () => {
      const { address, moderator, add, keyOf } = await given()
      const proposal = await add()
      const message = { kind: 'answer', text: 'Merci.', writtenOn: '2026-10-13' } as const
      await transact(registry(), (trx) => insertMessage(trx, keyOf(proposal.id), message))
      const review = expectOk(await readReview(moderator, address, proposal.id))
      expect(Object.keys(review).sort()).toEqual([
        'alone',
        'blurred',
        'charter',
        'consultation',
        'distress',
        'marks',
        'may',
        'messages',
        'models',
        'next',
        'opinions',
        'original',
        'previous',
        'proposal',
        'proposed',
        'queue',
        'readOnly',
        'rules',
        'similar',
        'tookPart',
        'waiting',
      ])
      expect(Object.keys(review.proposal).sort()).toEqual([
        'ageInDays',
        'back',
        'id',
        'organisation',
        'status',
        'theme',
        'version',
        'words',
      ])
      expect(review.messages).toEqual([message])
    })

    it('withdrawn by its author has no words any more', async () => {
      const { address, moderator, add, keyOf } = await given()
      const proposal = await add({ organisation: 'UNAFAM 14' })
      const waiting = await add({ receivedOn: '2026-10-13' })
      await changeProposalStatus(registry(), keyOf(proposal.id), 'withdrawn')
      const review = expectOk(await readReview(moderator, address, proposal.id))
      expect(review.proposal).toMatchObject({ status: 'withdrawn', words: null, organisation: null })
      expect(review.next).toBe(waiting.id)
    })

    it('that does not exist is unknown', async () => {
      const { address, moderator } = await given()
      expect(codesOf(await readReview(moderator, address, anId()))).toEqual(['unknown-proposal'])
    })
  })

  describe('a ruling', () => {
    it.each([
      [ACCEPT, 'accepted', 'proposal-accepted', {}],
      [RETURN, 'returned', 'proposal-returned', {}],
      [REFUSE, 'refused', 'proposal-refused', {}],
    ] as const)(
      '$act: the author is told, the journal that it took place',
      async (ruling, status, act, details) => {
        const { address, moderator, add, rule, stored, journal } = await given()
        const proposal = await add()
        expect(expectOk(await rule(proposal, ruling))).toEqual({ proposed: false, next: null })
        expect(await stored(proposal.id)).toEqual({
          ...proposal,
          status,
          ...(status !== 'returned' && { decidedOn: PROPOSING_DAY }),
          version: 2,
        })
        const { messages } = expectOk(await readReview(moderator, address, proposal.id))
        expect(messages).toEqual([
          {
            kind: status,
            ...(ruling.act === 'accept'
              ? { text: '' }
              : { reason: ruling.reason, text: ruling.text }),
            writtenOn: PROPOSING_DAY,
          },
        ])
        expect(await journal()).toMatchObject([
          { act, actor: 'moderator', subject: proposal.id, details },
        ])
      },
    )

    it('leads to the next text that waits, and from the last one to the first', async () => {
      const { add, rule } = await given()
      const [first, second, third] = [
        await add({ receivedOn: '2026-10-01' }),
        await add({ receivedOn: '2026-10-02' }),
        await add({ receivedOn: '2026-10-03' }),
      ]
      expect(expectOk(await rule(second, ACCEPT)).next).toBe(third.id)
      expect(expectOk(await rule(third, RETURN)).next).toBe(first.id)
      expect(expectOk(await rule(first, REFUSE)).next).toBeNull()
    })

    it('is refused where the author revised meanwhile, and changes nothing', async () => {
      const { add, rule, keyOf, stored, journal } = await given()
      const proposal = await add()
      const words = { title: proposal.title, text: 'Le samedi aussi.', why: '' }
      await changeProposalText(registry(), keyOf(proposal.id), words)
      expect(codesOf(await rule(proposal, ACCEPT))).toEqual(['changed-meanwhile'])
      expect(await stored(proposal.id)).toMatchObject({ status: 'submitted', text: words.text })
      expect(await journal()).toEqual([])
    })

    it('is refused where the author withdrew, or somebody ruled, meanwhile', async () => {
      const { add, rule, keyOf } = await given()
      const [withdrawn, ruled] = [await add(), await add()]
      await changeProposalStatus(registry(), keyOf(withdrawn.id), 'withdrawn')
      expect(codesOf(await rule(withdrawn, ACCEPT))).toEqual(['changed-meanwhile'])
      expectOk(await rule(ruled, REFUSE))
      expect(codesOf(await rule(ruled, ACCEPT))).toEqual(['changed-meanwhile'])
    })

    it('is given once, and by no second moderator', async () => {
      const { add, rule, stored } = await given()
      for (const ruling of [ACCEPT, RETURN, REFUSE]) {
        const proposal = await add()
        expectOk(await rule(proposal, ruling))
        const seen = await stored(proposal.id)
        if (seen === undefined) throw new Error('It was there')
        expect(codesOf(await rule(seen, ACCEPT))).toEqual(['proposal-closed'])
      }
    })

    it('by two at once is that of one, the other is told', async () => {
      const { world, consultation, add, rule, journal, stored } = await given()
      const other = await givenMember(world, consultation.councilId, 'moderator')
      const proposal = await add()
      const answers = await Promise.all([
        rule(proposal, ACCEPT),
        rule(proposal, REFUSE, other),
        rule(proposal, RETURN),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.flatMap((answer) => codesOf(answer))).toEqual([
        'changed-meanwhile',
        'changed-meanwhile',
      ])
      expect(await journal()).toHaveLength(1)
      expect((await stored(proposal.id))?.version).toBe(2)
    })
  })

  describe('a retraction', () => {
    async function published(overrides: Partial<Proposal> = {}) {
      const played = await given()
      const proposal = await played.add({ status: 'accepted', ...overrides })
      const list = async (query = '') =>
        expectOk(await listProposals(played.world.as('public'), played.address, { query, page: 1 }))
      const page = () => readProposal(played.world.as('public'), played.address, proposal.id)
      return { ...played, proposal, list, page }
    }

    it('takes the text off its page, the list and the search; the journal says no reason', async () => {
      const { proposal, rule, list, page, stored, journal } = await published()
      expect((await list('cafe')).found).toBe(1)
      expectOk(await rule(proposal, RETRACT))
      expect(await stored(proposal.id)).toEqual({
        ...proposal,
        status: 'refused',
        decidedOn: PROPOSING_DAY,
        version: 2,
      })
      expect(codesOf(await page())).toEqual(['unknown-proposal'])
      expect([(await list()).found, (await list('cafe')).found]).toEqual([0, 0])
      expect(await journal()).toMatchObject([
        { act: 'proposal-retracted', actor: 'moderator', subject: proposal.id, details: {} },
      ])
    })

    it('is told to the author with its reason and sentence, who may still withdraw', async () => {
      const { world, consultation, address, moderator, list, journal } = await published()
      const author = world.as('public')
      const code = await propose(world, { address })
      const id = await moderated(world, { consultation }, code, 'accepted')
      expect((await list()).found).toBe(2)
      const { proposal } = expectOk(await readReview(moderator, address, id))
      const { version } = proposal
      expectOk(await moderate(moderator, address, { proposalId: id, version, ruling: RETRACT }))
      expect((await journal()).map(({ act }) => act)).toEqual(['proposal-retracted'])
      expect(expectOk(await followProposal(author, address, code))).toMatchObject({
        status: 'refused',
        publicId: null,
        messages: [
          { kind: 'retracted', reason: RETRACT.reason, text: RETRACT.text, writtenOn: PROPOSING_DAY },
        ],
        may: { answer: false, revise: false, withdraw: true },
      })
      expectOk(await withdrawProposal(author, address, code))
      expect(expectOk(await readReview(moderator, address, id))).toMatchObject({
        may: { retract: false },
        proposal: { status: 'withdrawn', words: null },
        messages: [],
      })
    })

    it('is offered on what is public, and refused of everything else', async () => {
      const { address, moderator, add, rule } = await given()
      for (const status of PROPOSAL_STATUSES) {
        const proposal = await add({ status })
        const { may } = expectOk(await readReview(moderator, address, proposal.id))
        expect(may.retract).toBe(status === 'accepted')
        const codes = codesOf(await rule(proposal, RETRACT))
        expect(codes).toEqual(status === 'accepted' ? [] : ['proposal-closed'])
      }
    })

    it('is that of one moderator, the other is told; and of one version', async () => {
      const { world, consultation, proposal, rule, journal, stored } = await published()
      const other = await givenMember(world, consultation.councilId, 'moderator')
      const answers = await Promise.all([rule(proposal, RETRACT), rule(proposal, RETRACT, other)])
      expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['changed-meanwhile'])
      expect(await journal()).toHaveLength(1)
      expect((await stored(proposal.id))?.version).toBe(2)
    })

    it('is a moderator’s of this council alone', async () => {
      const { world, consultation, proposal, rule, page } = await published()
      for (const role of ROLES.filter((role) => role !== 'moderator')) {
        const other = await givenMember(world, consultation.councilId, role)
        expect(codesOf(await rule(proposal, RETRACT, other)), role).toEqual(['forbidden'])
      }
      const elsewhere = await givenProposing(world)
      const stranger = await givenMember(world, elsewhere.consultation.councilId, 'moderator')
      expect(codesOf(await rule(proposal, RETRACT, stranger))).toEqual(['forbidden'])
      const own = { proposalId: proposal.id, version: 1, ruling: RETRACT }
      expect(codesOf(await moderate(stranger, elsewhere.address, own))).toEqual([
        'unknown-proposal',
      ])
      expect((await page()).ok).toBe(true)
    })

    it.each([
      ['during the vote', WHILE_VOTING],
      ['after it', AFTER_VOTING],
    ])('is possible %s too, and the lineage of a priority tells it no more', async (_when, at) => {
      const world = aWorld(stores())
      const { consultation, address } = await givenOpenConsultation(world, {
        calendar: { proposing: PROPOSING, voting: CALENDAR.voting },
      })
      const { councilId, id: consultationId, priorities } = consultation
      const [coordinator, moderator] = [
        await givenMember(world, councilId, 'coordinator'),
        await givenMember(world, councilId, 'moderator'),
      ]
      const proposal = await givenProposal(registry(), consultation, {
        status: 'accepted',
        title: 'canari-titre',
        text: 'canari-texte',
        why: 'canari-raison',
        organisation: 'canari-organisation',
      })
      const priorityId = priorities[0]?.id ?? ''
      const key = { councilId, consultationId, id: priorityId }
      await insertSources(registry(), key, [proposal.id])
      world.setNow(at)
      const anybody = world.as('public')
      const read = async () =>
        JSON.stringify([
          await readConsultation(anybody, address),
          await listProposals(anybody, address, { query: '', page: 1 }),
          await readProposal(anybody, address, proposal.id),
          await readOutcome(anybody, address),
          await readDesk(coordinator, address, { search: '', page: 1, chosen: [proposal.id] }),
          await readPriority(coordinator, address, priorityId, [proposal.id]),
        ])
      expect(await read()).toContain('canari')
      const review = expectOk(await readReview(moderator, address, proposal.id))
      expect(review).toMatchObject({ readOnly: 'phase', may: { retract: true } })
      const { version } = review.proposal
      expectOk(
        await moderate(moderator, address, { proposalId: proposal.id, version, ruling: RETRACT }),
      )
      expect(await read()).not.toContain('canari')
      const { proposals } = expectOk(await readConsultation(anybody, address))
      expect(proposals.sources).toEqual([{ priorityId, proposalId: proposal.id, title: null }])
      const { priority, sources } = expectOk(await readPriority(coordinator, address, priorityId, []))
      expect(priority?.title).toBe(priorities[0]?.title)
      expect(sources).toMatchObject([{ id: proposal.id, gone: true, title: '', text: '' }])
    })
  })
})
