import { reasonsAgainstOpening, stateAt, type Consultation } from '#app/domain/consultation.ts'
import { contactsMissing, type College, type PublicCouncil } from '#app/domain/council.ts'
import { calendarDay } from '#app/domain/day.ts'
import { asOpened, unfinishedSteps } from '#app/domain/draft.ts'
import type { Queue } from '#app/domain/moderation.ts'
import { OUTCOMES } from '#app/domain/decision.ts'
import { ENDED, takesFollowUp } from '#app/domain/follow-up.ts'
import { firstSteps, type FirstStep } from '#app/domain/first-steps.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import type { Task } from '#app/domain/task.ts'
import { comingDates, tasksFor, type ComingDate } from '#app/domain/today.ts'
import { listConsultations } from '#db/registry/consultation.ts'
import { latestCharter, listColleges } from '#db/registry/council.ts'
import { findDataContacts } from '#db/registry/data-contacts.ts'
import { listRolesHeld } from '#db/registry/membership.ts'
import { countTexts } from '#db/registry/moderation.ts'
import { listApprovalsOfCouncil } from '#db/registry/release.ts'
import {
  countDecisions,
  countOverdueAnswers,
  countUnprinted,
  countUnsourced,
  listComingMeetings,
  listOnAgenda,
  listWithCodes,
  type ComingMeeting,
} from '#db/registry/today.ts'
import { bodiesRead } from './agenda-reading.ts'
import { permitInCouncil } from './authority.ts'
import { committeeToday } from './committee-today.ts'
import { versionToAccept } from './charter-acceptance.ts'
import type { UseCaseContext } from './context.ts'
import { presentCouncil } from './councils.ts'
import { byQueue } from './moderation-queue.ts'
import { waitingForAnother } from './waits-for-another.ts'

/** Dates shown at once; the others come nearer by themselves. */
const MOST_DATES = 8

export interface Today {
  council: PublicCouncil
  /** Calendar date in the council's time zone. */
  day: string
  /** The version of the charter that the reader is asked to agree to. */
  charterToAccept: number | null
  /** What is still to be set up, for whoever does; empty once a consultation was opened. */
  firstSteps: readonly FirstStep[]
  tasks: readonly Task[]
  /** Whether the reader answers distress. */
  referent: boolean
  dates: readonly ComingDate[]
  /** Empty for those who do not prepare or read agendas. */
  meetings: readonly ComingMeeting[]
}

/** What needs the reader in a council today, according to the reader's roles. Always as many queries. */
export async function readToday(
  context: UseCaseContext,
  councilSlug: string,
): Promise<Result<Today>> {
  const { registry } = context
  const entered = await permitInCouncil(registry, context, councilSlug, 'enter-council')
  if (!entered.ok) return entered
  const { council, authority } = entered.value
  const { capacities } = authority
  const relays = authority.memberships.flatMap(({ relayId }) => relayId ?? [])
  const now = context.now()
  const day = calendarDay(now, council.timeZone)
  const charter = await latestCharter(registry, council.id)
  const colleges = await listColleges(registry, council.id)
  const consultations = await listConsultations(registry, council.id)
  const queues = await queuesByConsultation(context, council.id, day)
  const known = {
    hasCharter: charter !== undefined,
    hasColleges: colleges.length > 0,
    hasDataContacts: contactsMissing(await findDataContacts(registry, council.id)).length === 0,
    roles: await listRolesHeld(registry, council.id),
    consultations,
    unfinished: unfinishedDrafts(consultations, charter?.version, colleges, now),
    queues: queues.counts,
    oldestWaiting: queues.oldestWaiting,
    unsourced: await countUnsourced(registry, council.id),
    withCodes: await listWithCodes(registry, council.id),
    sheets: await countUnprinted(registry, council.id, relays),
    approvals: await listApprovalsOfCouncil(registry, council.id),
    onAgenda: await listOnAgenda(registry, council.id),
    decisions: await countDecisions(registry, council.id),
    overdueAnswers: await countOverdueAnswers(registry, council.id, {
      day,
      outcomes: OUTCOMES.filter(takesFollowUp),
      end: ENDED,
    }),
    ...(await committeeToday(context, council, capacities)),
  }
  const meetings = permit(capacities, 'read-own-agendas').ok
    ? await listComingMeetings(registry, council.id, day, {
        limit: MOST_DATES,
        bodies: await bodiesRead(registry, context, entered.value),
      })
    : []
  return accepted({
    council: presentCouncil(council),
    day,
    charterToAccept: await versionToAccept(context, entered.value, charter),
    firstSteps: permit(capacities, 'create-consultation').ok ? firstSteps(known) : [],
    tasks: tasksFor(capacities, known, now),
    referent: capacities.includes('referent') || capacities.includes('deputy-referent'),
    dates: comingDates(consultations, now).slice(0, MOST_DATES),
    meetings,
  })
}

interface Queues {
  counts: ReadonlyMap<string, Partial<Record<Queue, number>>>
  oldestWaiting: ReadonlyMap<string, string>
}

/** How many texts each list of moderation holds for the reader, by consultation. Always the same number of queries. */
async function queuesByConsultation(
  context: UseCaseContext,
  councilId: string,
  day: string,
): Promise<Queues> {
  const { registry } = context
  const barred = await waitingForAnother(registry, context, { councilId })
  const texts = Map.groupBy(
    await countTexts(registry, { councilId }, day),
    ({ consultationId }) => consultationId,
  )
  const oldestWaiting = new Map(
    [...texts].flatMap(([consultationId, found]) => {
      const { oldestOn } = byQueue(found).waiting
      return oldestOn === null ? [] : [[consultationId, oldestOn] as const]
    }),
  )
  const counts = new Map(
    [...texts].map(([consultationId, found]) => {
      const counts = Object.entries(byQueue(found))
      const othersIn = (queue: string) =>
        barred.filter((one) => one.consultationId === consultationId && one.queue === queue).length
      return [
        consultationId,
        Object.fromEntries(
          counts.map(([queue, { proposals }]) => [queue, proposals - othersIn(queue)]),
        ),
      ]
    }),
  )
  return { counts, oldestWaiting }
}

function unfinishedDrafts(
  consultations: readonly Consultation[],
  charterVersion: number | undefined,
  colleges: readonly College[],
  now: string,
): ReadonlyMap<string, number> {
  const drafts = consultations.filter((consultation) => stateAt(consultation, now) === 'draft')
  return new Map(
    drafts.map((draft) => {
      const opened = asOpened(draft, { charterVersion, colleges }, now)
      const steps = unfinishedSteps(opened, now).size
      const lacks = reasonsAgainstOpening(opened, now).length > 0
      return [draft.id, lacks ? Math.max(1, steps) : 0] as const
    }),
  )
}
