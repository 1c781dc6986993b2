import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CODE_LENGTH, parseSecret } from '#app/domain/secret.ts'
import { createCouncil } from '#app/usecases/councils.ts'
import { listConsultations } from '#db/registry/consultation.ts'
import { openStores } from '#db/stores.ts'
import { aCharter, aCouncil, COLLEGES } from '#tests/factories/consultation.ts'
import { aWorld, expectOk } from '#tests/factories/world.ts'
import { runCommand } from '#tests/setup/command.ts'
import { everyRow } from '#tests/setup/rows.ts'

const DAY = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

describe('the commands of whoever runs a council', () => {
  const directory = mkdtempSync(join(tmpdir(), 'concerto-commands-'))
  const env = { DATA_DIR: directory }
  let council = ''

  beforeAll(async () => {
    const stores = await openStores({ engine: 'sqlite', directory })
    const { id: _id, ...fields } = aCouncil()
    const { version: _version, ...charter } = aCharter()
    const relays = [{ id: 'gem', name: 'GEM Les Amarres' }]
    const created = await createCouncil(aWorld(stores).as('operator'), {
      ...fields,
      charter,
      relays,
      colleges: COLLEGES,
    })
    council = expectOk(created).slug
    await stores.close()
  })
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  function aFile(overrides: Record<string, unknown> = {}): string {
    const path = join(directory, 'consultation.json')
    const file = {
      council,
      slug: 'priorites',
      title: 'Nos priorités',
      question: 'Que faire d’abord ?',
      summary: 'Dites ce qui compte.',
      colleges: ['usagers', 'aidants'],
      priorities: [
        { id: 'ecoute', title: 'Un lieu d’écoute' },
        { id: 'repit', title: 'Du répit' },
      ],
      calendar: { voting: { opensAt: inDays(-1), closesAt: inDays(5) } },
      ...overrides,
    }
    writeFileSync(path, typeof overrides['raw'] === 'string' ? overrides['raw'] : JSON.stringify(file))
    return path
  }

  const consultation = (...args: string[]) => runCommand('consultation', args, env)
  const codes = (...args: string[]) => runCommand('codes', args, env)
  const there = () => ['--council', council, '--consultation', 'priorites']

  async function registry<T>(read: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<T>) {
    const stores = await openStores({ engine: 'sqlite', directory })
    try {
      return await read(stores)
    } finally {
      await stores.close()
    }
  }

  it('create, open, hand out codes, extend and cancel a consultation', async () => {
    expect(await consultation('create', '--file', aFile())).toMatchObject({ code: 0 })
    expect(await codes(...there(), '--college', 'usagers', '--count', '1')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('phase'),
    })
    expect(await consultation('open', ...there())).toMatchObject({ code: 0 })

    const sheet = join(directory, 'feuille.html')
    const printed = await codes(
      ...[...there(), '--college', 'aidants', '--count', '12', '--relay', 'gem', '--sheet', sheet],
    )
    expect(printed).toMatchObject({ code: 0, err: '' })
    const lines = printed.out.trim().split('\n')
    expect(lines).toHaveLength(12)
    for (const line of lines) expect(parseSecret(line, CODE_LENGTH)).not.toBeNull()
    const html = readFileSync(sheet, 'utf8')
    for (const line of lines) expect(html).toContain(line)
    expect(html.match(/<svg/g)).toHaveLength(12)
    expect(html).toContain('sans noter à qui')
    expect(statSync(sheet).mode & 0o777).toBe(0o600)

    const kept = await registry(async ({ registry, urn }) =>
      JSON.stringify([...(await everyRow(registry)), ...(await everyRow(urn))]),
    )
    for (const line of lines) {
      expect(kept).not.toContain(line)
      expect(kept).not.toContain(parseSecret(line, CODE_LENGTH))
    }

    const until = inDays(9)
    const extend = (...args: string[]) => consultation('extend', ...there(), ...args)
    expect(await extend('--until', until)).toMatchObject({ code: 2 })
    expect(await extend('--until', 'demain', '--reason', 'Neige')).toMatchObject({ code: 2 })
    expect(await extend('--until', until, '--reason', 'Neige')).toMatchObject({ code: 0 })
    // Whoever runs the server can print codes, and therefore releases nothing.
    expect(await consultation('release', ...there())).toMatchObject({
      code: 2,
      err: expect.stringContaining('Usage'),
    })
    expect(await consultation('cancel', ...there(), '--reason', 'Abandon')).toMatchObject({ code: 0 })
    expect(await runCommand('seal', [], env)).toMatchObject({ code: 0 })
  })

  it.each([
    ['a file that is not there', () => join(directory, 'absent.json')],
    ['a file that is no JSON', () => aFile({ raw: '{"council":' })],
    ['a binary file', () => aFile({ raw: '\u0000\u0001\uFFFF' })],
    ['an unknown council', () => aFile({ council: 'nulle-part', slug: 'autre' })],
    ['a college of nobody', () => aFile({ colleges: ['martiens'], slug: 'autre' })],
    ['a field of the wrong type', () => aFile({ threshold: 'onze', slug: 'autre' })],
    ['a field that does not exist', () => aFile({ seuil: 11, slug: 'autre' })],
  ])('refuse %s with a sentence, and write nothing', async (_, file) => {
    const before = await registry(({ registry }) => everyRow(registry))
    const { code, out, err } = await consultation('create', '--file', file())
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/\p{L}{4,}.*[.)]/u)
    expect(err).not.toMatch(/^\s+at /m)
    expect(await registry(({ registry }) => everyRow(registry))).toEqual(before)
  })

  it.each([
    [['--college', 'usagers']],
    [['--college', 'usagers', '--count', '-3']],
    [['--college', 'usagers', '--count', 'dix']],
    [['--college', 'usagers', '--count', '0']],
    [['--college', 'usagers', '--count', '10001']],
    [['--college', 'usagers', '--count', '3', '--relay', 'nulle-part']],
    [['--college', 'usagers', '--count', '3', '--jamais-vu', 'x']],
  ])('print no code for %j', async (args) => {
    expect(await codes(...there(), ...args)).toMatchObject({ code: 2, out: '' })
  })

  it('verify every journal, and one against a hash noted before', async () => {
    const journal = (...args: string[]) => runCommand('journal', ['verify', ...args], env)
    const all = await journal()
    expect(all).toMatchObject({ code: 0, err: '' })
    const hash = /\b[0-9a-f]{64}\b/.exec(all.out)?.[0] ?? ''
    expect(all.out).toContain(council)
    expect(await journal('--council', council, '--noted', hash)).toMatchObject({ code: 0 })
    const lost = await journal('--council', council, '--noted', '0'.repeat(64))
    expect(lost).toMatchObject({ code: 1, out: expect.stringContaining('PLUS') })
    expect(await journal('--council', 'nulle-part')).toMatchObject({ code: 2, out: '' })
    expect(await journal('--noted', hash)).toMatchObject({ code: 2, out: '' })
    expect(await runCommand('journal', ['jamais'], env)).toMatchObject({ code: 2, out: '' })

    await registry(async ({ registry }) => {
      await sql`drop trigger journal_entry_no_update`.execute(registry)
      await sql`update journal_entry set subject = 'autre' where number = 2`.execute(registry)
    })
    const broken = await journal()
    expect(broken).toMatchObject({ code: 1, out: expect.stringContaining('ROMPU à la ligne 2') })
  })

  it.each(['constructor', '__proto__', 'toString', 'jamais'])(
    'know no act called %s, and tell nothing of themselves',
    async (act) => {
      expect(await consultation(act)).toMatchObject({ code: 2, out: '' })
    },
  )

  it('draw no code that they could not put on paper', async () => {
    const before = await registry(({ registry }) => everyRow(registry))
    const sheet = join(directory, 'deja-la.html')
    writeFileSync(sheet, 'une autre feuille')
    const args = [...there(), '--college', 'usagers', '--count', '3', '--sheet']
    for (const path of [sheet, join(directory, 'nulle', 'part.html')])
      expect(await codes(...args, path)).toMatchObject({ code: 2, out: '' })
    expect(readFileSync(sheet, 'utf8')).toBe('une autre feuille')
    expect(await registry(({ registry }) => everyRow(registry))).toEqual(before)
  })

  it('leave the stores readable by their owner alone', () => {
    for (const file of readdirSync(directory).filter((name) => /sqlite|secret/.test(name)))
      expect(statSync(join(directory, file)).mode & 0o077, file).toBe(0)
  })

  it('leave drafts that could not open as drafts', async () => {
    const file = aFile({ slug: 'sans-resume', summary: '', threshold: 3 })
    expect(await consultation('create', '--file', file)).toMatchObject({ code: 0 })
    const refused = await consultation('open', '--council', council, '--consultation', 'sans-resume')
    expect(refused.code).toBe(2)
    expect(refused.err.trim().split('\n')).toHaveLength(2)
    const [draft] = await registry(async ({ registry }) => {
      const { rows } = { rows: [...(await everyRow(registry)).get('council') ?? []] }
      const id = String(rows[0]?.['council_id'])
      return (await listConsultations(registry, id)).filter(({ slug }) => slug === 'sans-resume')
    })
    expect(draft?.openedAt).toBeUndefined()
  })
})
