import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { proposalTransition, PROPOSAL_STATUSES } from '#app/domain/proposal.ts'
import { readProposal } from '#app/usecases/proposal-list.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import {
  answerModeration,
  followProposal,
  reviseProposal,
  withdrawProposal,
} from '#app/usecases/tracking.ts'
import { keepDecision, publishDecisionsOf } from '#db/registry/decision.ts'
import { insertFollowUp } from '#db/registry/follow-up.ts'
import { insertSources, listSources } from '#db/registry/priority.ts'
import {
  aTrackingCode,
  givenProposing,
  moderated,
  propose,
  PROPOSING_DAY,
  WHILE_CONSOLIDATING,
  WORDS,
} from '#tests/factories/proposing.ts'
import { PRIORITIES } from '#tests/factories/consultation.ts'
import { aWorld, codesOf, expectOk, WHILE_VOTING } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

const RETURNED = {
  kind: 'returned',
  reason: 'names-someone',
  text: 'Merci de retirer le nom du médecin.',
} as const

describe.each(ENGINES)('following a proposal on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const author = world.as('public')
    const code = await propose(world, played)
    const follow = async (tracking = code) =>
      expectOk(await followProposal(author, played.address, tracking))
    return { world, played, author, code, follow }
  }

  it('shows its author the words, the day, the status and what may be done', async () => {
    const { follow } = await given()
    expect(await follow()).toEqual({
      ...WORDS,
      publicId: null,
      organisation: null,
      status: 'submitted',
      receivedOn: PROPOSING_DAY,
      version: 1,
      messages: [],
      charter: expect.anything(),
      became: null,
      situation: {
        waits: { usually: 5, longer: false },
        withReferent: false,
        care: false,
        answered: false,
        masked: false,
        erased: false,
        appeal: null,
        objection: null,
        notice: null,
      },
      may: { answer: false, revise: true, withdraw: true, appeal: false, object: false },
    })
  })

  it('says the same of a code of nobody, of another consultation and of no consultation', async () => {
    const { world, author, played, code } = await given()
    const other = await givenProposing(world)
    const expected = [{ code: 'tracking-code-unknown', field: 'code' }]
    for (const refused of [
      await followProposal(author, played.address, aTrackingCode()),
      await followProposal(author, other.address, code),
      await withdrawProposal(author, other.address, code),
      await reviseProposal(author, other.address, code, WORDS, 1),
      await answerModeration(author, other.address, code, 'Bonjour.'),
    ])
      expect(refused.ok ? null : refused.refusals).toEqual(expected)
  })

  it('lets the author answer and revise what was returned', async () => {
    const { world, played, author, code, follow } = await given()
    await moderated(world, played, code, 'returned', RETURNED)
    expect(await follow()).toMatchObject({
      status: 'returned',
      messages: [{ ...RETURNED, writtenOn: PROPOSING_DAY }],
      may: { answer: true, revise: true, withdraw: true },
    })
    expectOk(await answerModeration(author, played.address, code, 'Je ne nomme personne.'))
    const answered = await follow()
    expect(answered.status).toBe('submitted')
    expect(answered.messages.map(({ kind, text }) => [kind, text])).toEqual([
      ['returned', RETURNED.text],
      ['answer', 'Je ne nomme personne.'],
    ])
    const words = { ...WORDS, title: 'Un café le samedi' }
    expectOk(await reviseProposal(author, played.address, code, words, answered.version))
    expect(await follow()).toMatchObject({ ...words, status: 'submitted' })
  })

  it('takes the same answer, the same words and the same withdrawal once', async () => {
    const { world, played, author, code, follow } = await given()
    await moderated(world, played, code, 'returned', RETURNED)
    const answers = await Promise.all(
      [1, 2, 3].map(() => answerModeration(author, played.address, code, 'D’accord.')),
    )
    answers.map(expectOk)
    const { version, messages } = await follow()
    expect(messages).toHaveLength(2)
    const words = { ...WORDS, why: '' }
    const revise = () => reviseProposal(author, played.address, code, words, version)
    for (const answer of await Promise.all([revise(), revise(), revise()])) expectOk(answer)
    const withdraw = () => withdrawProposal(author, played.address, code)
    for (const answer of await Promise.all([withdraw(), withdraw()])) expectOk(answer)
    const last = await follow()
    expect(last).toMatchObject({ status: 'withdrawn', title: '', organisation: null, messages: [] })
    const [revised, withdrawn] = [2, 2]
    expect(last.version).toBe(version + revised + withdrawn)
  })

  it('does not overwrite what a moderator did meanwhile', async () => {
    const { world, played, author, code, follow } = await given()
    const { version } = await follow()
    await moderated(world, played, code, 'returned', RETURNED)
    const words = { ...WORDS, title: 'Autre titre' }
    expect(codesOf(await reviseProposal(author, played.address, code, words, version))).toEqual([
      'changed-meanwhile',
    ])
    expect((await follow()).title).toBe(WORDS.title)
    await moderated(world, played, code, 'accepted')
    const later = (await follow()).version
    expect(codesOf(await reviseProposal(author, played.address, code, words, later))).toEqual([
      'proposal-closed',
    ])
    expect(codesOf(await answerModeration(author, played.address, code, 'Non.'))).toEqual([
      'proposal-closed',
    ])
  })

  it('refuses empty answers and words, and writes nothing', async () => {
    const { world, played, author, code, follow } = await given()
    await moderated(world, played, code, 'returned', RETURNED)
    const before = await follow()
    expect(codesOf(await answerModeration(author, played.address, code, ' '))).toEqual([
      'answer-missing',
    ])
    const words = { ...WORDS, title: '' }
    expect(
      codesOf(await reviseProposal(author, played.address, code, words, before.version)),
    ).toEqual(['title-missing'])
    expect(await follow()).toEqual(before)
  })

  it('lets every status be withdrawn at any time, and nothing but a refusal be acted upon once the vote is on', async () => {
    const { world, played, author } = await given()
    for (const status of PROPOSAL_STATUSES.filter((one) => proposalTransition(one, 'withdraw').ok)) {
      world.setNow('2026-10-22T09:00:00.000Z')
      const code = await propose(world, played)
      await moderated(world, played, code, status, RETURNED)
      world.setNow(WHILE_VOTING)
      const { may, version } = expectOk(await followProposal(author, played.address, code))
      const appeal = status === 'refused'
      expect(may).toEqual({ answer: false, revise: false, withdraw: true, appeal, object: false })
      expect(codesOf(await answerModeration(author, played.address, code, 'Oui.'))).toEqual([
        'not-in-this-phase',
      ])
      expect(codesOf(await reviseProposal(author, played.address, code, WORDS, version))).toEqual([
        'not-in-this-phase',
      ])
      expectOk(await withdrawProposal(author, played.address, code))
    }
  })

  it('leaves no withdrawn word in any row, and the priority made of it as it was', async () => {
    const { world, played, author } = await given()
    const secret = 'Mirabelle'
    const words = { title: `${secret} un`, text: `${secret} deux`, why: `${secret} trois` }
    const code = await propose(world, played, { words })
    await moderated(world, played, code, 'returned', { ...RETURNED, text: `« ${secret} » ?` })
    expectOk(await answerModeration(author, played.address, code, `Oui, ${secret}.`))
    const id = await moderated(world, played, code, 'accepted')
    const { councilId, id: consultationId } = played.consultation
    await insertSources(registry(), { councilId, consultationId, id: 'repit' }, [id])
    expectOk(await readProposal(author, played.address, id))

    expectOk(await withdrawProposal(author, played.address, code))
    expect(JSON.stringify([...(await everyRow(registry()))])).not.toMatch(/mirabelle/i)
    expect(codesOf(await readProposal(author, played.address, id))).toEqual(['unknown-proposal'])
    expect(await listSources(registry(), councilId, consultationId)).toEqual([
      { priorityId: 'repit', proposalId: id, title: null },
    ])
    expect(expectOk(await followProposal(author, played.address, code))).toMatchObject({
      title: '',
      text: '',
      why: '',
      status: 'withdrawn',
      publicId: null,
      messages: [],
      may: { answer: false, revise: false, withdraw: false },
    })
    world.setNow('2026-10-23T09:00:00.000Z')
    expectOk(await submitProposal(author, played.address, { words, code }))
    expect(JSON.stringify([...(await everyRow(registry()))])).not.toMatch(/mirabelle/i)
  })

  it('tells the author which priority it became a part of, and the decision once it is public', async () => {
    const { world, played, code, follow } = await given()
    const id = await moderated(world, played, code, 'accepted')
    const key = { councilId: played.consultation.councilId, consultationId: played.consultation.id }
    await insertSources(registry(), { ...key, id: 'repit' }, [id])
    world.setNow(WHILE_CONSOLIDATING)
    const priority = { id: 'repit', title: PRIORITIES.find((one) => one.id === 'repit')?.title }
    expect(await follow()).toMatchObject({ publicId: id, became: { priority, decision: null } })

    const decision = {
      outcome: 'retained',
      motive: 'Le besoin est partagé.',
      owner: 'CCAS',
      decidedOn: '2027-01-14',
    } as const
    await keepDecision(registry(), key, { priorityId: 'repit', ...decision, version: 1 })
    expect((await follow()).became?.decision).toBeNull()
    await publishDecisionsOf(registry(), key.councilId, key.consultationId, WHILE_VOTING)
    expect((await follow()).became).toEqual({ priority, decision, answeredBy: null, followUp: null })
    for (const [position, status] of [
      [1, 'under-way'],
      [2, 'done'],
    ] as const)
      await insertFollowUp(registry(), key, {
        priorityId: 'repit',
        position,
        status,
        text: 'Le répit est ouvert.',
        writtenOn: '2027-03-01',
      })
    const merged = { ...decision, outcome: 'merged', mergedInto: 'crise' } as const
    const published = { version: 2, publishedAt: WHILE_VOTING }
    await keepDecision(registry(), key, { priorityId: 'repit', ...merged, ...published })
    await keepDecision(registry(), key, { priorityId: 'crise', ...decision, ...published })
    const answering = PRIORITIES.find((one) => one.id === 'crise')
    expect((await follow()).became).toEqual({
      priority,
      decision: merged,
      answeredBy: { priority: { id: 'crise', title: answering?.title }, decision },
      followUp: null,
    })
    await keepDecision(registry(), key, { priorityId: 'repit', ...decision, version: 3, publishedAt: WHILE_VOTING })
    expect((await follow()).became?.followUp).toEqual({
      status: 'done',
      text: 'Le répit est ouvert.',
      writtenOn: '2027-03-01',
    })
  })

  it('does not exist for a draft', async () => {
    const { played, author, code } = await given()
    await sql`update consultation set opened_at = null where consultation_id = ${played.consultation.id}`.execute(
      registry(),
    )
    for (const refused of [
      await followProposal(author, played.address, code),
      await withdrawProposal(author, played.address, code),
    ])
      expect(codesOf(refused)).toEqual(['unknown-consultation'])
  })
})

