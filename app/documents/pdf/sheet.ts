import PDFDocument from 'pdfkit'
import type { DocumentDescription, Run } from '../description.ts'
import type { Face, Fonts } from './fonts.ts'
import { linesOf, type Line } from './lines.ts'
import { piecesOf, type Piece } from './pieces.ts'

/** A structure element that is open: content and further elements can be added. */
export type Element = PDFKit.PDFStructureElement

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- what the types of pdfkit have not heard of yet
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      /** Of a header cell: what it is the title of. */
      scope?: 'Row' | 'Column'
    }
  }
}

export interface TextStyle {
  face: Face
  size: number
  /** Height of a line, in parts of the size. */
  leading: number
  colour: string
}

export const INK = '#152b2b'
export const RULE = '#8a9a9a'
/** A4, in points. */
const SHEET = { width: 595.28, height: 841.89 }
export const MARGIN = { side: 62, top: 60, bottom: 64 }
export const TEXT_WIDTH = SHEET.width - 2 * MARGIN.side
const BOTTOM = SHEET.height - MARGIN.bottom

/** ISO 14289-1: what makes readers take the file for an accessible one. */
const ACCESSIBLE = `
        <rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        `

/** Sheets of paper that are filled from top to bottom, everything on them tagged or set aside as an artefact. */
export class Sheets {
  readonly pdf: PDFKit.PDFDocument
  /** Where the next thing begins, from above. */
  y = MARGIN.top
  readonly #fonts: Fonts
  /** Of words that were measured, at size 1. */
  readonly #widths = new Map<string, number>()
  readonly #done: Promise<Uint8Array<ArrayBuffer>>

  constructor({ title, kind, author, language }: DocumentDescription, fonts: Fonts) {
    this.#fonts = fonts
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      fontLayoutCache: false,
      info: { Title: title, Author: author, Subject: kind, Creator: 'Concerto', Producer: 'Concerto' },
    })
    this.pdf.appendXML(ACCESSIBLE)
    for (const [name, bytes] of fonts.files) this.pdf.registerFont(name, bytes)
    this.#done = collected(this.pdf)
  }

  /** Room left on this sheet. */
  get room(): number {
    return BOTTOM - this.y
  }

  /** The most that a sheet holds. */
  get tallest(): number {
    return BOTTOM - MARGIN.top
  }

  turn(): void {
    this.pdf.addPage()
    this.y = MARGIN.top
  }

  /** Turns the sheet where less than that much room is left, unless it is still empty. */
  keep(height: number): void {
    if (this.room < height && this.y > MARGIN.top) this.turn()
  }

  /** A little air, but not at the top of a sheet. */
  space(height: number): void {
    if (this.y > MARGIN.top) this.y += height
  }

  /** Stretches of text in lines of a width. */
  lines(runs: readonly Run[], style: TextStyle, width: number): Line[] {
    const pieces = runs.flatMap(({ text, bold }) =>
      piecesOf(text, bold ? 'bold' : style.face, style.size, this.#fonts),
    )
    return linesOf(pieces, width, (piece) => this.#widthOf(piece))
  }

  /** Lines below one another from here on, over as many sheets as it takes, tagged as content of `element`. */
  write(element: Element, tag: string, lines: readonly Line[], style: TextStyle, x: number): void {
    const height = style.size * style.leading
    let left = lines
    while (left.length > 0) {
      const fitting = Math.floor((this.room + 0.01) / height)
      if (fitting < 1) {
        this.turn()
        continue
      }
      const now = left.slice(0, fitting)
      this.tagged(element, tag, () => this.drawLines(now, style, x, this.y))
      this.y += now.length * height
      left = left.slice(fitting)
    }
  }

  /** Draws lines of which the first one's top is at `y`; nothing moves. */
  drawLines(lines: readonly Line[], { size, leading, colour }: TextStyle, x: number, y: number): void {
    for (const [index, line] of lines.entries()) {
      let at = x
      for (const piece of joined(line)) {
        const base = y + index * size * leading + size * (0.5 * leading + 0.33)
        this.#draw(piece, colour, at, base)
        at += piece.width
      }
    }
  }

  /** What is drawn meanwhile is content of `element`. It has to stay on this sheet. */
  tagged(element: Element, tag: string, draw: () => void): void {
    const content = this.pdf.markStructureContent(tag)
    draw()
    this.pdf.endMarkedContent()
    element.add(content)
  }

  /** What is drawn meanwhile is ornament: nobody who listens hears of it. */
  aside(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type })
    draw()
    this.pdf.endMarkedContent()
  }

  rule(from: number, to: number, y: number, colour = RULE): void {
    this.aside('Layout', () => {
      this.pdf.moveTo(from, y).lineTo(to, y).lineWidth(0.6).strokeColor(colour).stroke()
    })
  }

  /** Writes at the foot of every sheet, then ends the file. */
  async finish(foot: (sheet: number, of: number) => string): Promise<Uint8Array<ArrayBuffer>> {
    const { count } = this.pdf.bufferedPageRange()
    const style: TextStyle = { face: 'regular', size: 9, leading: 1.3, colour: INK }
    for (let sheet = 0; sheet < count; sheet += 1) {
      this.pdf.switchToPage(sheet)
      const [line = []] = this.lines([{ text: foot(sheet + 1, count) }], style, TEXT_WIDTH)
      const wide = line.reduce((sum, { width }) => sum + width, 0)
      const x = SHEET.width - MARGIN.side - wide
      this.aside('Pagination', () => this.drawLines([line], style, x, SHEET.height - 42))
    }
    this.pdf.end()
    return this.#done
  }

  #widthOf({ text, font, size }: Piece): number {
    const key = `${font} ${text}`
    const known = this.#widths.get(key)
    if (known !== undefined) return known * size
    const wide = this.pdf.font(font).fontSize(1).widthOfString(text)
    this.#widths.set(key, wide)
    return wide * size
  }

  #draw({ text, font, size, actual }: Piece, colour: string, x: number, y: number): void {
    if (actual !== undefined) this.pdf.markContent('Span', { actual })
    this.pdf
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
    if (actual !== undefined) this.pdf.endMarkedContent()
  }
}

/** Neighbours that one font draws at one size, in one go. */
function joined(line: Line): Line {
  const pieces: Line[number][] = []
  for (const piece of line) {
    const last = pieces.at(-1)
    const alike =
      last?.font === piece.font &&
      last.size === piece.size &&
      last.actual === undefined &&
      piece.actual === undefined
    if (alike)
      pieces.splice(-1, 1, { ...last, text: last.text + piece.text, width: last.width + piece.width })
    else pieces.push(piece)
  }
  return pieces
}

function collected(pdf: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  pdf.on('error', reject)
  return promise
}

