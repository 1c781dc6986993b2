import { numberOf, textOf, type Typed } from '#app/forms/fields.ts'

/**
 * A whole number above zero as people write it, "12 000" or "12 000 €": undefined where nothing is written, null where
 * it is no such number.
 */
export function amountOf(typed: Typed, name: string): number | null | undefined {
  const text = textOf(typed, name).replace(/(€|euros?)$/iu, '')
  return text.trim() === '' ? undefined : numberOf({ amount: text }, 'amount')
}
