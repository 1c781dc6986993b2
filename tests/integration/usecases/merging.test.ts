import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPriority, editPriority, removePriority } from '#app/usecases/consolidation.ts'
import { readDesk } from '#app/usecases/consolidation-reading.ts'
import { readGatherings } from '#app/usecases/gatherings.ts'
import { answerObjection } from '#app/usecases/objection-answers.ts'
import { objectToMerge } from '#app/usecases/objections.ts'
import { forgetRemovedPriorities, restorePriority } from '#app/usecases/removed-priorities.ts'
import { followProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { listEntries } from '#db/registry/journal.ts'
import { listPriorities, listSources } from '#db/registry/priority.ts'
import { listMessages } from '#db/registry/proposal.ts'
import { listRemoved } from '#db/registry/removed-priority.ts'
import {
  givenProposing,
  moderated,
  propose,
  WHILE_CONSOLIDATING,
  WHILE_PROPOSING,
} from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember, WHILE_VOTING } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const PRIORITY = { title: 'Des lieux ouverts le dimanche', description: 'Partout.' }

describe.each(ENGINES)('merging on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  /** `texts` accepted proposals, each with its author's code, and a desk on which to merge them. */
  async function given(texts: number) {
    const world = aWorld(stores())
    const played = await givenProposing(world, { priorities: [] })
    const { address, consultation } = played
    const key = { councilId: consultation.councilId, consultationId: consultation.id }
    const desk = await givenMember(world, key.councilId, 'coordinator')
    const author = world.as('public')
    world.setNow(WHILE_PROPOSING)
    const authors: { id: string; code: string }[] = []
    for (let text = 0; text < texts; text += 1) {
      const code = await propose(world, played)
      authors.push({ code, id: await moderated(world, played, code, 'accepted') })
    }
    world.setNow(WHILE_CONSOLIDATING)
    const add = async (sources: readonly string[], from?: string) =>
      addPriority(desk, address, {
        words: PRIORITY,
        sources,
        ...(from !== undefined && { from }),
      })
    const version = async (id: string) =>
      (await listPriorities(registry(), key.councilId, key.consultationId)).find((one) => one.id === id)
        ?.version ?? 0
    const remove = async (id: string) => removePriority(desk, address, id, await version(id))
    const edit = async (id: string, added: readonly string[], removed: readonly string[]) =>
      editPriority(desk, address, id, { version: await version(id), words: PRIORITY, added, removed })
    const follow = async (code: string) => expectOk(await followProposal(author, address, code))
    const told = async (code: string) => (await follow(code)).messages.map(({ kind }) => kind)
    const sources = () => listSources(registry(), key.councilId, key.consultationId)
    const object = (code: string, text = 'Ce n’est plus mon idée.') =>
      objectToMerge(author, address, code, text)
    const gatherings = async () => expectOk(await readGatherings(desk, address))
    return { world, played, address, key, desk, author, authors, add, remove, edit, follow, told, sources, object, gatherings }
  }

  it('tells authors when their text joins a priority, leaves it, and joins again', async () => {
    const { authors, add, remove, edit, told, follow } = await given(2)
    const [one = { id: '', code: '' }, two = { id: '', code: '' }] = authors
    const { id } = expectOk(await add([one.id, two.id]))
    expect((await follow(one.code)).messages).toMatchObject([{ kind: 'merged', text: PRIORITY.title }])
    expectOk(await edit(id, [], [two.id]))
    expect(await told(one.code)).toEqual(['merged'])
    expect(await told(two.code)).toEqual(['merged', 'unmerged'])
    expectOk(await edit(id, [two.id], []))
    expectOk(await remove(id))
    expect(await told(one.code)).toEqual(['merged', 'unmerged'])
    expect(await told(two.code)).toEqual(['merged', 'unmerged', 'merged', 'unmerged'])
  })

  it('splits a priority in two, and leaves neither without a text', async () => {
    const { authors, add, sources, told, key } = await given(3)
    const [one = { id: '', code: '' }, two = { id: '', code: '' }, three = { id: '', code: '' }] = authors
    const { id } = expectOk(await add(authors.map((author) => author.id)))
    expect(codesOf(await add(authors.map((author) => author.id), id))).toEqual(['source-missing'])
    expect(codesOf(await add([three.id], 'nulle-part'))).toContain('unknown-priority')
    const second = expectOk(await add([three.id], id))
    const of = async (priorityId: string) =>
      (await sources()).filter((source) => source.priorityId === priorityId).map((source) => source.proposalId)
    expect((await of(id)).sort()).toEqual([one.id, two.id].sort())
    expect(await of(second.id)).toEqual([three.id])
    expect(await told(three.code)).toEqual(['merged', 'unmerged', 'merged'])
    const last = (await listEntries(registry(), key.councilId, 0, 100)).at(-1)
    expect(last).toMatchObject({ act: 'priority-split', subject: second.id, details: { from: id } })
  })

  it('puts a removed priority back until voting opens, and then forgets it', async () => {
    const { world, address, desk, authors, key, add, remove, sources, told, gatherings } = await given(3)
    const [one = { id: '', code: '' }, two = { id: '', code: '' }, three = { id: '', code: '' }] = authors
    const { id } = expectOk(await add([one.id, two.id]))
    expectOk(await remove(id))
    expect((await gatherings()).removed).toMatchObject([{ id, title: PRIORITY.title, sources: 2 }])
    const other = expectOk(await add([two.id]))
    expectOk(await restorePriority(desk, address, id))
    expect(await sources()).toMatchObject([
      { priorityId: expect.any(String) },
      { priorityId: expect.any(String) },
    ])
    expect(new Map((await sources()).map((source) => [source.proposalId, source.priorityId]))).toEqual(
      new Map([[one.id, id], [two.id, other.id]]),
    )
    expect(await told(one.code)).toEqual(['merged', 'unmerged', 'merged'])
    expect(codesOf(await restorePriority(desk, address, id))).toEqual(['unknown-priority'])
    const lost = expectOk(await add([three.id]))
    expectOk(await remove(lost.id))
    expectOk(await forgetRemovedPriorities(world.as('clock')))
    expect(await listRemoved(registry(), key)).toHaveLength(1)
    world.setNow(WHILE_VOTING)
    expect(codesOf(await restorePriority(desk, address, lost.id))).toEqual(['priorities-frozen'])
    expectOk(await forgetRemovedPriorities(world.as('clock')))
    expect(await listRemoved(registry(), key)).toEqual([])
  })

  it('keeps no removed priority that came from a text withdrawn since', async () => {
    const { address, author, authors, key, add, remove } = await given(2)
    const [one = { id: '', code: '' }] = authors
    const { id } = expectOk(await add(authors.map((each) => each.id)))
    expectOk(await remove(id))
    expectOk(await withdrawProposal(author, address, one.code))
    expect(await listRemoved(registry(), key)).toEqual([])
  })

  it('brings an objection before those who merge; they answer once, and may split the text off', async () => {
    const { address, desk, key, authors, add, object, follow, told, gatherings, sources } = await given(2)
    const [one = { id: '', code: '' }, two = { id: '', code: '' }] = authors
    const { id } = expectOk(await add([one.id, two.id]))
    expectOk(await object(one.code))
    expectOk(await object(two.code, 'Moi non plus.'))
    const asked = { search: '', page: 1, chosen: [] }
    expect(expectOk(await readDesk(desk, address, asked)).objections).toBe(2)
    expect((await gatherings()).objections).toMatchObject([
      { priority: { id }, answer: null, merged: true },
      { priority: { id }, answer: null, merged: true },
    ])
    const answer = (proposalId: string, text: string, split: boolean) =>
      answerObjection(desk, address, { proposalId, priorityId: id, text, split })
    expect(codesOf(await answer(one.id, ' ', true))).toEqual(['answer-missing'])
    expectOk(await answer(one.id, 'Nous l’avons détachée.', true))
    expect(codesOf(await answer(one.id, 'Encore.', false))).toEqual(['objection-settled'])
    expect(await told(one.code)).toEqual(['merged', 'objection', 'objection-answered', 'unmerged'])
    expect(codesOf(await answer(two.id, 'Nous la détachons.', true))).toEqual(['source-missing'])
    expectOk(await answer(two.id, 'Elle y est bien.', false))
    expect((await follow(two.code)).situation.objection).toEqual({ answered: true })
    expect((await sources()).map((source) => source.proposalId)).toEqual([two.id])
    const acts = (await listEntries(registry(), key.councilId, 0, 100)).map(({ act }) => act)
    expect(acts.filter((act) => act === 'objection-answered')).toHaveLength(2)
    expect((await gatherings()).history.map(({ act }) => act)).toEqual([
      'objection-answered',
      'objection-answered',
      'priority-added',
    ])
    const again = expectOk(await add([one.id]))
    expect((await follow(one.code)).may.object).toBe(true)
    expectOk(await object(one.code, 'Toujours pas.'))
    expect((await gatherings()).objections[0]).toMatchObject({ priorityId: again.id, answer: null })
  })

  it('answers objections while people vote too, and then splits nothing off', async () => {
    const { world, address, desk, authors, add, object } = await given(4)
    const ids = authors.map((author) => author.id)
    const { id } = expectOk(await add(ids.slice(0, 2)))
    expectOk(await add(ids.slice(2)))
    expectOk(await object(authors[0]?.code ?? ''))
    world.setNow(WHILE_VOTING)
    const proposalId = ids[0] ?? ''
    const answer = (split: boolean) =>
      answerObjection(desk, address, { proposalId, priorityId: id, text: 'Merci.', split })
    expect(codesOf(await answer(true))).toEqual(['priorities-frozen'])
    expectOk(await answer(false))
  })

  it('is read and answered by coordinator and moderator alone', async () => {
    const { world, address, key, authors, add, object } = await given(2)
    const ids = authors.map((author) => author.id)
    const { id } = expectOk(await add(ids))
    expectOk(await object(authors[0]?.code ?? ''))
    const answer = { proposalId: ids[0] ?? '', priorityId: id, text: 'Merci.', split: false }
    for (const role of ['chair', 'referent', 'representative', 'relay'] as const) {
      const other = await givenMember(world, key.councilId, role)
      expect(codesOf(await readGatherings(other, address))).toEqual(['forbidden'])
      expect(codesOf(await answerObjection(other, address, answer))).toEqual(['forbidden'])
      expect(codesOf(await restorePriority(other, address, id))).toEqual(['forbidden'])
    }
    expectOk(await answerObjection(await givenMember(world, key.councilId, 'moderator'), address, answer))
  })

  it('never loses lineage, whatever is done in whatever order', async () => {
    const TEXTS = 5
    const place = fc.nat({ max: TEXTS - 1 })
    const some = fc.uniqueArray(place, { maxLength: 3 })
    const act = fc.oneof(
      fc.record({ do: fc.constant('add' as const), texts: some }),
      fc.record({ do: fc.constant('split' as const), at: fc.nat({ max: 3 }), texts: some }),
      fc.record({ do: fc.constant('edit' as const), at: fc.nat({ max: 3 }), texts: some, out: some }),
      fc.record({ do: fc.constant('remove' as const), at: fc.nat({ max: 3 }) }),
      fc.record({ do: fc.constant('restore' as const), at: fc.nat({ max: 3 }) }),
      fc.record({ do: fc.constant('object' as const), text: place }),
      fc.record({ do: fc.constant('answer' as const), split: fc.boolean() }),
      fc.record({ do: fc.constant('withdraw' as const), text: fc.constant(0) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const { address, desk, author, authors, key, add, remove, edit, object, sources, gatherings } =
          await given(TEXTS)
        const ids = (places: readonly number[]) => places.map((one) => authors[one]?.id ?? '')
        const priority = async (at: number) => {
          const list = await listPriorities(registry(), key.councilId, key.consultationId)
          return list[at % Math.max(1, list.length)]?.id ?? ''
        }
        for (const one of acts)
          switch (one.do) {
            case 'add':
              await add(ids(one.texts))
              break
            case 'split':
              await add(ids(one.texts), await priority(one.at))
              break
            case 'edit':
              await edit(await priority(one.at), ids(one.texts), ids(one.out))
              break
            case 'remove':
              await remove(await priority(one.at))
              break
            case 'restore': {
              const { removed } = await gatherings()
              const id = removed[one.at % Math.max(1, removed.length)]?.id ?? ''
              await restorePriority(desk, address, id)
              break
            }
            case 'object':
              await object(authors[one.text]?.code ?? '')
              break
            case 'answer': {
              const [open] = (await gatherings()).objections
              if (open === undefined) break
              const { proposalId, priorityId } = open
              await answerObjection(desk, address, { proposalId, priorityId, text: 'Oui.', split: one.split })
              break
            }
            case 'withdraw':
              await withdrawProposal(author, address, authors[one.text]?.code ?? '')
              break
          }
        const lineage = await sources()
        const merged = lineage.map(({ proposalId }) => proposalId)
        expect(new Set(merged).size).toBe(merged.length)
        for (const { id } of authors) {
          const messages = await listMessages(registry(), { ...key, id })
          const told = messages
            .map(({ kind }) => kind)
            .filter((kind) => kind === 'merged' || kind === 'unmerged')
          if (messages.length === 0 && merged.includes(id)) {
            expect(lineage.find((one) => one.proposalId === id)?.title).toBeNull()
            continue
          }
          for (const [index, kind] of told.entries())
            expect(kind).toBe(index % 2 === 0 ? 'merged' : 'unmerged')
          expect(told.at(-1) === 'merged').toBe(merged.includes(id))
        }
        for (const { id } of await listPriorities(registry(), key.councilId, key.consultationId))
          expect(lineage.some((one) => one.priorityId === id)).toBe(true)
      }),
      { numRuns: engine === 'sqlite' ? 25 : 6 },
    )
  }, 120_000)
})
