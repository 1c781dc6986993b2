import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { refusalsOf, type ShownRefusal } from '#app/ui/refusals.ts'
import { fieldId } from './field-id.ts'
import { FieldError } from './FieldError.tsx'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Set apart from the others: "Je ne sais pas" beside the grades. */
  apart?: boolean
}

export interface RadioCardsProps {
  name: string
  legend: ReactNode
  /** The level of the heading inside the legend; absent: the legend is plain text. */
  heading?: 2 | 3
  hint?: ReactNode
  choices: readonly Choice[]
  defaultValue?: string | undefined
  refusals?: readonly ShownRefusal[] | undefined
  /** `row` sets short choices side by side where there is room. */
  layout?: 'column' | 'row'
  form?: string
}

/** One choice among a few, as native radio buttons on large cards. Works without JavaScript. */
export function RadioCards(props: RadioCardsProps) {
  const { name, legend, heading, hint, choices, defaultValue, refusals, layout, form } = props
  const id = fieldId(name)
  const own = refusalsOf(name, refusals)
  const Heading = heading === undefined ? 'span' : (`h${heading}` as const)
  const describedBy = classNames(
    hint !== undefined && `${id}-aide`,
    own.length > 0 && `${id}-erreur`,
  )
  return (
    <fieldset
      className={classNames('choices', own.length > 0 && 'field-refused')}
      aria-describedby={describedBy || undefined}
    >
      <legend className="choices-legend">
        <Heading>{legend}</Heading>
      </legend>
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-aide`}>
          {hint}
        </div>
      )}
      <FieldError id={`${id}-erreur`} refusals={own} />
      <div className={classNames('choices-cards', layout === 'row' && 'choices-row')}>
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className={classNames('choice', choice.apart === true && 'choice-apart')}
          >
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              form={form}
            />
            <span className="choice-text">
              <span className="choice-label">{choice.label}</span>
              {choice.hint !== undefined && <span className="choice-hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
