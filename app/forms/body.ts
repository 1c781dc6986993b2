import {
  BODY_KINDS,
  MANDATE_KINDS,
  SEAT_COLLEGES,
  type BodyKind,
  type BodyWords,
  type Mandate,
  type MandateWords,
  type SeatWords,
} from '#app/domain/body.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { versionOf } from './agenda.ts'
import { lineOf, textOf, typedFields, type Typed } from './fields.ts'

export const BODY_FIELDS = ['kind', 'name', 'mission', 'quorum', 'day'] as const
export const SEAT_FIELDS = ['college', 'organisation', 'name', 'email', 'beginsOn', 'endsOn', 'day'] as const
export const MANDATE_FIELDS = ['kind', 'name', 'email', 'beginsOn', 'endsOn', 'membership'] as const

type Draft = MandateWords & Pick<Mandate, 'membershipId'>
type SeatDraft = Omit<SeatWords, 'college'> & Partial<SeatWords>

/** Reads the form by which a body is created. Refuses `kind-missing`, and a quorum that is no number. */
export function readNewBody(form: FormData): { typed: Typed; body: Result<BodyWords & { kind: BodyKind }> } {
  const typed = typedFields(form)
  const kind = BODY_KINDS.find((one) => one === typed['kind'])
  if (kind === undefined) return { typed, body: refused(refusal('kind-missing', { field: 'kind' })) }
  return { typed, body: accepted({ kind, ...wordsOf(typed) }) }
}

/** What one may do on the page of a body. */
export type BodyAct =
  | { kind: 'describe'; words: BodyWords; version: number }
  | { kind: 'dissolve'; day: string }
  | { kind: 'add-seat'; words: SeatDraft; holder: Draft | null }

/** Reads one of the forms of a body's page; gives back what was typed. */
export function readBodyForm(form: FormData): { typed: Typed; act: Result<BodyAct> } {
  const typed = typedFields(form)
  const version = versionOf(typed, 'version')
  switch (typed['act']) {
    case 'describe':
      if (version === null) return { typed, act: malformed() }
      return { typed, act: accepted({ kind: 'describe', words: wordsOf(typed), version }) }
    case 'dissolve':
      return { typed, act: accepted({ kind: 'dissolve', day: textOf(typed, 'day') }) }
    case 'add-seat': {
      const draft = draftOf(typed)
      // A seat without anybody is told by its empty name.
      const holder = draft.name === '' && draft.email === '' ? null : draft
      return { typed, act: accepted({ kind: 'add-seat', words: seatOf(typed), holder }) }
    }
    default:
      return { typed, act: malformed() }
  }
}

/** What one may do on the page of a seat. */
export type SeatAct =
  | { kind: 'describe'; words: SeatDraft; version: number }
  | { kind: 'remove'; day: string }
  | { kind: 'add-mandate'; draft: Draft }
  | { kind: 'change-mandate'; mandate: string; draft: Draft; version: number }
  | { kind: 'remove-mandate' | 'invite'; mandate: string }

/** Reads one of the forms of a seat's page; gives back what was typed. */
export function readSeatForm(form: FormData): { typed: Typed; act: Result<SeatAct> } {
  const typed = typedFields(form)
  return { typed, act: readSeatAct(typed) }
}

function readSeatAct(typed: Typed): Result<SeatAct> {
  const version = versionOf(typed, 'version')
  const mandate = textOf(typed, 'mandate')
  switch (typed['act']) {
    case 'describe':
      return version === null
        ? malformed()
        : accepted({ kind: 'describe', words: seatOf(typed), version })
    case 'remove':
      return accepted({ kind: 'remove', day: textOf(typed, 'day') })
    case 'add-mandate':
      return accepted({ kind: 'add-mandate', draft: draftOf(typed) })
    case 'change-mandate':
      return version === null
        ? malformed()
        : accepted({ kind: 'change-mandate', mandate, draft: draftOf(typed), version })
    case 'remove-mandate':
      return accepted({ kind: 'remove-mandate', mandate })
    case 'invite':
      return accepted({ kind: 'invite', mandate })
    default:
      return malformed()
  }
}

function wordsOf(typed: Typed): BodyWords {
  const quorum = textOf(typed, 'quorum')
  return {
    name: lineOf(typed, 'name'),
    mission: textOf(typed, 'mission'),
    // What is no number is refused by the rule, as what is out of range.
    quorum: quorum === '' ? null : /^\d{1,4}$/.test(quorum) ? Number(quorum) : Number.NaN,
  }
}

function seatOf(typed: Typed): SeatDraft {
  const college = SEAT_COLLEGES.find((one) => one === typed['college'])
  return { organisation: lineOf(typed, 'organisation'), ...(college !== undefined && { college }) }
}

function draftOf(typed: Typed): Draft {
  const endsOn = textOf(typed, 'endsOn')
  return {
    kind: MANDATE_KINDS.find((one) => one === typed['kind']) ?? 'holder',
    name: lineOf(typed, 'name'),
    email: textOf(typed, 'email'),
    beginsOn: textOf(typed, 'beginsOn'),
    ...(endsOn !== '' && { endsOn }),
    membershipId: textOf(typed, 'membership') || null,
  }
}

function malformed(): Result<never> {
  return refused(refusal('body-malformed'))
}
