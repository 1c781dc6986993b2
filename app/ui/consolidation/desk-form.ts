import type { Move } from '#app/forms/consolidation.ts'

/** The form that carries what is ticked from page to page, and to the priority made of it. */
export const DESK_FORM = 'tri'

/** A button that moves a priority, and the fragment to which moving leads: back to the same button. */
export function moveId(id: string, by: Move): string {
  return `${by === 'up' ? 'monter' : 'descendre'}-${id}`
}
