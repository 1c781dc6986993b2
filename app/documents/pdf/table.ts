import type { TableBlock } from '../description.ts'
import { columnWidths } from './columns.ts'
import type { Line } from './lines.ts'
import { INK, MARGIN, TEXT_WIDTH, type Element, type Sheets, type TextStyle } from './sheet.ts'

const CELL: TextStyle = { face: 'regular', size: 9.5, leading: 1.35, colour: INK }
const TITLE: TextStyle = { ...CELL, face: 'bold' }
const CAPTION: TextStyle = { face: 'bold', size: 10.5, leading: 1.4, colour: INK }
const PADDING = { x: 5, y: 4 }
/** A column needs no more than this share of the line for one word. */
const MOST_OF_A_WORD = 0.4

interface Row {
  cells: readonly { lines: readonly Line[]; style: TextStyle; role: 'TD' | 'TH'; scope?: 'Row' | 'Column' }[]
}

/** A table with its titles told as such; they are drawn again on every sheet, for those who look. */
export function writeTable(sheets: Sheets, parent: Element, table: TableBlock): void {
  const { pdf } = sheets
  const widths = widthsOf(sheets, table)
  const lefts = widths.map((_width, column) => MARGIN.side + widths.slice(0, column).reduce((sum, width) => sum + width, 0))
  const header: Row = {
    cells: table.header.map((text, column) => ({
      lines: linesIn([{ text }], TITLE, column),
      style: TITLE,
      role: 'TH',
      scope: 'Column',
    })),
  }
  const rows = table.rows.map(
    (cells): Row => ({
      cells: cells.map((runs, column) =>
        column === 0 && table.headerColumn
          ? { lines: linesIn(runs, TITLE, column), style: TITLE, role: 'TH', scope: 'Row' }
          : { lines: linesIn(runs, CELL, column), style: CELL, role: 'TD' },
      ),
    }),
  )

  const element = pdf.struct('Table')
  parent.add(element)
  sheets.space(4)
  const caption = sheets.lines([{ text: table.caption }], CAPTION, TEXT_WIDTH)
  sheets.keep(heightOf(header) + Math.min(heightOf(rows[0] ?? header), sheets.tallest / 3) + 3 * CAPTION.size)
  if (table.caption !== '') {
    const title = pdf.struct('Caption')
    element.add(title)
    sheets.write(title, 'Caption', caption, CAPTION, MARGIN.side)
    title.end()
  }
  const head = pdf.struct('THead')
  element.add(head)
  writeRow(head, header)
  head.end()
  const body = pdf.struct('TBody')
  element.add(body)
  // Titles that fill a sheet would leave no room for what they are titles of.
  const repeated = heightOf(header) <= sheets.tallest / 3 ? header : undefined
  for (const row of rows) writeRow(body, row, repeated)
  body.end()
  element.end()
  sheets.space(10)

  function linesIn(runs: Parameters<Sheets['lines']>[0], style: TextStyle, column: number): Line[] {
    return sheets.lines(runs, style, (widths[column] ?? 0) - 2 * PADDING.x)
  }

  /** A row, on the next sheet where it would fit there and not here, else over as many as it takes. */
  function writeRow(into: Element, row: Row, repeated?: Row): void {
    const again = repeated === undefined ? 0 : heightOf(repeated)
    const whole = heightOf(row)
    if (whole > sheets.room && whole + again <= sheets.tallest) turn(repeated)
    const cells = row.cells.map(({ role, scope }) => pdf.struct(role, scope === undefined ? {} : { scope }))
    const tr = pdf.struct('TR')
    into.add(tr)
    for (const cell of cells) tr.add(cell)
    const line = CELL.size * CELL.leading
    const most = Math.max(...row.cells.map(({ lines }) => lines.length))
    for (let from = 0; from < most; ) {
      const fitting = Math.floor((sheets.room - 2 * PADDING.y + 0.01) / line)
      if (fitting < 1) {
        turn(repeated)
        continue
      }
      const height = Math.min(fitting, most - from) * line + 2 * PADDING.y
      for (const [column, { lines, style, role }] of row.cells.entries()) {
        const now = lines.slice(from, from + fitting)
        const cell = cells[column]
        if (now.length > 0 && cell !== undefined)
          sheets.tagged(cell, role, () =>
            sheets.drawLines(now, style, (lefts[column] ?? 0) + PADDING.x, sheets.y + PADDING.y),
          )
      }
      sheets.y += height
      sheets.rule(MARGIN.side, MARGIN.side + TEXT_WIDTH, sheets.y)
      from += fitting
    }
    tr.end()
  }

  function turn(repeated: Row | undefined): void {
    sheets.turn()
    if (repeated === undefined) return
    const top = sheets.y + PADDING.y
    sheets.aside('Pagination', () => {
      for (const [column, { lines, style }] of repeated.cells.entries())
        sheets.drawLines(lines, style, (lefts[column] ?? 0) + PADDING.x, top)
    })
    sheets.y += heightOf(repeated)
    sheets.rule(MARGIN.side, MARGIN.side + TEXT_WIDTH, sheets.y)
  }
}

function heightOf({ cells }: Row): number {
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  return most * CELL.size * CELL.leading + 2 * PADDING.y
}

function widthsOf(sheets: Sheets, { header, rows, headerColumn }: TableBlock): number[] {
  return columnWidths(
    header.map((title, column) => {
      const texts = [
        { runs: [{ text: title }], style: TITLE },
        ...rows.map((row) => ({
          runs: row[column] ?? [],
          style: column === 0 && headerColumn ? TITLE : CELL,
        })),
      ]
      // As wide as its longest line would be, and as its longest word is.
      const lines = texts.flatMap(({ runs, style }) => sheets.lines(runs, style, Number.POSITIVE_INFINITY))
      const words = lines.flatMap((line) => wordWidths(line))
      const natural = Math.max(0, ...lines.map((line) => line.reduce((sum, { width }) => sum + width, 0)))
      return {
        natural: natural + 2 * PADDING.x + 1,
        least: Math.min(Math.max(0, ...words), MOST_OF_A_WORD * TEXT_WIDTH) + 2 * PADDING.x + 1,
      }
    }),
    TEXT_WIDTH,
  )
}

function wordWidths(line: Line): number[] {
  const widths = [0]
  for (const { text, width } of line)
    if (text.startsWith(' ')) widths.push(0)
    else widths.push((widths.pop() ?? 0) + width)
  return widths
}
