import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { detect } from '#app/domain/detection.ts'
import { contributionsIn, UnreadableLine, type Asked } from './detect/lines.ts'
import { DISTRESS, KINDS, REASONS, USAGE } from './detect/words.ts'
import { stopWithUsage } from './terminal.ts'

const asked = readArguments(process.argv.slice(2)) ?? stopWithUsage(USAGE)
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  // Whoever reads has read enough.
  process.exit(0)
})
try {
  const stream = asked.input === '-' ? process.stdin : createReadStream(asked.input)
  for await (const contribution of contributionsIn(stream)) {
    const shown = asked.json ? asJson(contribution) : asText(contribution)
    if (!process.stdout.write(`${shown}\n`)) await once(process.stdout, 'drain')
  }
} catch (error) {
  console.error(reasonOf(error))
  process.exitCode = 2
}

/** Null for anything that is not understood. */
function readArguments(given: readonly string[]): { input: string; json: boolean } | null {
  let input: string | undefined
  let json = false
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? ''
    if (word === '--json' && !json) json = true
    else if (word.startsWith('--input=') && input === undefined) input = word.slice('--input='.length)
    else if (word === '--input' && input === undefined) {
      at += 1
      input = given[at] ?? ''
    } else return null
  }
  return input === undefined || input === '' ? null : { input, json }
}

function asJson({ id, text }: Asked): string {
  const { spans, distress } = detect(text)
  const listed = spans.map(({ start, end, kind, reason }) => ({ start, end, kind, reason }))
  return `{"id":${id},"spans":${JSON.stringify(listed)},"distress":${JSON.stringify(distress)}}`
}

function asText({ id, text }: Asked): string {
  const { spans, distress } = detect(text)
  const passages = spans.map(({ start, end, kind, reason }) => {
    const passage = text.slice(start, end).replace(/\s+/g, ' ')
    return `  ${start}–${end} ${KINDS[kind]} (${REASONS[reason]}) : « ${passage} »`
  })
  return [`${id} : ${DISTRESS[distress]}`, ...passages].join('\n')
}

function reasonOf(error: unknown): string {
  if (error instanceof UnreadableLine) return `Ligne ${error.line} : ${error.message}.`
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code === 'ENOENT'
      ? 'Ce fichier n’existe pas.'
      : `Ce fichier ne peut pas être lu (${error.code}).`
  throw error
}
