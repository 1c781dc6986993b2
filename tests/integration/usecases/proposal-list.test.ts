import { describe, expect, it } from 'vitest'
import type { Proposal } from '#app/domain/proposal.ts'
import { readConsultation } from '#app/usecases/consultations.ts'
import { readOrganisationProposals } from '#app/usecases/organisation-proposals.ts'
import { listProposals, PROPOSALS_PER_PAGE, readProposal } from '#app/usecases/proposal-list.ts'
import { followProposal } from '#app/usecases/tracking.ts'
import { insertMessage } from '#db/registry/proposal.ts'
import { insertSources } from '#db/registry/priority.ts'
import { transact } from '#db/transaction.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing, moderated, propose } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember, type Played } from '#tests/factories/world.ts'
import { statementsOf } from '#tests/setup/count-queries.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const GEM = 'GEM Les Amarres'

describe.each(ENGINES)('the public list of proposals on %s', (engine) => {
  const stores = useStores(engine)

  async function given(texts: readonly Partial<Proposal>[]) {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const proposals: Proposal[] = []
    for (const text of texts)
      proposals.push(
        await givenProposal(stores().registry, played.consultation, {
          status: 'accepted',
          ...text,
        }),
      )
    const list = async (asked: Partial<Parameters<typeof listProposals>[2]> = {}) =>
      expectOk(
        await listProposals(world.as('public'), played.address, { query: '', page: 1, ...asked }),
      )
    return { world, played, proposals, list }
  }

  it('says how many there are, by theme too, and gives twenty at a time', async () => {
    const { list } = await given([
      ...Array.from({ length: 43 }, () => ({})),
      ...Array.from({ length: 3 }, () => ({ themeId: undefined })),
      { status: 'submitted' as const },
    ])
    const first = await list()
    expect(first).toMatchObject({ found: 46, listed: 46, page: 1, pages: 3 })
    expect(first.themes).toEqual([
      { id: 'vivre', name: 'Vivre dans la cité', found: 43 },
      { id: null, name: null, found: 3 },
    ])
    const all = [first, await list({ page: 2 }), await list({ page: 3 })]
    expect(all.map(({ proposals }) => proposals.length)).toEqual([20, 20, 6])
    expect(new Set(all.flatMap(({ proposals }) => proposals.map(({ id }) => id))).size).toBe(46)
    expect(await list({ page: 99 })).toEqual(await list({ page: 3 }))
    expect(await list({ page: -1 })).toEqual(first)
    expect(await list({ themeId: null })).toMatchObject({ found: 46, listed: 3, pages: 1 })
  })

  it('finds words whatever their accents, and nothing where a sign alone is looked for', async () => {
    const { list } = await given([{ title: 'Été à l’hôpital de jour' }, { title: 'Autre' }])
    const titles = async (query: string) => (await list({ query })).proposals.map((one) => one.title)
    expect(await titles('hopital ETE')).toEqual(['Été à l’hôpital de jour'])
    expect(await titles('l’hôpital')).toEqual(['Été à l’hôpital de jour'])
    for (const sign of ['%', '_', '\\', '?']) expect(await titles(sign)).toEqual([])
    expect(await titles('  ')).toHaveLength(2)
    expect(await titles('\u0000')).toEqual([])
  })

  it('takes a theme of elsewhere for none asked for', async () => {
    const { list } = await given([{}])
    for (const themeId of ['ailleurs', '\u0000'])
      expect(await list({ themeId })).toMatchObject({ listed: 1, themeId: undefined })
    expect(await list({ themeId: 'soins' })).toMatchObject({ listed: 0, themeId: 'soins' })
  })

  it('shows the beginning of a long text, ended at a word, and the organisation', async () => {
    const { list } = await given([
      { text: `${'Une phrase assez longue. '.repeat(30)}Fin.`, organisation: GEM },
    ])
    const [card] = (await list()).proposals
    expect(card?.organisation).toBe(GEM)
    const excerpt = card?.excerpt.map(({ text }) => text).join('') ?? ''
    expect(excerpt.length).toBeLessThanOrEqual(261)
    expect(excerpt).toMatch(/\p{L}…$/u)
  })

  it('shows the passage in which the word stands that was looked for', async () => {
    const { list } = await given([{ text: 'Un café le dimanche.', why: 'Pour s’y écouter.' }])
    expect((await list({ query: 'ecouter' })).proposals[0]?.excerpt).toEqual([
      { text: 'Pour s’y ', found: false },
      { text: 'écouter', found: true },
      { text: '.', found: false },
    ])
    expect((await list()).proposals[0]?.excerpt).toEqual([
      { text: 'Un café le dimanche.', found: false },
    ])
  })

  it('never shows what was not accepted, nor a college, whoever asks how', async () => {
    const { world, played, proposals } = await given([
      { status: 'submitted', title: 'Tenue secrète' },
      { status: 'returned', title: 'Tenue secrète' },
      { status: 'refused', title: 'Tenue secrète' },
      { status: 'withdrawn', title: '' },
    ])
    const code = await propose(world, played, { collegeId: 'citoyens' })
    const id = await moderated(world, played, code, 'accepted')
    const visitor = world.as('public')
    const shown = JSON.stringify([
      await listProposals(visitor, played.address, { query: '', page: 1 }),
      await readProposal(visitor, played.address, id),
      await listProposals(visitor, played.address, { query: 'secrète', page: 1 }),
    ]).replaceAll(JSON.stringify(played.consultation.colleges), '[]')
    expect(shown).not.toContain('Tenue secrète')
    expect(shown).not.toContain('citoyens')
    for (const { id: hidden } of proposals)
      expect(codesOf(await readProposal(visitor, played.address, hidden))).toEqual([
        'unknown-proposal',
      ])
    for (const wrong of [anId(), '', '\u0000', '../x'])
      expect(codesOf(await readProposal(visitor, played.address, wrong))).toEqual([
        'unknown-proposal',
      ])
    const elsewhere = await givenProposing(world)
    expect(codesOf(await readProposal(visitor, elsewhere.address, id))).toEqual([
      'unknown-proposal',
    ])
  })

  it('leads from a proposal to the priority it became a part of, and back', async () => {
    const { world, played, proposals, list } = await given([{ title: 'A' }, { title: 'B' }])
    const key = { councilId: played.consultation.councilId, consultationId: played.consultation.id }
    const [one] = proposals
    if (one === undefined) throw new Error('A proposal was given')
    await insertSources(stores().registry, { ...key, id: 'repit' }, [one.id])
    const cards = (await list()).proposals
    expect(cards.map(({ priority }) => priority?.id).sort()).toEqual(['repit', undefined])
    const visitor = world.as('public')
    expect(expectOk(await readProposal(visitor, played.address, one.id)).became).toMatchObject({
      priority: { id: 'repit' },
      decision: null,
    })
    expect(expectOk(await readConsultation(visitor, played.address)).proposals).toEqual({
      accepted: 2,
      sources: [{ priorityId: 'repit', proposalId: one.id, title: 'A' }],
    })
  })

  it('shows a representative what their organisation has proposed, and nobody else’s', async () => {
    const { world, played } = await given([
      { title: 'A', organisation: GEM, status: 'refused' },
      { title: 'B', organisation: GEM },
      { title: 'C', organisation: 'UNAFAM' },
      { title: 'D' },
    ])
    const { councilId } = played.consultation
    const member = await givenMember(world, councilId, 'representative', { organisation: GEM })
    const read = expectOk(await readOrganisationProposals(member, played.address, 1))
    expect(read.organisations).toEqual([GEM])
    expect(read.total).toBe(2)
    expect(read.proposals.map(({ title, status }) => [title, status]).sort()).toEqual([
      ['A', 'refused'],
      ['B', 'accepted'],
    ])
    for (const stranger of [
      world.as('public'),
      await givenMember(world, councilId, 'coordinator'),
    ])
      expect(codesOf(await readOrganisationProposals(stranger, played.address, 1))).toEqual([
        'forbidden',
      ])
    expect(
      codesOf(
        await readOrganisationProposals(member, { ...played.address, consultation: 'jamais' }, 1),
      ),
    ).toEqual(['unknown-consultation'])
  })

  describe('asks the stores for no more with a thousand proposals than with ten:', () => {
    async function filled(proposals: number) {
      const { world, played, proposals: [first] } = await given([{ organisation: GEM }])
      for (let index = 1; index < proposals; index += 1)
        await givenProposal(stores().registry, played.consultation, {
          status: 'accepted',
          organisation: GEM,
          themeId: index % 2 === 0 ? 'soins' : undefined,
        })
      if (first === undefined) throw new Error('A proposal was given')
      return { world, played, first }
    }

    /** A source and a message for every proposal, as a busy consultation has them. */
    async function consolidated(played: Played) {
      const { registry } = stores()
      const { councilId, id } = played.consultation
      const ids = (
        await registry
          .selectFrom('proposal')
          .select('proposal_id')
          .where('consultation_id', '=', id)
          .execute()
      ).map((row) => row.proposal_id)
      const key = { councilId, consultationId: id }
      await insertSources(registry, { ...key, id: 'repit' }, ids)
      await transact(registry, async (trx) => {
        for (const proposal of ids.slice(0, 50))
          await insertMessage(
            trx,
            { ...key, id: proposal },
            { kind: 'accepted', text: 'Merci.', writtenOn: '2026-10-20' },
          )
      })
    }

    it('the list, a search, a proposal, the consultation, an organisation’s own, a follow-up', async () => {
      const counts = []
      for (const size of [10, 1_000]) {
        const { world, played, first } = await filled(size)
        await consolidated(played)
        const code = await propose(world, played)
        const visitor = world.as('public')
        const member = await givenMember(world, played.consultation.councilId, 'representative', {
          organisation: GEM,
        })
        const { address } = played
        const list = (asked: object) => (context: typeof visitor) =>
          listProposals(context, address, { query: '', page: 1, ...asked }).then(expectOk)
        const works = [
          { context: visitor, work: list({}) },
          { context: visitor, work: list({ query: 'café dimanche', themeId: 'soins' }) },
          { context: visitor, work: list({ page: 40 }) },
          {
            context: visitor,
            work: (context: typeof visitor) => readProposal(context, address, first.id).then(expectOk),
          },
          {
            context: visitor,
            work: (context: typeof visitor) => readConsultation(context, address).then(expectOk),
          },
          {
            context: member,
            work: (context: typeof visitor) =>
              readOrganisationProposals(context, address, 1).then(expectOk),
          },
          {
            context: visitor,
            work: (context: typeof visitor) => followProposal(context, address, code).then(expectOk),
          },
        ]
        const asked = []
        for (const { context, work } of works)
          asked.push((await statementsOf(context, work)).length)
        counts.push(asked)
      }
      const [few, many] = counts
      expect(many).toEqual(few)
      expect(Math.max(...(many ?? []))).toBeLessThan(16)
    })
  })

  it('lists no more than a page, however many there are', async () => {
    const { list } = await given(Array.from({ length: 60 }, () => ({})))
    expect((await list()).proposals).toHaveLength(PROPOSALS_PER_PAGE)
  })
})
