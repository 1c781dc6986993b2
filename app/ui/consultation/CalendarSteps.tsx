import { useTranslation } from 'react-i18next'
import type { Calendar, Period, State } from '#app/domain/consultation.ts'
import { formatInstant } from '#app/i18n/formats.ts'
import { classNames } from '#app/ui/class-names.ts'
import type { Loaded } from '#app/ui/loaded.ts'

const STEPS = ['proposing', 'consolidating', 'voting', 'result', 'decisions'] as const
type Step = (typeof STEPS)[number]

/** Only where texts are collected. */
const OF_PROPOSALS: readonly Step[] = ['proposing', 'consolidating']

const CURRENT: Record<State, Step | null> = {
  draft: null,
  proposing: 'proposing',
  consolidating: 'consolidating',
  voting: 'voting',
  closed: 'result',
  sealed: 'result',
  released: 'result',
  decided: 'decisions',
  'followed-up': 'decisions',
  cancelled: null,
}

export interface CalendarStepsProps {
  state: State
  calendar: Loaded<Calendar>
  timeZone: string
}

/** Where the consultation stands in its life. */
export function CalendarSteps({ state, calendar, timeZone }: CalendarStepsProps) {
  const { t } = useTranslation('pages', { keyPrefix: 'consultation' })
  const current = CURRENT[state]
  const collects = calendar.proposing !== undefined
  const steps = STEPS.filter((step) => collects || !OF_PROPOSALS.includes(step))
  const reached = current === null ? -1 : steps.indexOf(current)
  const between = (period: Period) =>
    t('period', {
      from: formatInstant(period.opensAt, timeZone),
      to: formatInstant(period.closesAt, timeZone),
    })
  const when: Record<Step, string | undefined> = {
    proposing: calendar.proposing && between(calendar.proposing),
    consolidating: undefined,
    voting: between(calendar.voting),
    result: t('afterVoting'),
    decisions: t('afterResult'),
  }
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li
          key={step}
          className={classNames('step', index < reached && 'step-past')}
          aria-current={step === current ? 'step' : undefined}
        >
          <span className="step-name">{t(`steps.${step}`)}</span>
          {step === current && <span className="step-now">{t('current')}</span>}
          {when[step] !== undefined && <span className="step-when">{when[step]}</span>}
        </li>
      ))}
    </ol>
  )
}
