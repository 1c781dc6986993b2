import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { chainEntry, CHAIN_START, type JournalEntry } from '#app/domain/audit.ts'
import { ROLES } from '#app/domain/membership.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readJournal, verifyJournals } from '#app/usecases/journal-reading.ts'
import { cancelConsultation } from '#app/usecases/lifecycle.ts'
import { tend } from '#app/usecases/tick.ts'
import { listEntries } from '#db/registry/journal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { transact } from '#db/transaction.ts'
import { givenCouncil } from '#tests/factories/registry.ts'
import {
  AFTER_VOTING,
  aWorld,
  cast,
  codesOf,
  expectOk,
  givenCodes,
  givenMember,
  givenOpenConsultation,
  givenRelease,
  type Played,
  type World,
} from '#tests/factories/world.ts'
import { ENGINES, useStores } from '#tests/setup/databases.ts'

class Undone extends Error {}

describe.each(ENGINES)('the journal on %s', (engine) => {
  const stores = useStores(engine)
  let world: World
  let played: Played
  let entries: readonly JournalEntry[]

  beforeAll(async () => {
    world = aWorld(stores())
    played = await givenOpenConsultation(world)
    for (const code of await givenCodes(world, played.address, 'usagers', 3))
      await cast(world, played, code)
    world.setNow(AFTER_VOTING)
    await tend(world.as('clock'))
    await givenRelease(world, played)
    entries = await listEntries(stores().registry, councilId(), 0, 100)
  })

  const councilId = () => played.consultation.councilId
  const slug = () => played.address.council

  /** What the journal is found to be after somebody has had a hand in the table; all of it undone. */
  async function verdictAfter(tamper: (trx: RegistryDb) => Promise<unknown>) {
    let verdict: { brokenAt: number | null; entries: number } | undefined
    const done = transact(stores().registry, async (trx) => {
      await withoutGuards(trx)
      await tamper(trx)
      const context: UseCaseContext = { ...world.as('operator'), registry: trx }
      verdict = expectOk(await verifyJournals(context, { council: slug() }))[0]
      throw new Undone()
    })
    await expect(done).rejects.toThrow(Undone)
    return verdict
  }

  async function withoutGuards(trx: RegistryDb) {
    if (engine === 'sqlite') {
      await sql`drop trigger journal_entry_no_update`.execute(trx)
      await sql`drop trigger journal_entry_no_delete`.execute(trx)
    } else await sql`drop trigger journal_entry_append_only on journal_entry`.execute(trx)
  }

  function change(trx: RegistryDb, number: number, values: Record<string, string | number>) {
    return trx
      .updateTable('journal_entry')
      .set(values)
      .where('council_id', '=', councilId())
      .where('number', '=', number)
      .execute()
  }

  it('is intact after a consultation was played to its end', async () => {
    const [verified] = expectOk(await verifyJournals(world.as('operator'), { council: slug() }))
    expect(entries.length).toBeGreaterThan(6)
    expect(verified).toEqual({
      council: slug(),
      entries: entries.length,
      hash: entries.at(-1)?.hash,
      brokenAt: null,
      notedAt: null,
    })
  })

  it('shows any field of any row that was changed', async () => {
    const other = await givenCouncil(stores().registry)
    const hashes = '0123456789abcdef'.repeat(4)
    const changes: Record<string, string | number>[] = [
      { council_id: other.id },
      { at: '2026-11-22T09:00:00.001Z' },
      { act: 'relay-added' },
      { act: 'un acte inconnu' },
      { actor: 'referent' },
      { actor: 'quelqu’un' },
      { subject: 'autre' },
      { details: '{"autre":1}' },
      { details: '{ }' },
      { details: 'plus du JSON' },
      { details: '[]' },
      { previous_hash: hashes },
      { hash: hashes },
      { number: 1_000 },
      { number: 0 },
    ]
    for (const { number } of entries)
      for (const values of changes) {
        const verdict = await verdictAfter((trx) => change(trx, number, values))
        // Moving the last one away leaves a journal that merely ends earlier.
        const cut = number === entries.length && 'council_id' in values
        expect(verdict?.brokenAt, `${number} ${JSON.stringify(values)}`).toBe(
          cut ? null : values['number'] === 0 ? 1 : number,
        )
      }
  })

  it('shows a hand in it, whatever the row, the field and the value', async () => {
    const columns = ['at', 'act', 'actor', 'subject', 'details', 'previous_hash', 'hash'] as const
    const stored = (entry: JournalEntry): Record<(typeof columns)[number], string> => ({
      at: entry.at,
      act: entry.act,
      actor: entry.actor,
      subject: entry.subject,
      details: JSON.stringify(entry.details),
      previous_hash: entry.previousHash,
      hash: entry.hash,
    })
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => !value.includes('\u0000')),
      fc.json({ maxDepth: 2 }).filter((value) => !value.includes('\u0000')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(entries.length - 1),
        fc.constantFrom(...columns),
        text,
        async (index, column, value) => {
          const entry = entries[index]
          fc.pre(entry !== undefined && stored(entry)[column] !== value)
          const verdict = await verdictAfter((trx) => change(trx, index + 1, { [column]: value }))
          expect(verdict?.brokenAt).toBe(index + 1)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('shows a row that was removed, but for the end', async () => {
    for (const { number } of entries) {
      const verdict = await verdictAfter((trx) =>
        trx
          .deleteFrom('journal_entry')
          .where('council_id', '=', councilId())
          .where('number', '=', number)
          .execute(),
      )
      expect(verdict?.brokenAt).toBe(number === entries.length ? null : number)
    }
  })

  it('shows two rows that changed places, and one that was slipped in', async () => {
    const exchanged = await verdictAfter(async (trx) => {
      await change(trx, 3, { number: 1_000 })
      await change(trx, 4, { number: 3 })
      await change(trx, 1_000, { number: 4 })
    })
    expect(exchanged?.brokenAt).toBe(3)
    for (const { number } of entries.slice(0, -1)) {
      const verdict = await verdictAfter(async (trx) => {
        for (const later of entries.toReversed().filter((entry) => entry.number > number))
          await change(trx, later.number, { number: later.number + 1 })
        await insert(trx, [
          chainEntry(entries[number - 1], {
            councilId: councilId(),
            at: AFTER_VOTING,
            act: 'college-added',
            actor: 'coordinator',
            subject: 'autre',
            details: {},
          }),
        ])
      })
      expect(verdict?.brokenAt).toBe(number + 2)
    }
  })

  it('misses a hash that was noted, once the end was cut off', async () => {
    const noted = entries.at(-1)?.hash ?? ''
    const question = { council: slug(), noted }
    const before = expectOk(await verifyJournals(world.as('operator'), question))
    expect(before[0]?.notedAt).toBe(entries.length)
    let after: number | null | undefined
    const done = transact(stores().registry, async (trx) => {
      await withoutGuards(trx)
      await trx
        .deleteFrom('journal_entry')
        .where('council_id', '=', councilId())
        .where('hash', '=', noted)
        .execute()
      const context = { ...world.as('operator'), registry: trx }
      after = expectOk(await verifyJournals(context, question))[0]?.notedAt
      throw new Undone()
    })
    await expect(done).rejects.toThrow(Undone)
    expect(after).toBeNull()
  })

  it('is verified in parts where it is long, wherever it is broken', async () => {
    const council = await givenCouncil(stores().registry)
    const long = aLongJournal(council.id, 4_500)
    await insert(stores().registry, long)
    const verify = async (registry: RegistryDb) =>
      expectOk(
        await verifyJournals({ ...world.as('operator'), registry }, { council: council.slug }),
      )[0]
    expect(await verify(stores().registry)).toMatchObject({
      entries: 4_500,
      hash: long.at(-1)?.hash,
      brokenAt: null,
    })
    for (const number of [1, 1_999, 2_000, 2_001, 4_000, 4_500]) {
      const done = transact(stores().registry, async (trx) => {
        await withoutGuards(trx)
        await trx
          .updateTable('journal_entry')
          .set({ subject: 'autre' })
          .where('council_id', '=', council.id)
          .where('number', '=', number)
          .execute()
        expect(await verify(trx)).toMatchObject({ brokenAt: number, entries: number - 1 })
        throw new Undone()
      })
      await expect(done).rejects.toThrow(Undone)
    }
    const scrutineer = await givenMember(world, council.id, 'scrutineer')
    const unasked = expectOk(await readJournal(scrutineer, council.slug))
    expect(unasked.verification).toBeNull()
    const asked = expectOk(await readJournal(scrutineer, council.slug, { verify: true }))
    expect(asked.verification).toMatchObject({ entries: 4_500, brokenAt: null })
  })

  it('is read by chair and scrutineers of this council, and by nobody else', async () => {
    const elsewhere = await givenCouncil(stores().registry)
    for (const role of ROLES) {
      const more = role === 'relay' ? { relayId: 'gem' } : {}
      const here = await readJournal(await givenMember(world, councilId(), role, more), slug())
      expect(here.ok, role).toBe(role === 'chair' || role === 'scrutineer')
      if (role === 'relay') continue
      const there = await readJournal(await givenMember(world, elsewhere.id, role), slug())
      expect(codesOf(there), role).toEqual(['forbidden'])
    }
    for (const kind of ['public', 'operator', 'clock'] as const)
      expect(codesOf(await readJournal(world.as(kind), slug()))).toEqual(['forbidden'])
    expect(codesOf(await verifyJournals(world.as('public')))).toEqual(['forbidden'])
    const chair = await givenMember(world, councilId(), 'chair')
    expect(codesOf(await verifyJournals(chair))).toEqual(['forbidden'])
  })

  it('is paged, the latest first, without a gap', async () => {
    const council = await givenCouncil(stores().registry)
    await insert(stores().registry, aLongJournal(council.id, 120))
    const chair = await givenMember(world, council.id, 'chair')
    const numbers: number[][] = []
    const newer: unknown[] = []
    let before: number | undefined
    do {
      const page = expectOk(await readJournal(chair, council.slug, { before }))
      numbers.push(page.lines.map(({ number }) => number))
      newer.push(page.newer)
      before = page.older ?? undefined
    } while (before !== undefined)
    expect(numbers.map((page) => page.length)).toEqual([50, 50, 20])
    expect(numbers.flat()).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index))
    expect(newer).toEqual([null, 'latest', 71])
    const back = expectOk(await readJournal(chair, council.slug, { before: 71 }))
    expect(back.lines[0]?.number).toBe(70)
  })

  it('leads to what its readers may open, and names no draft to a scrutineer', async () => {
    const chair = await givenMember(world, councilId(), 'chair')
    const read = expectOk(await readJournal(chair, slug()))
    const opened = read.lines.find(({ act }) => act === 'consultation-opened')
    expect(opened?.subject).toEqual({
      page: 'consultation',
      consultation: played.address.consultation,
      title: played.consultation.title,
    })
    const draft = await givenDraft()
    const asChair = expectOk(await readJournal(draft.chair, draft.council))
    expect(asChair.lines[0]?.subject).toMatchObject({ page: 'preview' })
    const asScrutineer = expectOk(await readJournal(draft.scrutineer, draft.council))
    expect(asScrutineer.lines[0]?.subject).toBeNull()
    expect(JSON.stringify(asScrutineer)).not.toContain(draft.title)
  })

  it('is still readable where somebody made nonsense of it', async () => {
    const chair = await givenMember(world, councilId(), 'chair')
    const done = transact(stores().registry, async (trx) => {
      await withoutGuards(trx)
      await change(trx, 2, { at: 'hier', act: 'rien', actor: 'moi', details: '{"a":[1]' })
      const page = expectOk(await readJournal({ ...chair, registry: trx }, slug()))
      expect(page.verification?.brokenAt).toBe(2)
      expect(page.lines.find(({ number }) => number === 2)).toMatchObject({
        at: null,
        act: null,
        capacity: null,
        details: [],
      })
      throw new Undone()
    })
    await expect(done).rejects.toThrow(Undone)
  })

  async function givenDraft() {
    const other = await givenOpenConsultation(world)
    const title = `Un brouillon ${other.consultation.id}`
    await stores()
      .registry.updateTable('consultation')
      .set({ opened_at: null, title })
      .where('consultation_id', '=', other.consultation.id)
      .execute()
    const council = other.consultation.councilId
    return {
      title,
      council: other.address.council,
      chair: await givenMember(world, council, 'chair'),
      scrutineer: await givenMember(world, council, 'scrutineer'),
    }
  }

  it('still holds a hash that was noted before more was done', async () => {
    const one = await givenOpenConsultation(world)
    const [verified] = expectOk(
      await verifyJournals(world.as('operator'), { council: one.address.council }),
    )
    expectOk(await cancelConsultation(world.as('operator'), one.address, 'Neige'))
    const [after] = expectOk(
      await verifyJournals(world.as('operator'), {
        council: one.address.council,
        noted: verified?.hash,
      }),
    )
    expect(after).toMatchObject({
      brokenAt: null,
      entries: (verified?.entries ?? 0) + 2,
      notedAt: verified?.entries,
    })
  })
})

function aLongJournal(councilId: string, length: number): JournalEntry[] {
  const entries: JournalEntry[] = []
  for (let number = 1; number <= length; number += 1)
    entries.push(
      chainEntry(entries.at(-1) ?? CHAIN_START, {
        councilId,
        at: AFTER_VOTING,
        act: 'council-edited',
        actor: 'coordinator',
        subject: councilId,
        details: { version: number },
      }),
    )
  return entries
}

async function insert(db: RegistryDb, entries: readonly JournalEntry[]): Promise<void> {
  for (let start = 0; start < entries.length; start += 500)
    await db
      .insertInto('journal_entry')
      .values(
        entries.slice(start, start + 500).map((entry) => ({
          council_id: entry.councilId,
          number: entry.number,
          at: entry.at,
          act: entry.act,
          actor: entry.actor,
          subject: entry.subject,
          details: JSON.stringify(entry.details),
          previous_hash: entry.previousHash,
          hash: entry.hash,
        })),
      )
      .execute()
}
