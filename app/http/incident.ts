import { randomInt } from 'node:crypto'

const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Notes an unexpected error on standard error, under a code that the page shows. Only the kind of
 * error and the places in our code are written: a message may quote what somebody typed.
 */
export function reportError(error: unknown): string {
  const code = Array.from({ length: 6 }, () => SYMBOLS[randomInt(SYMBOLS.length)]).join('')
  console.error(`incident ${code}: ${kindOf(error)}\n${placesOf(error)}`)
  return code
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}

/** A stack begins with the message, some lines of which may look like places. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return ''
  const { message, stack } = error
  const start = stack.indexOf(message)
  return stack
    .slice(start < 0 ? 0 : start + message.length)
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .join('\n')
}
