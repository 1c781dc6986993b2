import { Paragraph, TableCell, TableRow, TextRun, WidthType, type ITableOptions } from 'docx'
import type { BlockResult } from '#app/domain/agenda.ts'
import { formatList, formatNumber } from '#app/i18n/formats.ts'
import { legible } from './text.ts'
import { placeText, type T } from './words.ts'

/** What each group says, as a table whose first row is repeated on every page. */
export function blocksTable(t: T, blocks: readonly BlockResult[]): ITableOptions {
  const graded = blocks.some(({ grade }) => grade !== null)
  const spends = blocks.some(({ funded }) => funded !== null)
  const titles = [
    t('committee:document.group'),
    t('committee:document.ballots'),
    t('committee:document.rank'),
    ...(graded ? [t('committee:document.grade')] : []),
    ...(spends ? [t('committee:document.paid')] : []),
  ]
  return {
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: titles.map((text) => cell(text, true)) }),
      ...blocks.map(
        ({ colleges, ballots, place, grade, funded }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(legible(formatList(colleges)), true),
              cell(formatNumber(ballots)),
              cell(placeText(t, place)),
              ...(graded ? [cell(legible(grade ?? ''))] : []),
              ...(spends ? [cell(t(`committee:budget.${funded === true ? 'yes' : 'no'}`))] : []),
            ],
          }),
      ),
    ],
  }
}

function cell(text: string, bold = false): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text, bold })] }),
    ],
  })
}
