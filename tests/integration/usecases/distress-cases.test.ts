import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DistressLevel } from '#app/domain/detection.ts'
import { noteDistress, tendDistress } from '#app/usecases/distress-cases.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { changeCase, findCase } from '#db/registry/distress-case.ts'
import { listEntries } from '#db/registry/journal.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { transact } from '#db/transaction.ts'
import { aTrackingCode, givenProposing, propose, PROPOSING_DAY, WORDS } from '#tests/factories/proposing.ts'
import { aWorld, expectOk, type Played, type World } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

/** What the rules read is their own tests' business: here a text says it of itself. */
vi.mock('#app/domain/detection.ts', async (original) => ({
  ...(await original<object>()),
  distressIn: (text: string): DistressLevel =>
    text.includes('urgent') ? 'urgent' : text.includes('concern') ? 'concern' : 'none',
}))

const saying = (word: string) => ({ words: { ...WORDS, text: `Ce texte est ${word}.` } })

describe.each(ENGINES)('a text that reads as distress, on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  let played: Played

  beforeEach(async () => {
    world = aWorld(stores())
    played = await givenProposing(world)
  })

  const letters = async () =>
    (await listMessages(stores().registry, world.now(), 1000)).filter(
      ({ subject, body }) => subject.includes('détresse') && body.includes(played.address.council),
    )
  const minutes = (after: number) =>
    world.setNow(new Date(Date.parse(world.now()) + after * 60_000).toISOString())
  const tend = async () => expectOk(await tendDistress(world.as('clock')))
  const keyOf = async (title: string) => {
    const { proposal_id } = await stores()
      .registry.selectFrom('proposal')
      .select('proposal_id')
      .where('consultation_id', '=', played.consultation.id)
      .where('title', '=', title)
      .executeTakeFirstOrThrow()
    const { councilId, id } = played.consultation
    return { councilId, consultationId: id, id: proposal_id }
  }
  const rewrite = async (key: Awaited<ReturnType<typeof keyOf>>, text: string) => {
    const { registry } = world.as('operator')
    const council = { id: played.consultation.councilId, slug: played.address.council, name: 'X', timeZone: 'Europe/Paris' }
    await transact(registry, (trx) =>
      noteDistress(trx, world.as('operator'), { council: { ...COUNCIL_REST, ...council }, consultation: played.consultation }, key, { text }),
    )
  }

  it('a letter says no minute, which would be that in which somebody wrote', async () => {
    await propose(world, played, saying('urgent'))
    const instants = (await letters()).flatMap(({ createdAt, expiresAt }) => [createdAt, expiresAt])
    expect(instants.length).toBeGreaterThan(0)
    for (const instant of instants) expect(instant).toMatch(/T00:00:00\.000Z$/)
  })

  it('opens a case and tells referent and deputy at once, without a word of it', async () => {
    await propose(world, played, saying('urgent'))
    const told = await letters()
    expect(told).toHaveLength(2)
    for (const { subject, body } of told) {
      expect(body).toContain(`/espace/clsm/${played.address.council}/consultations/${played.address.consultation}/moderation`)
      for (const word of [WORDS.title, 'Ce texte', WORDS.why, played.consultation.question, played.consultation.title])
        expect(`${subject} ${body}`).not.toContain(word)
    }
    expect(await findCase(stores().registry, await keyOf(WORDS.title))).toEqual({
      level: 'urgent',
      raisedBy: 'rules',
      openedOn: PROPOSING_DAY,
    })
    const acts = await listEntries(stores().registry, played.consultation.councilId, 0, 100)
    expect(acts.filter(({ act }) => act.includes('distress'))).toEqual([])
  })

  it('opens nothing for a text that does not, nor twice for the same sent again', async () => {
    await propose(world, played)
    expect(await letters()).toHaveLength(0)
    const code = aTrackingCode()
    const again = { ...saying('concern'), code }
    expectOk(await submitProposal(world.as('public'), played.address, again))
    expectOk(await submitProposal(world.as('public'), played.address, again))
    expect(await letters()).toHaveLength(2)
  })

  it('writes no more letters than one each in ten minutes while a text waits, and then for those held back', async () => {
    for (let i = 0; i < 50; i += 1) await propose(world, played, saying('urgent'))
    await tend()
    minutes(9)
    await tend()
    expect(await letters()).toHaveLength(2)
    minutes(2)
    await tend()
    await tend()
    expect(await letters()).toHaveLength(4)
    minutes(30)
    await tend()
    expect(await letters()).toHaveLength(4)
  })

  it('is told at once again when those before were answered', async () => {
    await propose(world, played, saying('urgent'))
    await changeCase(stores().registry, await keyOf(WORDS.title), { answeredOn: PROPOSING_DAY })
    minutes(1)
    await propose(world, played, saying('concern'))
    expect(await letters()).toHaveLength(4)
  })

  it('waits for somebody to be told where nobody answers any more', async () => {
    await stores()
      .registry.updateTable('membership')
      .set({ ended_at: world.now() })
      .where('council_id', '=', played.consultation.councilId)
      .where('role', 'in', ['referent', 'deputy-referent'])
      .execute()
    await propose(world, played, saying('urgent'))
    await tend()
    expect(await letters()).toHaveLength(0)
    await stores().registry.updateTable('membership').set({ ended_at: null }).where('role', '=', 'referent').where('council_id', '=', played.consultation.councilId).execute()
    await tend()
    expect(await letters()).toHaveLength(1)
  })

  it('opens a closed case again when its words change, but not one judged harmless unless they read worse', async () => {
    await propose(world, played, saying('concern'))
    const key = await keyOf(WORDS.title)
    const closedOn = PROPOSING_DAY
    await changeCase(stores().registry, key, { closedOn, outcome: 'dismissed' })
    await rewrite(key, 'concern encore')
    expect(await findCase(stores().registry, key)).toMatchObject({ closedOn })
    await rewrite(key, 'urgent')
    const reopened = await findCase(stores().registry, key)
    expect(reopened).toMatchObject({ level: 'urgent' })
    expect(reopened).not.toHaveProperty('closedOn')
    await changeCase(stores().registry, key, { closedOn, outcome: 'proposal' })
    await rewrite(key, 'concern')
    expect(await findCase(stores().registry, key)).toEqual({ level: 'urgent', raisedBy: 'rules', openedOn: PROPOSING_DAY })
  })
})

const COUNCIL_REST = { territory: '', population: 0, presentation: '', contact: '', demonstration: false }
