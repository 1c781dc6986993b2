import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readSettings, visitorsLookAlike } from '#app/http/env.ts'

let DATA_DIR = ''
beforeEach(() => {
  DATA_DIR = mkdtempSync(join(tmpdir(), 'concerto-env-'))
})
afterEach(() => {
  rmSync(DATA_DIR, { recursive: true, force: true })
})

const SECRET_KEY = 'ab'.repeat(32)
const POSTGRES = {
  DATABASE_URL: 'postgres://registry/concerto',
  URN_DATABASE_URL: 'postgresql://urn/concerto',
  SECRET_KEY,
}

describe('settings', () => {
  test('need no variable beside a place for data', () => {
    expect(readSettings({ DATA_DIR })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: DATA_DIR,
      publicUrl: 'http://localhost:3000',
      stores: { engine: 'sqlite', directory: DATA_DIR },
    })
  })

  test('are read from the environment, and other variables are left alone', () => {
    const settings = readSettings({
      PORT: '8080',
      HOST: '::',
      PUBLIC_URL: 'https://concerto.example.org//',
      CLIENT_ADDRESS_HEADER: 'X-Real-IP',
      DATA_DIR,
      ...POSTGRES,
      PATH: '/usr/bin',
    })
    expect(settings).toEqual({
      port: 8080,
      host: '::',
      dataDirectory: DATA_DIR,
      publicUrl: 'https://concerto.example.org',
      clientAddressHeader: 'X-Real-IP',
      stores: {
        engine: 'postgres',
        registryUrl: POSTGRES.DATABASE_URL,
        urnUrl: POSTGRES.URN_DATABASE_URL,
      },
      serverSecret: Buffer.from(SECRET_KEY, 'hex'),
    })
  })

  test('the address that people see follows the port', () => {
    expect(readSettings({ DATA_DIR, PORT: '4000' }).publicUrl).toBe('http://localhost:4000')
  })

  test.for([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['PORT', ''],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['HOST', ''],
    ['DATA_DIR', ''],
    ['PUBLIC_URL', 'concerto.example.org'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['CLIENT_ADDRESS_HEADER', 'X-Real-IP: 1'],
    ['DATABASE_URL', 'mysql://registry'],
    ['SECRET_KEY', 'ab'.repeat(31)],
    ['SECRET_KEY', 'zz'.repeat(32)],
    ['SECRET_KEY', ''],
  ])('%s=%s stops the start', ([name = '', value]) => {
    expect(() => readSettings({ DATA_DIR, [name]: value })).toThrow(`  ${name}: `)
  })

  test('every reason is told at once', () => {
    expect(() => readSettings({ PORT: 'http', HOST: '', DATA_DIR: '', PUBLIC_URL: 'x' })).toThrow(
      /PORT: .*\n {2}HOST: .*\n {2}DATA_DIR: .*\n {2}PUBLIC_URL: /,
    )
  })

  test.for(['DATABASE_URL', 'URN_DATABASE_URL'] as const)(
    'one cluster is not enough: %s',
    (name) => {
      const { [name]: alone } = POSTGRES
      expect(() => readSettings({ DATA_DIR, SECRET_KEY, [name]: alone })).toThrow(
        'registry and urn are two clusters',
      )
    },
  )

  test('PostgreSQL needs a secret that all processes share', () => {
    expect(() => readSettings({ DATA_DIR, ...POSTGRES, SECRET_KEY: undefined })).toThrow(
      'SECRET_KEY: is needed with PostgreSQL',
    )
  })

  test('no secret is told in the reasons', () => {
    expect(() => readSettings({ DATA_DIR, SECRET_KEY: 'hunter2' })).toThrow(/^(?!.*hunter2)/s)
  })
})

describe('visitors behind a proxy', () => {
  test.for([
    [{}, false],
    [{ PUBLIC_URL: 'http://concerto.example.org' }, false],
    [{ PUBLIC_URL: 'https://concerto.example.org' }, true],
    [{ PUBLIC_URL: 'https://concerto.example.org', CLIENT_ADDRESS_HEADER: 'X-Real-IP' }, false],
  ] as const)('%o: look alike: %s', ([environment, alike]) => {
    expect(visitorsLookAlike(readSettings({ DATA_DIR, ...environment }))).toBe(alike)
  })
})

describe('the secret kept beside an embedded database', () => {
  test('is drawn once, and stays the same', () => {
    const { serverSecret } = readSettings({ DATA_DIR })
    expect(serverSecret.length).toBe(32)
    expect(readSettings({ DATA_DIR }).serverSecret).toEqual(serverSecret)
  })

  test('differs from one place to another', () => {
    const other = join(DATA_DIR, 'other')
    expect(readSettings({ DATA_DIR }).serverSecret).not.toEqual(
      readSettings({ DATA_DIR: other }).serverSecret,
    )
  })

  test('is readable by its owner alone, in a directory of the same kind', () => {
    const created = join(DATA_DIR, 'a', 'b')
    readSettings({ DATA_DIR: created })
    expect(statSync(join(created, 'secret.key')).mode & 0o777).toBe(0o600)
    expect(statSync(created).mode & 0o777).toBe(0o700)
  })

  test.for(['', 'ab'.repeat(31), 'not hexadecimal'.repeat(10)])(
    'damaged (« %s »), stops the start and is left as it is',
    (text) => {
      const path = join(DATA_DIR, 'secret.key')
      writeFileSync(path, text)
      chmodSync(path, 0o600)
      expect(() => readSettings({ DATA_DIR })).toThrow('secret.key')
      expect(statSync(path).size).toBe(text.length)
    },
  )

  test('is not drawn where the environment gives one', () => {
    const { serverSecret } = readSettings({ DATA_DIR, SECRET_KEY })
    expect(serverSecret).toEqual(Buffer.from(SECRET_KEY, 'hex'))
    expect(() => statSync(join(DATA_DIR, 'secret.key'))).toThrow('ENOENT')
  })
})
