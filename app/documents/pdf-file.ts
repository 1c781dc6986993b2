import { createI18n } from '#app/i18n/staff.ts'
import type { Block, DocumentDescription, Level, Run } from './description.ts'
import { loadFonts } from './pdf/fonts.ts'
import { INK, MARGIN, RULE, Sheets, TEXT_WIDTH, type Element, type TextStyle } from './pdf/sheet.ts'
import { writeTable } from './pdf/table.ts'

const BODY: TextStyle = { face: 'regular', size: 11, leading: 1.45, colour: INK }
const NOTE: TextStyle = { ...BODY, face: 'italic', size: 10 }
const TITLE: TextStyle = { face: 'bold', size: 21, leading: 1.2, colour: INK }
const HEADINGS: Record<Level, TextStyle> = {
  1: { face: 'bold', size: 14.5, leading: 1.25, colour: INK },
  2: { face: 'bold', size: 12, leading: 1.3, colour: INK },
  3: { face: 'bold', size: 11, leading: 1.35, colour: INK },
}
const ABOVE: Record<Level, number> = { 1: 16, 2: 9, 3: 6 }
const BULLET = '•'
const INDENT = 20

/**
 * A document as a tagged PDF: whoever listens hears titles, lists and tables in the order in which they are read, in
 * French; page numbers and rules are artefacts. The title is the first heading, parts stand one level below it.
 */
export async function pdfFile(given: DocumentDescription): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = createI18n('fr')
  const sheets = new Sheets(given, await loadFonts())
  const { pdf } = sheets
  const root = pdf.struct('Document', { title: given.title, lang: given.language })
  pdf.addStructure(root)
  const bookmarks = bookmarkWriter(pdf)

  words('P', [{ text: given.author }], BODY)
  words('H1', [{ text: given.title }], TITLE)
  sheets.space(4)
  sheets.rule(MARGIN.side, MARGIN.side + TEXT_WIDTH, sheets.y, RULE)
  sheets.space(8)
  for (const { label, value } of given.facts)
    words('P', [{ text: `${label}\u00A0: `, bold: true }, { text: value }], BODY)
  if (given.facts.length > 0) sheets.space(6)
  for (const block of given.blocks) write(block)
  root.end()
  return sheets.finish((sheet, of) => `${t('documents:page')} ${sheet} ${t('documents:of')} ${of}`)

  function write(block: Block): void {
    switch (block.kind) {
      case 'heading':
        return part(block.level, block.text)
      case 'paragraph':
        words('P', block.runs, BODY)
        return sheets.space(5)
      case 'note':
        words('P', block.runs, NOTE, INDENT)
        return sheets.space(5)
      case 'list':
        return items(block.items, block.ordered)
      case 'table':
        return writeTable(sheets, root, block)
      case 'page-break':
        return sheets.y > MARGIN.top ? sheets.turn() : undefined
    }
  }

  /** A heading stays with the beginning of what follows. */
  function part(level: Level, text: string): void {
    const style = HEADINGS[level]
    const lines = sheets.lines([{ text }], style, TEXT_WIDTH)
    sheets.space(ABOVE[level])
    sheets.keep(lines.length * style.size * style.leading + 3 * BODY.size * BODY.leading)
    bookmarks(level, text)
    words(`H${level + 1}`, [{ text }], style)
    sheets.space(3)
  }

  function words(tag: string, runs: readonly Run[], style: TextStyle, indent = 0): void {
    const element = pdf.struct(tag)
    root.add(element)
    sheets.write(element, tag, sheets.lines(runs, style, TEXT_WIDTH - indent), style, MARGIN.side + indent)
    element.end()
  }

  function items(texts: readonly (readonly Run[])[], ordered: boolean): void {
    const element = pdf.struct('L')
    root.add(element)
    const width = ordered && texts.length > 99 ? INDENT * 1.5 : INDENT
    for (const [index, runs] of texts.entries()) item(element, runs, ordered ? `${index + 1}.` : BULLET, width)
    element.end()
    sheets.space(5)
  }

  function item(into: Element, runs: readonly Run[], mark: string, indent: number): void {
    const [li, label, content] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')]
    into.add(li)
    li.add(label)
    li.add(content)
    sheets.keep(BODY.size * BODY.leading)
    const marks = sheets.lines([{ text: mark }], BODY, Number.POSITIVE_INFINITY)
    sheets.tagged(label, 'Lbl', () => sheets.drawLines(marks, BODY, MARGIN.side + 4, sheets.y))
    const lines = sheets.lines(runs, BODY, TEXT_WIDTH - indent)
    sheets.write(content, 'LBody', lines, BODY, MARGIN.side + indent)
    sheets.space(2)
    li.end()
  }
}

/** Writes bookmarks, each below the last one of a higher level. */
function bookmarkWriter(pdf: PDFKit.PDFDocument): (level: Level, text: string) => void {
  const open: { level: number; item: PDFKit.PDFOutline }[] = []
  return (level, text) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const above = open.at(-1)?.item ?? pdf.outline
    open.push({ level, item: above.addItem(text, { expanded: level === 1 }) })
  }
}
