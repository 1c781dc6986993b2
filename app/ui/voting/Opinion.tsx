import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import type { Refusal } from '#app/domain/refusal.ts'
import { isTicked } from '#app/forms/voting-ballot.ts'
import { NO_OPINION, OPINION_FIELD, type BallotDraft } from '#app/forms/voting.ts'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import type { Paper } from './paper.ts'

interface OpinionProps {
  paper: Paper
  priority: Priority
  draft: BallotDraft
  refusals: readonly Refusal[]
  legend: ReactNode
  hint?: ReactNode
  heading?: 2 | 3
}

/** One person's opinion of one priority. */
export function Opinion({ paper, priority, draft, ...shown }: OpinionProps) {
  const choices = useChoices(paper)
  return (
    <RadioCards
      {...shown}
      name={`${OPINION_FIELD}${priority.id}`}
      choices={choices}
      defaultValue={draft.opinions[priority.id]}
    />
  )
}

interface WordedChoice {
  value: string
  label: string
  apart?: boolean
}

/** The answers that the method allows, best first, "Je ne sais pas" apart. */
export function useChoices({ consultation }: Paper): readonly WordedChoice[] {
  const { t } = useTranslation('voting')
  const budget = consultation.method === 'budget'
  const opinions = isTicked(consultation)
    ? [
        { value: '1', label: t(budget ? 'question.approveBudget' : 'question.approve') },
        { value: '0', label: t(budget ? 'question.disapproveBudget' : 'question.disapprove') },
      ]
    : consultation.grades.map((grade, index) => ({ value: String(index), label: grade }))
  return [...opinions, { value: NO_OPINION, label: t('question.noOpinion'), apart: true }]
}
