import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { tendAuthors } from '#app/usecases/authors.ts'
import { askForNotice } from '#app/usecases/notices.ts'
import { submitProposal } from '#app/usecases/proposals.ts'
import { askForNews } from '#app/usecases/subscribers.ts'
import { answerModeration, reviseProposal } from '#app/usecases/tracking.ts'
import { listEntries } from '#db/registry/journal.ts'
import { insertSession } from '#db/registry/session.ts'
import { aHash } from '#tests/factories/consultation.ts'
import {
  aTrackingCode,
  givenProposing,
  moderated,
  propose,
  PROPOSING_DAY,
  WORDS,
} from '#tests/factories/proposing.ts'
import { aWorld, expectOk, givenMember } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow, type Row } from '#tests/setup/rows.ts'

/** All that is kept of a proposal. Whoever adds a column has to argue for it here. */
const COLUMNS = {
  proposal: [
    'charter_version',
    'consultation_id',
    'council_id',
    'decided_on',
    'erased_on',
    'organisation',
    'proposal_id',
    'received_on',
    'search_text',
    'status',
    'text',
    'theme_id',
    'title',
    'tracking_hash',
    'version',
    // A day, as `received_on`: of the author's last word that moderation waits to answer; gone with withdrawal.
    'waiting_since',
    'why',
  ],
  proposal_college: ['college_id', 'consultation_id', 'council_id', 'proposals'],
  proposal_message: [
    'consultation_id',
    'council_id',
    'kind',
    'position',
    'proposal_id',
    'reason',
    'text',
    'written_on',
  ],
  proposal_original: [
    'consultation_id',
    'council_id',
    'masked_on',
    'proposal_id',
    'text',
    'title',
    'why',
  ],
  distress_case: [
    'alerted',
    'answered_on',
    'closed_on',
    'consultation_id',
    'council_id',
    'level',
    'opened_on',
    'outcome',
    'proposal_id',
    'raised_by',
  ],
  proposed_refusal: [
    'consultation_id',
    'council_id',
    'proposal_id',
    'proposed_on',
    'reason',
    'reviewer_mark',
    'text',
  ],
  refusal_review: [
    'consultation_id',
    'council_id',
    'proposal_id',
    'reviewer_mark',
  ],
  second_opinion: [
    'consultation_id',
    'council_id',
    // Whether the author has changed the words since: neither when, nor how often.
    'former',
    'kind',
    'position',
    'proposal_id',
    'reviewer_mark',
    'text',
    'written_on',
  ],
  proposal_notice: [
    'consultation_id',
    'council_id',
    'due',
    'proposal_id',
    'sealed_address',
  ],
  objection: [
    'answer',
    'consultation_id',
    'council_id',
    'priority_id',
    'proposal_id',
    'settled_on',
    'text',
    'written_on',
  ],
  // Taken off a list by who consolidates: title, description, theme and cost are the council's words, as in
  // the public list they stood on; the day is that of the removal, not of any text.
  removed_priority: [
    'consultation_id',
    'cost',
    'council_id',
    'description',
    'priority_id',
    'removed_on',
    'theme_id',
    'title',
  ],
  // Which texts it was made of, as priority_source has it of those on the list: two ids, no day, no mark of
  // who put them together, and in no order but that of the ids.
  removed_source: ['consultation_id', 'council_id', 'priority_id', 'proposal_id'],
}

/** What tells people apart: none of their values may stand beside a text. */
const PEOPLE = ['account', 'session', 'account_link', 'outbox', 'membership', 'release_approval']
const INSTANT = /\d{4}-\d{2}-\d{2}T\d/

