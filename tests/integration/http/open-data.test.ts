import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { csvOf } from '#app/documents/open-data/csv.ts'
import { COLUMNS, rowsOf } from '#app/documents/open-data/table.ts'
import { paths } from '#app/ui/paths.ts'
import { readRelease } from '#app/usecases/results.ts'
import { givenSealed } from '#tests/factories/committee.ts'
import { aWorld, expectOk, givenRelease, type Played, type World } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { startSite, type Site } from '#tests/setup/web.ts'

const FILES = {
  'the table': { path: paths.resultsCsv, type: 'text/csv; charset=utf-8; header=present' },
  'the data': { path: paths.resultsJson, type: 'application/json; charset=utf-8' },
  'the description': { path: paths.resultsPackage, type: 'application/json; charset=utf-8' },
  'the picture': { path: paths.resultsPicture, type: 'image/png' },
}
const EACH = Object.entries(FILES)

/** What this test reads of the files. */
const DATA = z.object({ $schema: z.string(), page: z.string(), result: z.unknown() })
const DESCRIBED = z.object({
  resources: z.array(z.object({ path: z.string(), schema: z.string().optional() })),
})
const SCHEMA = z.object({ fields: z.array(z.object({ name: z.string() })) })

describe('the files of a result', () => {
  const stores = useStores('sqlite')
  let world: World
  let site: Site
  let released: Played
  let waiting: Played
  let tooFew: Played

  beforeAll(async () => {
    world = aWorld(stores())
    released = await givenSealed(world)
    await givenRelease(world, released)
    tooFew = await givenSealed(world, {}, 2)
    await givenRelease(world, tooFew)
    waiting = await givenSealed(world)
    site = await startSite(world.as('public'))
  })
  afterAll(() => site.stop())

  type Path = (council: string, consultation: string) => string
  const ask = (path: Path, { address }: Played, init: RequestInit = {}) =>
    fetch(`${site.url}${path(address.council, address.consultation)}`, init)

  it.each(EACH)('%s is there for everybody to keep, and to show elsewhere', async (_, { path, type }) => {
    const { status, headers } = await ask(path, released)
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe(type)
    expect(headers.get('Cache-Control')).toBe('public, max-age=3600')
    expect(headers.get('ETag')).toMatch(/^"[\w-]{43}"$/)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
    expect(headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    const page = await ask(paths.results, released)
    expect(page.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(page.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin')
    expect(headers.get('Vary')).toBeNull()
    expect(headers.getSetCookie()).toEqual([])
  })

  it.each(EACH)('%s is not sent again to whoever has it', async (_, { path }) => {
    const first = await ask(path, released)
    const tag = first.headers.get('ETag') ?? ''
    for (const told of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(path, released, { headers: { 'If-None-Match': told } })
      expect(again.status, told).toBe(304)
      expect(again.headers.get('ETag')).toBe(tag)
      expect(again.headers.get('Cache-Control')).toBe('public, max-age=3600')
      expect(await again.text()).toBe('')
    }
    const other = await ask(path, released, { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
    expect(await other.text()).toBe(await first.text())
  })

  it.each(EACH)('%s can be asked for by its head', async (_, { path, type }) => {
    const whole = await ask(path, released)
    const head = await ask(path, released, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(head.headers.get('Content-Type')).toBe(type)
    expect(head.headers.get('ETag')).toBe(whole.headers.get('ETag'))
    expect(await head.text()).toBe('')
  })

  it.each(EACH)('%s is not there before the release, nor kept as if it were', async (_, { path }) => {
    const answer = await ask(path, waiting)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(answer.headers.get('ETag')).toBeNull()
    expect(await answer.text()).not.toMatch(/ranking|ballots|place/)
  })

  it.each(EACH)('%s is the same in every language and for every visitor', async (_, { path }) => {
    const plain = await ask(path, released)
    const simple = await ask(path, released, {
      headers: { 'Cookie': 'langue=fr-simple', 'Accept-Language': 'en' },
    })
    expect(simple.headers.get('ETag')).toBe(plain.headers.get('ETag'))
  })

  it('hold what was released and nothing else', async () => {
    const release = expectOk(await readRelease(world.as('public'), released.address))
    expect(await (await ask(paths.resultsCsv, released)).text()).toBe(csvOf(rowsOf(release)))
    const json: unknown = await (await ask(paths.resultsJson, released)).json()
    expect(json).toMatchObject({
      council: release.council,
      consultation: release.consultation,
      releasedOn: release.releasedOn,
      licence: { name: 'etalab-2.0' },
    })
    expect(DATA.parse(json).result).toEqual(release.result)
    const page = await (await ask(paths.results, released)).text()
    for (const path of [paths.resultsCsv, paths.resultsJson, paths.resultsPackage])
      expect(page).toContain(`href="${path(released.address.council, released.address.consultation)}"`)
  })

  it('name schemas that are there, as whole addresses of this site', async () => {
    const { $schema, page } = DATA.parse(await (await ask(paths.resultsJson, released)).json())
    const { resources } = DESCRIBED.parse(await (await ask(paths.resultsPackage, released)).json())
    const addresses = [
      $schema,
      page,
      ...resources.flatMap(({ path, schema }) => (schema === undefined ? [path] : [path, schema])),
    ]
    expect(addresses).toHaveLength(5)
    for (const address of addresses) {
      const { pathname, protocol } = new URL(address)
      expect(protocol).toBe('http:')
      const answer = await fetch(`${site.url}${pathname}`)
      expect(answer.status, pathname).toBe(200)
    }
    const { fields } = SCHEMA.parse(await (await fetch(`${site.url}${paths.tableSchema}`)).json())
    expect(fields.map(({ name }) => name)).toEqual(COLUMNS)
  })

  it('say of too few ballots that it is so, and not how many', async () => {
    const csv = await (await ask(paths.resultsCsv, tooFew)).text()
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toContain('trop-peu-de-bulletins')
    const { result } = DATA.parse(await (await ask(paths.resultsJson, tooFew)).json())
    expect(result).toEqual({ kind: 'too-few-ballots', threshold: 11 })
    expect((await ask(paths.resultsPicture, tooFew)).status).toBe(200)
  })

  it('have a picture of the size that other sites expect, named in the page with its words', async () => {
    const bytes = new DataView(await (await ask(paths.resultsPicture, released)).arrayBuffer())
    expect([bytes.getUint32(0), bytes.getUint32(16), bytes.getUint32(20)]).toEqual([
      0x89504e47, 1200, 630,
    ])
    const page = await (await ask(paths.results, released)).text()
    const told = (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(page)?.[1]
    const { council, consultation } = released.address
    expect(new URL(told('og:image') ?? '').pathname).toBe(paths.resultsPicture(council, consultation))
    expect(new URL(told('og:url') ?? '').pathname).toBe(paths.results(council, consultation))
    expect(told('og:image:alt')).toContain('1. ')
    expect(told('twitter:card')).toBe('summary_large_image')
    const before = await (await ask(paths.results, waiting)).text()
    expect(before).not.toContain('og:image')
  })
})
