import { isTimeOfDay, LONGEST_MEETING, suggestMinutes } from '#app/domain/agenda-time.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import { changeTime } from '#db/registry/agenda.ts'
import { planItems } from '#db/registry/agenda-item.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import type { AgendaAddress } from './agendas.ts'
import type { UseCaseContext } from './context.ts'
import { actOnAgenda } from './on-agenda.ts'

export interface MeetingTime {
  /** `14:05`; null while it is not known. */
  startsAt: string | null
  /** Minutes; 0 while it is not known. */
  plannedLength: number
}

/**
 * Says when a meeting begins and how long it is to last; with `spread` its minutes are given out to its items
 * anew, in the place of what was planned. Of a planned meeting its own length counts, and nothing else is changed. Refuses `length-missing` to spread what is not known.
 */
export async function timeAgenda(
  context: UseCaseContext,
  address: AgendaAddress,
  { startsAt, plannedLength }: MeetingTime,
  spread: boolean,
  version: number,
): Promise<Result<null>> {
  return actOnAgenda(context, address, 'time', async (trx, { agenda, items }) => {
    const reasons: Refusal[] = []
    if (startsAt !== null && !isTimeOfDay(startsAt))
      reasons.push(refusal('field-invalid', { field: 'startsAt' }))
    if (plannedLength < 0 || plannedLength > LONGEST_MEETING)
      reasons.push(
        refusal('figure-out-of-range', {
          field: 'plannedLength',
          details: { least: 0, most: LONGEST_MEETING },
        }),
      )
    const meeting = await findMeeting(trx, { councilId: agenda.councilId, id: agenda.id })
    const length = meeting?.length ?? plannedLength
    if (spread && length === 0)
      reasons.push(refusal('length-missing', { field: 'plannedLength' }))
    if (reasons.length > 0) return refused(...reasons)
    const minutes = spread ? suggestMinutes(items, length) : []
    const planned = items.every((item, index) => !spread || item.plannedMinutes === minutes[index])
    // What a planned meeting says of its time is changed where it is planned.
    const time =
      meeting === undefined
        ? { startsAt, plannedLength }
        : { startsAt: agenda.startsAt ?? null, plannedLength: agenda.plannedLength ?? 0 }
    const same =
      (agenda.startsAt ?? null) === time.startsAt && (agenda.plannedLength ?? 0) === time.plannedLength
    if (same && planned) return accepted('as-it-was')
    if (agenda.version !== version) return refused(refusal('changed-meanwhile'))
    await changeTime(trx, agenda, time)
    if (spread)
      await planItems(
        trx,
        agenda,
        items.map(({ id }, index) => ({ id, minutes: minutes[index] ?? 0 })),
      )
    return accepted('changed')
  })
}
