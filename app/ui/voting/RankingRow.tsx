import type { KeyboardEvent } from 'react'
import { Button, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import {
  movedBy,
  placeOf,
  rankedAt,
  rankedLast,
  tiedWith,
  withoutRank,
  type Ranking,
} from '#app/forms/ranking.ts'
import { AboutPriority } from './AboutPriority.tsx'
import type { Paper } from './paper.ts'
import { useRankWords } from './words.ts'

interface RankingRowProps {
  paper: Paper
  priority: Priority
  ranking: Ranking
  /** Called with the new ranking, and the name of the control to stay on. */
  onRanking: (next: Ranking, act: string) => void
}

/** A priority with its place, and the ways to change it. */
export function RankingRow({ paper, priority, ranking, onRanking }: RankingRowProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const rank = useRankWords()
  const { id, title, description } = priority
  const place = placeOf(ranking, id)
  const tied = place !== null && (ranking[place - 1]?.length ?? 0) > 1
  return (
    <GridListItem
      id={id}
      textValue={title}
      className="ranking-row"
      data-priority={id}
      data-tied={tied || undefined}
    >
      <Button slot="drag" className="ranking-handle" aria-label={t('handle', { title })}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M5 3v.01M11 3v.01M5 8v.01M11 8v.01M5 13v.01M11 13v.01" />
        </svg>
      </Button>
      <div className="ranking-text">
        {place !== null && <span className="ranking-rank">{rank(place, tied)}</span>}{' '}
        <span className="ranking-title">{title}</span>
        {(description !== '' || priority.themeId != null) && (
          <details className="ranking-more">
            <summary onKeyDown={ownKeys}>
              {t('more')}
              <span className="visually-hidden"> : {title}</span>
            </summary>
            <AboutPriority paper={paper} priority={priority} />
          </details>
        )}
      </div>
      <Acts priority={priority} ranking={ranking} place={place} onRanking={onRanking} />
    </GridListItem>
  )
}

type ActsProps = Pick<RankingRowProps, 'priority' | 'ranking' | 'onRanking'> & {
  place: number | null
}

function Acts({ priority: { id, title }, ranking, place, onRanking }: ActsProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const rows = ranking.flat()
  const previous = rows[rows.indexOf(id) - 1]
  const tied = place !== null && (ranking[place - 1]?.length ?? 0) > 1
  const act = (name: string, label: string, next: () => Ranking, path: string, off = false) => (
    <button
      type="button"
      className="ranking-act"
      data-act={name}
      onKeyDown={ownKeys}
      aria-label={label}
      title={label}
      aria-disabled={off || undefined}
      onClick={() => (off ? undefined : onRanking(next(), name))}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  )
  if (place === null)
    return (
      <div className="ranking-acts">
        <button
          type="button"
          className="button button-secondary ranking-add"
          data-act="add"
          onKeyDown={ownKeys}
          aria-label={t('addLabel', { title })}
          onClick={() => onRanking(rankedLast(ranking, id), 'place')}
        >
          {t('add')}
        </button>
        <PlaceSelect id={id} title={title} ranking={ranking} onRanking={onRanking} place={null} />
      </div>
    )
  return (
    <div className="ranking-acts ranking-acts-placed">
      <PlaceSelect id={id} title={title} ranking={ranking} onRanking={onRanking} place={place} />
      {act('up', t('up', { title }), () => movedBy(ranking, id, 'up'), UP, movedBy(ranking, id, 'up') === ranking)}
      {act('down', t('down', { title }), () => movedBy(ranking, id, 'down'), DOWN, movedBy(ranking, id, 'down') === ranking)}
      <button
        type="button"
        className="ranking-act"
        data-act="tie"
        onKeyDown={ownKeys}
        aria-pressed={tied}
        aria-label={t('tie', { title })}
        title={t('tieHint')}
        aria-disabled={(!tied && previous === undefined) || undefined}
        onClick={() => {
          if (tied) onRanking(movedBy(ranking, id, 'down'), 'tie')
          else if (previous !== undefined) onRanking(tiedWith(ranking, id, previous), 'tie')
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M3 6h10M3 10.5h10" />
        </svg>
      </button>
      {act('remove', t('remove', { title }), () => withoutRank(ranking, id), REMOVE)}
    </div>
  )
}

/** A row takes these keys for itself, and what stands in it would be pressed in vain. */
function ownKeys(event: KeyboardEvent): void {
  if (event.key === ' ' || event.key === 'Enter') event.stopPropagation()
}

const UP = 'M8 13V3M3.5 7.5 8 3l4.5 4.5'
const DOWN = 'M8 3v10M3.5 8.5 8 13l4.5-4.5'
const REMOVE = 'M4 4l8 8M12 4l-8 8'

interface PlaceSelectProps {
  id: string
  title: string
  ranking: Ranking
  place: number | null
  onRanking: RankingRowProps['onRanking']
}

/** By number: the same number twice means equal, as on the page without a script. */
function PlaceSelect({ id, title, ranking, place, onRanking }: PlaceSelectProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const rank = useRankWords()
  const alone = place !== null && ranking[place - 1]?.length === 1
  const places = ranking.length + (alone ? 0 : 1)
  return (
    <select
      className="field-control ranking-place"
      data-act="place"
      onKeyDown={ownKeys}
      aria-label={t('placeOf', { title })}
      value={place ?? ''}
      onChange={(event) => {
        // The form around it reads its own fields, which follow.
        event.stopPropagation()
        const chosen = Number(event.target.value)
        onRanking(chosen > 0 ? rankedAt(ranking, id, chosen) : withoutRank(ranking, id), 'place')
      }}
    >
      <option value="">{t('unranked')}</option>
      {Array.from({ length: places }, (_, index) => (
        <option key={index} value={index + 1}>
          {rank(index + 1, false)}
        </option>
      ))}
    </select>
  )
}
