import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openStores } from '#db/stores.ts'
import { runCommand, startCommand } from '#tests/setup/command.ts'
import { everyRow } from '#tests/setup/rows.ts'

/** Printed last, once the server answers. */
const READY = /Ctrl\+C/

describe('the demonstration', () => {
  const directory = mkdtempSync(join(tmpdir(), 'concerto-demo-'))
  const data = join(directory, 'demo')
  const env = { DATA_DIR: data, PORT: '0' }
  afterAll(() => rmSync(directory, { recursive: true, force: true }))

  async function play(...args: string[]) {
    const running = startCommand('demo', args, env)
    const printed = await running.printed(READY)
    await running.stop()
    const stores = await openStores({ engine: 'sqlite', directory: data })
    const registry = await everyRow(stores.registry)
    const urn = await everyRow(stores.urn)
    await stores.close()
    return { codes: printed.match(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/g), registry, urn }
  }

  it('is seeded once: another start changes nothing and prints the same codes; --reset starts over', async () => {
    const first = await play()
    expect(new Set(first.codes).size).toBe(16)
    expect(first.registry.get('consultation')?.length).toBeGreaterThanOrEqual(8)
    const second = await play()
    expect(second).toEqual(first)
    const third = await play('--reset')
    expect(third.codes).toEqual(first.codes)
    expect(third.registry.get('council')).not.toEqual(first.registry.get('council'))
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
