import { DATA_CONTACTS, type CouncilTexts, type DataContacts } from '#app/domain/council.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { faultsOf, lineOf, numberOf, textOf, typedFields, type Typed } from './fields.ts'

export const LONGEST = {
  name: 150,
  presentation: 3_000,
  contact: 500,
  dataContact: 500,
  collegeName: 60,
  collegeDescription: 300,
  relayName: 120,
} as const

/** One act on the settings of a council. `version`: which state of the thing was before one's eyes. */
export type SettingsAct =
  | { kind: 'texts'; version: number; texts: CouncilTexts }
  | { kind: 'data'; version: number; contacts: DataContacts }
  | { kind: 'add-college'; name: string; description: string }
  | { kind: 'edit-college'; id: string; version: number; name: string; description: string }
  | { kind: 'move-college'; id: string; towards: 'up' | 'down'; order: readonly string[] }
  | { kind: 'remove-college'; id: string }
  | { kind: 'add-relay'; name: string }
  | { kind: 'rename-relay'; id: string; version: number; name: string }

export type SettingsIntent = SettingsAct['kind']

/** Fields of a college or relay are named after it, so that each on the page has its own. */
export const fieldOf = {
  college: (id: string, part: 'name' | 'description') => `college.${id}.${part}`,
  relay: (id: string) => `relay.${id}.name`,
}
/** Stands for the id of what is being added. */
export const NEW = 'nouveau'

export interface SettingsForm {
  typed: Typed
  act: Result<SettingsAct>
}

/** Reads one of the forms of the settings page, and gives back what was typed. */
export function readSettingsForm(form: FormData): SettingsForm {
  const typed = typedFields(form)
  return { typed, act: readAct(typed) }
}

function readAct(typed: Typed): Result<SettingsAct> {
  const id = lineOf(typed, 'id')
  const version = numberOf(typed, 'version') ?? 0
  switch (typed['intent']) {
    case 'texts':
      return mapped(readCouncilTexts(typed), (texts) => ({ kind: 'texts', version, texts }))
    case 'data':
      return mapped(readDataContacts(typed), (contacts) => ({ kind: 'data', version, contacts }))
    case 'add-college':
      return mapped(readCollege(typed, NEW), (college) => ({ kind: 'add-college', ...college }))
    case 'edit-college':
      return mapped(readCollege(typed, id), (college) => ({
        kind: 'edit-college',
        id,
        version,
        ...college,
      }))
    case 'move-college':
      return readMove(typed, id)
    case 'remove-college':
      return accepted({ kind: 'remove-college', id })
    case 'add-relay':
      return mapped(readRelay(typed, NEW), (name) => ({ kind: 'add-relay', name }))
    case 'rename-relay':
      return mapped(readRelay(typed, id), (name) => ({ kind: 'rename-relay', id, version, name }))
    default:
      return refused(refusal('body-malformed'))
  }
}

/** What a council says of itself: name, territory, population, presentation, contact. */
export function readCouncilTexts(typed: Typed): Result<CouncilTexts> {
  const population = numberOf(typed, 'population')
  const texts = {
    name: lineOf(typed, 'name'),
    territory: lineOf(typed, 'territory'),
    presentation: textOf(typed, 'presentation'),
    contact: textOf(typed, 'contact'),
  }
  const faults: Refusal[] = [
    ...faultsOf(texts.name, { field: 'name', missing: 'name-missing', most: LONGEST.name }),
    ...faultsOf(texts.territory, {
      field: 'territory',
      missing: 'territory-missing',
      most: LONGEST.name,
    }),
    ...(population === null ? [refusal('population-malformed', { field: 'population' })] : []),
    ...faultsOf(texts.presentation, { field: 'presentation', most: LONGEST.presentation }),
    ...faultsOf(texts.contact, {
      field: 'contact',
      missing: 'contact-missing',
      most: LONGEST.contact,
    }),
  ]
  if (population === null || faults.length > 0) return refused(...faults)
  return accepted({ ...texts, population })
}

/** Each may stay empty: half of it is better told than nothing. */
function readDataContacts(typed: Typed): Result<DataContacts> {
  const contacts = {
    controller: textOf(typed, 'controller'),
    officer: textOf(typed, 'officer'),
    host: textOf(typed, 'host'),
  }
  const faults = DATA_CONTACTS.flatMap((who) =>
    faultsOf(contacts[who], { field: who, most: LONGEST.dataContact }),
  )
  return faults.length > 0 ? refused(...faults) : accepted(contacts)
}

function readCollege(typed: Typed, id: string): Result<{ name: string; description: string }> {
  const [nameField, descriptionField] = [
    fieldOf.college(id, 'name'),
    fieldOf.college(id, 'description'),
  ]
  const name = lineOf(typed, nameField)
  const description = lineOf(typed, descriptionField)
  const faults = [
    ...faultsOf(name, { field: nameField, missing: 'name-missing', most: LONGEST.collegeName }),
    ...faultsOf(description, {
      field: descriptionField,
      missing: 'description-missing',
      most: LONGEST.collegeDescription,
    }),
  ]
  return faults.length > 0 ? refused(...faults) : accepted({ name, description })
}

function readMove(typed: Typed, id: string): Result<SettingsAct> {
  const towards = typed['towards']
  if (towards !== 'up' && towards !== 'down') return refused(refusal('order-malformed'))
  const order = textOf(typed, 'order').split(' ')
  return accepted({ kind: 'move-college', id, towards, order })
}

function readRelay(typed: Typed, id: string): Result<string> {
  const field = fieldOf.relay(id)
  const name = lineOf(typed, field)
  const faults = faultsOf(name, { field, missing: 'name-missing', most: LONGEST.relayName })
  return faults.length > 0 ? refused(...faults) : accepted(name)
}

function mapped<From, To>(result: Result<From>, map: (value: From) => To): Result<To> {
  return result.ok ? accepted(map(result.value)) : result
}
