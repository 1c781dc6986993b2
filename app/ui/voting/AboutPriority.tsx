import { useTranslation } from 'react-i18next'
import type { Priority } from '#app/domain/consultation.ts'
import { formatEuros } from '#app/i18n/formats.ts'
import { themeOf, type Paper } from './paper.ts'

interface AboutPriorityProps {
  paper: Paper
  priority: Priority
  /** Where it stands under its theme's title already. */
  grouped?: boolean
}

/** What is to be known of a priority beside its title. */
export function AboutPriority({ paper, priority, grouped = false }: AboutPriorityProps) {
  const { t } = useTranslation('voting')
  const theme = grouped ? undefined : themeOf(paper, priority)
  return (
    <>
      {theme !== undefined && <p className="question-theme">{t('question.theme', { theme })}</p>}
      {priority.description !== '' && <p>{priority.description}</p>}
    </>
  )
}

/** What it costs, where there is a budget; else empty. */
export function useCostWords({ consultation }: Paper, { cost }: Priority): string {
  const { t } = useTranslation('voting')
  if (consultation.method !== 'budget' || cost == null) return ''
  return t('budget.cost', { cost: formatEuros(cost) })
}
