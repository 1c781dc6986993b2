import type { Piece } from './pieces.ts'

/** A piece and how wide it is. */
export interface Measured extends Piece {
  width: number
}

/** A line of text: its pieces from left to right. */
export type Line = readonly Measured[]

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * Pieces in lines no wider than `width`. Lines break at ordinary spaces and where a text has a line end; a word wider
 * than a line is broken inside. Never empty: no text is one empty line.
 */
export function linesOf(
  pieces: readonly Piece[],
  width: number,
  measure: (piece: Piece) => number,
): Line[] {
  const lines: Measured[][] = [[]]
  let used = 0
  for (const word of wordsOf(pieces)) {
    if (word === 'line-end') {
      begin()
      continue
    }
    const wide = sum(word.letters)
    if (used > 0 && used + wide > width) begin()
    if (wide <= width) put(word.letters)
    else for (const part of word.letters.flatMap(broken)) put([part])
    put(word.space)
  }
  return lines

  function put(parts: readonly Measured[]): void {
    const wide = sum(parts)
    const isSpace = parts.every(({ text }) => /^ +$/.test(text))
    if (!isSpace && used > 0 && used + wide > width) begin()
    lines.at(-1)?.push(...parts)
    used += wide
  }

  function begin(): void {
    lines.push([])
    used = 0
  }

  function measured(piece: Piece): Measured {
    return { ...piece, width: measure(piece) }
  }

  function broken(piece: Measured): Measured[] {
    if (piece.width <= width || piece.actual !== undefined) return [piece]
    const parts: Measured[] = []
    let part = { ...piece, text: '', width: 0 }
    for (const { segment } of graphemes.segment(piece.text)) {
      const wide = measure({ ...piece, text: segment })
      if (part.text !== '' && part.width + wide > width) {
        parts.push(part)
        part = { ...piece, text: '', width: 0 }
      }
      part = { ...part, text: part.text + segment, width: part.width + wide }
    }
    return [...parts, part]
  }

  function wordsOf(given: readonly Piece[]): (Word | 'line-end')[] {
    const words: (Word | 'line-end')[] = []
    let open: Word | null = null
    for (const piece of given)
      for (const text of piece.text.match(/\n| +|[^ \n]+/g) ?? []) {
        if (text === '\n') {
          words.push('line-end')
          open = null
          continue
        }
        const isSpace = text.startsWith(' ')
        if (open === null || (!isSpace && open.space.length > 0)) {
          open = { letters: [], space: [] }
          words.push(open)
        }
        open[isSpace ? 'space' : 'letters'].push(measured({ ...piece, text }))
      }
    return words
  }
}

interface Word {
  letters: Measured[]
  /** What parts it from the next; it may hang over the edge. */
  space: Measured[]
}

function sum(pieces: readonly Measured[]): number {
  return pieces.reduce((total, { width }) => total + width, 0)
}
