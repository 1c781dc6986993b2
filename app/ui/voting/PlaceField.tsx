import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import { OPINION_FIELD, type BallotDraft } from '#app/forms/voting.ts'
import { Select } from '#app/ui/form/Select.tsx'
import { useRankWords } from './words.ts'

interface PlaceFieldProps {
  priority: Priority
  /** How many places there are. */
  places: number
  draft: BallotDraft
  refusals: readonly Refusal[]
  /** Whether the title of the page names the priority already. */
  alone?: boolean
}

/** The place of one priority, as the browser's own list: a ranking needs no script. */
export function PlaceField({ priority, places, draft, refusals, alone = false }: PlaceFieldProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const rank = useRankWords()
  return (
    <div className="place">
      <Select
        name={`${OPINION_FIELD}${priority.id}`}
        label={
          alone ? (
            t('place')
          ) : (
            <>
              <span aria-hidden="true">{t('place')}</span>
              <span className="visually-hidden">{t('placeOf', { title: priority.title })}</span>
            </>
          )
        }
        placeholder={t('unranked')}
        options={Array.from({ length: places }, (_, index) => ({
          value: String(index + 1),
          label: rank(index + 1, false),
        }))}
        defaultValue={draft.opinions[priority.id]}
        refusals={refusals}
      />
    </div>
  )
}
