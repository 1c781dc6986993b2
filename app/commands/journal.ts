import { parseArgs } from 'node:util'
import { refusal } from '#app/domain/refusal.ts'
import { verifyJournals, type VerifiedCouncil } from '#app/usecases/journal-reading.ts'
import { asOperator } from './session.ts'
import { stopWith, stopWithUsage, valueOf } from './terminal.ts'

const USAGE = `Usage :
  npm run -s journal -- verify [--council C] [--noted EMPREINTE]
--noted : une empreinte notée auparavant, qui doit encore s’y trouver (avec --council).`

const { positionals, values } = readArguments()
if (positionals.length !== 1 || positionals[0] !== 'verify') stopWithUsage(USAGE)
const noted = values.noted?.replace(/\s/g, '').toLowerCase()
if (noted !== undefined && values.council === undefined) stopWithUsage(USAGE)
if (noted !== undefined && !/^[0-9a-f]{64}$/.test(noted))
  stopWith([refusal('field-invalid', { field: '--noted' })])

await asOperator(async (context) => {
  for (const verified of valueOf(await verifyJournals(context, { council: values.council, noted }))) {
    console.log(told(verified))
    if (verified.brokenAt !== null || (noted !== undefined && verified.notedAt === null))
      process.exitCode = 1
  }
})

function told({ council, entries, hash, brokenAt, notedAt }: VerifiedCouncil): string {
  if (brokenAt !== null) return `${council} : ROMPU à la ligne ${brokenAt}`
  const intact = `${council} : intact, ${entries} lignes, dernière empreinte ${hash}`
  if (noted === undefined) return intact
  return notedAt === null
    ? `${intact}\n${council} : l’empreinte notée n’y est PLUS`
    : `${intact}\n${council} : l’empreinte notée est à la ligne ${notedAt}`
}

function readArguments() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ allowPositionals: true, options: { council: text, noted: text } })
  } catch {
    return stopWithUsage(USAGE)
  }
}
