import type { FormEvent } from 'react'

/**
 * For a form in which a choice is made: puts the sentence of what was chosen into a field, unless somebody has
 * written there.
 */
export function offerModel<Value extends string>(
  choice: string,
  field: string,
  values: readonly Value[],
  modelOf: (value: Value) => string,
): (event: FormEvent<HTMLFormElement>) => void {
  return ({ target, currentTarget }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const chosen = values.find((value) => value === target.value)
    const area = currentTarget.elements.namedItem(field)
    if (target.name !== choice || chosen === undefined) return
    if (!(area instanceof HTMLTextAreaElement)) return
    const untouched = values.some((value) => modelOf(value) === area.value)
    if (area.value.trim() !== '' && !untouched) return
    area.value = modelOf(chosen)
  }
}
