import { beforeAll, describe, expect, it } from 'vitest'
import { seedDemonstration } from '#app/commands/demonstration/seed.ts'
import { journal } from '#app/i18n/fr/journal.ts'
import { verifyJournals } from '#app/usecases/journal-reading.ts'
import { aWorld, expectOk, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { everyRow, type Row } from '#tests/setup/rows.ts'

/** What the journal of a council at work must never hold: who, and in what words. */
const PERSONAL: Readonly<Record<string, readonly string[]>> = {
  account: ['account_id', 'email', 'name', 'password_hash'],
  membership: ['membership_id', 'organisation'],
  session: ['session_hash'],
  account_link: ['link_hash'],
  outbox: ['recipient', 'body'],
  proposal: ['tracking_hash', 'title', 'text', 'why'],
  proposal_message: ['text'],
  participation_code: ['code_hash'],
  consultation_seed: ['seed'],
}

describe('the journals of a whole demonstration', () => {
  const stores = useStores('sqlite')
  let world: World
  let rows: ReadonlyMap<string, readonly Row[]>
  let entries: readonly Row[]

  beforeAll(async () => {
    world = aWorld(stores())
    await seedDemonstration({
      ...world.as('operator'),
      now: () => new Date().toISOString(),
      demonstration: true,
    })
    rows = await everyRow(stores().registry)
    entries = rows.get('journal_entry') ?? []
  })

  it('are intact', async () => {
    expect(entries.length).toBeGreaterThan(300)
    expect(new Set(entries.map(({ act }) => act)).size).toBeGreaterThan(15)
    const verified = expectOk(await verifyJournals(world.as('operator')))
    expect(verified.map(({ brokenAt }) => brokenAt)).toEqual(verified.map(() => null))
    expect(verified.reduce((sum, one) => sum + one.entries, 0)).toBe(entries.length)
  })

  it('hold nobody’s address, name, words or secrets', () => {
    const written = entries.map(({ details, subject }) => `${String(subject)} ${String(details)}`)
    for (const text of written) expect(text).not.toMatch(/[\w.-]+@[\w.-]+/)
    for (const [table, columns] of Object.entries(PERSONAL))
      for (const row of rows.get(table) ?? [])
        for (const column of columns) {
          const value = row[column]
          if (typeof value !== 'string' || value.length < 5) continue
          const found = written.filter((text) => text.includes(value))
          expect(found, `${table}.${column}`).toEqual([])
        }
  })

  it('name every capacity, and never a person', () => {
    expect(new Set(entries.map(({ actor }) => actor))).not.toContain('account')
    for (const { actor } of entries) expect(Object.keys(journal.capacity)).toContain(actor)
  })

  it('have words for every detail that they hold', () => {
    const unnamed = new Set<string>()
    const values: Readonly<Record<string, object>> = journal.value
    for (const { details } of entries) {
      const told: Record<string, unknown> = JSON.parse(String(details))
      for (const [name, value] of Object.entries(told)) {
        if (!(name in journal.detail)) unnamed.add(name)
        const coded = typeof value === 'string' && /^[a-z-]+$/.test(value)
        const words = values[name]
        if (coded && words !== undefined && !(value in words)) unnamed.add(`${name}: ${value}`)
      }
    }
    expect([...unnamed]).toEqual([])
  })
})
