import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { COUNCIL } from '#app/commands/demonstration/content.ts'
import { contextFor } from '#app/commands/start.ts'
import { STATES, stateAt } from '#app/domain/consultation.ts'
import { FOLLOW_UP_STATUSES } from '#app/domain/follow-up.ts'
import { ROLES } from '#app/domain/membership.ts'
import { PROPOSAL_STATUSES } from '#app/domain/proposal.ts'
import { readSettings } from '#app/http/env.ts'
import { followProposal } from '#app/usecases/tracking.ts'
import { listConsultations } from '#db/registry/consultation.ts'
import { listCouncils } from '#db/registry/council.ts'
import { openStores } from '#db/stores.ts'
import { expectOk } from '#tests/factories/world.ts'
import { runCommand, startCommand } from '#tests/setup/command.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { signInHeaders } from '#tests/setup/web.ts'

/** Printed last, once the server answers. */
const READY = /Ctrl\+C/
const PARTICIPATION = /^ {2}\S.* {3}((?:(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}(?: {3})?){4})$/gm
const TRACKING = /^ {2}((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}) {3}.*\/consultations\/([^/]+)\/suivi$/gm
const SIGN_IN = /^ {2}(\S.*?) {2,}(\S+@\S+\.example) {3,}([0-9a-z-]{14})$/gm

