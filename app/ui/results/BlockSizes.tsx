import { useTranslation } from 'react-i18next'
import type { PublishedBlock } from '#app/domain/result.ts'
import { formatNumber } from '#app/i18n/formats.ts'
import { blockName } from './wording.ts'

/** How many voted in each group, where nothing else is told of it. */
export function BlockSizes({ blocks }: { blocks: readonly PublishedBlock[] }) {
  const { t } = useTranslation('results')
  return (
    <table>
      <caption>{t('blocks.sizes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('blocks.group')}</th>
          <th scope="col" className="figure">
            {t('counts.ballots')}
          </th>
        </tr>
      </thead>
      <tbody>
        {blocks.map((block) => (
          <tr key={blockName(block)}>
            <th scope="row">{blockName(block)}</th>
            <td className="figure">{formatNumber(block.ballots)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
