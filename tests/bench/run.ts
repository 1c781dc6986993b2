/** `npm run bench -- NAME [arguments]` runs `tests/bench/NAME.ts`. */
import { readdirSync } from 'node:fs'

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))

const [name] = process.argv.splice(2, 1)
if (name !== undefined && names.includes(name)) {
  await import(`./${name}.ts`)
} else {
  console.error(`Which one? npm run bench -- ${names.join(' | ') || 'NAME (there is none yet)'}`)
  process.exitCode = 1
}
