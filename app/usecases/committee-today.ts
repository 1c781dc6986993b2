import { gapsIn, standsOn, whoSits } from '#app/domain/body.ts'
import type { CommitteeToday } from '#app/domain/committee-tasks.ts'
import type { Council } from '#app/domain/council.ts'
import { addDays, calendarDay } from '#app/domain/day.ts'
import { plenaryDuty } from '#app/domain/meeting.ts'
import { permit, type Capacity } from '#app/domain/permission.ts'
import { listOverdueActions } from '#db/registry/action.ts'
import { listBodies } from '#db/registry/body.ts'
import { listCouncilMandates } from '#db/registry/mandate.ts'
import { listMeetings, listPlenaries } from '#db/registry/meeting.ts'
import { countTexts } from '#db/registry/moderation.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import { listCouncilSeats } from '#db/registry/seat.ts'
import { countAllUnprinted } from '#db/registry/today.ts'
import type { UseCaseContext } from './context.ts'
import { byQueue } from './moderation-queue.ts'

/** Meetings of so many days, before and after, are looked at; more than so many are not. */
const DAYS_AROUND = 60
const MOST_MEETINGS = 50

const NOTHING: CommitteeToday = {
  meetings: [],
  plenary: null,
  seats: 0,
  gaps: 0,
  overdueActions: 0,
  lateTexts: { count: 0, oldestOn: null },
  unprintedSheets: 0,
}

/** What whoever keeps agendas has to know of the bodies of a council today; nothing for anybody else. */
export async function committeeToday(
  { registry, now }: Pick<UseCaseContext, 'registry' | 'now'>,
  council: Council,
  capacities: readonly Capacity[],
): Promise<CommitteeToday> {
  if (!permit(capacities, 'write-agenda').ok) return NOTHING
  const day = calendarDay(now(), council.timeZone)
  const at = (shift: number) => `${addDays(day, shift)}T00:00:00.000Z`
  const bodies = await listBodies(registry, council.id)
  const standing = bodies.filter(({ dissolvedOn }) => standsOn(dissolvedOn, day))
  const steering = standing.find(({ kind }) => kind === 'steering')
  const seats = (await listCouncilSeats(registry, council.id)).filter(
    ({ bodyId, removedOn }) => bodyId === steering?.id && standsOn(removedOn, day),
  )
  const mandates = await listCouncilMandates(registry, council.id, day)
  const plenaries = await listPlenaries(registry, council.id)
  const { targetDays } = await findModerationRules(registry, council.id)
  const { waiting } = byQueue(
    await countTexts(registry, { councilId: council.id }, addDays(day, -targetDays)),
  )
  return {
    meetings: await listMeetings(registry, council.id, {
      from: at(-DAYS_AROUND),
      to: at(DAYS_AROUND),
      limit: MOST_MEETINGS,
    }),
    plenary: standing.some(({ kind }) => kind === 'plenary')
      ? plenaryDuty(
          plenaries.map((instant) => calendarDay(instant, council.timeZone)),
          day,
        )
      : null,
    seats: seats.length,
    gaps: steering === undefined ? 0 : gapsIn(whoSits(seats, mandates, day)).length,
    overdueActions: (await listOverdueActions(registry, council.id, day)).length,
    lateTexts: { count: waiting.late, oldestOn: waiting.oldestOn },
    unprintedSheets: await countAllUnprinted(registry, council.id, now()),
  }
}
