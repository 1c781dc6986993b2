import { describe, expect, it } from 'vitest'
import { tendDistress } from '#app/usecases/distress-cases.ts'
import { referDistress } from '#app/usecases/distress.ts'
import { maskPassages } from '#app/usecases/masking.ts'
import { byQueue, readQueue } from '#app/usecases/moderation-queue.ts'
import { moderate } from '#app/usecases/moderation.ts'
import { askOpinion } from '#app/usecases/second-opinions.ts'
import { readToday } from '#app/usecases/today.ts'
import { reviseProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { hasUnread, listUntold } from '#db/registry/distress-alert.ts'
import { changeCase, findCase } from '#db/registry/distress-case.ts'
import { findModerationRules, keepModerationRules } from '#db/registry/moderation-rules.ts'
import { countTexts } from '#db/registry/moderation.ts'
import { keepNotice } from '#db/registry/notice.ts'
import { findOriginal } from '#db/registry/proposal-original.ts'
import { findProposal } from '#db/registry/proposal.ts'
import { findProposedRefusal } from '#db/registry/proposed-refusal.ts'
import { givenProposing, moderated, propose, PROPOSING_DAY, WORDS } from '#tests/factories/proposing.ts'
import { aWorld, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

const REFUSE = { act: 'refuse', reason: 'off-topic', text: 'Une autre question est posée.' } as const
const NAMED = 'Mirabelle'

describe.each(ENGINES)('an author who takes words back, on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const { address, consultation } = played
    const { councilId, id: consultationId } = consultation
    const moderator = await givenMember(world, councilId, 'moderator')
    const referent = await givenMember(world, councilId, 'referent')
    const author = world.as('public')
    const words = { ...WORDS, text: `${WORDS.text} Demandez à ${NAMED}.` }
    const code = await propose(world, played, { words })
    const id = await moderated(world, played, code, 'submitted')
    const key = { councilId, consultationId, id }
    const version = async () => (await findProposal(registry(), key))?.version ?? 0
    const read = async () => ({ proposalId: id, version: await version() })
    const mask = async () =>
      expectOk(
        await maskPassages(moderator, address, { ...(await read()), spans: [], passages: [NAMED] }),
      )
    const proposeRefusal = async () => {
      const rules = await findModerationRules(registry(), councilId)
      await keepModerationRules(registry(), councilId, { ...rules, secondEyes: true })
      expectOk(await moderate(moderator, address, { ...(await read()), ruling: REFUSE }))
    }
    const refer = async () =>
      expectOk(await referDistress(moderator, address, { ...(await read()), level: 'urgent' }))
    const withdraw = async () => expectOk(await withdrawProposal(author, address, code))
    const play = { world, address, moderator, referent, author, code, key, version, read }
    return { ...play, mask, proposeRefusal, refer, withdraw }
  }

  it('leaves the referent no case to answer, in the queue, in what waits or among letters held back', async () => {
    const { world, address, referent, key, refer, withdraw } = await given()
    await refer()
    expect(JSON.stringify(expectOk(await readToday(referent, address.council)))).toContain(
      'answer-distress',
    )
    // As one of which nobody could be told.
    await changeCase(registry(), key, { alerted: false })
    await withdraw()
    expect(await findCase(registry(), key)).toMatchObject({
      closedOn: PROPOSING_DAY,
      outcome: 'apart',
    })
    expect(await hasUnread(registry(), key)).toBe(false)
    expect(await listUntold(registry())).toEqual([])
    expectOk(await tendDistress(world.as('clock')))
    const { cases, counts } = expectOk(await readQueue(referent, address, { queue: 'distress', page: 1 }))
    expect([cases, counts.distress]).toEqual([[], 0])
    expect(byQueue(await countTexts(registry(), key, PROPOSING_DAY)).distress.proposals).toBe(0)
    expect(JSON.stringify(expectOk(await readToday(referent, address.council)))).not.toContain(
      'answer-distress',
    )
  })

  it('keeps a case as it was closed', async () => {
    const { key, refer, withdraw } = await given()
    await refer()
    const closed = { closedOn: '2026-10-20', outcome: 'proposal' } as const
    await changeCase(registry(), key, closed)
    await withdraw()
    expect(await findCase(registry(), key)).toMatchObject(closed)
  })

  it('leaves nothing that stood beside a withdrawn text', async () => {
    const { address, moderator, key, read, mask, proposeRefusal, withdraw } = await given()
    await mask()
    expectOk(await askOpinion(moderator, address, { ...(await read()), text: `${NAMED}, ou non ?` }))
    await proposeRefusal()
    await keepNotice(registry(), key, NAMED)
    await withdraw()
    const rows = await everyRow(registry())
    expect(JSON.stringify([...rows])).not.toContain(NAMED)
    for (const table of [
      'proposal_original',
      'proposed_refusal',
      'refusal_review',
      'second_opinion',
      'proposal_notice',
      'proposal_message',
    ])
      expect(JSON.stringify(rows.get(table)), table).not.toContain(key.id)
  })

  it('keeps neither words masked in a former version nor a refusal proposed of it', async () => {
    const { address, author, code, key, version, mask, proposeRefusal } = await given()
    await mask()
    await proposeRefusal()
    expect(await findOriginal(registry(), key)).toBeDefined()
    expectOk(await reviseProposal(author, address, code, WORDS, await version()))
    expect(await findOriginal(registry(), key)).toBeUndefined()
    expect(await findProposedRefusal(registry(), key)).toBeUndefined()
    expect(JSON.stringify([...(await everyRow(registry()))])).not.toContain(NAMED)
  })

  it('keeps, of words masked after a revision, those of the revision', async () => {
    const { address, author, code, key, version, mask } = await given()
    await mask()
    const revised = { ...WORDS, text: `Le dimanche, ${NAMED} s’ennuie.` }
    expectOk(await reviseProposal(author, address, code, revised, await version()))
    await mask()
    expect(await findOriginal(registry(), key)).toMatchObject({ text: revised.text })
  })
})
