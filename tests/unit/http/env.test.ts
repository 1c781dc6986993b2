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
    ['SMTP_URL', ''],
    ['SMTP_URL', 'relais.exemple.org'],
    ['SMTP_URL', 'https://relais.exemple.org'],
    ['SMTP_URL', 'smtp:relais'],
    ['SMTP_URL', 'smtp://relais.exemple.org:port'],
    ['SMTP_URL', 'smtp://relais.exemple.org/boite'],
    ['SMTP_URL', 'smtp://relais.exemple.org?tls=no'],
    ['SMTP_URL', 'smtps://relais.exemple.org?tls=none'],
    ['SMTP_URL', 'smtp://moi@relais.exemple.org'],
    ['SMTP_URL', 'smtp://:secret@relais.exemple.org'],
    ['SMTP_URL', 'smtp://moi:%E9@relais.exemple.org'],
    ['SMTP_URL', 'smtp://moi:secret@relais.exemple.org?tls=none'],
    ['MAIL_FROM', ''],
    ['MAIL_FROM', 'Concerto'],
    ['MAIL_FROM', 'a@exemple.org, b@exemple.org'],
    ['MAIL_FROM', 'Concerto <a@exemple.org'],
    ['MAIL_FROM', 'Un\nautre <a@exemple.org>'],
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

  test.for(['SMTP_URL', 'MAIL_FROM'] as const)('a relay and a sender go together: %s', (name) => {
    const both = { SMTP_URL: 'smtp://relais.exemple.org', MAIL_FROM: 'a@exemple.org' }
    expect(() => readSettings({ DATA_DIR, [name]: both[name] })).toThrow('go together')
    expect(() => readSettings({ DATA_DIR, ...both })).not.toThrow()
  })

  test.for([
    ['smtp://relais.exemple.org', { host: 'relais.exemple.org', port: 587, encryption: 'demanded' }],
    ['smtps://relais.exemple.org', { port: 465, encryption: 'from-the-start' }],
    ['smtp://relais.exemple.org:2525', { port: 2525, encryption: 'demanded' }],
    ['smtp://localhost:1025', { host: 'localhost', port: 1025, encryption: 'none' }],
    ['smtp://127.0.0.1', { encryption: 'none' }],
    ['smtp://[::1]:25', { host: '::1', port: 25, encryption: 'none' }],
    ['smtp://relais:25?tls=none', { host: 'relais', encryption: 'none' }],
    ['smtp://127.exemple.org', { encryption: 'demanded' }],
    ['smtp://moi:secret@localhost', { credentials: { user: 'moi', password: 'secret' } }],
    [
      'smtps://moi%40exemple.org:s%2Fe%3Acret@relais.exemple.org/',
      { credentials: { user: 'moi@exemple.org', password: 's/e:cret' } },
    ],
  ] as const)('%s says how to reach the relay', ([SMTP_URL, expected]) => {
    expect(readSettings({ DATA_DIR, SMTP_URL, MAIL_FROM: 'a@exemple.org' }).mail).toMatchObject(
      expected,
    )
  })

  test.for([
    ['a@exemple.org', { name: 'Concerto', address: 'a@exemple.org' }],
    ['<a@exemple.org>', { name: 'Concerto', address: 'a@exemple.org' }],
    ['CLSM de l’Été <a@exemple.org>', { name: 'CLSM de l’Été', address: 'a@exemple.org' }],
    ['"Concerto" <a@exemple.org>', { name: 'Concerto', address: 'a@exemple.org' }],
  ] as const)('%s says in whose name letters go', ([MAIL_FROM, sender]) => {
    const { mail } = readSettings({ DATA_DIR, SMTP_URL: 'smtp://localhost', MAIL_FROM })
    expect(mail?.sender).toEqual(sender)
  })

  test('no password of a relay is told in the reasons', () => {
    for (const SMTP_URL of [
      'smtp://moi:hunter2@relais?tls=none',
      'http://moi:hunter2@relais',
      'smtp://moi:hunter2@:99999',
      'hunter2',
    ])
      expect(() => readSettings({ DATA_DIR, SMTP_URL, MAIL_FROM: 'hunter2' })).toThrow(
        /^(?!.*hunter2).*SMTP_URL/s,
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