describe.each(ENGINES)('a proposal and a person on %s', (engine) => {
  const stores = useStores(engine)

  /** Authors of every college, a representative who is signed in, moderation, answers, changes. */
  async function played() {
    const world = aWorld(stores())
    const one = await givenProposing(world)
    const { councilId } = one.consultation
    const organisation = 'GEM Les Amarres'
    const member = await givenMember(world, councilId, 'representative', { organisation })
    if (member.actor.kind !== 'account') throw new Error('A member has an account')
    await insertSession(stores().registry, {
      hash: aHash(),
      accountId: member.actor.accountId,
      createdAt: world.now(),
      expiresAt: '2026-12-31T00:00:00.000Z',
    })
    const codes = []
    for (const college of [...one.consultation.colleges.map(({ id }) => id), undefined])
      codes.push(await propose(world, one, { collegeId: college }))
    expectOk(await submitProposal(member, one.address, { words: WORDS, code: aTrackingCode() }))
    const author = world.as('public')
    for (const code of codes.slice(0, 2)) {
      await moderated(world, one, code, 'returned', { kind: 'returned', text: 'Précisez.' })
      expectOk(await answerModeration(author, one.address, code, 'Voilà.'))
      expectOk(
        await reviseProposal(author, one.address, code, { ...WORDS, title: 'Un café, le soir' }, 3),
      )
    }
    return { world, one, codes, councilId }
  }

  const tables = async () => everyRow(stores().registry)
  const ofProposals = (rows: ReadonlyMap<string, readonly Row[]>) =>
    Object.keys(COLUMNS).flatMap((table) => rows.get(table) ?? [])

  it('are told apart by no column: neither account, nor college, nor instant', async () => {
    const found = await stores().registry.introspection.getTables()
    for (const [table, columns] of Object.entries(COLUMNS))
      expect(
        found.find(({ name }) => name === table)?.columns.map(({ name }) => name).sort(),
        table,
      ).toEqual(columns)
  })

  it('share no value: nothing of an account, a session or a role stands beside a text', async () => {
    const { codes } = await played()
    const rows = await tables()
    const people = new Set(
      PEOPLE.flatMap((table) => rows.get(table) ?? [])
        .flatMap((row) => Object.entries(row))
        .filter(([column]) => column !== 'council_id' && column !== 'organisation')
        .map(([, value]) => value)
        .filter((value) => typeof value === 'string'),
    )
    expect(people.size).toBeGreaterThan(5)
    const kept = ofProposals(rows)
    for (const row of kept)
      for (const [column, value] of Object.entries(row)) {
        if (typeof value !== 'string') continue
        expect(people.has(value), column).toBe(false)
        expect(value, column).not.toMatch(INSTANT)
      }
    for (const code of codes) expect(JSON.stringify([...rows])).not.toContain(code)
  })

  it('have no college beside a text, in any row', async () => {
    const { one } = await played()
    const colleges = new Set(one.consultation.colleges.map(({ id }) => id))
    const rows = await tables()
    for (const table of ['proposal', 'proposal_message', 'priority_source'])
      for (const row of rows.get(table) ?? [])
        for (const value of Object.values(row)) expect(colleges.has(String(value))).toBe(false)
  })

  it('are not told by the journal before the day is over, and then not which, nor how many', async () => {
    const { world, one, councilId } = await played()
    const written = async () =>
      (await listEntries(stores().registry, councilId, 0, 100)).filter(
        ({ actor }) => actor === 'public' || actor === 'representative' || actor === 'clock',
      )
    expect(await written()).toEqual([])
    world.setNow('2026-10-25T00:00:00.000Z')
    expectOk(await tendAuthors(world.as('clock')))
    const entries = await written()
    expect(entries).toMatchObject([
      { subject: one.consultation.id, details: { day: PROPOSING_DAY } },
    ])
    for (const { proposal_id: id } of (await tables()).get('proposal') ?? [])
      expect(JSON.stringify(entries)).not.toContain(id)
  })

  it('have nothing in common with a subscription of the same person to the council’s news', async () => {
    const { world, one, codes, councilId } = await played()
    const author = { ...world.as('public'), mail: 'smtp' as const }
    const email = 'camille.exemple@exemple.test'
    expectOk(await askForNotice(author, one.address, codes[2] ?? '', email))
    expectOk(await askForNews(author, one.address.council, email))
    await stores().registry.deleteFrom('outbox').execute()
    const rows = await tables()
    const subscriptions = (rows.get('subscriber') ?? []).filter((row) => row['council_id'] === councilId)
    expect(subscriptions.map((row) => Object.keys(row).sort())).toEqual([
      ['asked', 'asked_on', 'confirmed', 'council_id', 'sealed_address', 'secret_hash'],
    ])
    const own = subscriptions
      .flatMap((row) => Object.entries(row))
      .filter(([column, value]) => !['council_id', 'asked_on'].includes(column) && typeof value === 'string')
      .map(([, value]) => value)
    expect(own).toHaveLength(2)
    for (const [table, others] of rows)
      for (const row of table === 'subscriber' ? [] : others)
        for (const [column, value] of Object.entries(row))
          expect(own.includes(value), `${table}.${column}`).toBe(false)
    expect(String(subscriptions[0]?.['asked_on'])).not.toMatch(INSTANT)
    expect(JSON.stringify([...rows])).not.toContain(email)
  })

  it('are not numbered in the order they came', async () => {
    if (engine === 'postgres') return
    for (const table of [
      'proposal',
      'proposal_message',
      'priority_source',
      'removed_priority',
      'removed_source',
      'authors_day',
      'subscriber',
    ])
      await expect(
        sql`select rowid from ${sql.table(table)}`.execute(stores().registry),
        table,
      ).rejects.toThrow('rowid')
  })

  it('write no college down with a text: it waits for others', async () => {
    const { one } = await played()
    const rows = ((await tables()).get('proposal_college') ?? []).filter(
      (row) => row['consultation_id'] === one.consultation.id,
    )
    expect(rows).toEqual([])
  })
})
