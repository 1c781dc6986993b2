import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { describe, expect, it } from 'vitest'
import { USUAL_RULES, type ModerationRules } from '#app/domain/moderation-rules.ts'
import type { Queue, Ruling } from '#app/domain/moderation.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { answerDistress, closeDistress, referDistress } from '#app/usecases/distress.ts'
import { readQueue } from '#app/usecases/moderation-queue.ts'
import { readReview } from '#app/usecases/moderation-review.ts'
import { moderate } from '#app/usecases/moderation.ts'
import { askOpinion } from '#app/usecases/second-opinions.ts'
import { readToday } from '#app/usecases/today.ts'
import { answerModeration, reviseProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { registryMigrations } from '#db/registry/migrations/index.ts'
import { keepModerationRules } from '#db/registry/moderation-rules.ts'
import { findProposal } from '#db/registry/proposal.ts'
import type { RegistrySchema } from '#db/registry/schema.ts'
import { openPostgres } from '#db/postgres.ts'
import { openSqlite } from '#db/sqlite.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposing, propose, PROPOSING_DAY, WORDS } from '#tests/factories/proposing.ts'
import { aWorld, expectOk, givenMember } from '#tests/factories/world.ts'
import { barePlace, ENGINES, useStores } from '#tests/setup/databases.ts'

const ACCEPT: Ruling = { act: 'accept' }
const RETURN: Ruling = { act: 'return', reason: 'unclear', text: 'Pour qui ?' }
const REFUSE: Ruling = { act: 'refuse', reason: 'off-topic', text: 'Une autre question est posée.' }
/** Some days after `PROPOSING_DAY`. */
const LATER = '2026-10-25'

describe.each(ENGINES)('what waits, since when and for whom, on %s', (engine) => {
  const stores = useStores(engine)
  const registry = () => stores().registry

  async function given(rules: Partial<ModerationRules> = {}) {
    const world = aWorld(stores())
    const played = await givenProposing(world, { priorities: [] })
    const { consultation, address } = played
    const { councilId } = consultation
    await keepModerationRules(registry(), councilId, { ...USUAL_RULES, ...rules, version: 0 })
    const moderator = await givenMember(world, councilId, 'moderator')
    const colleague = await givenMember(world, councilId, 'moderator')
    const referent = await givenMember(world, councilId, 'referent')
    const known = new Set<string>()
    /** A new text: its code, and its id. */
    const send = async (title: string) => {
      const code = await propose(world, played, { words: { ...WORDS, title } })
      const id = (await list('waiting')).proposals.find((row) => !known.has(row.id))?.id ?? ''
      known.add(id)
      return { code, id }
    }
    const list = async (queue: Queue, by: UseCaseContext = moderator) =>
      expectOk(await readQueue(by, address, { queue, page: 1 }))
    const stored = async (id: string) => {
      const found = await findProposal(registry(), { councilId, consultationId: consultation.id, id })
      if (found === undefined) throw new Error('A proposal is never deleted')
      return found
    }
    const read = async (id: string) => ({ proposalId: id, version: (await stored(id)).version })
    const rule = async (id: string, ruling: Ruling, by: UseCaseContext = moderator) =>
      expectOk(await moderate(by, address, { ...(await read(id)), ruling }))
    const later = (day = LATER) => world.setNow(`${day}T09:00:00.000Z`)
    const author = world.as('public')
    return { world, address, moderator, colleague, referent, author, send, list, stored, read, rule, later }
  }

  it('counts from the author’s last word that moderation has to answer', async () => {
    const { address, author, send, list, stored, rule, later, moderator } = await given()
    const first = await send('Premier')
    const second = await send('Second')
    await rule(first.id, RETURN)
    later()
    expectOk(await answerModeration(author, address, first.code, 'Pour toutes et tous.'))
    const { proposals, longestWait } = await list('waiting')
    expect(proposals.map(({ title, ageInDays, back }) => [title, ageInDays, back])).toEqual([
      ['Second', 3, false],
      ['Premier', 0, true],
    ])
    expect(longestWait).toBe(3)
    expect((await stored(first.id)).waitingSince).toBe(LATER)
    expect((await stored(first.id)).receivedOn).toBe(PROPOSING_DAY)
    expect(expectOk(await readReview(moderator, address, first.id)).proposal).toMatchObject({
      ageInDays: 0,
      back: true,
    })
    expect(expectOk(await readReview(moderator, address, second.id)).next).toBe(first.id)
  })

  it('is late only where moderators are: not while the author had the text', async () => {
    const { address, author, send, list, stored, rule, later } = await given({ targetDays: 2 })
    const { code, id } = await send('Premier')
    await rule(id, RETURN)
    later()
    const { version } = await stored(id)
    expectOk(await reviseProposal(author, address, code, { ...WORDS, title: 'Autrement' }, version))
    expect((await list('waiting')).target).toEqual({ days: 2, late: 0 })
    later('2026-10-28')
    expect((await list('waiting')).target.late).toBe(1)
    expect((await list('waiting')).proposals[0]?.lateDays).toBe(1)
  })

  it('does not begin anew when somebody writes again before an answer', async () => {
    const { address, author, send, list, stored, later } = await given()
    const { code, id } = await send('Premier')
    later()
    const { version } = await stored(id)
    expectOk(await reviseProposal(author, address, code, { ...WORDS, title: 'Mieux dit' }, version))
    expect((await list('waiting')).proposals[0]).toMatchObject({ ageInDays: 3, back: false })
  })

  it('counts an appeal from its own day, and a text from when the clinical referent gives it back', async () => {
    const { address, author, send, list, stored, read, rule, later, colleague, referent, moderator } =
      await given()
    const refused = await send('Refusé')
    await rule(refused.id, REFUSE)
    const apart = await send('Confié')
    const hold = await read(apart.id)
    expectOk(await referDistress(moderator, address, { ...hold, level: 'concern' }))
    later()
    expectOk(await appealRefusal(author, address, refused.code, 'Relisez.'))
    expect((await list('appeals', colleague)).proposals[0]?.ageInDays).toBe(0)
    expectOk(await answerDistress(referent, address, { ...hold, text: 'Merci d’avoir écrit.' }))
    expectOk(await closeDistress(referent, address, { ...hold, closing: { outcome: 'proposal' } }))
    expect((await stored(apart.id)).waitingSince).toBe(LATER)
  })

  it('keeps no such day of a text that its author has withdrawn', async () => {
    const { address, author, send, stored, rule, later } = await given()
    const { code, id } = await send('Premier')
    await rule(id, RETURN)
    later()
    expectOk(await answerModeration(author, address, code, 'Voilà.'))
    expectOk(await withdrawProposal(author, address, code))
    expect((await stored(id)).waitingSince).toBeUndefined()
  })

  it('folds what was said of words that their author has changed since', async () => {
    const { address, author, send, stored, read, rule, moderator } = await given()
    const { code, id } = await send('Premier')
    expectOk(await askOpinion(moderator, address, { ...(await read(id)), text: 'Et ce nom ?' }))
    await rule(id, RETURN)
    const opinions = async () => expectOk(await readReview(moderator, address, id)).opinions
    expect(await opinions()).toMatchObject([{ text: 'Et ce nom ?', former: false }])
    const { version } = await stored(id)
    expectOk(await reviseProposal(author, address, code, { ...WORDS, title: 'Sans nom' }, version))
    expect(await opinions()).toMatchObject([{ text: 'Et ce nom ?', former: true }])
    expectOk(await withdrawProposal(author, address, code))
    expect(await opinions()).toEqual([])
    const kept = registry().selectFrom('second_opinion').select('text').where('proposal_id', '=', id)
    expect(await kept.execute()).toEqual([])
  })

  it('offers nobody what somebody else has to decide', async () => {
    const { address, author, send, list, read, rule, moderator, colleague } = await given()
    const appealed = await send('Refusé')
    await rule(appealed.id, REFUSE)
    expectOk(await appealRefusal(author, address, appealed.code, 'Relisez.'))
    const asked = await send('Hésitation')
    expectOk(await askOpinion(moderator, address, { ...(await read(asked.id)), text: 'Et toi ?' }))
    const tasks = async (by: UseCaseContext) =>
      expectOk(await readToday(by, address.council)).tasks.map(({ kind, count }) => [kind, count])
    expect(await tasks(moderator)).toEqual([])
    expect(await tasks(colleague)).toEqual([
      ['rule-on-appeals', 1],
      ['give-opinions', 1],
    ])
    for (const [queue, id] of [['appeals', appealed.id], ['opinions', asked.id]] as const) {
      const mine = await list(queue)
      expect([mine.counts[queue], mine.proposals]).toEqual([0, []])
      expect(mine.others.map((row) => row.id)).toEqual([id])
      const theirs = await list(queue, colleague)
      expect([theirs.counts[queue], theirs.others]).toEqual([1, []])
      expect(theirs.proposals.map((row) => row.id)).toEqual([id])
    }
  })

  it('never leads to a refusal that one proposed oneself, nor to an appeal against one’s own', async () => {
    const { send, list, rule, colleague } = await given({ secondEyes: true })
    const mine = await send('Proposé par moi')
    const other = await send('Proposé par un collègue')
    const last = await send('À lire')
    await rule(mine.id, REFUSE)
    await rule(other.id, REFUSE, colleague)
    expect((await list('second-eyes')).proposals.map(({ id }) => id)).toEqual([other.id])
    expect((await rule(other.id, REFUSE)).next).toBe(last.id)
    expect((await rule(last.id, ACCEPT)).next).toBeNull()
    expect((await list('second-eyes')).others.map(({ id }) => id)).toEqual([mine.id])
  })

  it('of texts that came before this was counted is made up from what was said about them', async () => {
    const { config, remove } = await barePlace(engine)
    const db =
      config.engine === 'postgres'
        ? openPostgres<RegistrySchema>(config.registryUrl)
        : openSqlite<RegistrySchema>(`${config.directory}/registry.sqlite`)
    const provider = { getMigrations: () => Promise.resolve(registryMigrations) }
    const migrator = new Migrator({ db, provider })
    await migrator.migrateTo('2026-11-22-23-retention')
    if (engine === 'sqlite') await sql`pragma foreign_keys = off`.execute(db)
    else await sql`set session_replication_role = replica`.execute(db)
    const texts = { unanswered: anId(), answered: anId(), returned: anId() }
    for (const id of Object.values(texts))
      await sql`insert into proposal
        (council_id, consultation_id, proposal_id, title, text, why, status, tracking_hash, search_text, received_on)
        values ('c', 'k', ${id}, 'Titre', 'Texte', '', 'submitted', ${id}, '', '2026-10-12')`.execute(db)
    const say = (id: string, position: number, kind: string, day: string) =>
      sql`insert into proposal_message
        (council_id, consultation_id, proposal_id, position, kind, text, written_on)
        values ('c', 'k', ${id}, ${position}, ${kind}, '', ${day})`.execute(db)
    await say(texts.answered, 1, 'returned', '2026-10-13')
    await say(texts.answered, 2, 'answer', '2026-10-15')
    await say(texts.answered, 3, 'masked', '2026-10-16')
    await say(texts.returned, 1, 'returned', '2026-10-14')
    expect((await migrator.migrateToLatest()).error).toBeUndefined()
    const rows = await db.selectFrom('proposal').select(['proposal_id', 'waiting_since']).execute()
    expect(new Map(rows.map((row) => [row.proposal_id, row.waiting_since]))).toEqual(
      new Map([
        [texts.unanswered, '2026-10-12'],
        [texts.answered, '2026-10-15'],
        [texts.returned, '2026-10-14'],
      ]),
    )
    await db.destroy()
    await remove()
  })
})
