import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { createI18n } from '#app/i18n/staff.ts'
import type { Block, DocumentDescription, Fact, Run, TableBlock } from './description.ts'
import { STYLES } from './styles.ts'

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const
/** Where the text of a numbered item begins, in twentieths of a point. */
const INDENT = { left: 720, hanging: 360 } as const

/** A document as a file for word processors (DOCX): true styles, lists and tables, to be edited further. */
export async function wordFile(given: DocumentDescription): Promise<Uint8Array<ArrayBuffer>> {
  let lists = 0
  const children = given.blocks.flatMap((block) => {
    if (block.kind === 'list' && block.ordered) lists += 1
    return blockOf(block, lists)
  })
  const document = new Document({
    title: given.title,
    description: given.kind,
    creator: given.author,
    lastModifiedBy: given.author,
    styles: STYLES,
    numbering: { config: Array.from({ length: lists }, (_list, index) => numbering(index + 1)) },
    sections: [
      {
        footers: { default: footer() },
        children: [
          new Paragraph({ text: given.author }),
          new Paragraph({ heading: HeadingLevel.TITLE, text: given.title }),
          ...factsOf(given.facts),
          ...children,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function factsOf(facts: readonly Fact[]): Paragraph[] {
  if (facts.length === 0) return []
  return [
    new Paragraph({
      children: facts.flatMap(({ label, value }, index) => [
        new TextRun({ text: `${label}\u00A0: `, bold: true, ...(index > 0 && { break: 1 }) }),
        ...textRuns([{ text: value }]),
      ]),
    }),
  ]
}

/** A block as paragraphs and tables; `listNumber` tells one numbered list from the one before it. */
function blockOf(block: Block, listNumber: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })]
    case 'paragraph':
      return [worded(block.runs)]
    case 'note':
      return [worded(block.runs, { style: 'Note' })]
    case 'list':
      return block.items.map((item) =>
        worded(
          item,
          block.ordered
            ? { numbering: { reference: `liste-${listNumber}`, level: 0 } }
            : { bullet: { level: 0 } },
        ),
      )
    case 'table':
      return [
        ...(block.caption === '' ? [] : [new Paragraph({ style: 'Caption', text: block.caption })]),
        tableOf(block),
        // Word joins tables that touch.
        new Paragraph({ spacing: { after: 0 } }),
      ]
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })]
  }
}

function tableOf({ header, rows, headerColumn }: TableBlock): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    tableLook: { firstRow: true, firstColumn: headerColumn, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text) => cell([{ text, bold: true }])),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            children: row.map((runs, column) =>
              cell(
                column === 0 && headerColumn ? runs.map(({ text }) => ({ text, bold: true })) : runs,
              ),
            ),
          }),
      ),
    ],
  })
}

function cell(runs: readonly Run[]): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [worded(runs, { spacing: { after: 0 } })],
  })
}

function worded(runs: readonly Run[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: textRuns(runs) })
}

function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.flatMap(({ text, bold }) =>
    text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, ...(bold && { bold }), ...(index > 0 && { break: 1 }) })),
  )
}

function numbering(list: number) {
  return {
    reference: `liste-${list}`,
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '%1.',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: INDENT } },
      },
    ],
  }
}

function footer(): Footer {
  const { t } = createI18n('fr')
  const page = [
    `${t('documents:page')} `,
    PageNumber.CURRENT,
    ` ${t('documents:of')} `,
    PageNumber.TOTAL_PAGES,
  ]
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        children: [new TextRun({ children: page })],
      }),
    ],
  })
}
