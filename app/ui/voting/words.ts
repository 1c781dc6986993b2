import { useTranslation } from 'react-i18next'
import { standingOf, type Standing } from '#app/forms/voting-ballot.ts'
import type { BallotDraft } from '#app/forms/voting.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import type { Paper } from './paper.ts'

/** "2e", or "2e ex æquo". */
export function useRankWords(): (place: number, tied: boolean) => string {
  const { t } = useTranslation('voting', { keyPrefix: 'ranking' })
  return (place, tied) => {
    const rank = t('rank', { count: place })
    return tied ? t('tied', { rank }) : rank
  }
}

/** How far one has come, in one or two sentences; what there is to spend comes first. */
export function useStandingWords(
  paper: Paper,
  draft: Pick<BallotDraft, 'opinions'>,
): { words: string; over: boolean; standing: Standing } {
  const { t } = useTranslation('voting')
  const standing = standingOf(draft, paper.consultation)
  const { total, answered, ticked, ticksLeft, cost, budgetLeft } = standing
  const said = () => {
    switch (paper.consultation.method) {
      case 'majority-judgment':
        return [t('bar.answered', { count: answered, total })]
      case 'ranking':
        return [t('ranking.count', { count: answered, total })]
      case 'approval':
        return [t('ticks.ticked', { count: ticked }), ticksLeftWords()]
      case 'budget':
        return [t('budget.spent', { cost: formatEuros(cost) }), budgetLeftWords()]
    }
  }
  const ticksLeftWords = () => {
    if (ticksLeft === null) return ''
    return ticksLeft < 0
      ? t('ticks.over', { count: -ticksLeft })
      : t('ticks.left', { count: ticksLeft })
  }
  const budgetLeftWords = () => {
    if (budgetLeft === null) return ''
    return budgetLeft < 0
      ? t('budget.over', { over: formatEuros(-budgetLeft) })
      : t('budget.left', { left: formatEuros(budgetLeft) })
  }
  const over = (ticksLeft ?? 0) < 0 || (budgetLeft ?? 0) < 0
  return { words: said().filter((sentence) => sentence !== '').join(' '), over, standing }
}

/** What may be ticked at most, or spent: known before the first tick. Empty where nothing limits. */
export function useLimitWords({ consultation }: Pick<Paper, 'consultation'>): string {
  const { t } = useTranslation('voting')
  const { method, mostApprovals, budget } = consultation
  if (method === 'budget') return t('budget.whole', { budget: formatEuros(budget ?? 0) })
  if (method !== 'approval') return ''
  return mostApprovals == null ? t('ticks.noMost') : t('ticks.most', { count: mostApprovals })
}

/** What an unranked or unanswered priority counts as. */
export function useMissingRule({ consultation }: Pick<Paper, 'consultation'>): string {
  const { t } = useTranslation('voting')
  const { method, missingOpinions, grades } = consultation
  const worst = missingOpinions === 'worst'
  switch (method) {
    case 'approval':
    case 'budget':
      return t('review.unansweredApproval')
    case 'ranking':
      return t(worst ? 'ranking.restOfWorst' : 'ranking.restOfIgnored')
    case 'majority-judgment':
      return worst
        ? t('review.unansweredWorst', { worst: grades.at(-1) })
        : t('review.unansweredIgnored')
  }
}
