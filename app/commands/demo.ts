import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings, type Settings } from '#app/http/env.ts'
import { openStores } from '#db/stores.ts'
import { announcement } from './demonstration/announcement.ts'
import { seedDemonstration } from './demonstration/seed.ts'
import { contextFor, startServer } from './start.ts'
import { stopWithUsage } from './terminal.ts'

/** Marks a data directory as one that the demonstration made and may therefore wipe. */
const MARK = 'demonstration.json'
/** Said here and nowhere else: only so do the demonstration's accounts exist. */
const DEMONSTRATION = { demonstration: true }

const { reset } = readArguments()
const settings = demonstrationSettings()
prepareDirectory(settings.dataDirectory, reset)
await seedOnce(settings)
const { stop } = await startServer(settings, DEMONSTRATION)
console.log(announcement(settings))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)))

function readArguments(): { reset: boolean } {
  try {
    return parseArgs({ options: { reset: { type: 'boolean', default: false } } }).values
  } catch {
    return stopWithUsage('Usage : npm run demo [-- --reset]')
  }
}

/** Always the embedded database: a demonstration never writes into a server's. */
function demonstrationSettings(): Settings {
  const { DATABASE_URL: _registry, URN_DATABASE_URL: _urn, ...rest } = process.env
  return readSettings({ ...rest, DATA_DIR: process.env['DATA_DIR'] ?? join('.data', 'demo') })
}

function prepareDirectory(directory: string, reset: boolean): void {
  const mark = join(directory, MARK)
  const used = existsSync(directory) && readdirSync(directory).some((file) => file.endsWith('.sqlite'))
  if (used && !existsSync(mark))
    stopWithUsage(
      `${directory} contient des données qui ne viennent pas de la démonstration : rien n’a été touché. Donnez un autre DATA_DIR.`,
    )
  if (existsSync(mark) && (reset || !isComplete(mark)))
    for (const file of readdirSync(directory))
      if (file === MARK || /\.sqlite(-wal|-shm)?$/.test(file))
        rmSync(join(directory, file))
  mkdirSync(directory, { recursive: true, mode: 0o700 })
}

function isComplete(mark: string): boolean {
  return readFileSync(mark, 'utf8').includes('complete')
}

async function seedOnce(settings: Settings): Promise<void> {
  const mark = join(settings.dataDirectory, MARK)
  if (existsSync(mark)) return
  console.log('Préparation de la démonstration (une seule fois)…')
  writeFileSync(mark, JSON.stringify({ seed: 'begun' }))
  // What a power cut takes is made again: the mark says that it was only begun.
  const stores = await openStores({
    engine: 'sqlite',
    directory: settings.dataDirectory,
    losable: true,
  })
  await seedDemonstration(contextFor(stores, settings, 'operator', DEMONSTRATION))
  await stores.close()
  writeFileSync(mark, JSON.stringify({ seed: 'complete' }))
}
