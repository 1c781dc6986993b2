import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { firstPriorities } from '#app/domain/reading.ts'
import type { PublishedResult } from '#app/domain/result.ts'
import { formatList } from '#app/i18n/formats.ts'

/** What the share picture says, for those who do not see it. `t` is that of the results. */
export function pictureText(
  t: TFunction<'results'>,
  result: PublishedResult,
  council: string,
  title: string,
): string {
  if (result.kind === 'too-few-ballots')
    return t('picture.altTooFew', { title, council, text: t('picture.tooFew') })
  return t('picture.alt', {
    title,
    council,
    lead: t(result.method === 'budget' ? 'picture.funded' : 'picture.first'),
    priorities: formatList(
      firstPriorities(result).map(({ place, title: priority }) =>
        place === null ? priority : `${place}. ${priority}`,
      ),
    ),
  })
}

export function usePictureText(result: PublishedResult, council: string, title: string): string {
  const { t } = useTranslation('results')
  return pictureText(t, result, council, title)
}
