/** A line that cannot be read; the message says why, in French. */
export class UnreadableLine extends Error {
  readonly line: number

  constructor(line: number, reason: string) {
    super(reason)
    this.line = line
  }
}

/** What one line of input asks for: `id` is the JSON it came as. */
export interface Asked {
  id: string
  text: string
}

const LF = 0x0a
/** A text of a million characters, each escaped, and then some. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * The contributions of a stream of JSON lines, in order. UTF-8 with or without a byte order mark, lines end in LF or CR
 * LF, blank ones are passed over. Throws `UnreadableLine` once it comes to a line that is none.
 */
export async function* contributionsIn(
  stream: AsyncIterable<unknown>,
): AsyncGenerator<Asked, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let held: Uint8Array[] = []
  let size = 0
  let number = 0

  const read = (): Asked | null => {
    number += 1
    let line: string
    try {
      line = decoder.decode(held.length === 1 ? held[0] : Buffer.concat(held))
    } catch {
      throw new UnreadableLine(number, 'le texte n’est pas en UTF-8')
    }
    held = []
    size = 0
    const written = (number === 1 ? line.replace(/^\ufeff/, '') : line).trim()
    return written === '' ? null : contributionOf(written, number)
  }

  for await (const piece of stream) {
    if (!(piece instanceof Uint8Array)) continue
    let from = 0
    for (let end = piece.indexOf(LF); end >= 0; end = piece.indexOf(LF, from)) {
      held.push(piece.subarray(from, end))
      from = end + 1
      const asked = read()
      if (asked !== null) yield asked
    }
    // The stream may reuse its buffer.
    if (from < piece.length) held.push(piece.slice(from))
    size += piece.length - from
    if (size > LONGEST_LINE) throw new UnreadableLine(number + 1, 'la ligne est trop longue')
  }
  const asked = held.length === 0 ? null : read()
  if (asked !== null) yield asked
}

function contributionOf(written: string, line: number): Asked {
  let value: unknown
  try {
    value = JSON.parse(written)
  } catch {
    throw new UnreadableLine(line, 'ce n’est pas du JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnreadableLine(line, 'on attend un objet {"id", "text"}')
  const id = 'id' in value ? value.id : undefined
  const text = 'text' in value ? value.text : undefined
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new UnreadableLine(line, '« id » doit être un texte ou un nombre')
  if (typeof text !== 'string') throw new UnreadableLine(line, '« text » doit être un texte')
  return { id: typeof id === 'string' ? JSON.stringify(id) : numberAsWritten(id, written), text }
}

/** Digits that a number of JavaScript would lose. */
function numberAsWritten(id: number, line: string): string {
  for (const [, written = ''] of line.matchAll(/(?<!\\)"id"[ \t]{0,9}:[ \t]{0,9}(-?\d[\d.eE+-]{0,400})/g))
    if (Object.is(Number(written), id)) return written
  return JSON.stringify(id)
}
