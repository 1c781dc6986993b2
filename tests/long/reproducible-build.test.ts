import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readClientFiles } from '#app/http/client-files.ts'

const SOURCES = ['app', 'db', 'public', 'package.json', 'remix.config.js', 'tsconfig.json']

test('two builds elsewhere send browsers the same files as this one, to the byte', () => {
  const lists = ['one', 'another/deeper'].map((name) => {
    const root = mkdtempSync(join(tmpdir(), 'concerto-build-'))
    onTestFinished(() => rmSync(root, { recursive: true }))
    const folder = join(root, name)
    for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true })
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const cli = resolve('node_modules/@remix-run/dev/dist/cli.js')
    const built = spawnSync(process.execPath, [cli, 'vite:build', '--config', 'remix.config.js'], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production' },
      encoding: 'utf8',
    })
    expect(built.status, built.stderr).toBe(0)
    return readClientFiles(join(folder, 'build/client')).list
  })
  const { list } = readClientFiles('build/client')
  expect(lists).toEqual([list, list])
})
