import { describe, expect, it } from 'vitest'
import { addPriority } from '#app/usecases/consolidation.ts'
import { readPriority } from '#app/usecases/consolidation-reading.ts'
import { entrustConsolidation, giveOpinion, readGroupWork, type OpinionDraft } from '#app/usecases/group-opinions.ts'
import { describeMandate } from '#app/usecases/mandates.ts'
import { readSeat } from '#app/usecases/body-reading.ts'
import { readProposal } from '#app/usecases/proposal-list.ts'
import { listForStaff } from '#app/usecases/staff-consultations.ts'
import { listEntries } from '#db/registry/journal.ts'
import { aHolder, givenBody } from '#tests/factories/bodies.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing, WHILE_CONSOLIDATING } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember, WHILE_VOTING } from '#tests/factories/world.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('a group that takes part in consolidating on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const { consultation, address } = await givenProposing(world, { priorities: [] })
    const { councilId } = consultation
    world.setNow(WHILE_CONSOLIDATING)
    const coordinator = await givenMember(world, councilId, 'coordinator')
    const moderator = await givenMember(world, councilId, 'moderator')
    const member = await givenMember(world, councilId, 'group-member')
    const other = await givenMember(world, councilId, 'group-member')
    const { body, seats } = await givenBody(coordinator, address.council, 'working-group', ['users'])
    const at = { council: address.council, body, seat: seats[0] ?? '' }
    const { mandates, accounts } = expectOk(await readSeat(coordinator, at))
    const mine = accounts.filter(({ role }) => role === 'group-member')
    const account = member.actor.kind === 'account' ? member.actor.accountId : ''
    const rows = (await everyRow(stores().registry)).get('membership') ?? []
    const membershipId = String(rows.find((row) => row['account_id'] === account)?.['membership_id'])
    expect(mine.map((one) => one.membershipId)).toContain(membershipId)
    const mandate = { ...at, mandate: mandates[0]?.id ?? '' }
    const tie = (more = {}, version = 1) =>
      describeMandate(coordinator, mandate, aHolder({ membershipId, ...more }), version)
    expectOk(await tie())
    const proposal = await givenProposal(stores().registry, consultation, { status: 'accepted' })
    const hidden = await givenProposal(stores().registry, consultation, { status: 'submitted' })
    const draft = (more: Partial<OpinionDraft> = {}): OpinionDraft => ({
      bodyId: body,
      about: 'proposal',
      objectId: proposal.id,
      text: 'Le groupe est d’accord.',
      suggestion: 'La regrouper avec la suivante.',
      version: 0,
      sure: false,
      ...more,
    })
    return { world, consultation, address, coordinator, moderator, member, other, body, proposal, hidden, draft, tie }
  }

  it('reads and writes only once it is asked to, and only those who sit in it', async () => {
    const { address, coordinator, moderator, member, other, body, draft, tie } = await given()
    expect(codesOf(await readGroupWork(member, address))).toEqual(['forbidden'])
    expect(codesOf(await giveOpinion(member, address, draft()))).toEqual(['forbidden'])
    expect(codesOf(await entrustConsolidation(moderator, address, [body]))).toEqual(['forbidden'])
    expectOk(await entrustConsolidation(coordinator, address, [body]))
    const work = expectOk(await readGroupWork(member, address))
    expect(work.mine).toHaveLength(1)
    expect(work.objects.map(({ about }) => about)).toEqual(['proposal'])
    expect(codesOf(await readGroupWork(other, address))).toEqual(['forbidden'])
    expect(codesOf(await giveOpinion(other, address, draft()))).toEqual(['forbidden'])
    expect(codesOf(await giveOpinion(moderator, address, draft()))).toEqual(['forbidden'])
    expect(expectOk(await readGroupWork(moderator, address)).mine).toEqual([])
    const listed = expectOk(await listForStaff(member, address.council)).consultations
    expect(listed.find(({ slug }) => slug === address.consultation)?.pages).toEqual(['groups'])
    expectOk(await giveOpinion(member, address, draft()))
    expectOk(await tie({ endsOn: '2026-10-31' }, 2))
    expect(codesOf(await giveOpinion(member, address, draft({ text: 'Encore.', version: 1 })))).toEqual(['forbidden'])
    expect(codesOf(await readGroupWork(member, address))).toEqual(['forbidden'])
  })

  it('is read by everybody under its name, without what it suggests, and by those who decide with it', async () => {
    const { world, address, consultation, coordinator, member, body, proposal, draft } = await given()
    expectOk(await entrustConsolidation(coordinator, address, [body]))
    expectOk(await giveOpinion(member, address, draft()))
    const source = [proposal.id]
    const words = { title: 'Une priorité', description: 'Qui en est faite.' }
    const { id } = expectOk(await addPriority(coordinator, address, { words, sources: source }))
    expectOk(await giveOpinion(member, address, draft({ about: 'priority', objectId: id, text: 'Sur la priorité.' })))
    const shown = async () => expectOk(await readProposal(world.as('public'), address, proposal.id)).opinions
    expect((await shown()).map(({ group, text }) => [group, text])).toEqual([
      ['Instance working-group', 'Le groupe est d’accord.'],
    ])
    expect(JSON.stringify(await shown())).not.toContain('regrouper')
    const desk = expectOk(await readPriority(coordinator, address, id, []))
    expect(desk.opinions).toHaveLength(2)
    expect(JSON.stringify(expectOk(await readGroupWork(coordinator, address)))).toContain('regrouper')
    const second = await givenProposal(stores().registry, consultation, { status: 'accepted' })
    expectOk(await addPriority(coordinator, address, { words, sources: [second.id] }))
    world.setNow(WHILE_VOTING)
    expect(await shown()).toHaveLength(2)
    expect(codesOf(await giveOpinion(member, address, draft({ version: 1 })))).toEqual(['not-in-this-phase'])
  })

  it('changes its words version by version, takes them back, and warns of what names somebody', async () => {
    const { world, address, coordinator, member, body, proposal, hidden, draft, consultation } = await given()
    expectOk(await entrustConsolidation(coordinator, address, [body]))
    const give = (more: Partial<OpinionDraft>) => giveOpinion(member, address, draft(more))
    expect(codesOf(await give({ objectId: hidden.id }))).toEqual(['unknown-proposal'])
    expect(codesOf(await give({ text: '', suggestion: '' }))).toEqual(['opinion-missing'])
    const naming = 'Appelez Mme Martin au 06 12 34 56 78.'
    expect(codesOf(await give({ text: naming }))).toEqual(['passages-found'])
    expectOk(await give({ text: naming, sure: true }))
    expect(codesOf(await give({ text: 'Deux.' }))).toEqual(['changed-meanwhile'])
    expectOk(await give({ text: 'Deux.', version: 1 }))
    const shown = async () => expectOk(await readProposal(world.as('public'), address, proposal.id)).opinions
    expect((await shown()).map(({ text }) => text)).toEqual(['Deux.'])
    expectOk(await give({ text: '', suggestion: '', version: 2 }))
    expect(await shown()).toEqual([])
    const entries = await listEntries(stores().registry, consultation.councilId, 0, 200)
    const given_ = entries.filter(({ act }) => act === 'group-opinion-given')
    expect(given_.map(({ actor, details }) => [actor, details])).toEqual(
      [1, 2, 3].map((version) => ['group-member', { version }]),
    )
    const rows = (await everyRow(stores().registry)).get('group_opinion') ?? []
    expect(Object.keys(rows[0] ?? {}).filter((column) => /account|member|person/.test(column))).toEqual([])
  })
})
