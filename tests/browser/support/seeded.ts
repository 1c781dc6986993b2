import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SEEDED } from './questions.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** Plays the demonstration once, before all tests: every site begins with a copy of what it left. */
export function seeded(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'concerto-seeded-'))
  const { status } = spawnSync(
    join(ROOT, 'node_modules/.bin/node'),
    [join(import.meta.dirname, 'seed-process.ts'), directory],
    { cwd: ROOT, stdio: 'inherit' },
  )
  if (status !== 0) throw new Error('The demonstration could not be played')
  process.env[SEEDED] = directory
  return () => rmSync(directory, { recursive: true, force: true })
}

export default seeded
