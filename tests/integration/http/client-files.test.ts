import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readClientFiles } from '#app/http/client-files.ts'
import { paths } from '#app/ui/paths.ts'
import { groupHex } from '#app/ui/hex.ts'
import { aHash } from '#tests/factories/consultation.ts'
import { aWorld, givenOpenConsultation } from '#tests/factories/world.ts'
import { useStores } from '#tests/setup/databases.ts'
import { startSite, type Site } from '#tests/setup/web.ts'

const run = promisify(execFile)

describe('the scripts that a site sends', () => {
  const stores = useStores('sqlite')
  const { list, hash } = readClientFiles('build/client')
  let site: Site
  let votePage: string
  let folder: string

  beforeAll(async () => {
    const world = aWorld(stores())
    const { address } = await givenOpenConsultation(world)
    votePage = paths.vote(address.council, address.consultation)
    site = await startSite(world.as('public'))
    folder = mkdtempSync(join(tmpdir(), 'concerto-compare-'))
    const text = readFileSync('docs/threat-model.md', 'utf8')
    writeFileSync(join(folder, 'compare.mjs'), /```js\n([^]*?)```/.exec(text)?.[1] ?? '')
  })
  afterAll(async () => {
    await site.stop()
    rmSync(folder, { recursive: true })
  })

  /** What the documented program ends with, and says. */
  async function compare(url: string, noted: string): Promise<{ code: unknown; said: string }> {
    const program = run(process.execPath, [join(folder, 'compare.mjs'), url, noted, votePage])
    return program.then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (error: { code?: unknown; stdout?: string }) => ({ code: error.code, said: error.stdout ?? '' }),
    )
  }

  /** The same site, seen through a server that changes what it sends. */
  async function through(change: (path: string, body: Buffer) => Buffer | string): Promise<string> {
    const server = createServer((request, response) => {
      const path = request.url ?? '/'
      void fetch(`${site.url}${path}`)
        .then((answer) => answer.arrayBuffer())
        .then((body) => response.end(change(path, Buffer.from(body))))
    })
    onTestFinished(() => void server.close())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('Not listening on a port')
    return `http://127.0.0.1:${address.port}`
  }

  it('have one hash: on the public page, and over the public list', async () => {
    const page = await (await fetch(`${site.url}${paths.secrecy}`)).text()
    expect(page).toContain(groupHex(hash))
    expect(await (await fetch(`${site.url}${paths.clientFiles}`)).text()).toBe(list)
  })

  it('are compared by the program in the documentation', async () => {
    expect(await compare(site.url, hash)).toMatchObject({ code: 0 })
    expect(await compare(site.url, aHash())).toMatchObject({ code: 1 })
  })

  it('are not as noted where one is another, or a page asks for one more', async () => {
    const worker = /assets\/blinding\.worker-\S+\.js/.exec(list)?.[0] ?? ''
    const changed = await through((path, body) => (path === `/${worker}` ? `${body.toString()}\n` : body))
    const first = await compare(changed, hash)
    expect(first).toMatchObject({ code: 1 })
    expect(first.said).toContain(worker)
    const added = await through((path, body) =>
      path === votePage ? `${body.toString()}<script src="/assets/other.js"></script>` : body,
    )
    const second = await compare(added, hash)
    expect(second).toMatchObject({ code: 1 })
    expect(second.said).toContain('/assets/other.js')
  })
})
