import { useTranslation } from 'react-i18next'
import { placeOf, rankingOf } from '#app/forms/ranking.ts'
import { isTicked } from '#app/forms/voting-ballot.ts'
import type { BallotDraft } from '#app/forms/voting.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { useChoices } from './Opinion.tsx'
import { inOrder, type Paper } from './paper.ts'
import { useRankWords } from './words.ts'

export interface Answer {
  id: string
  title: string
  /** What somebody said of it. */
  words: string
  /** What it costs, where there is a budget. */
  note: string | null
}

/** The answers in words: in this person's own order; a ranking from the first place down, then what has none. */
export function useAnswers(paper: Paper, draft: BallotDraft): readonly Answer[] {
  const { t } = useTranslation('voting')
  const choices = useChoices(paper)
  const rank = useRankWords()
  const { method } = paper.consultation
  const ranking = rankingOf(draft.opinions, draft.order)
  const order =
    method === 'ranking' ? [...new Set([...ranking.flat(), ...draft.order])] : draft.order
  const wordsOf = (id: string): string => {
    if (method === 'ranking') {
      const place = placeOf(ranking, id)
      if (place === null) return t('ranking.unranked')
      return rank(place, (ranking[place - 1]?.length ?? 0) > 1)
    }
    const value = draft.opinions[id]
    if (isTicked(paper.consultation) && value === '1') return t('review.ticked')
    if (isTicked(paper.consultation) && value === '0') return t('review.unticked')
    const chosen = choices.find((choice) => choice.value === value)
    if (chosen !== undefined) return chosen.label
    return isTicked(paper.consultation) && draft.pace === 'all'
      ? t('review.unticked')
      : t('review.unanswered')
  }
  return inOrder(paper, order).map(({ id, title, cost }) => ({
    id,
    title,
    words: wordsOf(id),
    note: method === 'budget' && cost != null ? formatEuros(cost) : null,
  }))
}
