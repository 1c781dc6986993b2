import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { GridList, I18nProvider, type DragAndDropHooks } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import {
  droppedBeside,
  placeOf,
  placesOf,
  rankedLast,
  rankingOf,
  withoutRank,
  type Ranking,
} from '#app/forms/ranking.ts'
import type { BallotDraft } from '#app/forms/voting.ts'
import { inOrder, type Paper } from './paper.ts'
import { RankingRow } from './RankingRow.tsx'
import { useRankingDrops } from './use-ranking-drops.tsx'
import { useRankWords } from './words.ts'

export interface RankingBoardProps {
  paper: Paper
  draft: BallotDraft
  onOpinions: (opinions: Readonly<Record<string, string>>) => void
}

/** Two lists, what has a place and what has none yet, between and within which one drags, or presses buttons. */
export function RankingBoard({ paper, draft, onOpinions }: RankingBoardProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const priorities = inOrder(paper, draft.order)
  const ranking = rankingOf(draft.opinions, draft.order)
  const rest = priorities.filter(({ id }) => placeOf(ranking, id) === null)
  const ranked = ranking.flatMap((group) =>
    group.flatMap((id) => priorities.find((priority) => priority.id === id) ?? []),
  )
  const [moved, setMoved] = useState<{ id: string; act: string | null } | null>(null)
  useFocusOn(moved)
  const change = (id: string, next: Ranking, act: string | null) => {
    onOpinions(placesOf(next))
    setMoved({ id, act })
  }
  const drop = (ids: readonly string[], place: (known: Ranking, id: string) => Ranking) => {
    const known = ids.filter((id) => draft.order.includes(id))
    const last = known.at(-1)
    if (last !== undefined) change(last, known.reduce(place, ranking), null)
  }
  const titles = new Map(priorities.map(({ id, title }) => [id, title]))
  const rankedHooks = useRankingDrops(titles, (ids, target) =>
    drop(ids, (known, id) =>
      target === null ? rankedLast(known, id) : droppedBeside(known, id, target.id, target.side),
    ),
  )
  const restHooks = useRankingDrops(titles, (ids) => drop(ids, withoutRank))
  const row = (priority: Priority) => (
    <RankingRow
      key={priority.id}
      paper={paper}
      priority={priority}
      ranking={ranking}
      onRanking={(next, act) => change(priority.id, next, act)}
    />
  )
  return (
    <I18nProvider locale="fr-FR">
      <p className="field-hint">{t('keys')}</p>
      <Part id="classees" title={t('ranked')}>
        <List
          label={t('ranked')}
          items={ranked}
          empty={t('rankedNone')}
          hooks={rankedHooks}
          ranking={ranking}
          row={row}
        />
      </Part>
      <Part id="sans-rang" title={t('rest')} text={rest.length > 0 ? <RestRule paper={paper} /> : null}>
        <List
          label={t('rest')}
          items={rest}
          empty={t('restNone')}
          hooks={restHooks}
          ranking={ranking}
          row={row}
        />
      </Part>
      <Told moved={moved?.id ?? null} ranking={ranking} priorities={priorities} />
    </I18nProvider>
  )
}

interface PartProps {
  id: string
  title: string
  text?: ReactNode
  children: ReactNode
}

function Part({ id, title, text, children }: PartProps) {
  return (
    <section className="ranking-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text}
      {children}
    </section>
  )
}

interface ListProps {
  label: string
  items: readonly Priority[]
  empty: string
  hooks: DragAndDropHooks
  ranking: Ranking
  row: (priority: Priority) => ReactElement
}

function List({ label, items, empty, hooks, ranking, row }: ListProps) {
  return (
    <GridList
      aria-label={label}
      className="ranking-list"
      items={items}
      dependencies={[ranking]}
      dragAndDropHooks={hooks}
      keyboardNavigationBehavior="tab"
      renderEmptyState={() => <p className="ranking-empty">{empty}</p>}
    >
      {row}
    </GridList>
  )
}

function RestRule({ paper }: { paper: Paper }) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  return <p>{t(paper.consultation.missingOpinions === 'worst' ? 'restWorst' : 'restIgnored')}</p>
}

interface ToldProps {
  moved: string | null
  ranking: Ranking
  priorities: readonly Priority[]
}

/** Where a priority came to stand, for those who do not see it move. */
function Told({ moved, ranking, priorities }: ToldProps) {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  const rank = useRankWords()
  const title = priorities.find(({ id }) => id === moved)?.title
  const place = moved === null ? null : placeOf(ranking, moved)
  const tied = place !== null && (ranking[place - 1]?.length ?? 0) > 1
  return (
    <p role="status" className="visually-hidden">
      {title !== undefined &&
        (place === null
          ? t('movedOut', { title })
          : t('moved', { title, rank: rank(place, tied), total: ranking.flat().length }))}
    </p>
  )
}

/** A list shows what it got new some frames later; the one that lost it sends the focus to a neighbour later still. */
const FRAMES = 24
const SETTLED = 8

/** Whoever pressed a button finds it again where its priority stands now, unless they went on meanwhile. */
function useFocusOn(moved: { id: string; act: string | null } | null): void {
  useEffect(() => {
    if (moved?.act == null) return undefined
    const { id, act } = moved
    const pressed = document.activeElement
    let frame = 0
    let left = FRAMES
    let there = 0
    const seek = () => {
      const found = controlOf(id, act)
      const focused = document.activeElement
      const own = focused === pressed || focused === found || isNobodys(focused)
      there = found !== null && focused === found ? there + 1 : 0
      left -= 1
      if (!own || left === 0 || there >= SETTLED) return
      if (there === 0) found?.focus()
      frame = requestAnimationFrame(seek)
    }
    seek()
    return () => cancelAnimationFrame(frame)
  }, [moved])
}

/** Where the focus falls when what had it is gone. */
function isNobodys(focused: Element | null): boolean {
  return focused === null || focused.matches('body, [role="row"], [role="grid"]')
}

/** The control of that name in a priority's row; the number where the row has none such any more. */
function controlOf(id: string, act: string): HTMLElement | null {
  const row = document.querySelector(`.ranking-row[data-priority="${CSS.escape(id)}"]`)
  const place = row?.querySelector<HTMLElement>('[data-act="place"]') ?? null
  return row?.querySelector<HTMLElement>(`[data-act="${act}"]`) ?? place
}
