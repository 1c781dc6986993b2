import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { DistressCase } from '#app/domain/distress-case.ts'
import { addDays } from '#app/domain/day.ts'
import { applyRetention, readDue } from '#app/usecases/retention.ts'
import { tend } from '#app/usecases/tick.ts'
import { followProposal, withdrawProposal } from '#app/usecases/tracking.ts'
import { changeCase, insertCase } from '#db/registry/distress-case.ts'
import { listEntries } from '#db/registry/journal.ts'
import { findProposal, insertMessage, type ProposalKey } from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { anId } from '#tests/factories/consultation.ts'
import { givenProposal } from '#tests/factories/proposal.ts'
import { givenProposing, moderated, propose, WHILE_PROPOSING } from '#tests/factories/proposing.ts'
import { aWorld, codesOf, expectOk, givenMember, type Played } from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'
import { everyRow } from '#tests/setup/rows.ts'

/** Noon of a calendar date in Paris. */
const noon = (day: string) => `${day}T11:00:00.000Z`
const REFUSED_ON = '2026-10-22'
/** Thirty days to appeal, thirty days more, and a day that begins. */
const REFUSED_DUE = addDays(REFUSED_ON, 61)

/** A registry whose files cannot be rewritten just now. */
function refusingToVacuum(registry: RegistryDb): RegistryDb {
  return registry.withPlugin({
    transformQuery({ node }) {
      if (node.kind === 'RawNode' && node.sqlFragments.join('').includes('vacuum'))
        throw new Error('The power failed')
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
}

describe.each(ENGINES)('retention on %s', (engine) => {
  const stores = useStores(engine)

  /** A text with everything that can stand beside one; each thing has words of its own. */
  async function givenSurrounded(
    { consultation }: Pick<Played, 'consultation'>,
    overrides: Parameters<typeof givenProposal>[2],
    distress?: Partial<DistressCase>,
  ) {
    const { registry } = stores()
    const said: string[] = []
    const word = () => {
      const made = `canari${anId().replaceAll('-', '')}`
      said.push(made)
      return made
    }
    // Long enough for PostgreSQL to keep it apart from its row.
    const long = Array.from({ length: 60 }, word).join(' ')
    const proposal = await givenProposal(registry, consultation, {
      title: word(),
      text: long,
      why: word(),
      organisation: word(),
      decidedOn: REFUSED_ON,
      ...overrides,
    })
    for (const kind of ['refused', 'answer', 'appeal', 'referent'] as const)
      await insertMessage(registry, proposal, {
        kind,
        ...(kind === 'refused' && { reason: 'hurtful' as const }),
        text: word(),
        writtenOn: REFUSED_ON,
      })
    const at = {
      council_id: proposal.councilId,
      consultation_id: proposal.consultationId,
      proposal_id: proposal.id,
    }
    const mark = { reviewer_mark: word() }
    await registry
      .insertInto('proposal_original')
      .values({ ...at, title: word(), text: word(), why: word(), masked_on: REFUSED_ON })
      .execute()
    await registry
      .insertInto('second_opinion')
      .values({ ...at, position: 1, kind: 'ask', text: word(), written_on: REFUSED_ON, ...mark })
      .execute()
    await registry
      .insertInto('proposed_refusal')
      .values({ ...at, reason: 'hurtful', text: word(), proposed_on: REFUSED_ON, ...mark })
      .execute()
    await registry.insertInto('refusal_review').values({ ...at, ...mark }).execute()
    if (distress !== undefined) {
      await insertCase(registry, proposal, { level: 'urgent', raisedBy: 'rules', openedOn: REFUSED_ON })
      if (distress.closedOn !== undefined) await changeCase(registry, proposal, distress)
    }
    return { proposal, said }
  }

  async function given() {
    const world = aWorld(stores())
    const played = await givenProposing(world)
    const apply = async (day: string) => {
      world.setNow(noon(day))
      expect(expectOk(await applyRetention(world.as('clock')))).toEqual([])
    }
    const rows = async () => JSON.stringify([...(await everyRow(stores().registry))])
    const journal = async () =>
      (await listEntries(stores().registry, played.consultation.councilId, 0, 500))
        .filter(({ act }) => act === 'retention-applied')
        .map(({ subject, actor, details }) => ({ subject, actor, details }))
    const stillThere = async (said: readonly string[]) => {
      const all = await rows()
      return said.filter((word) => all.includes(word))
    }
    return { world, played, apply, rows, journal, stillThere }
  }

  test('a refused text and all beside it go thirty whole days after the time to appeal, not a day before', async () => {
    const { played, apply, journal, stillThere } = await given()
    const { proposal, said } = await givenSurrounded(played, { status: 'refused' })
    await apply(addDays(REFUSED_DUE, -1))
    expect(await stillThere(said)).toHaveLength(said.length)
    expect(await journal()).toEqual([])
    await apply(REFUSED_DUE)
    expect(await stillThere(said)).toEqual([])
    const left = await findProposal(stores().registry, proposal)
    expect(left).toMatchObject({ status: 'refused', erasedOn: REFUSED_DUE, title: '', text: '' })
    expect(await journal()).toEqual([
      { subject: proposal.consultationId, actor: 'clock', details: { kind: 'refused-text' } },
    ])
    await apply(addDays(REFUSED_DUE, 1))
    expect(await journal()).toHaveLength(1)
    expect(await findProposal(stores().registry, proposal)).toEqual(left)
  })

  test.each([
    ['Pacific/Noumea', 11],
    ['Indian/Reunion', 4],
    ['America/Martinique', -4],
    ['Pacific/Tahiti', -10],
  ])('the day is that of the council: %s', async (timeZone, hours) => {
    const world = aWorld(stores())
    const { consultation } = await givenProposing(world)
    await stores()
      .registry.updateTable('council')
      .set({ time_zone: timeZone })
      .where('council_id', '=', consultation.councilId)
      .execute()
    const { said } = await givenSurrounded({ consultation }, { status: 'refused' })
    const midnight = Date.parse(`${REFUSED_DUE}T00:00:00.000Z`) - hours * 60 * 60 * 1000
    for (const [minutes, left] of [
      [-1, said.length],
      [0, 0],
    ] as const) {
      world.setNow(new Date(midnight + minutes * 60 * 1000).toISOString())
      expectOk(await applyRetention(world.as('clock')))
      const rows = JSON.stringify([...(await everyRow(stores().registry))])
      expect(said.filter((word) => rows.includes(word))).toHaveLength(left)
    }
  })

  test('a text set apart goes seven days after its case was closed; of the case a number stays', async () => {
    const { played, apply, stillThere } = await given()
    const closed = { closedOn: '2026-10-25', outcome: 'apart' } as const
    const { proposal, said } = await givenSurrounded(played, { status: 'set-apart' }, closed)
    await apply('2026-11-01')
    expect(await stillThere(said)).toHaveLength(said.length)
    await apply('2026-11-02')
    expect(await stillThere(said)).toEqual([])
    const { registry } = stores()
    const of = <Table extends 'distress_case' | 'erased_cases'>(table: Table) =>
      sql<Record<string, unknown>>`select * from ${sql.table(table)} where consultation_id = ${proposal.consultationId}`.execute(registry)
    expect((await of('distress_case')).rows).toEqual([])
    expect((await of('erased_cases')).rows).toMatchObject([{ cases: 1 }])
  })

  test('nothing of an open case goes, nor of an appeal that waits', async () => {
    const { played, apply, stillThere } = await given()
    const open = await givenSurrounded(played, { status: 'refused' }, {})
    const appealed = await givenSurrounded(played, { status: 'appealed' })
    await apply('2028-01-01')
    expect(await stillThere([...open.said, ...appealed.said])).toHaveLength(
      open.said.length + appealed.said.length,
    )
  })

  test('a published text keeps its words; what was masked and said of it goes', async () => {
    const { world, played, apply, stillThere } = await given()
    const { proposal, said } = await givenSurrounded(played, { status: 'accepted' }, {
      closedOn: '2026-10-25',
      outcome: 'proposal',
    })
    await apply(addDays(REFUSED_DUE, -1))
    expect((await stillThere(said)).length).toBe(said.length)
    world.setNow(noon(REFUSED_DUE))
    expect(expectOk(await readDue(world.as('operator')))).toMatchObject({ 'masked-original': 1 })
    await apply(REFUSED_DUE)
    const words = [proposal.title, proposal.why, ...proposal.text.split(' '), proposal.organisation ?? '']
    const left = await stillThere(said)
    for (const word of words) expect(left).toContain(word)
    const messages = 4
    expect(left).toHaveLength(words.length + messages)
  })

  test('a text that nobody ruled upon goes thirty days after voting', async () => {
    const { played, apply, stillThere } = await given()
    const { said } = await givenSurrounded(played, { status: 'returned', decidedOn: undefined })
    const { voting } = played.consultation.calendar
    const ended = voting.closesAt.slice(0, 10)
    await apply(addDays(ended, 29))
    expect(await stillThere(said)).toHaveLength(said.length)
    await apply(addDays(ended, 32))
    expect(await stillThere(said)).toEqual([])
  })

  test('what its author withdraws goes at once with all beside it, and without a line in the journal', async () => {
    const { world, played, journal, stillThere } = await given()
    world.setNow(WHILE_PROPOSING)
    const code = await propose(world, played)
    const id = await moderated(world, played, code, 'refused')
    const key: ProposalKey = { councilId: played.consultation.councilId, consultationId: played.consultation.id, id }
    const mark = `canari${anId()}`
    await stores()
      .registry.insertInto('refusal_review')
      .values({ council_id: key.councilId, consultation_id: key.consultationId, proposal_id: id, reviewer_mark: mark })
      .execute()
    expectOk(await withdrawProposal(world.as('public'), played.address, code))
    expect(await stillThere([mark])).toEqual([])
    expectOk(await tend(world.as('clock')))
    expect(await journal()).toEqual([])
  })

  test('its author still reads that it was refused, and why, without the words', async () => {
    const { world, played, apply } = await given()
    world.setNow(WHILE_PROPOSING)
    const code = await propose(world, played)
    await moderated(world, played, code, 'refused', { kind: 'refused', reason: 'off-topic', text: 'canari' })
    await apply(REFUSED_DUE)
    const followed = expectOk(await followProposal(world.as('public'), played.address, code))
    expect(followed).toMatchObject({ status: 'refused', title: '', text: '' })
    expect(followed.messages).toMatchObject([{ kind: 'refused', reason: 'off-topic', text: '' }])
  })

  test('is applied by nobody but clock and operator', async () => {
    const { world, played } = await given()
    const member = await givenMember(world, played.consultation.councilId, 'coordinator')
    for (const context of [world.as('public'), member]) {
      expect(codesOf(await applyRetention(context))).toEqual(['forbidden'])
      expect(codesOf(await readDue(context))).toEqual(['forbidden'])
    }
  })

  test('leaves nothing in the files of the database, and a run cut short is taken up', async () => {
    const { world, played, apply, stillThere } = await given()
    const { registry } = stores()
    const { said } = await givenSurrounded(played, { status: 'refused' })
    const other = await givenSurrounded(played, { status: 'accepted' })
    await flush()
    expect(foundInFiles(said).length).toBeGreaterThan(said.length * 0.8)
    // The power fails between the rows and the files: the note of it stays, and the next run goes on.
    const failing = { ...world.as('clock'), registry: refusingToVacuum(registry) }
    world.setNow(noon(REFUSED_DUE))
    expect(expectOk(await applyRetention(failing))).toHaveLength(1)
    expect(await stillThere(said)).toEqual([])
    await apply(REFUSED_DUE)
    await flush()
    expect(foundInFiles(said)).toEqual([])
    expect(foundInFiles([other.proposal.title])).toEqual([other.proposal.title])
    expect(await registry.selectFrom('erasure_due').selectAll().execute()).toEqual([])
  })

  let files: () => string[] = () => []

  /** Writes what is in memory into the files, and says which those are: on PostgreSQL tables, without the log. */
  async function flush(): Promise<void> {
    const { registry, config } = stores()
    if (config.engine === 'sqlite') {
      const { directory } = config
      files = () =>
        readdirSync(directory)
          .filter((name) => name.startsWith('registry.sqlite'))
          .map((name) => join(directory, name))
      return
    }
    await sql`checkpoint`.execute(registry)
    const { rows } = await sql<{ folder: string }>`
      select current_setting('data_directory') || '/base/' || oid as folder
      from pg_database where datname = current_database()`.execute(registry)
    const folder = rows[0]?.folder ?? ''
    files = () => readdirSync(folder).map((name) => join(folder, name))
  }

  function foundInFiles(words: readonly string[]): string[] {
    const raw = Buffer.concat(
      files().flatMap((file) => (statSync(file).isFile() ? [readFileSync(file)] : [])),
    )
    return words.filter((word) => raw.includes(word))
  }
})
