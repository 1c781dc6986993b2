import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { recount, type BundledBallot, type BundleHeader } from '#app/domain/recount.ts'
import { outcomeShownFirst, placesIn } from '#app/domain/reading.ts'
import { loadSolver } from '#app/solver/highs.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { readBundledBallot, readBundleHeader } from '#app/forms/bundle.ts'
import { RECOUNT_FAULTS } from './recount-faults.ts'
import { stopWithUsage } from './terminal.ts'

const USAGE = `Usage :
  npm run -s recount -- URNE.jsonl [EMPREINTE] [--json]
Recompte une urne scellée, sans base ni réseau : les engagements, l’empreinte, puis le résultat.
EMPREINTE : celle que le comité de pilotage a notée ; sans elle, l’urne n’est comparée qu’à elle-même.`

const UNREADABLE = 'ce fichier n’est pas une urne scellée de Concerto, ou sa ligne est illisible'

const json = process.argv.includes('--json')
// The root is printed in groups: without quotation marks each is an argument.
const [file, ...groups] = process.argv.slice(2).filter((argument) => argument !== '--json')
const noted = groups.length === 0 ? undefined : groups.join('')
if (file === undefined || file === '--help') stopWithUsage(USAGE)
const root = noted?.replace(/\s/g, '').toLowerCase()
if (root !== undefined && !/^[0-9a-f]{64}$/.test(root)) stopWithUsage(USAGE)
await count(file, root)

async function count(path: string, root: string | undefined): Promise<void> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })
  const reading = lines[Symbol.asyncIterator]()
  const first = await reading.next().catch(() => ({ value: '' }))
  const header = readBundleHeader(String(first.value ?? ''))
  if (header === null) return fail(1, UNREADABLE)
  const unreadable: number[] = []
  const ballots = ballotsOf({ [Symbol.asyncIterator]: () => reading }, unreadable)
  const counted = await recount(header, ballots, await loadSolver())
  const [line] = unreadable
  if (line !== undefined) return fail(line, UNREADABLE)
  if (!counted.ok)
    return fail(counted.ballot === null ? null : counted.ballot + 1, RECOUNT_FAULTS[counted.fault])
  if (root !== undefined && root !== counted.root)
    return fail(null, 'ce n’est PAS l’empreinte que vous avez donnée')
  if (json) console.log(JSON.stringify({ root: counted.root, result: counted.result }))
  else console.log(told(header, counted, root))
}

async function* ballotsOf(
  lines: AsyncIterable<string>,
  unreadable: number[],
): AsyncGenerator<BundledBallot, void, undefined> {
  let number = 1
  for await (const line of lines) {
    number += 1
    const ballot = readBundledBallot(line)
    if (ballot === null) {
      unreadable.push(number)
      return
    }
    yield ballot
  }
}

function told(
  { title, ballots }: BundleHeader,
  counted: { root: string; result: PublishedResult },
  root: string | undefined,
): string {
  return [
    title,
    `${ballots} bulletins, tous conformes à leur engagement.`,
    `Empreinte : ${counted.root}`,
    root === undefined
      ? 'Comparez-la à celle que le comité de pilotage a notée.'
      : 'C’est bien celle que vous avez donnée.',
    '',
    ...ranking(counted.result),
  ].join('\n')
}

function ranking(result: PublishedResult): readonly string[] {
  if (result.kind !== 'result') return ['Trop peu de bulletins pour un résultat.']
  const titles = new Map(result.options.map(({ id, title }) => [id, title] as const))
  const { ranking } = outcomeShownFirst(result)
  const places = placesIn(ranking)
  return ranking.flat().map((id) => `${places.get(id)?.first}. ${titles.get(id) ?? id}`)
}

function fail(line: number | null, reason: string): void {
  console.error(line === null ? `Urne refusée : ${reason}.` : `Ligne ${line} : ${reason}.`)
  process.exitCode = 2
}
