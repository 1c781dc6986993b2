import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { tendAuthors } from '#app/usecases/authors.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { listEntries } from '#db/registry/journal.ts'
import { countOrigins } from '#db/registry/proposal-college.ts'
import {
  aTrackingCode,
  givenProposing,
  moderated,
  propose,
  PROPOSING_DAY,
  WHILE_CONSOLIDATING,
  WORDS,
} from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember, type Played } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

const NEXT_DAY = '2026-10-23T00:05:00.000Z'

describe.each(ENGINES)('proposing on %s', (engine) => {
  const stores = useStores(engine)

  async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    return { world, played }
  }

  const rowsOf = ({ consultation }: Played) =>
    stores()
      .registry.selectFrom('proposal')
      .selectAll()
      .where('consultation_id', '=', consultation.id)
      .execute()

  const journalOf = async ({ consultation }: Played) =>
    (await listEntries(stores().registry, consultation.councilId, 0, 100)).filter(({ act }) =>
      act === 'authors-wrote',
    )

  it('keeps the words, the day and nothing of the author', async () => {
    const { world, played } = await given()
    const code = await propose(world, played, { collegeId: 'usagers' })
    const [row, ...others] = await rowsOf(played)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      title: WORDS.title,
      text: WORDS.text,
      why: WORDS.why,
      theme_id: WORDS.themeId,
      organisation: null,
      status: 'submitted',
      received_on: PROPOSING_DAY,
      decided_on: null,
      version: 1,
    })
    const told = JSON.stringify(row)
    expect(told).not.toContain(code)
    expect(told).not.toContain('usagers')
  })

  it('is told to the journal when the day is over: that authors wrote, and nothing more', async () => {
    const { world, played } = await given()
    const tend = async () => expectOk(await tendAuthors(world.as('clock')))
    const code = await propose(world, played, { collegeId: 'usagers' })
    await propose(world, played)
    const id = await moderated(world, played, code, 'submitted')
    await tend()
    expect(await journalOf(played)).toEqual([])
    world.setNow(NEXT_DAY)
    await propose(world, played)
    await tend()
    await tend()
    const entries = await journalOf(played)
    expect(entries).toMatchObject([
      {
        act: 'authors-wrote',
        actor: 'clock',
        subject: played.consultation.id,
        at: NEXT_DAY,
        details: { day: PROPOSING_DAY },
      },
    ])
    expect(JSON.stringify(entries)).not.toContain(id)
  })

  it('has its college written down with those of as many others as the threshold, never alone', async () => {
    const { world, played } = await given()
    const { councilId, id, threshold } = played.consultation
    const counted = async () => {
      expectOk(await tendAuthors(world.as('clock')))
      return countOrigins(stores().registry, councilId, id)
    }
    for (let told = 1; told < threshold; told += 1)
      await propose(world, played, { collegeId: told % 2 === 0 ? 'usagers' : 'aidants' })
    await propose(world, played)
    expect((await counted()).byCollege.size).toBe(0)
    await propose(world, played, { collegeId: 'aidants' })
    const { received, byCollege } = await counted()
    expect(received).toBe(threshold + 1)
    expect(Object.fromEntries(byCollege)).toEqual({
      usagers: (threshold - 1) / 2,
      aidants: (threshold + 1) / 2,
      citoyens: 0,
      professionnels: 0,
    })
    await propose(world, played, { collegeId: 'citoyens' })
    expect((await counted()).byCollege.get('citoyens')).toBe(0)
  })

  it('makes one proposal of the same form sent many times at once', async () => {
    const { world, played } = await given()
    const code = aTrackingCode()
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        submitProposal(world.as('public'), played.address, {
          words: WORDS,
          code,
          collegeId: 'aidants',
        }),
      ),
    )
    for (const answer of answers) expect(expectOk(answer)).toEqual({ kept: 'these-words' })
    expect(await rowsOf(played)).toHaveLength(1)
    const { threshold } = played.consultation
    for (let more = 1; more < threshold - 1; more += 1)
      await propose(world, played, { collegeId: 'aidants' })
    expect(world.as('public').toldColleges.takeEnough()).toEqual([])
    await propose(world, played, { collegeId: 'aidants' })
    const [told] = world.as('public').toldColleges.takeEnough()
    expect(told?.byCollege.get('aidants')).toBe(threshold)
  })

  it('takes other words under the same code for those that were meant, until something happened', async () => {
    const { world, played } = await given()
    const code = await propose(world, played)
    const send = (title: string) =>
      submitProposal(world.as('public'), played.address, { words: { ...WORDS, title }, code })
    expect(expectOk(await send('Un café le samedi'))).toEqual({ kept: 'these-words' })
    expect(expectOk(await send('Un café le lundi'))).toEqual({ kept: 'first' })
    expect((await rowsOf(played)).map(({ title }) => title)).toEqual(['Un café le samedi'])

    const accepted = await propose(world, played)
    await moderated(world, played, accepted, 'accepted')
    const again = { words: { ...WORDS, text: 'Autre chose.' }, code: accepted }
    expect(expectOk(await submitProposal(world.as('public'), played.address, again))).toEqual({
      kept: 'first',
    })
    expect((await rowsOf(played)).map(({ text }) => text)).not.toContain('Autre chose.')
  })

  it('tells whoever lost the answer in the last minute that it has arrived', async () => {
    const { world, played } = await given()
    const code = await propose(world, played)
    world.setNow(WHILE_CONSOLIDATING)
    const send = (words = WORDS, other = code) =>
      submitProposal(world.as('public'), played.address, { words, code: other })
    expect(expectOk(await send())).toEqual({ kept: 'these-words' })
    expect(codesOf(await send({ ...WORDS, title: 'Autre' }))).toEqual(['not-in-this-phase'])
    expect(codesOf(await send(WORDS, aTrackingCode()))).toEqual(['not-in-this-phase'])
    expect(await rowsOf(played)).toHaveLength(1)
  })

  it('gives different people different proposals, though they say the same', async () => {
    const { world, played } = await given()
    await Promise.all([propose(world, played), propose(world, played), propose(world, played)])
    expect(await rowsOf(played)).toHaveLength(3)
  })

  it('refuses what is missing or too long, each at its field, and writes nothing', async () => {
    const { world, played } = await given()
    const refused = await submitProposal(world.as('public'), played.address, {
      words: { title: ' ', text: 'x'.repeat(3_001), why: '', themeId: 'ailleurs' },
      code: aTrackingCode(),
      collegeId: 'ailleurs',
    })
    expect(refused.ok ? [] : refused.refusals.map(({ code, field }) => [field, code])).toEqual([
      ['title', 'title-missing'],
      ['text', 'text-too-long'],
      ['theme', 'unknown-theme'],
      ['college', 'college-unknown'],
    ])
    expect(await rowsOf(played)).toEqual([])
    expect(await journalOf(played)).toEqual([])
  })

  it('refuses before and after the time of proposals, and a draft as if it were nowhere', async () => {
    const { world, played } = await given()
    const send = (address = played.address) =>
      submitProposal(world.as('public'), address, { words: WORDS, code: aTrackingCode() })
    world.setNow(WHILE_CONSOLIDATING)
    expect(codesOf(await send())).toEqual(['not-in-this-phase'])
    expect(codesOf(await send({ ...played.address, consultation: 'jamais' }))).toEqual([
      'unknown-consultation',
    ])
    await sql`update consultation set opened_at = null where consultation_id = ${played.consultation.id}`.execute(
      stores().registry,
    )
    expect(codesOf(await send())).toEqual(['unknown-consultation'])
    expect(await rowsOf(played)).toEqual([])
  })

  describe('a representative', () => {
    const gem = { organisation: 'GEM Les Amarres' }

    it('proposes in the name of their organisation, and is not kept with the text', async () => {
      const { world, played } = await given()
      const { councilId } = played.consultation
      const member = await givenMember(world, councilId, 'representative', gem)
      expectOk(await submitProposal(member, played.address, { words: WORDS, code: aTrackingCode() }))
      const [row] = await rowsOf(played)
      expect(row?.organisation).toBe(gem.organisation)
      const { actor } = member
      if (actor.kind !== 'account') throw new Error('A representative has an account')
      world.setNow(NEXT_DAY)
      expectOk(await tendAuthors(world.as('clock')))
      const entries = await journalOf(played)
      expect(entries).toHaveLength(1)
      expect(JSON.stringify([row, entries])).not.toContain(actor.accountId)
    })

    it('speaks for no other organisation', async () => {
      const { world, played } = await given()
      const member = await givenMember(world, played.consultation.councilId, 'representative', gem)
      const send = (organisation: string) =>
        submitProposal(member, played.address, {
          words: WORDS,
          code: aTrackingCode(),
          organisation,
        })
      expect(codesOf(await send('UNAFAM'))).toEqual(['organisation-missing'])
      expect(codesOf(await send(gem.organisation))).toEqual([])
      expect(await rowsOf(played)).toHaveLength(1)
    })

    it('is nobody else: another role, another council, or a name given by anybody', async () => {
      const { world, played } = await given()
      const elsewhere = await givenProposing(world)
      const submission = { words: WORDS, code: aTrackingCode(), ...gem }
      for (const stranger of [
        await givenMember(world, played.consultation.councilId, 'moderator'),
        await givenMember(world, elsewhere.consultation.councilId, 'representative', gem),
      ])
        expect(codesOf(await submitProposal(stranger, played.address, submission))).toEqual([
          'forbidden',
        ])
      expectOk(await submitProposal(world.as('public'), played.address, submission))
      expect((await rowsOf(played)).map(({ organisation }) => organisation)).toEqual([null])
    })
  })
})
