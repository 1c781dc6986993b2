import type { Charter, College, CouncilTexts, DataContacts, PublicCouncil, Relay } from '#app/domain/council.ts'
import type { SettingsIntent } from '#app/forms/settings.ts'
import type { Loaded } from '#app/ui/loaded.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

type Versioned<T> = T & { version: number }

export type TextsView = Versioned<CouncilTexts>
export type DataContactsView = Versioned<DataContacts>
export type CollegeView = Versioned<College> & { inUse: boolean }
export type RelayView = Versioned<Relay>

/** The settings of a council as their page has them. */
export type SettingsView = Loaded<{
  council: PublicCouncil
  texts: TextsView
  dataContacts: DataContactsView
  colleges: readonly CollegeView[]
  relays: readonly RelayView[]
  charter: Omit<Charter, 'text'> | null
}>

/** What came back from a form that was refused. */
export interface Answered {
  typed: Readonly<Record<string, string | undefined>>
  refusals: readonly ShownRefusal[]
}

/** What one form of the page is filled with: what was typed in it, if it is the one refused. */
export interface Filling {
  refused: boolean
  /** Whether somebody else has stored something else meanwhile. */
  changed: boolean
  refusals: readonly ShownRefusal[] | undefined
  value: (field: string, stored: string) => string
  /** The version this form speaks about: the stored one once both have been shown. */
  version: (stored: number) => string
}

/** `id`: of the college or relay that the form is about. */
export function fillingOf(
  answered: Answered | undefined,
  intent: SettingsIntent,
  id?: string,
): Filling {
  const own =
    answered?.typed['intent'] === intent && (id === undefined || answered.typed['id'] === id)
      ? answered
      : undefined
  const changed = own?.refusals.some(({ code }) => code === 'changed-meanwhile') ?? false
  return {
    refused: own !== undefined,
    changed,
    refusals: own?.refusals,
    value: (field, stored) => own?.typed[field] ?? stored,
    version: (stored) => (changed ? undefined : own?.typed['version']) ?? String(stored),
  }
}
