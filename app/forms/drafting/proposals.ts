import { MOST_THEMES, type Draft } from '#app/domain/draft.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { faultsOf, lineOf, textOf, type Typed } from '#app/forms/fields.ts'

export const LONGEST_THEME = 80
export const LONGEST_CONTACT = 120

/** Names of the fields in which themes are written: one for each there is, and some for new ones. */
export const themeField = (id: string) => `theme.${id}`
export const newThemeField = (number: number) => `theme.new.${number}`
const THEME = /^theme\.(new\.\d+|.+)$/

export interface ReadProposals {
  collects: boolean
  /** In the order of the form; without an id where new. */
  themes: readonly { id?: string; name: string }[]
  distressContacts: readonly string[]
}

/** Whether texts are collected, about which themes, and who answers distress. */
export function readProposals(typed: Typed, removed?: string): Result<ReadProposals> {
  const faults: Refusal[] = []
  const themes: { id?: string; name: string }[] = []
  for (const field of Object.keys(typed)) {
    const id = THEME.exec(field)?.[1]
    const name = lineOf(typed, field)
    if (id === undefined || id === removed || name === '') continue
    faults.push(...faultsOf(name, { field, most: LONGEST_THEME }))
    if (!id.startsWith('new.')) themes.push({ id, name })
    else if (!themes.some((theme) => same(theme.name, name))) themes.push({ name })
  }
  if (themes.length > MOST_THEMES)
    faults.push(refusal('too-many', { field: newThemeField(0), details: { most: MOST_THEMES } }))
  const distressContacts = ['contact', 'deputy'].map((field) => {
    const name = lineOf(typed, field)
    faults.push(...faultsOf(name, { field, most: LONGEST_CONTACT }))
    return name
  })
  if (faults.length > 0) return refused(...faults)
  return accepted({
    collects: textOf(typed, 'collects') !== 'list',
    themes,
    distressContacts: distressContacts.some((name) => name !== '') ? distressContacts : [],
  })
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, 'fr', { sensitivity: 'base' }) === 0
}

/** What stands in the fields for a draft as it is stored. */
export function typedProposals(draft: Pick<Draft, 'calendar' | 'themes' | 'distressContacts'>): Typed {
  const { calendar, themes, distressContacts } = draft
  return {
    collects: calendar.proposing === undefined ? 'list' : 'collect',
    ...Object.fromEntries(themes.map(({ id, name }) => [themeField(id), name])),
    contact: distressContacts[0] ?? '',
    deputy: distressContacts[1] ?? '',
  }
}
