import type { FileType } from '#app/domain/file-type.ts'
import type { MeetingAct } from '#app/forms/meeting.ts'
import type { MeetingState } from '#app/domain/meeting.ts'
import type { ShownRefusal } from '#app/ui/refusals.ts'

/** A planned meeting as its page shows it. */
export interface MeetingView {
  beginsAt: string
  length: number
  link: string
  access: string
  version: number
  body: { id: string; name: string }
  state: MeetingState
  convenedAt: string | null
  cancelledAt: string | null
  presenceAt: string | null
  people: {
    convened: number
    waiting: number
    unreachable: readonly { name: string; organisation: string }[]
  } | null
}

/** What the action of a meeting's page answers. */
export interface MeetingAnswer {
  act: MeetingAct
  typed: Readonly<Record<string, string>>
  refusals: readonly ShownRefusal[]
  /** How many letters were written. */
  letters: number
}

export interface FileView {
  id: string
  name: string
  type: FileType
  /** In bytes. */
  size: number
  joined: boolean
  item: { number: number; title: string } | null
}