describe('the demonstration', () => {
  const directory = mkdtempSync(join(tmpdir(), 'concerto-demo-'))
  const data = join(directory, 'demo')
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  /** Starts it, lets somebody use it while it runs, and gives what it printed and what it keeps. */
  async function play(args: readonly string[], visit?: (url: string, said: Said) => Promise<void>) {
    const port = await freePort()
    const running = startCommand('demo', args, { DATA_DIR: data, PORT: String(port) })
    const said = read(await running.printed(READY))
    try {
      await visit?.(`http://127.0.0.1:${port}`, said)
    } finally {
      await running.stop()
    }
    const stores = await openStores({ engine: 'sqlite', directory: data })
    const registry = await everyRow(stores.registry)
    const urn = await everyRow(stores.urn)
    await stores.close()
    return { said, registry, urn }
  }

  it('is seeded once: another start changes nothing and prints the same; --reset starts over', async () => {
    const first = await play([])
    expect(new Set(first.said.codes).size).toBe(16)
    const second = await play([])
    expect({ ...second, said: keepable(second.said) }).toEqual({
      ...first,
      said: keepable(first.said),
    })
    const third = await play(['--reset'])
    expect(keepable(third.said)).toEqual(keepable(first.said))
    expect(third.registry.get('council')).not.toEqual(first.registry.get('council'))
  }, 180_000)

  it('prints, in less than a page, a sign-in for every role and codes to follow a proposal; all work', async () => {
    const { said, registry } = await play([], async (url, { people }) => {
      for (const { email, password } of people) {
        const headers = await signInHeaders(url, email, password)
        const home = await fetch(`${url}/espace/accueil`, { headers, redirect: 'manual' })
        expect(home.status, email).toBeLessThan(400)
        if (!email.startsWith('coordination@val')) continue
        for (const page of ['', '/consultations', '/instances', '/seances', '/equipe', '/reglages']) {
          const path = `/espace/clsm/${COUNCIL.slug}${page}`
          const html = await (await fetch(url + path, { headers })).text()
          expect(html.match(/class="demonstration"/g), path).toHaveLength(1)
        }
      }
    })
    expect(said.lines).toBeLessThan(50)
    const accounts = registry.get('account') ?? []
    expect(said.people.map(({ email }) => email).sort()).toEqual(
      accounts.map(({ email }) => email).sort(),
    )
    expect(accounts.every(({ demonstration }) => demonstration === 1)).toBe(true)
    expect(accounts.filter(({ administrator }) => administrator === 1)).toHaveLength(1)
    const roles = new Set(registry.get('membership')?.map(({ role }) => role))
    expect(roles).toEqual(new Set(ROLES))
    const kept = JSON.stringify([...registry])
    for (const { password } of said.people) expect(kept).not.toContain(password)
    for (const code of said.codes) expect(kept).not.toContain(code.replaceAll('-', ''))
  })

  it('prints tracking codes: of a text sent back to its author, of one refused, and of one that was decided upon', async () => {
    const { said } = await play([])
    const settings = readSettings({ DATA_DIR: data })
    const stores = await openStores(settings.stores)
    const anybody = contextFor(stores, settings, 'public')
    const followed = []
    for (const { code, consultation } of said.tracking) {
      const address = { council: COUNCIL.slug, consultation }
      followed.push(expectOk(await followProposal(anybody, address, code.replaceAll('-', ''))))
    }
    await stores.close()
    expect(followed).toMatchObject([
      { status: 'returned', messages: [{ kind: 'returned' }], may: { answer: true, revise: true } },
      { status: 'refused', messages: [{ kind: 'refused' }], may: { appeal: true } },
      { status: 'accepted', became: { decision: { outcome: 'retained' } } },
    ])
  })

  it('shows a whole council at work: every phase but the minute before an urn is sealed, two hundred contributions, three hundred voters', async () => {
    const { registry, urn } = await play([])
    const stores = await openStores({ engine: 'sqlite', directory: data })
    const councils = await listCouncils(stores.registry)
    const council = councils.find(({ slug }) => slug === COUNCIL.slug)
    const consultations = await listConsultations(stores.registry, council?.id ?? '')
    await stores.close()
    const now = new Date().toISOString()
    expect(councils.every(({ demonstration }) => demonstration)).toBe(true)
    expect(new Set(consultations.map((one) => stateAt(one, now)))).toEqual(
      new Set(STATES.filter((state) => state !== 'closed')),
    )
    const open = consultations.filter((one) => stateAt(one, now) === 'voting')
    expect(new Set(open.map(({ method }) => method))).toEqual(
      new Set(['majority-judgment', 'ranking', 'budget']),
    )
    const count = (table: string) => registry.get(table)?.length ?? 0
    expect(count('proposal')).toBeGreaterThanOrEqual(200)
    expect(new Set(registry.get('proposal')?.map(({ status }) => status))).toEqual(
      new Set(PROPOSAL_STATUSES),
    )
    const ballots = ['ballot', 'sealed_ballot'].flatMap((table) => urn.get(table) ?? [])
    expect(ballots.length).toBeGreaterThanOrEqual(300)
    expect(count('priority_source')).toBeGreaterThan(60)
    expect(count('agenda')).toBe(5)
    expect(new Set(registry.get('follow_up')?.map(({ status }) => status))).toEqual(
      new Set(FOLLOW_UP_STATUSES),
    )
    expect(new Set(registry.get('decision')?.map(({ outcome }) => outcome)).size).toBe(3)
    expect(new Set(registry.get('action')?.map(({ state }) => state))).toEqual(
      new Set(['under-way', 'done']),
    )
    expect(count('evaluation_answer')).toBeGreaterThan(0)
    const { code, out } = await runCommand('journal', ['verify'], { DATA_DIR: data })
    expect(out).toContain(COUNCIL.slug)
    expect(code).toBe(0)
  })

  it('leaves accounts that are nobody where its data are served in earnest', async () => {
    const { said } = await play([])
    const copy = join(directory, 'copy')
    cpSync(data, copy, { recursive: true })
    const port = await freePort()
    const serving = startCommand('serve', [], { DATA_DIR: copy, PORT: String(port) })
    await serving.printed(/répond sur/)
    try {
      for (const { email, password } of said.people)
        await expect(signInHeaders(`http://127.0.0.1:${port}`, email, password), email).rejects.toThrow('401')
    } finally {
      await serving.stop()
    }
    const account = (...args: readonly string[]) => runCommand('account', args, { DATA_DIR: copy })
    const [person] = said.people
    const email = person?.email ?? ''
    expect(await account('reset', '--email', email)).toMatchObject({ code: 2, out: '' })
    expect(await account('invite', '--email', email, '--name', 'X', '--administrator')).toMatchObject({
      code: 2,
      out: '',
    })
    const invited = await account('invite', '--email', 'ana@exemple.test', '--name', 'Ana', '--administrator')
    expect(invited.out).toMatch(/\/espace\/lien\/[\w-]{43}$/m)
    const stores = await openStores({ engine: 'sqlite', directory: copy })
    const accounts = (await everyRow(stores.registry)).get('account') ?? []
    await stores.close()
    expect(accounts.filter((row) => row['demonstration'] !== 1).map((row) => row['email'])).toEqual([
      'ana@exemple.test',
    ])
  })

  it('touches no data that it did not make', async () => {
    const real = join(directory, 'real')
    await (await openStores({ engine: 'sqlite', directory: real })).close()
    const before = readdirSync(real)
    const { code, err } = await runCommand('demo', ['--reset'], { DATA_DIR: real, PORT: '0' })
    expect(code).toBe(2)
    expect(err).toContain('rien n’a été touché')
    expect(readdirSync(real).filter((file) => file !== 'secret.key')).toEqual(before)
    expect(existsSync(join(real, 'demonstration.json'))).toBe(false)
  })
})

interface Said {
  lines: number
  people: readonly { role: string; email: string; password: string }[]
  codes: readonly string[]
  tracking: readonly { code: string; consultation: string }[]
}

function read(printed: string): Said {
  const words = (match: RegExpExecArray, group: number) => match[group] ?? ''
  return {
    lines: printed.trim().split('\n').length,
    people: [...printed.matchAll(SIGN_IN)].map((match) => ({
      role: words(match, 1),
      email: words(match, 2),
      password: words(match, 3),
    })),
    codes: [...printed.matchAll(PARTICIPATION)].flatMap((match) => words(match, 1).split('   ')),
    tracking: [...printed.matchAll(TRACKING)].map((match) => ({
      code: words(match, 1),
      consultation: words(match, 2),
    })),
  }
}

/** Without what says that it was the first start. */
function keepable({ people, codes, tracking }: Said) {
  return { people, codes, tracking }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
  return address.port
}
