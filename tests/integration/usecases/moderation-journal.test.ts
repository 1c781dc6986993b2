import { describe, expect, test } from 'vitest'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import type { Role } from '#app/domain/membership.ts'
import { acceptCharter } from '#app/usecases/charter-acceptance.ts'
import { addPriority } from '#app/usecases/consolidation.ts'
import {
  answerDistress,
  closeDistress,
  dismissDistress,
  referDistress,
} from '#app/usecases/distress.ts'
import { readJournal } from '#app/usecases/journal-reading.ts'
import { maskPassages } from '#app/usecases/masking.ts'
import { editModerationRules, writeModelSentence } from '#app/usecases/moderation-settings.ts'
import { declineRefusal, moderate } from '#app/usecases/moderation.ts'
import { answerObjection } from '#app/usecases/objection-answers.ts'
import { objectToMerge } from '#app/usecases/objections.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { askOpinion, giveOpinion } from '#app/usecases/second-opinions.ts'
import { answerModeration, withdrawProposal } from '#app/usecases/tracking.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import { findProposal } from '#db/registry/proposal.ts'
import { listEntries } from '#db/registry/journal.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposing, moderated, propose, WHILE_CONSOLIDATING } from '#tests/factories/proposing.ts'
import { aWorld, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

describe.each(ENGINES)('the journal of moderation on %s', (engine) => {
  const stores = useStores(engine)

  test('tells every act, and not a word that anybody wrote, nor whose account acted', async () => {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const { registry } = stores()
    const { councilId, id: consultationId } = played.consultation
    const canaries: string[] = []
    const word = () => {
      const made = `canari${anId().replaceAll('-', '')}`
      canaries.push(made)
      return made
    }
    const moderators = [
      await givenMember(world, councilId, 'moderator'),
      await givenMember(world, councilId, 'moderator'),
    ] as const
    const chair = await givenMember(world, councilId, 'chair')
    for (const { actor } of [...moderators, chair])
      if (actor.kind === 'account') canaries.push(actor.accountId)
    for (const one of moderators) expectOk(await acceptCharter(one, played.address.council, 1))

    const texts: { code: string; id: string }[] = []
    for (let index = 0; index < REFUSAL_REASONS.length + 2; index += 1) {
      const words = { title: word(), text: word(), why: word(), themeId: 'vivre' }
      const code = await propose(world, played, { words })
      const id = await moderated(world, played, code, 'submitted')
      canaries.push(code)
      texts.push({ code, id })
    }
    const rule = async (
      index: number,
      ruling: Parameters<typeof moderate>[2]['ruling'],
      by = moderators[0],
    ) => {
      const { id = '' } = texts[index] ?? {}
      const { version = 0 } = (await findProposal(registry, { councilId, consultationId, id })) ?? {}
      expectOk(await moderate(by, played.address, { proposalId: id, version, ruling }))
    }
    for (const [index, reason] of REFUSAL_REASONS.entries())
      await rule(index, { act: 'refuse', reason, text: word() })
    const last = REFUSAL_REASONS.length
    await rule(last, { act: 'accept' })
    await rule(last, { act: 'retract', reason: 'names-someone', text: word() })
    await rule(last + 1, { act: 'return', reason: 'unclear', text: word() })
    const codeOf = (index: number) => texts[index]?.code ?? ''
    const author = world.as('public')
    expectOk(await answerModeration(author, played.address, codeOf(last + 1), word()))
    expectOk(await appealRefusal(author, played.address, codeOf(0), word()))
    expectOk(await appealRefusal(author, played.address, codeOf(1), word()))
    await rule(0, { act: 'accept' }, moderators[1])
    await rule(1, { act: 'uphold', reason: 'hurtful', text: word() }, moderators[1])
    expectOk(await withdrawProposal(author, played.address, codeOf(2)))
    world.setNow('2027-06-01T08:00:00.000Z')
    expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])

    const entries = await listEntries(registry, councilId, 0, 1000)
    const acts = entries.map(({ act }) => act)
    for (const act of [
      'charter-accepted',
      'proposal-refused',
      'proposal-accepted',
      'proposal-retracted',
      'proposal-returned',
      'refusal-upheld',
      'retention-applied',
    ] as const)
      expect(acts).toContain(act)
    expect(acts.filter((act) => act === 'proposal-refused')).toHaveLength(REFUSAL_REASONS.length)
    const page = expectOk(await readJournal(chair, played.address.council))
    // What is public is linked to by its title, which everybody reads.
    const { title: publicTitle = '' } =
      (await findProposal(registry, { councilId, consultationId, id: texts[0]?.id ?? '' })) ?? {}
    const rows = JSON.stringify(entries)
    const shown = JSON.stringify(page)
    expect(canaries.length).toBeGreaterThan(40)
    expect(canaries.filter((canary) => rows.includes(canary))).toEqual([])
    expect(
      canaries.filter((canary) => canary !== publicTitle && shown.includes(canary)),
    ).toEqual([])
  })

  test('tells what stands around rulings, distress and merges, and not a word of them either', async () => {
    const world = aWorld(stores())
    const played = await givenProposing(world, { priorities: [] })
    const { registry } = stores()
    const { address, consultation } = played
    const { councilId, id: consultationId } = consultation
    const canaries: string[] = []
    const word = () => {
      const made = `canari${anId().replaceAll('-', '')}`
      canaries.push(made)
      return made
    }
    const named = async (role: Role) => {
      const context = await givenMember(world, councilId, role)
      if (context.actor.kind === 'account') canaries.push(context.actor.accountId)
      return context
    }
    const moderator = await named('moderator')
    const colleague = await named('moderator')
    const referent = await named('referent')
    const coordinator = await named('coordinator')
    const chair = await named('chair')
    const author = world.as('public')
    const given = async () => {
      const words = { title: word(), text: word(), why: word(), themeId: 'vivre' }
      const code = await propose(world, played, { words })
      canaries.push(code)
      return { code, id: await moderated(world, played, code, 'submitted'), words }
    }
    const read = async (id: string) => ({
      proposalId: id,
      version: (await findProposal(registry, { councilId, consultationId, id }))?.version ?? 0,
    })

    const rules = { ...(await findModerationRules(registry, councilId)), secondEyes: true }
    expectOk(await editModerationRules(coordinator, address.council, rules))
    expectOk(
      await writeModelSentence(moderator, address.council, {
        act: 'return',
        reason: 'unclear',
        text: word(),
        version: 0,
        field: 'phrase',
      }),
    )
    const masked = await given()
    expectOk(
      await maskPassages(moderator, address, {
        ...(await read(masked.id)),
        spans: [],
        passages: [masked.words.text],
      }),
    )
    expectOk(await askOpinion(moderator, address, { ...(await read(masked.id)), text: word() }))
    expectOk(await giveOpinion(colleague, address, { ...(await read(masked.id)), text: word() }))
    const ruling = { act: 'refuse', reason: 'hurtful', text: word() } as const
    expectOk(await moderate(moderator, address, { ...(await read(masked.id)), ruling }))
    expectOk(await declineRefusal(colleague, address, { ...(await read(masked.id)), text: word() }))

    const unwell = await given()
    const refer = async () =>
      expectOk(await referDistress(moderator, address, { ...(await read(unwell.id)), level: 'concern' }))
    await refer()
    expectOk(await dismissDistress(moderator, address, await read(unwell.id)))
    await refer()
    expectOk(await answerDistress(referent, address, { ...(await read(unwell.id)), text: word() }))
    const closing = { outcome: 'apart', text: word() } as const
    expectOk(await closeDistress(referent, address, { ...(await read(unwell.id)), closing }))

    const [kept, split] = [await given(), await given()]
    for (const { id } of [kept, split])
      expectOk(await moderate(moderator, address, { ...(await read(id)), ruling: { act: 'accept' } }))
    world.setNow(WHILE_CONSOLIDATING)
    const words = { title: 'Des lieux ouverts', description: word() }
    const made = await addPriority(coordinator, address, { words, sources: [kept.id, split.id] })
    const { id: priorityId } = expectOk(made)
    for (const one of [kept, split]) {
      expectOk(await objectToMerge(author, address, one.code, word()))
      const answer = { proposalId: one.id, priorityId, text: word(), split: one === split }
      expectOk(await answerObjection(coordinator, address, answer))
    }

    const entries = await listEntries(registry, councilId, 0, 1000)
    const acts = new Set(entries.map(({ act }) => act))
    for (const act of [
      'moderation-rules-edited',
      'model-sentence-written',
      'proposal-masked',
      'opinion-asked',
      'opinion-given',
      'refusal-proposed',
      'refusal-declined',
      'distress-referred',
      'distress-dismissed',
      'distress-answered',
      'distress-closed',
      'objection-answered',
    ] as const)
      expect(acts, act).toContain(act)
    // Titles of texts that are public are linked to.
    const titles = [kept.words.title, split.words.title]
    const page = JSON.stringify(expectOk(await readJournal(chair, address.council)))
    const rows = JSON.stringify(entries)
    expect(canaries.length).toBeGreaterThan(25)
    expect(canaries.filter((canary) => rows.includes(canary))).toEqual([])
    expect(
      canaries.filter((canary) => !titles.includes(canary) && page.includes(canary)),
    ).toEqual([])
  })
})
