import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayField, timeField } from '#app/forms/date-time.ts'
import { DateTimeField, type DateTimeFieldProps } from '#app/ui/form/DateTimeField.tsx'
import { Field, type FieldProps } from '#app/ui/form/Field.tsx'
import { RadioCards, type RadioCardsProps } from '#app/ui/form/RadioCards.tsx'
import { Prose } from '#app/ui/Prose.tsx'
import { useStep, useStored } from './step-values.ts'

/** The fields of a step know what stands in them, what is wrong with it, and what somebody else wrote. */

export function StepField(props: Omit<FieldProps, 'defaultValue' | 'refusals'>) {
  const { values, refusals } = useStep()
  const stored = useStored(props.name)
  return (
    <>
      <Field {...props} defaultValue={values[props.name]} refusals={refusals} />
      {stored !== null && <StoredBeside>{stored && <Prose text={stored} />}</StoredBeside>}
    </>
  )
}

export function StepChoice(props: Omit<RadioCardsProps, 'defaultValue' | 'refusals'>) {
  const { values, refusals } = useStep()
  const stored = useStored(props.name)
  const chosen = props.choices.find(({ value }) => value === stored)
  return (
    <>
      <RadioCards {...props} defaultValue={values[props.name]} refusals={refusals} />
      {chosen !== undefined && <StoredBeside>{chosen.label}</StoredBeside>}
    </>
  )
}

export function StepDate(props: Pick<DateTimeFieldProps, 'name' | 'legend' | 'hint'>) {
  const { values, refusals, stored } = useStep()
  const { t } = useTranslation('drafting')
  const day = useStored(dayField(props.name))
  const time = useStored(timeField(props.name))
  return (
    <>
      <DateTimeField
        {...props}
        defaultDay={values[dayField(props.name)]}
        defaultTime={values[timeField(props.name)]}
        refusals={refusals}
      />
      {(day !== null || time !== null) && (
        <StoredBeside>
          {t('conflict.dayAndTime', {
            day: stored?.[dayField(props.name)]?.split('-').reverse().join('/'),
            time: stored?.[timeField(props.name)],
          })}
        </StoredBeside>
      )}
    </>
  )
}

/** What somebody else stored while this was being written. */
export function StoredBeside({ children }: { children: ReactNode }) {
  const { t } = useTranslation('drafting')
  return (
    <div className="stored-now">
      <p className="stored-now-label">{t('conflict.stored')}</p>
      {children === '' || children === null ? <p>{t('conflict.empty')}</p> : children}
    </div>
  )
}
