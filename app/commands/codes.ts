import { openSync, rmSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { refusal } from '#app/domain/refusal.ts'
import { formatSecret } from '#app/domain/secret.ts'
import { issueCodes } from '#app/usecases/codes.ts'
import { codeSheet } from './code-sheet.ts'
import { asOperator } from './session.ts'
import { stopWith, stopWithUsage, valueOf } from './terminal.ts'

const USAGE = `Usage :
  npm run -s codes -- --council C --consultation K --college L --count N [--relay R] [--sheet FICHIER.html]
Écrit N codes, un par ligne, une seule fois. Avec --sheet, écrit aussi une feuille à imprimer, avec des QR codes.`

function readArguments() {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({
      options: {
        council: text,
        consultation: text,
        college: text,
        count: text,
        relay: text,
        sheet: text,
      },
    })
    const { council, consultation, college, count, ...optional } = values
    if (!council || !consultation || !college || !count || !/^\d+$/.test(count))
      return stopWithUsage(USAGE)
    return { council, consultation, college, count: Number(count), ...optional }
  } catch {
    return stopWithUsage(USAGE)
  }
}

/** Before any code is drawn: a code that cannot be shown is lost. */
function openSheet(path: string): number {
  try {
    return openSync(path, 'wx', 0o600)
  } catch {
    return stopWith([refusal('sheet-unwritable', { field: '--sheet' })])
  }
}

const { council, consultation, college, count, relay, sheet } = readArguments()
const paper = sheet === undefined ? undefined : openSheet(sheet)
await asOperator(async (context, settings) => {
  const result = await issueCodes(context, {
    address: { council, consultation },
    collegeId: college,
    count,
    ...(relay !== undefined && { relayId: relay }),
  })
  if (!result.ok && sheet !== undefined) rmSync(sheet)
  const issued = valueOf(result)
  if (paper !== undefined) writeFileSync(paper, codeSheet(issued, settings.publicUrl))
  console.log(issued.codes.map(formatSecret).join('\n'))
})
