import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readClientFiles } from '#app/http/client-files.ts'

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'concerto-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

test('files are listed as `sha256sum` does, in order of their names, and the list has one hash', () => {
  const { list, hash } = readClientFiles(aFolder({ 'robots.txt': 'r', 'assets/b.js': 'b', 'assets/B.js': 'B' }))
  expect(list).toBe(
    `${sha256('B')}  assets/B.js\n${sha256('b')}  assets/b.js\n${sha256('r')}  robots.txt\n`,
  )
  expect(hash).toBe(sha256(list))
})

test('the hash is the same wherever the files lie, and another once a file changes, comes or is renamed', () => {
  const files = { 'assets/a.js': 'a', 'icon.svg': 'i' }
  const { hash } = readClientFiles(aFolder(files))
  expect(readClientFiles(`${aFolder(files)}/`).hash).toBe(hash)
  const others: readonly Record<string, string>[] = [
    { ...files, 'icon.svg': 'j' },
    { ...files, 'assets/c.js': '' },
    { 'assets/b.js': 'a', 'icon.svg': 'i' },
  ]
  for (const other of others)
    expect(readClientFiles(aFolder(other)).hash).not.toBe(hash)
})
