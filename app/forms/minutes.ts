import { MINUTES_ACTS, type MinutesAct } from '#app/domain/minutes.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { textOf, typedFields, type Typed } from './fields.ts'

export interface MinutesForm {
  act: MinutesAct
  /** Of the minutes that the page showed; 0 before the first act. */
  version: number
  approvedIn: string
  corrections: string
}

/** Reads a form of the page of minutes, and gives back what was typed. */
export function readMinutesForm(form: FormData): { typed: Typed; act: Result<MinutesForm> } {
  const typed = typedFields(form)
  const act = MINUTES_ACTS.find((one) => one === textOf(typed, 'act'))
  const version = Number(textOf(typed, 'version'))
  if (act === undefined || !Number.isInteger(version))
    return { typed, act: refused(refusal('body-malformed')) }
  return {
    typed,
    act: accepted({
      act,
      version,
      approvedIn: textOf(typed, 'approvedIn'),
      corrections: textOf(typed, 'corrections'),
    }),
  }
}
