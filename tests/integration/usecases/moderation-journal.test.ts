import { describe, expect, test } from 'vitest'
import { REFUSAL_REASONS } from '#app/domain/proposal.ts'
import { acceptCharter } from '#app/usecases/charter-acceptance.ts'
import { readJournal } from '#app/usecases/journal-reading.ts'
import { moderate } from '#app/usecases/moderation.ts'
import { applyRetention } from '#app/usecases/retention.ts'
import { answerModeration, withdrawProposal } from '#app/usecases/tracking.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import { findProposal } from '#db/registry/proposal.ts'
import { listEntries } from '#db/registry/journal.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposing, moderated, propose } from '#tests/factories/proposing.ts'
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
})
