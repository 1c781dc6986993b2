import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { formatSecret } from '#app/domain/secret.ts'
import { readSettings, type Settings } from '#app/http/env.ts'
import { openStores } from '#db/stores.ts'
import { COUNCIL, PRIORITIES_2027 } from './demonstration/content.ts'
import { codesToTry, seedDemonstration } from './demonstration/seed.ts'
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
announce(settings)
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
  const stores = await openStores(settings.stores)
  await seedDemonstration(contextFor(stores, settings, 'operator', DEMONSTRATION))
  await stores.close()
  writeFileSync(mark, JSON.stringify({ seed: 'complete' }))
}

function announce({ publicUrl, dataDirectory, serverSecret, port }: Settings): void {
  const council = `${publicUrl}/clsm/${COUNCIL.slug}`
  const vote = `${council}/consultations/${PRIORITIES_2027.slug}/voter`
  const codes = codesToTry({ serverSecret }).map(
    ({ college, codes }) => `  ${college.padEnd(24)} ${codes.map(formatSecret).join('   ')}`,
  )
  console.log(`
Concerto est en marche, en démonstration : ${publicUrl}
(un conseil fictif, dans ${dataDirectory} ; « npm run demo -- --reset » recommence à zéro)

  Le conseil     ${council}
  Voter          ${vote}
  Un résultat    ${council}/consultations/actions-2026/resultats

Codes de participation à essayer, un vote chacun :
${codes.join('\n')}

Personne ne se connecte encore : le site n’a que des pages publiques, et des commandes pour qui le tient.
D’autres codes :
  DATA_DIR=${dataDirectory} PORT=${port} npm run -s codes -- --council ${COUNCIL.slug} --consultation ${PRIORITIES_2027.slug} --college usagers --count 5
Ctrl+C pour arrêter.`)
}
