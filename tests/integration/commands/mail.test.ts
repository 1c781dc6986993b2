import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { insertMessage } from '#db/registry/outbox.ts'
import { openStores } from '#db/stores.ts'
import { anId } from '#tests/factories/consultation.ts'
import { startCommand } from '#tests/setup/command.ts'
import { startRelay } from '#tests/setup/relay.ts'

describe('the server of a council', () => {
  const directory = mkdtempSync(join(tmpdir(), 'concerto-mail-'))
  afterEach(() => rmSync(directory, { recursive: true, force: true }))

  it('sends what waited while it was stopped, where it is told of a relay, and prints nothing of it', async () => {
    const relay = await startRelay()
    const stores = await openStores({ engine: 'sqlite', directory })
    await insertMessage(stores.registry, {
      id: anId(),
      recipient: 'ana@exemple.test',
      subject: 'Sujet',
      body: 'Texte',
      createdAt: new Date().toISOString(),
      expiresAt: '2999-01-01T00:00:00.000Z',
    })
    const env = { DATA_DIR: directory, PORT: '0' }
    const alone = startCommand('serve', [], env)
    await alone.printed(/répond/)
    await alone.stop()
    expect(relay.connections()).toBe(0)
    const SMTP_URL = `smtp://127.0.0.1:${relay.port}`
    const running = startCommand('serve', [], { ...env, SMTP_URL, MAIL_FROM: 'a@aubrelle.example' })
    const printed = await running.printed(/répond/)
    await vi.waitFor(async () => {
      expect(await stores.registry.selectFrom('outbox').select('failure').execute()).toEqual([])
    }, 20_000)
    await running.stop()
    expect(relay.received.map(({ to }) => to)).toEqual([['ana@exemple.test']])
    expect(printed).not.toContain('exemple.test')
    await stores.close()
    await relay.stop()
  })
})
