import { MalformedFile } from './election.ts'

/** Longer lines are no ballots: a file without line ends must not fill the memory. */
export const LONGEST_LINE = 4 * 1024 * 1024

const LF = 0x0a

/**
 * Bytes in pieces become lines. UTF-8 with or without a byte order mark; lines end in LF, CR LF or CR; what follows the
 * last line end is a line if there is anything. `take` is given each line and its number, from 1.
 * Throws `MalformedFile` for NUL bytes, anything but UTF-8, lines beyond `LONGEST_LINE`.
 */
export function lineSplitter(take: (line: string, number: number) => void): {
  bytes: (piece: Uint8Array) => void
  end: () => number
} {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Uint8Array[] = []
  let held = 0
  let number = 0

  const emit = (bytes: Uint8Array) => {
    if (bytes.includes(0)) throw new MalformedFile('binary', number + 1 + linesBefore(bytes, 0))
    let text: string
    try {
      text = decoder.decode(bytes)
    } catch {
      throw new MalformedFile('not-utf-8', number + 1 + wrongLine(bytes))
    }
    if (number === 0 && text.startsWith('\ufeff')) text = text.slice(1)
    if (text.endsWith('\n')) text = text.slice(0, -1)
    for (const line of text.split('\n'))
      for (const part of line.includes('\r') ? line.replace(/\r$/, '').split('\r') : [line]) {
        number += 1
        take(part, number)
      }
  }

  return {
    bytes: (piece) => {
      const cut = piece.lastIndexOf(LF) + 1
      if (cut > 0) {
        const whole = [...rest, piece.subarray(0, cut)]
        rest = []
        held = 0
        emit(joined(whole))
      }
      if (cut < piece.length) {
        // The stream may reuse its buffer.
        rest.push(piece.slice(cut))
        held += piece.length - cut
        if (held > LONGEST_LINE) throw new MalformedFile('line-too-long', number + 1)
      }
    },
    end: () => {
      if (held > 0) emit(joined(rest))
      return number
    },
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) return only
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** How many lines stand before the first such byte. */
function linesBefore(bytes: Uint8Array, byte: number): number {
  const end = bytes.indexOf(byte)
  return bytes.subarray(0, end).filter((one) => one === LF).length
}

/** Which of these lines is the first that is not UTF-8, from 0: a line end is never part of another character. */
function wrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [from, line] = [0, 0]
  for (;;) {
    const at = bytes.indexOf(LF, from)
    try {
      decoder.decode(bytes.subarray(from, at < 0 ? bytes.length : at))
    } catch {
      return line
    }
    if (at < 0) return line
    ;[from, line] = [at + 1, line + 1]
  }
}
