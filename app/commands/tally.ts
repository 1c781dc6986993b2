import { createReadStream } from 'node:fs'
import type { BundleHeader } from '#app/domain/recount.ts'
import {
  MalformedFile,
  type ElectionHeader,
  type ElectionReader,
  type Taker,
} from '#app/election-files/election.ts'
import { gradesReader } from '#app/election-files/grades.ts'
import { lineSplitter } from '#app/election-files/lines.ts'
import { pabulibReader } from '#app/election-files/pabulib.ts'
import { preflibReader } from '#app/election-files/preflib.ts'
import { readArguments, type Arguments } from './tally/arguments.ts'
import { bundleReader, methodOf } from './tally/bundle.ts'
import { countingFor, Unfit, type Counting } from './tally/outcome.ts'
import { Reporting, toldReport } from './tally/report.ts'
import { asJson, asText } from './tally/shown.ts'
import { FAULTS, KEEP_TO_YOURSELF, UNFIT, USAGE } from './tally/words.ts'
import { stopWithUsage } from './terminal.ts'

const PIECE = 256 * 1024
const PATIENCE = 2000

const asked = readArguments(process.argv.slice(2)) ?? stopWithUsage(USAGE)
try {
  console.log(await tally(asked))
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 2
}

/** The outcome in words or JSON. Throws `MalformedFile`, `Unfit`, or what the system says of the file. */
async function tally(asked: Arguments): Promise<string> {
  const of: { rules: Rules; header: ElectionHeader | null; counting: Counting | null } = {
    rules: { unranked: asked.unranked ?? 'last', missing: asked.missing ?? 'ignored' },
    header: null,
    counting: null,
  }
  const reporting = new Reporting()
  const tell = progress()
  let read = 0
  const taker: Taker = {
    header: (header) => {
      of.header = header
      of.counting = countingFor(asked, of.rules, header)
    },
    ballot: (ballot) => {
      of.counting?.add(ballot)
      reporting.count(ballot.marks, ballot.times)
      read += 1
      if (read % 10_000 === 0) tell(`${read} lignes de bulletins lues…`)
    },
    refuse: (reason, line, times) => reporting.refuse(reason, line, times),
  }
  let sealed = false
  const began = (urn: BundleHeader) => {
    of.rules = rulesOf(asked, urn)
    sealed = true
  }
  await readThrough(asked.input, readerOf(asked, taker, began))
  const { header, counting } = of
  if (header === null || counting === null) throw new MalformedFile('empty', 1)
  const report = reporting.report()
  if (report.counted === 0)
    throw new Unfit([UNFIT.nothingCounted, ...toldReport(report)].join('\n'))
  const outcome = counting.outcome((step) => tell(`Calcul des parts égales, étape ${step}…`))
  if (sealed) console.error(KEEP_TO_YOURSELF)
  const shown = { asked, rules: of.rules, header, outcome, report }
  return asked.json ? JSON.stringify(asJson(shown)) : asText(shown)
}

interface Rules {
  unranked: 'last' | 'ignored'
  missing: 'worst' | 'ignored'
}

/** What was asked, or else what the consultation had fixed. */
function rulesOf({ method, unranked, missing }: Arguments, header: BundleHeader): Rules {
  if (methodOf(header) !== method)
    throw new Unfit(UNFIT.otherMethod(methodOf(header)))
  return {
    unranked: unranked ?? (header.missingOpinions === 'worst' ? 'last' : 'ignored'),
    missing: missing ?? header.missingOpinions,
  }
}

function readerOf(
  { format }: Arguments,
  taker: Taker,
  began: (header: BundleHeader) => void,
): ElectionReader {
  switch (format) {
    case 'bundle':
      return bundleReader(taker, began)
    case 'csv':
      return gradesReader(taker)
    case 'pb':
      return pabulibReader(taker)
    default:
      return preflibReader(format, taker)
  }
}

async function readThrough(path: string, reader: ElectionReader): Promise<void> {
  const lines = lineSplitter(reader.line)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) {
    if (piece instanceof Uint8Array) lines.bytes(piece)
  }
  lines.end()
  reader.end()
}

/** Says on standard error how far it is, once it has lasted. */
function progress(): (sentence: string) => void {
  let next = performance.now() + PATIENCE
  return (sentence) => {
    if (performance.now() < next) return
    next = performance.now() + PATIENCE
    console.error(sentence)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof MalformedFile)
    return `Ligne ${error.line} : ${FAULTS[error.fault](error.details)}.`
  if (error instanceof Unfit) return error.message
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code === 'ENOENT'
      ? 'Ce fichier n’existe pas.'
      : `Ce fichier ne peut pas être lu (${error.code}).`
  throw error
}
