/** The id of the control that a form field's name belongs to: where an error's link leads. */
export function fieldId(name: string): string {
  return `champ-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`
}
