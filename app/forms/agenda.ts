import { LONGEST_MEETING } from '#app/domain/agenda-time.ts'
import { isDay } from '#app/domain/day.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { lineOf, listOf, textOf, typedFields, type Typed } from './fields.ts'

/** What one may do on the page of an agenda. */
export type AgendaAct =
  | {
      kind: 'details'
      details: { title: string; meetsOn: string | null; place: string }
      version: number
    }
  | {
      kind: 'time'
      time: { startsAt: string | null; plannedLength: number }
      spread: boolean
      version: number
    }
  | { kind: 'order'; order: readonly string[]; version: number }
  | { kind: 'move'; item: string; direction: 'up' | 'down'; version: number }
  | { kind: 'add'; title: string }
  | { kind: 'remove'; item: string }
  | { kind: 'restore'; consultation: string; priority: string }

export type AgendaActKind = AgendaAct['kind']

/** The value of a button's `act`: what it does, and to which item. */
export const actValue = {
  up: (item: string) => `up ${item}`,
  down: (item: string) => `down ${item}`,
  remove: (item: string) => `remove ${item}`,
  restore: (consultation: string, priority: string) => `restore ${consultation} ${priority}`,
} as const

/** The fields of the page's forms. */
export const AGENDA_FIELDS = ['title', 'meetsOn', 'place', 'newItem'] as const
/** The fields of the form about its time. */
export const TIME_FIELDS = ['startsAt', 'plannedLength'] as const

/** Reads one of the forms of an agenda's page; gives back what was typed, and which form it was. */
export function readAgendaForm(form: FormData): {
  typed: Typed
  kind: AgendaActKind | null
  act: Result<AgendaAct>
} {
  const typed = typedFields(form)
  const act = read(typed)
  return { typed, kind: kindOf(typed), act }
}

function kindOf(typed: Typed): AgendaActKind | null {
  const [verb] = textOf(typed, 'act').split(' ')
  switch (verb) {
    case 'up':
    case 'down':
      return 'move'
    case 'spread':
      return 'time'
    case 'details':
    case 'time':
    case 'order':
    case 'add':
    case 'remove':
    case 'restore':
      return verb
    default:
      return null
  }
}

function read(typed: Typed): Result<AgendaAct> {
  const [verb, subject = '', second = ''] = textOf(typed, 'act').split(' ')
  const version = versionOf(typed, 'version')
  switch (verb) {
    case 'add':
      return accepted({ kind: 'add', title: lineOf(typed, 'newItem') })
    case 'remove':
      return accepted({ kind: 'remove', item: subject })
    case 'restore':
      return accepted({ kind: 'restore', consultation: subject, priority: second })
    case 'details':
      return version === null ? malformed() : readDetails(typed, version)
    case 'time':
    case 'spread': {
      if (version === null) return malformed()
      const plannedLength = readMinutes(typed, 'plannedLength', LONGEST_MEETING)
      if (!plannedLength.ok) return plannedLength
      const startsAt = textOf(typed, 'startsAt')
      const time = { startsAt: startsAt === '' ? null : startsAt, plannedLength: plannedLength.value }
      return accepted({ kind: 'time', time, spread: verb === 'spread', version })
    }
    case 'up':
    case 'down':
      if (version === null) return malformed()
      return accepted({ kind: 'move', item: subject, direction: verb, version })
    case 'order':
      if (version === null) return malformed()
      return accepted({
        kind: 'order',
        order: textOf(typed, 'order').split(' '),
        version,
      })
    default:
      return malformed()
  }
}

function readDetails(typed: Typed, version: number): Result<AgendaAct> {
  const meetsOn = readDay(typed, 'meetsOn')
  if (!meetsOn.ok) return meetsOn
  const details = {
    title: lineOf(typed, 'title'),
    meetsOn: meetsOn.value,
    place: lineOf(typed, 'place'),
  }
  return accepted({ kind: 'details', details, version })
}

function malformed(): Result<never> {
  return refused(refusal('body-malformed'))
}

/** The fields of the form that says what an agenda is made of. */
export const CHOICE_FIELDS = ['result', 'followUp', 'action'] as const

/** The value of a box about a decision: of which consultation, about which priority. */
export function followUpValue({ consultation, priority }: { consultation: string; priority: string }) {
  return `${consultation} ${priority}`
}

/** What is to stand on an agenda: the boxes that were ticked, and the id of a new one. */
export function readChoice(form: FormData): {
  id: string
  choice: {
    results: string[]
    followUps: { consultation: string; priority: string }[]
    actions: string[]
  }
} {
  return {
    id: textOf(typedFields(form), 'id'),
    choice: {
      results: listOf(form, 'result'),
      followUps: listOf(form, 'followUp').map((value) => {
        const [consultation = '', priority = ''] = value.split(' ')
        return { consultation, priority }
      }),
      actions: listOf(form, 'action'),
    },
  }
}

/** The values of all boxes that were ticked. */
export function tickedIn(form: FormData): string[] {
  return CHOICE_FIELDS.flatMap((name) => listOf(form, name))
}

/** The consultation of which an agenda is to be made. */
export function readPreparation(form: FormData): string {
  return textOf(typedFields(form), 'consultation')
}

/** A calendar date, or null for an empty field. Refuses `date-malformed`. */
export function readDay(typed: Typed, name: string): Result<string | null> {
  const day = textOf(typed, name)
  if (day === '') return accepted(null)
  return isDay(day) ? accepted(day) : refused(refusal('date-malformed', { field: name }))
}

/** Whole minutes, none for an empty field. Refuses `figure-out-of-range` anything else. */
export function readMinutes(typed: Typed, field: string, most: number): Result<number> {
  const text = textOf(typed, field)
  if (text === '') return accepted(0)
  if (/^\d{1,4}$/.test(text)) return accepted(Number(text))
  return refused(refusal('figure-out-of-range', { field, details: { least: 0, most } }))
}

/** The version of what was before somebody's eyes; null for anything else. */
export function versionOf(typed: Typed, name: string): number | null {
  const text = textOf(typed, name)
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
