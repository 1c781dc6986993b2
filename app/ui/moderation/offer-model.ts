import type { ChangeEvent } from 'react'

/**
 * For a choice beside a field: puts the sentence of what was chosen into the field, unless somebody has
 * written there.
 */
export function offerModel(
  field: string,
  modelOf: (value: string) => string,
): (event: ChangeEvent<HTMLSelectElement>) => void {
  return ({ currentTarget: { form, value, options } }) => {
    const area = form?.elements.namedItem(field)
    if (!(area instanceof HTMLTextAreaElement)) return
    const untouched = [...options].some((option) => modelOf(option.value) === area.value)
    if (area.value.trim() !== '' && !untouched) return
    area.value = modelOf(value)
  }
}
