import type { AgendaPoint } from '#app/domain/agenda.ts'
import { writtenBytes } from '#app/domain/live-text.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { whereNow, type Progress } from '#app/domain/sitting.ts'
import { countHands, type Hand, type HandCount } from '#app/domain/show-of-hands.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaKey } from '#db/registry/agenda.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import { listShowsOfHands } from '#db/registry/show-of-hands.ts'
import { findSitting } from '#db/registry/sitting.ts'
import { readItem } from './agenda-item.ts'
import { readAgenda, type AgendaAddress } from './agendas.ts'
import { openAgenda } from './agenda-reading.ts'
import type { ToldFramework } from '#app/domain/framework.ts'
import type { UseCaseContext } from './context.ts'
import type { NumberedItem } from './item-reading.ts'
import { stateOf } from './live-notes.ts'
import { permitAtNotes, possibleTakers, takesNotes, type PossibleTaker } from './note-taking.ts'
import { votingSeats, type VotingSeat } from './shows-of-hands.ts'

/** An open vote, as whoever notes it sees it. */
export interface ShownHands {
  id: string
  question: string
  noted: boolean
  version: number
  hands: readonly Hand[]
  count: HandCount
}

export interface NotesPage {
  agenda: { id: string; title: string; meetsOn: string | null }
  /** Null while the meeting has not begun. */
  progress: Progress | null
  items: readonly { id: string; number: number; title: string; plannedMinutes: number; written: boolean }[]
  open: {
    id: string
    number: number
    title: string
    notes: string
    minutes: string
    version: number
    /** What pages write on: bytes, as they travel. */
    state: string
    shows: readonly ShownHands[]
    seats: readonly VotingSeat[]
  }
  /** What can be decided about it here; null where nothing can, or not by the reader. */
  deciding: { point: AgendaPoint; others: readonly { id: string; title: string }[]; frameworks: readonly ToldFramework[] } | null
  /** For whoever names them. */
  takers: readonly PossibleTaker[] | null
}

/** Where a meeting is written down: the item asked for, the one talked about, or the first. */
export async function readNotesPage(
  context: UseCaseContext,
  address: AgendaAddress,
  asked: string | null,
): Promise<Result<NotesPage>> {
  const { registry } = context
  const permitted = await permitAtNotes(context, address)
  if (!permitted.ok) return permitted
  const { council, agenda, items, authority } = permitted.value
  const key = { councilId: council.id, id: agenda.id }
  const progress = await progressOf(registry, key, items, context.now())
  const open =
    asked === null
      ? (items.find(({ id }) => id === progress?.item) ?? items[0])
      : items.find(({ id }) => id === asked)
  if (open === undefined) return refused(refusal('unknown-agenda-item'))
  const coordinates = authority.capacities.includes('coordinator')
  const read =
    coordinates && open.priority !== undefined
      ? await readItem(context, { ...address, item: open.id })
      : null
  const { timeZone } = council
  const voting = await votingSeats(registry, key, open.id, { now: context.now(), timeZone })
  const shows = await listShowsOfHands(registry, key)
  const { id, number, title, notes, minutes, version } = open
  return accepted({
    agenda: { id: agenda.id, title: agenda.title, meetsOn: agenda.meetsOn ?? null },
    progress,
    items: items.map((item) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      plannedMinutes: item.plannedMinutes,
      written: item.minutes !== '',
    })),
    open: {
      id,
      number,
      title,
      notes,
      minutes,
      version,
      state: writtenBytes(await stateOf(registry, permitted.value, open)),
      shows: shows
        .filter(({ itemId }) => itemId === id)
        .map(({ closedAt, hands, ...show }) => ({
          id: show.id,
          question: show.question,
          noted: closedAt !== undefined,
          version: show.version,
          hands,
          count: countHands(hands),
        })),
      seats: voting?.seats ?? [],
    },
    deciding:
      read?.ok === true && read.value.mayDecide
        ? {
            point: read.value.point,
            others: read.value.others,
            frameworks: read.value.frameworks,
          }
        : null,
    takers: coordinates ? await possibleTakers(registry, key) : null,
  })
}

async function progressOf(
  db: RegistryDb,
  key: AgendaKey,
  items: readonly NumberedItem[],
  now: string,
): Promise<Progress | null> {
  const sitting = await findSitting(db, key)
  if (sitting === undefined) return null
  const meeting = await findMeeting(db, key)
  const planned = items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  return whereNow(sitting, items, meeting?.length ?? planned, now)
}

/** What the room sees: nothing of an item for named members but that there is one, no notes, nobody's name. */
export interface ScreenPage {
  agenda: { id: string; title: string }
  progress: Progress | null
  /** Null before the first item, and while one is talked about that not everybody here reads. */
  point: Pick<AgendaPoint, 'id' | 'number' | 'title' | 'priority'> | null
  items: number
  shows: readonly { question: string; count: HandCount }[]
  /** For whoever leads the meeting. */
  previous: string | null
  next: string | null
}

/** The page that is projected: as the member whom no item names reads the agenda, whoever opens it. */
export async function readScreen(
  context: UseCaseContext,
  address: AgendaAddress,
): Promise<Result<ScreenPage>> {
  const { registry } = context
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const read = await readAgenda(context, address, 'every-member')
  if (!read.ok) return read
  const { agenda, points } = read.value
  const { key, meeting, authority } = opened.value
  const sitting = await findSitting(registry, key)
  const planned = points.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)
  const progress =
    sitting === undefined ? null : whereNow(sitting, points, meeting?.length ?? planned, context.now())
  const at = points.findIndex(({ id }) => id === progress?.item)
  const point = points[at]
  const shows = await listShowsOfHands(registry, key)
  const leads = progress !== null && (await takesNotes(registry, key, authority))
  return accepted({
    agenda: { id: agenda.id, title: agenda.title },
    progress,
    point: point === undefined ? null : shownPoint(point),
    items: points.length,
    shows: shows
      .filter(({ itemId, closedAt }) => itemId === point?.id && closedAt !== undefined)
      .map(({ question, hands }) => ({ question, count: countHands(hands) })),
    previous: leads ? (points[at - 1]?.id ?? null) : null,
    next: leads ? (points[at + 1]?.id ?? null) : null,
  })
}

/** Of a decision the room sees what was decided and why, not who takes charge or pays. */
function shownPoint({ id, number, title, priority }: AgendaPoint): ScreenPage['point'] {
  if (priority === null) return { id, number, title, priority }
  const { decision } = priority
  return {
    id,
    number,
    title,
    priority: {
      ...priority,
      sources: [],
      decision: decision && {
        priorityId: decision.priorityId,
        outcome: decision.outcome,
        motive: decision.motive,
        owner: '',
        ...(decision.deadlineOn !== undefined && { deadlineOn: decision.deadlineOn }),
        decidedOn: decision.decidedOn,
        version: decision.version,
      },
    },
  }
}
