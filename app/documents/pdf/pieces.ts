import type { Face, FontName, Fonts } from './fonts.ts'

/** A stretch of text that one font draws at one size. */
export interface Piece {
  text: string
  font: FontName
  size: number
  /** What is meant, where something else is drawn in its place. */
  actual?: string
}

const NO_BREAK = '\u00A0'
/** Spaces narrower than a letter's; no font here has them, so a smaller one is drawn. */
const NARROW_SPACE = /^[\u2000-\u200A\u202F\u205F]$/u
const NARROWNESS = 0.6
/** What has no shape of its own: joiners, marks of direction, selectors. */
const SHAPELESS = /[\p{Cf}\p{Cc}\uFE00-\uFE0F]/gu
/** What stands for a sign that no font here has. */
export const STAND_IN = '\u00A4'
const LIKENESS: Readonly<Record<string, string>> = {
  '\u2011': '-',
  '\u2012': '–',
  '\u2212': '–',
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '☐': '[ ]',
  '☑': '[x]',
  '✓': 'x',
}

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/**
 * A text in pieces that can be drawn. Signs that the fonts lack are drawn by others (an accent less, `->` for an arrow)
 * or by one that stands for any, and each carries what is meant: whoever listens or copies loses nothing.
 */
export function piecesOf(text: string, face: Face, size: number, fonts: Fonts): Piece[] {
  const pieces: Piece[] = []
  if (draws(face, text)) return text === '' ? [] : [{ text, font: face, size }]
  for (const { segment } of graphemes.segment(text)) add(pieceOf(segment))
  return pieces

  function add(piece: Piece | null): void {
    const last = pieces.at(-1)
    if (piece === null) return
    const joins =
      last?.font === piece.font && last.size === piece.size && last.actual === undefined && piece.actual === undefined
    if (joins) pieces.splice(-1, 1, { ...last, text: last.text + piece.text })
    else pieces.push(piece)
  }

  function pieceOf(sign: string): Piece | null {
    if (/^\r?\n$/.test(sign)) return { text: '\n', font: face, size }
    if (NARROW_SPACE.test(sign))
      return { text: NO_BREAK, font: face, size: size * NARROWNESS }
    if (sign !== NO_BREAK && /^\s$/.test(sign)) return { text: ' ', font: face, size }
    const shaped = sign.normalize('NFC').replaceAll(SHAPELESS, '')
    if (shaped === '') return null
    const drawn = [shaped, LIKENESS[shaped] ?? '', shaped.normalize('NFKD').replaceAll(/\p{M}/gu, '')]
    for (const text of drawn)
      for (const font of [face, `${face}-ext`] as const)
        if (text !== '' && draws(font, text))
          return { text, font, size, ...(text !== shaped && { actual: sign }) }
    return { text: STAND_IN, font: face, size, actual: sign }
  }

  function draws(font: FontName, text: string): boolean {
    const known = fonts.known.get(font)
    return known !== undefined && [...text].every((sign) => known.has(sign.codePointAt(0) ?? 0))
  }
}
