import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prove } from '#app/domain/proof-of-work.ts'
import { placeOf } from '#app/usecases/floods.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { readQueue } from '#app/usecases/moderation-queue.ts'
import { tend } from '#app/usecases/tick.ts'
import { keepModerationRules } from '#db/registry/moderation-rules.ts'
import { listMessages } from '#db/registry/outbox.ts'
import { USUAL_RULES } from '#app/domain/moderation-rules.ts'
import { aTrackingCode, givenProposing } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember, type Played, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { sendForm, startSite, type Site } from '#tests/setup/web.ts'

const JUNK = { title: 'Achetez nos montres', text: 'Des montres, des montres, des montres.' }
const DISTRESS = {
  title: 'Je n’en peux plus',
  text: 'Je n’en peux plus, je veux mourir. Ce soir je vais en finir, j’ai les médicaments.',
}
const AT_ONCE = 20

describe('a flood of texts', () => {
  const stores = useStores('sqlite')
  let world: World
  let site: Site

  beforeAll(async () => {
    world = aWorld(stores())
    site = await startSite(world.as('public'), { clientAddressHeader: 'x-address' })
  })
  afterAll(() => site.stop())

  const pageOf = ({ address }: Played) =>
    `${site.url}/clsm/${address.council}/consultations/${address.consultation}/proposer`
  const send = (played: Played, fields: Record<string, string>, from = '203.0.113.7') =>
    sendForm(pageOf(played), { step: 'review', intent: 'send', consent: 'yes', code: aTrackingCode(), ...fields }, { 'x-address': from })
  const kept = (played: Played, title: string) =>
    stores()
      .registry.selectFrom('proposal')
      .select('proposal_id')
      .where('consultation_id', '=', played.consultation.id)
      .where('title', '=', title)
      .execute()
  const letters = async ({ address }: Played) =>
    (await listMessages(stores().registry, world.now(), 2000)).filter(
      ({ subject, body }) => subject.includes('détresse') && body.includes(address.council),
    )
  /** Many at once, as a machine sends them. */
  async function many(count: number, one: (index: number) => Promise<unknown>): Promise<void> {
    let next = 0
    const worker = async () => {
      for (let index = next++; index < count; index = next++) await one(index)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  it('of a thousand without effort hides no text that reads as distress: it is taken in, told of, and answered soon', async () => {
    const played = await givenProposing(world)
    const statuses = new Map<number, number>()
    let distress: { status: number; took: number } | undefined
    await many(1_000, async (index) => {
      if (index === 500) {
        const begun = performance.now()
        const { status } = await send(played, DISTRESS)
        distress = { status, took: performance.now() - begun }
        return
      }
      const { status } = await send(played, { ...JUNK, proof: '7', ticket: '1.x' })
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    })
    expect(distress?.status).toBe(200)
    expect(distress?.took).toBeLessThan(5_000)
    expect([...statuses.keys()].every((status) => status === 200 || status === 429)).toBe(true)
    expect(await kept(played, DISTRESS.title)).toHaveLength(1)
    // A counter made up holds by chance once in 128.
    expect((await kept(played, JUNK.title)).length).toBeLessThan(60)
    expect(await letters(played)).toHaveLength(2)
    const referent = await givenMember(world, played.consultation.councilId, 'referent')
    const queue = expectOk(await readQueue(referent, played.address, { queue: 'distress', page: 1 }))
    expect(queue.proposals.map(({ title }) => title)).toEqual([DISTRESS.title])
    const moderator = await givenMember(world, played.consultation.councilId, 'moderator')
    const above = expectOk(await readQueue(moderator, played.address, { queue: 'waiting', page: 1 }))
    expect(above.cases).toHaveLength(1)
  }, 120_000)

  it('that does its work is bounded by the council’s number, and still keeps no distress out', async () => {
    const played = await givenProposing(world)
    const { councilId } = played.consultation
    await keepModerationRules(stores().registry, councilId, { ...USUAL_RULES, textsPerHour: 3, version: 0 })
    const effort = async (code: string) => ({
      proof: `${await prove(placeOf(played.address), code)}`,
      ticket: '',
      crowded: false,
    })
    const submit = async (words: typeof JUNK) => {
      const code = aTrackingCode()
      return submitProposal(world.as('public'), played.address, {
        words: { ...words, why: '' },
        code,
        effort: await effort(code),
      })
    }
    for (let i = 0; i < 3; i += 1) expectOk(await submit(JUNK))
    expect(codesOf(await submit(JUNK))).toEqual(['patience-needed'])
    expectOk(await submit(DISTRESS))
    expect(await kept(played, JUNK.title)).toHaveLength(3)
  }, 180_000)

  it('of texts that themselves read as distress is kept to the last, with one letter to each of the two', async () => {
    const played = await givenProposing(world)
    await many(150, async (index) => {
      const { status } = await send(played, { ...DISTRESS, title: `${DISTRESS.title} ${index}` })
      expect(status).toBe(200)
    })
    const cases = await stores()
      .registry.selectFrom('distress_case')
      .select('proposal_id')
      .where('consultation_id', '=', played.consultation.id)
      .execute()
    expect(cases).toHaveLength(150)
    expectOk(await tend(world.as('clock')))
    expect(await letters(played)).toHaveLength(2)
  }, 120_000)

  it('lets somebody without JavaScript through who reads their text again for some seconds', async () => {
    const played = await givenProposing(world)
    const review = await sendForm(pageOf(played), { step: 'write', intent: 'next', ...JUNK, college: '' })
    expect(review.status).toBe(200)
    const shown = await sendForm(pageOf(played), { step: 'college', intent: 'next', ...JUNK })
    const hidden = (name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(shown.page)?.[1] ?? ''
    const form = { ...JUNK, code: hidden('code'), ticket: hidden('ticket') }
    expect(form.ticket).not.toBe('')
    const from = '203.0.113.80'
    const soon = await send(played, form, from)
    expect(soon.status).toBe(429)
    expect(soon.page).toContain(JUNK.text)
    world.setNow(new Date(Date.parse(world.now()) + 4_000).toISOString())
    expect((await send(played, { ...form, code: aTrackingCode() }, from)).status).toBe(429)
    expect((await send(played, form, from)).status).toBe(200)
    expect(await kept(played, JUNK.title)).toHaveLength(1)
  })

  it('is told by its address, kept nowhere, where one machine sends more than a group would', async () => {
    const played = await givenProposing(world)
    const statuses: number[] = []
    for (let i = 0; i < 22; i += 1) {
      const code = aTrackingCode()
      const proof = `${await prove(placeOf(played.address), code)}`
      statuses.push((await send(played, { ...JUNK, code, proof }, '198.51.100.9')).status)
    }
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 200))
    expect(statuses.slice(20)).toEqual([429, 429])
  }, 180_000)
})
