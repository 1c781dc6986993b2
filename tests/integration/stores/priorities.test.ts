import { describe, expect, it } from 'vitest'
import type { Consultation, Priority } from '#app/domain/consultation.ts'
import {
  changePriority,
  deletePriority,
  deleteSources,
  insertPriority,
  insertSources,
  listPriorities,
  listSources,
  orderPriorities,
} from '#db/registry/priority.ts'
import { changeProposalStatus } from '#db/registry/proposal.ts'
import { transact } from '#db/transaction.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenConsultation } from '#tests/factories/registry.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const A_PRIORITY: Omit<Priority, 'id'> = {
  title: 'Un lieu ouvert le soir',
  description: 'Sans rendez-vous, jusqu’à vingt-deux heures.',
  themeId: 'soins',
}

describe.each(ENGINES)('the priorities of a consultation on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const consultation = await givenConsultation(registry(), { priorities: [] })
    const add = async (priority: Partial<Priority> = {}) => {
      const added = { id: anId(), ...A_PRIORITY, ...priority }
      const { councilId, id } = consultation
      await transact(registry(), (trx) => insertPriority(trx, councilId, id, added))
      return { ...added, key: keyOf(consultation, added.id) }
    }
    const titles = async () =>
      (await listPriorities(registry(), consultation.councilId, consultation.id)).map(
        ({ title }) => title,
      )
    return { consultation, add, titles }
  }

  const keyOf = ({ councilId, id }: Consultation, priorityId: string) => ({
    councilId,
    consultationId: id,
    id: priorityId,
  })

  it('keeps them in the order in which they were added, or in another one', async () => {
    const { consultation, add, titles } = await given()
    const ids = []
    for (const title of ['A', 'B', 'C']) ids.push((await add({ title })).id)
    expect(await titles()).toEqual(['A', 'B', 'C'])
    const { councilId, id } = consultation
    await orderPriorities(registry(), councilId, id, ids.toReversed())
    expect(await titles()).toEqual(['C', 'B', 'A'])
    await add({ title: 'D' })
    expect(await titles()).toEqual(['C', 'B', 'A', 'D'])
  })

  it('counts every change of a priority’s words, and of nothing else', async () => {
    const { consultation, add } = await given()
    const { key } = await add()
    const words = { title: 'Un café ouvert le soir', description: '' }
    await changePriority(registry(), key, words)
    const proposal = await givenProposal(registry(), consultation, { status: 'accepted' })
    await insertSources(registry(), key, [proposal.id])
    await orderPriorities(registry(), key.councilId, key.consultationId, [key.id])
    expect(await listPriorities(registry(), key.councilId, key.consultationId)).toEqual([
      { id: key.id, ...words, version: 2 },
    ])
  })

  it('names the sources of all of them at once, without the words of one withdrawn', async () => {
    const { consultation, add } = await given()
    const [one, other] = [await add(), await add()]
    const [kept, withdrawn, unused] = await Promise.all(
      ['Écoute', 'Répit', 'Ailleurs'].map((title) =>
        givenProposal(registry(), consultation, { status: 'accepted', title }),
      ),
    )
    if (!kept || !withdrawn || !unused) throw new Error('Three proposals')
    await insertSources(registry(), one.key, [kept.id])
    await insertSources(registry(), other.key, [withdrawn.id])
    await changeProposalStatus(registry(), { ...one.key, id: withdrawn.id }, 'withdrawn')
    const sources = await listSources(registry(), consultation.councilId, consultation.id)
    expect(sources).toHaveLength(2)
    expect(sources).toEqual(
      expect.arrayContaining([
        { priorityId: one.id, proposalId: kept.id, title: 'Écoute' },
        { priorityId: other.id, proposalId: withdrawn.id, title: null },
      ]),
    )
  })

  it('lets a proposal be the source of one priority only', async () => {
    const { consultation, add } = await given()
    const [one, other] = [await add(), await add()]
    const proposal = await givenProposal(registry(), consultation, { status: 'accepted' })
    await insertSources(registry(), one.key, [proposal.id])
    await expect(insertSources(registry(), other.key, [proposal.id])).rejects.toThrow()
  })

  it('sets the sources free when one is taken out, or the priority taken off', async () => {
    const { consultation, add } = await given()
    const { key } = await add()
    const [first, second] = await Promise.all(
      [1, 2].map(() => givenProposal(registry(), consultation, { status: 'accepted' })),
    )
    if (!first || !second) throw new Error('Two proposals')
    await insertSources(registry(), key, [first.id, second.id])
    await deleteSources(registry(), key, [first.id])
    expect(await listSources(registry(), key.councilId, key.consultationId)).toMatchObject([
      { proposalId: second.id },
    ])
    await transact(registry(), (trx) => deletePriority(trx, key))
    const { councilId, id } = consultation
    expect(await listSources(registry(), councilId, id)).toEqual([])
    expect(await listPriorities(registry(), councilId, id)).toEqual([])
  })
})
