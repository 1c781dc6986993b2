import { describe, expect, it } from 'vitest'
import { findConsultation, findConsultationById } from '#db/registry/consultation.ts'
import { changeDraft, listSlugs, replaceColleges, replaceThemes } from '#db/registry/draft.ts'
import { insertSources } from '#db/registry/priority.ts'
import { listApprovalsOfCouncil } from '#db/registry/release.ts'
import {
  countDecisions,
  countProposals,
  countUnprinted,
  countUnsourced,
  listComingMeetings,
  listOnAgenda,
  listWithCodes,
} from '#db/registry/today.ts'
import { transact } from '#db/transaction.ts'
import { COLLEGES, PRIORITIES } from '#tests/factories/consultation.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenConsultation, givenCouncil } from '#tests/factories/registry.ts'
import { givenStaffedCouncil } from '#tests/factories/staffed-council.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('drafts on %s', (engine) => {
  const stores = useStores(engine)

  async function stored({ councilId, id }: { councilId: string; id: string }) {
    const found = await findConsultationById(stores().registry, councilId, id)
    if (found === undefined) throw new Error('The draft is gone')
    return found
  }

  it('are written over as a whole, with their version counted on', async () => {
    const draft = await givenConsultation(stores().registry)
    const next = {
      ...draft,
      slug: 'autre-adresse',
      title: 'Autre titre',
      question: 'Autre question ?',
      context: 'c',
      summary: 's',
      reach: 'r',
      method: 'approval' as const,
      grades: [],
      missingOpinions: 'worst' as const,
      threshold: 20,
      officialWeighting: 'college' as const,
      charterVersion: undefined,
      distressContacts: ['', 'La suppléante'],
      calendar: {
        proposing: { opensAt: '2027-01-01T08:00:00.000Z', closesAt: '2027-01-10T17:00:00.000Z' },
        voting: { opensAt: '2027-02-01T08:00:00.000Z', closesAt: '2027-02-10T17:00:00.000Z' },
      },
    }
    await transact(stores().registry, (trx) => changeDraft(trx, next))
    const { charterVersion: _charter, ...expected } = next
    expect(await stored(draft)).toEqual({ ...expected, version: 2 })
    expect(await findConsultation(stores().registry, draft.councilId, draft.slug)).toBeUndefined()
    expect(await listSlugs(stores().registry, draft.councilId)).toEqual(['autre-adresse'])
  })

  it('leave every other consultation as it is', async () => {
    const { id: councilId } = await givenCouncil(stores().registry)
    const [draft, other] = [
      await givenConsultation(stores().registry, { councilId }),
      await givenConsultation(stores().registry, { councilId }),
    ]
    await transact(stores().registry, async (trx) => {
      await changeDraft(trx, { ...draft, title: 'Changé' })
      await replaceThemes(trx, draft, [])
      await replaceColleges(trx, draft, [])
    })
    expect(await stored(other)).toEqual(other)
  })

  it('refuse a slug taken in the council', async () => {
    const { id: councilId } = await givenCouncil(stores().registry)
    const draft = await givenConsultation(stores().registry, { councilId })
    const other = await givenConsultation(stores().registry, { councilId })
    const slug = other.slug
    await expect(
      transact(stores().registry, (trx) => changeDraft(trx, { ...draft, slug })),
    ).rejects.toThrow()
  })

  it('rename, add, order and take away themes; priorities never lose more than a theme', async () => {
    const draft = await givenConsultation(stores().registry)
    const themes = [
      { id: 'loger', name: 'Se loger' },
      { id: 'soins', name: 'Être soigné' },
    ]
    await transact(stores().registry, (trx) => replaceThemes(trx, draft, themes))
    const { themes: kept, priorities } = await stored(draft)
    expect(kept).toEqual(themes)
    expect(priorities).toEqual(
      PRIORITIES.map(({ themeId, ...words }) =>
        themeId === 'soins' ? { ...words, themeId } : words,
      ),
    )
    await transact(stores().registry, (trx) => replaceThemes(trx, draft, []))
    const bare = await stored(draft)
    expect([bare.themes, bare.priorities.every(({ themeId }) => themeId === undefined)]).toEqual([[], true])
    expect(bare.priorities).toHaveLength(PRIORITIES.length)
  })

  it('keep the theme of a proposal: it is never taken from under a text', async () => {
    const draft = await givenConsultation(stores().registry)
    await givenProposal(stores().registry, draft, { themeId: 'vivre' })
    await expect(
      transact(stores().registry, (trx) => replaceThemes(trx, draft, [])),
    ).rejects.toThrow()
    expect((await stored(draft)).themes).toEqual(draft.themes)
  })

  it('take colleges in another order, fewer or none, and none from elsewhere', async () => {
    const draft = await givenConsultation(stores().registry)
    const turned = COLLEGES.toReversed().slice(1)
    await transact(stores().registry, (trx) => replaceColleges(trx, draft, turned))
    expect((await stored(draft)).colleges).toEqual(turned)
    await transact(stores().registry, (trx) => replaceColleges(trx, draft, []))
    expect((await stored(draft)).colleges).toEqual([])
    const strange = [{ id: 'martiens', name: 'Martiens', description: '' }]
    await expect(
      transact(stores().registry, (trx) => replaceColleges(trx, draft, strange)),
    ).rejects.toThrow()
  })
})

