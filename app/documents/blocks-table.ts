import type { BlockResult } from '#app/domain/agenda.ts'
import { formatList, formatNumber } from '#app/i18n/formats.ts'
import { table, type Block } from './description.ts'
import { placeText, type T } from './words.ts'

/** What each group says, as a table: a group a row. */
export function blocksTable(t: T, blocks: readonly BlockResult[]): Block[] {
  const graded = blocks.some(({ grade }) => grade !== null)
  const spends = blocks.some(({ funded }) => funded !== null)
  return table({
    header: [
      t('committee:document.group'),
      t('committee:document.ballots'),
      t('committee:document.rank'),
      ...(graded ? [t('committee:document.grade')] : []),
      ...(spends ? [t('committee:document.paid')] : []),
    ],
    rows: blocks.map(({ colleges, ballots, place, grade, funded }) => [
      formatList(colleges),
      formatNumber(ballots),
      placeText(t, place),
      ...(graded ? [grade ?? ''] : []),
      ...(spends ? [t(`committee:budget.${funded === true ? 'yes' : 'no'}`)] : []),
    ]),
  })
}
