import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** What the build made for browsers, told so that anybody can make it again and compare. */
export interface ClientFiles {
  /** A line for each file, as `sha256sum` writes and checks them: hash, two spaces, name; in order of the names. */
  list: string
  /** SHA-256 of the list, hex: one figure for all that a browser is sent beside the pages. */
  hash: string
}

/** Reads the folder of the built files. */
export function readClientFiles(directory: string): ClientFiles {
  const names = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(directory, sep).length))
  const list = names
    .map((name) => ({ path: name.split(sep).join('/'), hash: sha256(readFileSync(join(directory, name))) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, hash }) => `${hash}  ${path}\n`)
    .join('')
  return { list, hash: sha256(list) }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
