import { useTranslation } from 'react-i18next'
import type { Place, Statement } from '#app/domain/reading.ts'
import type { ConsultationResult, PublishedBlock, PublishedCell } from '#app/domain/result.ts'
import { formatList } from '#app/i18n/formats.ts'

/** Sentences and short words for what a result says. Figures come from the release alone. */
export function useWording(result: ConsultationResult) {
  const { t } = useTranslation('results')
  const titles = new Map(result.options.map((option) => [option.id, option.title]))
  const gradeName = (grade: number) => result.grades[grade] ?? ''
  const place = (rank: number) => (rank === 1 ? t('place.one') : t('place.other', { rank }))

  return {
    title: (option: string) => titles.get(option) ?? '',
    gradeName,
    quoted: (options: readonly string[]) =>
      formatList(options.map((option) => quote(titles.get(option) ?? ''))),
    place,
    /** "1re place", or "entre la 2e et la 4e place" for a tie. */
    placeOf: ({ first, last }: Place) =>
      first === last
        ? t('blocks.placeOne', { place: place(first) })
        : t('blocks.placeRange', { first: place(first), last: place(last) }),
    blockNames: (blocks: readonly number[]) =>
      formatList(
        blocks.flatMap((index) => {
          const block = result.blocks[index]
          return block === undefined ? [] : [quote(blockName(block))]
        }),
      ),
    statement({ share, among, atLeast }: Statement): string {
      const subject = t(`share.${share}`, { who: t(`who.${among}`) })
      if (result.method !== 'majority-judgment')
        return t(`statement.${result.method}`, { subject })
      const grade = gradeName(atLeast)
      return t(atLeast === 0 ? 'statement.best' : 'statement.orBetter', { subject, grade })
    },
    cell({ from, to, withMissing }: PublishedCell): string {
      if (result.method === 'ranking') return t(to < 0 ? 'counts.unranked' : 'counts.ranked')
      if (to < 0) return t('counts.missing')
      if (result.method === 'budget') return t(from === 0 ? 'counts.chosen' : 'counts.notChosen')
      const label =
        result.method === 'approval'
          ? t(from === 0 ? 'counts.approved' : 'counts.notApproved')
          : from === to
            ? gradeName(from)
            : t('counts.range', { from: gradeName(from), to: gradeName(to) })
      return withMissing ? t('counts.withMissing', { label }) : label
    },
  }
}

export type Wording = ReturnType<typeof useWording>

export function blockName(block: Pick<PublishedBlock, 'colleges'>): string {
  return formatList(block.colleges)
}

function quote(text: string): string {
  return `«\u202F${text}\u202F»`
}
