import type { Agenda } from '#app/domain/agenda.ts'
import { calendarDay } from '#app/domain/day.ts'
import {
  LONGEST_CORRECTIONS,
  minutesAfter,
  reasonsAgainstApproval,
  tookPlace,
  type Minutes,
  type MinutesAct,
} from '#app/domain/minutes.ts'
import { publicMinutes } from '#app/domain/public-minutes.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAgenda, holdAgenda } from '#db/registry/agenda.ts'
import { findMinutes, keepMinutes } from '#db/registry/minutes.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { AgendaAddress } from './agendas.ts'
import { actInCouncil, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import { approvalOf, draftOf, unnamedIn, type PublicCalling } from './minutes.ts'
import { heldMeetings } from './minutes-sources.ts'
import { tooLong } from './on-agenda.ts'
import { tellSubscribers } from './subscriber-news.ts'

/**
 * Puts the minutes before the members: what they say is kept as it is now, whatever becomes of the agenda. Refuses with
 * `meeting-not-held` before the meeting took place.
 */
export function proposeMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
  version: number,
): Promise<Result<null>> {
  return actOnMinutes(context, address, 'propose', version, async (trx, at) => {
    const [own] = await heldMeetings(trx, [at.agenda])
    if (own === undefined || !tookPlace(own, at.today)) return refused(refusal('meeting-not-held'))
    const content = await draftOf({ ...context, registry: trx }, at, at.agenda)
    if (!content.ok) return content
    return accepted({ content: content.value, proposedAt: context.now() })
  })
}

/** Takes proposed minutes back, so that they are drafted again. What is approved is never taken back. */
export function reopenMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
  version: number,
): Promise<Result<null>> {
  return actOnMinutes(context, address, 'reopen', version, async () =>
    accepted({ content: null, proposedAt: undefined }),
  )
}

/**
 * Notes that a later meeting of the same body approved the minutes, and what it asked to correct: the minutes stay as
 * they were proposed, corrections stand beside them.
 */
export function approveMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
  { approvedIn, corrections }: { approvedIn: string; corrections: string },
  version: number,
): Promise<Result<null>> {
  return actOnMinutes(context, address, 'approve', version, async (trx, at) => {
    const by = await findAgenda(trx, { councilId: at.council.id, id: approvedIn })
    const [own, approving] = await heldMeetings(trx, by === undefined ? [at.agenda] : [at.agenda, by])
    const reasons = [
      ...(own === undefined ? [] : reasonsAgainstApproval(own, approving, at.today)),
      ...(corrections.length > LONGEST_CORRECTIONS ? [tooLong('corrections', LONGEST_CORRECTIONS)] : []),
    ]
    if (reasons.length > 0) return refused(...reasons)
    return accepted({ approvedIn, corrections: corrections.trim(), approvedAt: context.now() })
  })
}

/** Makes the public version by rule, keeps it, and shows it to everybody. */
export function publishMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
  calling: PublicCalling,
  version: number,
): Promise<Result<null>> {
  return actOnMinutes(context, address, 'publish', version, async (trx, at) => {
    if (at.minutes?.content == null) return refused(refusal('minutes-not-approved'))
    const approval = await approvalOf(trx, at.council.id, at.minutes)
    const unnamed = await unnamedIn(trx, at.council.id, calling)
    const published = publicMinutes(at.minutes.content, approval, unnamed)
    await tellSubscribers(trx, context, at.council.id, {
      kind: 'minutes-published',
      subject: at.agenda.id,
    })
    return accepted({ published, publishedAt: context.now() })
  })
}

interface OnMinutes extends InCouncil {
  agenda: Agenda
  minutes: Minutes | undefined
  /** Calendar date, where the council is. */
  today: string
}

/** What an act changes; undefined takes away. */
type Change = { [Key in keyof Minutes]?: Minutes[Key] | undefined }

const JOURNAL = {
  propose: 'minutes-proposed',
  reopen: 'minutes-reopened',
  approve: 'minutes-approved',
  publish: 'minutes-published',
} as const satisfies Record<MinutesAct, string>

/** An act on the minutes of an agenda that is held meanwhile: permission, version, state, then the act itself. */
function actOnMinutes(
  context: UseCaseContext,
  address: AgendaAddress,
  act: MinutesAct,
  version: number,
  change: (trx: RegistryDb, at: OnMinutes) => Promise<Result<Change>>,
): Promise<Result<null>> {
  const permission = act === 'approve' ? 'approve-minutes' : 'write-minutes'
  return actInCouncil(context, address.council, permission, async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const agenda = await holdAgenda(trx, key)
    if (agenda === undefined) return refused(refusal('unknown-agenda'))
    const minutes = await findMinutes(trx, key)
    const next = minutesAfter(minutes?.state ?? 'drafted', act)
    if (!next.ok) return next
    if ((minutes?.version ?? 0) !== version) return refused(refusal('changed-meanwhile'))
    const today = calendarDay(context.now(), at.council.timeZone)
    const changed = await change(trx, { ...at, agenda, minutes, today })
    if (!changed.ok) return changed
    await keepMinutes(trx, changedMinutes(key, minutes, { ...changed.value, state: next.value }))
    await record(trx, context, {
      councilId: at.council.id,
      capacity: at.capacity,
      act: JOURNAL[act],
      subject: agenda.id,
      details: act === 'approve' ? { by: changed.value.approvedIn ?? null } : {},
    })
    return accepted(null)
  })
}

function changedMinutes(
  { councilId, id }: { councilId: string; id: string },
  before: Minutes | undefined,
  change: Change,
): Minutes {
  const first: Minutes = {
    councilId,
    agendaId: id,
    state: 'drafted',
    content: null,
    published: null,
    corrections: '',
    version: 0,
  }
  const whole = { ...first, ...before, ...change }
  const { proposedAt, approvedAt, approvedIn, publishedAt, ...rest } = whole
  return {
    ...rest,
    state: whole.state ?? first.state,
    councilId,
    agendaId: id,
    content: whole.content ?? null,
    published: whole.published ?? null,
    corrections: whole.corrections ?? '',
    version: (before?.version ?? 0) + 1,
    ...(proposedAt !== undefined && { proposedAt }),
    ...(approvedAt !== undefined && { approvedAt }),
    ...(approvedIn !== undefined && { approvedIn }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
}