describe.each(ENGINES)('what waits in a council on %s', (engine) => {
  const stores = useStores(engine)

  it('is counted by consultation, in this council alone', async () => {
    const here = await givenConsultation(stores().registry)
    const elsewhere = await givenConsultation(stores().registry)
    const { registry } = stores()
    await givenProposal(registry, here)
    await givenProposal(registry, here)
    await givenProposal(registry, here, { status: 'returned' })
    const [sourced] = [
      await givenProposal(registry, here, { status: 'accepted' }),
      await givenProposal(registry, here, { status: 'accepted' }),
    ]
    await insertSources(
      registry,
      { councilId: here.councilId, consultationId: here.id, id: 'repit' },
      [sourced.id],
    )
    await givenProposal(registry, elsewhere)
    expect(await countProposals(registry, here.councilId, 'submitted')).toEqual(
      new Map([[here.id, 2]]),
    )
    expect(await countUnsourced(registry, here.councilId)).toEqual(new Map([[here.id, 1]]))
    expect(await countUnsourced(registry, elsewhere.councilId)).toEqual(new Map())
  })

  it('is found whatever it is', async () => {
    const { registry } = stores()
    const { council, consultations } = await givenStaffedCouncil(registry)
    const { voting, released, decided } = consultations
    expect((await countUnprinted(registry, council.id, ['gem'])).get(voting.id)).toBeGreaterThan(0)
    expect(await countUnprinted(registry, council.id, ['autre'])).toEqual(new Map())
    expect(await countUnprinted(registry, council.id, [])).toEqual(new Map())
    expect(await listWithCodes(registry, council.id)).toContain(voting.id)
    expect(await listOnAgenda(registry, council.id)).toContain(released.id)
    expect((await countDecisions(registry, council.id)).get(decided.id)).toBeGreaterThan(0)
    const approvals = await listApprovalsOfCouncil(registry, council.id)
    for (const capacities of approvals.values())
      expect(['coordinator', 'chair']).toEqual(expect.arrayContaining([...capacities]))
    const meetings = await listComingMeetings(registry, council.id, '2000-01-01', { limit: 3, bodies: 'all' })
    expect(meetings.length).toBeLessThanOrEqual(3)
    expect(await listComingMeetings(registry, council.id, '2999-01-01', { limit: 3, bodies: 'all' })).toEqual([])
    const other = await givenCouncil(registry)
    for (const found of [
      await listWithCodes(registry, other.id),
      await listOnAgenda(registry, other.id),
      await countDecisions(registry, other.id),
      await listApprovalsOfCouncil(registry, other.id),
    ])
      expect(found.size).toBe(0)
  })
})
