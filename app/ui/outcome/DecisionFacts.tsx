import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatEuros } from '#app/i18n/formats.ts'
import { DayText } from '#app/ui/DateText.tsx'

export interface DecisionFactsProps {
  owner: string
  deadlineOn: string | null
  decidedOn: string
  /** In whole euros. */
  budget: number | null
  /** Empty where it is not said. */
  funder: string
  /** Empty where it is part of none. */
  framework: string
  /** Further facts, as lines of the same list. */
  children?: ReactNode
}

/** Who takes charge of a decision, by when, and with whose money, as everybody reads it. */
export function DecisionFacts(props: DecisionFactsProps) {
  const { owner, deadlineOn, decidedOn, budget, funder, framework, children } = props
  const { t } = useTranslation('outcome')
  return (
    <dl className="facts answered-facts">
      {owner !== '' && <Fact name={t('owner')}>{owner}</Fact>}
      {deadlineOn !== null && (
        <Fact name={t('deadline')}>
          <DayText day={deadlineOn} />
        </Fact>
      )}
      {budget !== null && <Fact name={t('budget')}>{formatEuros(budget)}</Fact>}
      {funder !== '' && <Fact name={t('funder')}>{funder}</Fact>}
      {framework !== '' && <Fact name={t('framework')}>{framework}</Fact>}
      <Fact name={t('decidedOn')}>
        <DayText day={decidedOn} />
      </Fact>
      {children}
    </dl>
  )
}

/** One line of such a list. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
