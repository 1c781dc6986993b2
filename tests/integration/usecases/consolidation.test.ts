import { describe, expect, it } from 'vitest'
import type { Consultation } from '#app/domain/consultation.ts'
import type { PriorityWords } from '#app/domain/consolidation.ts'
import type { Proposal } from '#app/domain/proposal.ts'
import {
  addPriority,
  editPriority,
  movePriority,
  removePriority,
} from '#app/usecases/consolidation.ts'
import { readDesk, readPriority, type DeskQuery } from '#app/usecases/consolidation-reading.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import { listEntries } from '#db/registry/journal.ts'
import { changeProposalStatus } from '#db/registry/proposal.ts'
import { transact } from '#db/transaction.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing, WHILE_CONSOLIDATING, WHILE_PROPOSING } from '#tests/factories/proposing.ts'
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

const WORDS: PriorityWords = {
  title: 'Un lieu ouvert le soir et le dimanche',
  description: 'Dans la maison de quartier, sans rendez-vous.',
  themeId: 'vivre',
}
const ALL: DeskQuery = { search: '', page: 1, chosen: [] }

describe.each(ENGINES)('consolidation on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(overrides: Partial<Consultation> = {}) {
    const world = aWorld(stores())
    const { consultation, address } = await givenProposing(world, { priorities: [], ...overrides })
    const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
    const moderator = await givenMember(world, consultation.councilId, 'moderator')
    const accept = (more: Partial<Proposal> = {}) =>
      givenProposal(registry(), consultation, { status: 'accepted', ...more })
    const add = async (sources: readonly string[], words = WORDS) =>
      expectOk(await addPriority(coordinator, address, { words, sources })).id
    const desk = async (query: Partial<DeskQuery> = {}) =>
      expectOk(await readDesk(coordinator, address, { ...ALL, ...query }))
    const page = async (id: string | null, chosen: readonly string[] = []) =>
      expectOk(await readPriority(coordinator, address, id, chosen))
    const journal = async () =>
      (await listEntries(registry(), consultation.councilId, 0, 100)).filter(({ act }) =>
        act.startsWith('priorit'),
      )
    const withdraw = ({ councilId, consultationId, id }: Proposal) =>
      changeProposalStatus(registry(), { councilId, consultationId, id }, 'withdrawn')
    world.setNow(WHILE_CONSOLIDATING)
    return {
      world,
      consultation,
      address,
      coordinator,
      moderator,
      accept,
      add,
      desk,
      page,
      journal,
      withdraw,
    }
  }

  describe('where there is a budget', () => {
    const BUDGETED = { method: 'budget', grades: [], budget: 20_000 } as const

    it('a priority needs a cost that the budget can pay; it is shown where priorities are made', async () => {
      const { coordinator, address, accept, add, desk, page } = await given(BUDGETED)
      const source = await accept()
      const make = async (cost?: number) =>
        addPriority(coordinator, address, {
          words: { ...WORDS, ...(cost !== undefined && { cost }) },
          sources: [source.id],
        })
      expect(codesOf(await make())).toEqual(['cost-missing'])
      expect(codesOf(await make(20_001))).toEqual(['cost-beyond-budget'])
      const id = await add([source.id], { ...WORDS, cost: 12_000 })
      expect((await desk()).priorities).toMatchObject([{ id, cost: 12_000 }])
      expect((await desk()).consultation.budget).toBe(20_000)
      expect((await page(id)).words.cost).toBe(12_000)
    })
  })

  describe('the desk', () => {
    it('shows accepted proposals that are the source of no priority, by theme and by words', async () => {
      const { consultation, accept, add, desk } = await given()
      const used = await accept({ title: 'Déjà prise' })
      await accept({ title: 'Un café l’été', receivedOn: '2026-10-03' })
      await accept({ title: 'Écoute', themeId: 'soins', receivedOn: '2026-10-02' })
      await givenProposal(registry(), consultation, { title: 'Attend encore' })
      await add([used.id])
      const titles = async (query: Partial<DeskQuery>) =>
        (await desk(query)).available.proposals.map(({ title }) => title)
      expect(await titles({})).toEqual(['Écoute', 'Un café l’été'])
      expect(await titles({ themeId: 'soins' })).toEqual(['Écoute'])
      expect(await titles({ search: 'CAFE ete' })).toEqual(['Un café l’été'])
      expect(await titles({ search: 'café nulle part' })).toEqual([])
      expect(await titles({ search: '% _ \\' })).toHaveLength(2)
    })

    it('has pages of twenty, and keeps what is ticked on the others', async () => {
      const { accept, desk } = await given()
      const proposals = []
      for (let made = 0; made < 21; made += 1)
        proposals.push(await accept({ receivedOn: `2026-10-0${made === 20 ? 9 : 1}` }))
      const last = proposals.at(-1)?.id ?? ''
      const first = await desk({ chosen: [last, anId()] })
      expect([first.available.total, first.available.pages]).toEqual([21, 2])
      expect(first.available.proposals).toHaveLength(20)
      expect(first.chosen.map(({ id }) => id)).toEqual([last])
      const second = await desk({ page: 2, chosen: [last] })
      expect(second.available.proposals.map(({ id }) => id)).toEqual([last])
      expect(second.chosen).toEqual([])
    })

    it('lists the priorities with what they come from, also where an author withdrew since', async () => {
      const { accept, add, desk, withdraw } = await given()
      const [kept, gone] = [
        await accept({ receivedOn: '2026-10-01' }),
        await accept({ receivedOn: '2026-10-02' }),
      ]
      const id = await add([kept.id, gone.id])
      await withdraw(gone)
      const { priorities, available } = await desk()
      expect(priorities).toEqual([
        {
          id,
          cost: null,
          title: WORDS.title,
          description: WORDS.description,
          theme: 'Vivre dans la cité',
          sources: [
            { id: kept.id, title: kept.title },
            { id: gone.id, title: null },
          ],
        },
      ])
      expect(available.total).toBe(0)
    })

    it('holds nothing that tells who proposed, or when', async () => {
      const { accept, desk, page } = await given()
      const { id } = await accept({ organisation: 'UNAFAM 14' })
      const { available } = await desk()
      const keys = ['id', 'organisation', 'text', 'theme', 'title', 'why']
      expect(Object.keys(available.proposals[0] ?? {}).sort()).toEqual(keys)
      const { candidates } = await page(null, [id])
      expect(Object.keys(candidates[0] ?? {}).sort()).toEqual([...keys, 'takenBy'].sort())
    })

    it('asks the same of the store for ten proposals and for a thousand', async () => {
      const { consultation, address, coordinator, accept, add } = await given()
      const source = await accept()
      const id = await add([source.id])
      const counts = []
      for (const missing of [10, 990]) {
        await transact(registry(), async (trx) => {
          for (let made = 0; made < missing; made += 1)
            await givenProposal(trx, consultation, { status: 'accepted' })
        })
        const read = await statementsOf(coordinator, (db) => readDesk(db, address, ALL))
        const one = await statementsOf(coordinator, (db) => readPriority(db, address, id, []))
        counts.push([read.length, one.length])
      }
      expect(counts[1]).toEqual(counts[0])
    })

    it('is that of the coordinator and of moderators alone', async () => {
      const { world, consultation, address, moderator, accept } = await given()
      const { id } = await accept()
      expect((await readDesk(moderator, address, ALL)).ok).toBe(true)
      for (const role of ['chair', 'referent', 'steering-member', 'relay'] as const) {
        const other = await givenMember(world, consultation.councilId, role)
        expect(codesOf(await readDesk(other, address, ALL))).toEqual(['forbidden'])
        expect(codesOf(await readPriority(other, address, null, [id]))).toEqual(['forbidden'])
        const made = await addPriority(other, address, { words: WORDS, sources: [id] })
        expect(codesOf(made)).toEqual(['forbidden'])
      }
    })
  })

  describe('a new priority', () => {
    it('begins with the words of its sources and keeps them as its lineage', async () => {
      const { accept, add, desk, page, journal } = await given()
      const [one, two] = [
        await accept({ title: 'Le soir', receivedOn: '2026-10-01' }),
        await accept({ title: 'Le dimanche', receivedOn: '2026-10-02' }),
      ]
      const blank = await page(null, [two.id, one.id])
      expect(blank.words).toEqual({
        title: 'Le soir',
        description: `${one.text}\n\n${two.text}`,
        themeId: 'vivre',
      })
      const id = await add([one.id, two.id])
      expect((await desk()).priorities[0]?.sources).toHaveLength(2)
      expect(await journal()).toMatchObject([
        { act: 'priority-added', actor: 'coordinator', subject: id, details: { sources: 2 } },
      ])
    })

    it('is public at once, where consultations are read', async () => {
      const { world, address, accept, add } = await given()
      const id = await add([(await accept()).id])
      const { consultation } = expectOk(await readConsultation(world.as('public'), address))
      expect(consultation.priorities).toEqual([{ id, ...WORDS }])
    })

    it('is not made of nothing where texts are collected', async () => {
      const { address, coordinator } = await given()
      const made = await addPriority(coordinator, address, { words: WORDS, sources: [] })
      expect(codesOf(made)).toEqual(['source-missing'])
    })

    it('may be written by the team where no texts are collected', async () => {
      const world = aWorld(stores())
      const { consultation, address } = await givenOpenConsultation(world)
      const coordinator = await givenMember(world, consultation.councilId, 'coordinator')
      world.setNow(WHILE_CONSOLIDATING)
      expect((await addPriority(coordinator, address, { words: WORDS, sources: [] })).ok).toBe(true)
    })

    it('is refused with every reason, and then nothing is written', async () => {
      const { consultation, address, coordinator, accept, desk, journal, withdraw } = await given()
      const [free, gone] = [await accept(), await accept()]
      const waiting = await givenProposal(registry(), consultation)
      await withdraw(gone)
      const words = { title: '', description: '', themeId: 'ailleurs' }
      const sources = [free.id, gone.id, waiting.id]
      expect(codesOf(await addPriority(coordinator, address, { words, sources }))).toEqual([
        'title-missing',
        'unknown-theme',
        'source-gone',
      ])
      expect((await desk()).priorities).toEqual([])
      expect(await journal()).toEqual([])
    })

    it('cannot take a proposal from another consultation', async () => {
      const { world, address, coordinator } = await given()
      const elsewhere = await givenProposing(world)
      const foreign = await givenProposal(registry(), elsewhere.consultation, {
        status: 'accepted',
      })
      world.setNow(WHILE_CONSOLIDATING)
      const made = await addPriority(coordinator, address, { words: WORDS, sources: [foreign.id] })
      expect(codesOf(made)).toEqual(['source-gone'])
    })

    it('is not the sixty-first', async () => {
      const { address, coordinator, accept, add } = await given()
      for (let made = 0; made < 60; made += 1) await add([(await accept()).id])
      const sources = [(await accept()).id]
      const last = await addPriority(coordinator, address, { words: WORDS, sources })
      expect(codesOf(last)).toEqual(['too-many'])
    })

    it('made of the same proposal by two at once is that of one; the other is told whose it is', async () => {
      const { address, coordinator, moderator, accept, desk, page } = await given()
      const [both, mine, theirs] = [await accept(), await accept(), await accept()]
      const answers = await Promise.all([
        addPriority(coordinator, address, {
          words: { ...WORDS, title: 'A' },
          sources: [both.id, mine.id],
        }),
        addPriority(moderator, address, {
          words: { ...WORDS, title: 'B' },
          sources: [both.id, theirs.id],
        }),
      ])
      expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['source-taken'])
      const { priorities } = await desk()
      expect(priorities).toHaveLength(1)
      const { candidates } = await page(null, [both.id, theirs.id, mine.id])
      expect(candidates.find(({ id }) => id === both.id)?.takenBy).toBe(priorities[0]?.title)
    })
  })

  describe('a change', () => {
    it('of words and sources says what it leaves alone', async () => {
      const { address, moderator, accept, add, page, journal } = await given()
      const [one, two, three, late] = [
        await accept({ receivedOn: '2026-10-01' }),
        await accept({ receivedOn: '2026-10-02' }),
        await accept({ receivedOn: '2026-10-03' }),
        await accept({ receivedOn: '2026-10-04' }),
      ]
      const id = await add([one.id, two.id])
      const edit = { version: 1, words: WORDS, added: [late.id], removed: [] }
      expectOk(await editPriority(moderator, address, id, edit))
      const words = { title: 'Des lieux ouverts', description: 'Le soir.' }
      const next = { version: 2, words, added: [three.id, one.id], removed: [two.id, anId()] }
      expectOk(await editPriority(moderator, address, id, next))
      const { priority, sources } = await page(id)
      expect(priority).toEqual({ id, ...words, version: 3 })
      expect(sources.map((source) => source.id)).toEqual([one.id, three.id, late.id])
      expect((await journal()).slice(1)).toMatchObject([
        { act: 'priority-edited', subject: id, actor: 'moderator', details: { sources: 3 } },
        { act: 'priority-edited', subject: id, actor: 'moderator', details: { sources: 3 } },
      ])
    })

    it('made from an older version is refused, whatever it changes', async () => {
      const { address, coordinator, moderator, accept, add, page } = await given()
      const id = await add([(await accept()).id])
      const edit = { version: 1, words: WORDS, added: [], removed: [] }
      const answers = await Promise.all([
        editPriority(coordinator, address, id, { ...edit, words: { ...WORDS, title: 'A' } }),
        editPriority(moderator, address, id, { ...edit, words: { ...WORDS, title: 'B' } }),
      ])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(answers.flatMap((answer) => codesOf(answer))).toEqual(['changed-meanwhile'])
      expect((await page(id)).priority?.version).toBe(2)
      expect(codesOf(await removePriority(coordinator, address, id, 1))).toEqual([
        'changed-meanwhile',
      ])
    })

    it('leaves a priority at least one source, and takes none that another has', async () => {
      const { address, coordinator, accept, add } = await given()
      const [one, other] = [await accept(), await accept()]
      const id = await add([one.id])
      await add([other.id])
      const edit = { version: 1, words: WORDS, added: [], removed: [] }
      const without = await editPriority(coordinator, address, id, { ...edit, removed: [one.id] })
      expect(codesOf(without)).toEqual(['source-missing'])
      const taking = await editPriority(coordinator, address, id, { ...edit, added: [other.id] })
      expect(codesOf(taking)).toEqual(['source-taken'])
      const unknown = await editPriority(coordinator, address, anId(), edit)
      expect(codesOf(unknown)).toEqual(['unknown-priority'])
    })

    it('that takes a priority off the list sets its proposals free', async () => {
      const { consultation, address, coordinator, accept, add, desk, journal } = await given()
      const [one, two] = [await accept(), await accept()]
      const id = await add([one.id, two.id])
      expect((await desk()).available.total).toBe(0)
      expectOk(await removePriority(coordinator, address, id, 1))
      expect((await desk()).available.total).toBe(2)
      expect((await journal()).at(-1)).toMatchObject({
        act: 'priority-removed',
        subject: consultation.id,
        details: { priority: id, sources: 2 },
      })
      expect(codesOf(await removePriority(coordinator, address, id, 1))).toEqual([
        'unknown-priority',
      ])
    })

    it('of the order moves one place, and nowhere beyond the ends', async () => {
      const { consultation, address, coordinator, accept, add, desk, journal } = await given()
      const ids = []
      for (const title of ['A', 'B', 'C'])
        ids.push(await add([(await accept()).id], { ...WORDS, title }))
      const [first = '', , last = ''] = ids
      const titles = async () => (await desk()).priorities.map(({ title }) => title).join('')
      expectOk(await movePriority(coordinator, address, last, 'up'))
      expect(await titles()).toBe('ACB')
      expectOk(await movePriority(coordinator, address, first, 'down'))
      expect(await titles()).toBe('CAB')
      const before = (await journal()).length
      expectOk(await movePriority(coordinator, address, last, 'up'))
      expect(await titles()).toBe('CAB')
      expect(await journal()).toHaveLength(before)
      expect((await journal()).at(-1)).toMatchObject({
        act: 'priorities-ordered',
        subject: consultation.id,
        details: { priorities: 3 },
      })
    })
  })

  describe('the list', () => {
    it('freezes the moment voting opens', async () => {
      const { world, address, coordinator, accept, add, desk } = await given()
      const [one, two, three] = [await accept(), await accept(), await accept()]
      const id = await add([one.id])
      await add([two.id])
      world.setNow(WHILE_VOTING)
      expect((await desk()).consultation.closed).toBe('priorities-frozen')
      const edit = { version: 1, words: WORDS, added: [], removed: [] }
      for (const answer of [
        await addPriority(coordinator, address, { words: WORDS, sources: [three.id] }),
        await editPriority(coordinator, address, id, edit),
        await removePriority(coordinator, address, id, 1),
        await movePriority(coordinator, address, id, 'down'),
      ])
        expect(codesOf(answer)).toEqual(['priorities-frozen'])
    })

    it('is frozen by the second priority where voting should have begun', async () => {
      const { world, address, coordinator, accept, add, desk } = await given()
      const [one, two, three] = [await accept(), await accept(), await accept()]
      await add([one.id])
      world.setNow(WHILE_VOTING)
      expect((await desk()).consultation).toMatchObject({ closed: null, overdue: true })
      await add([two.id])
      expect((await desk()).consultation).toMatchObject({ state: 'voting', overdue: false })
      const late = await addPriority(coordinator, address, { words: WORDS, sources: [three.id] })
      expect(codesOf(late)).toEqual(['priorities-frozen'])
    })

    it('cannot grow any more where its time passed without a vote', async () => {
      const { world, address, coordinator, accept, add, desk } = await given()
      const [one, two] = [await accept(), await accept()]
      await add([one.id])
      world.setNow(AFTER_VOTING)
      expect((await desk()).consultation.closed).toBe('calendar-past')
      const late = await addPriority(coordinator, address, { words: WORDS, sources: [two.id] })
      expect(codesOf(late)).toEqual(['calendar-past'])
    })

    it('does not begin while texts are still collected', async () => {
      const { world, address, coordinator, accept, desk } = await given()
      const { id } = await accept()
      world.setNow(WHILE_PROPOSING)
      expect((await desk()).consultation.closed).toBe('not-in-this-phase')
      const early = await addPriority(coordinator, address, { words: WORDS, sources: [id] })
      expect(codesOf(early)).toEqual(['not-in-this-phase'])
    })
  })
})
