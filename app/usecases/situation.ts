import { lastDayToAppeal, mayAppeal, wasAppealed } from '#app/domain/appeal.ts'
import type { State } from '#app/domain/consultation.ts'
import type { Council } from '#app/domain/council.ts'
import { calendarDay, daysBetween } from '#app/domain/day.ts'
import type { DistressCase } from '#app/domain/distress-case.ts'
import { noticeIsOver } from '#app/domain/notice.ts'
import { permit } from '#app/domain/permission.ts'
import type { Proposal, ProposalMessage } from '#app/domain/proposal.ts'
import { findCase } from '#db/registry/distress-case.ts'
import { findModerationRules } from '#db/registry/moderation-rules.ts'
import { hasNotice } from '#db/registry/notice.ts'
import { findObjection } from '#db/registry/objection.ts'
import type { UseCaseContext } from './context.ts'
import { reachesByMail } from './letters-sent.ts'

/** What an author should know besides the status of their text. */
export interface Situation {
  /** How many days it usually takes, and whether this one has waited longer; null where it waits for nobody. */
  waits: { usually: number; longer: boolean } | null
  /** The clinical referent reads it, and may answer. */
  withReferent: boolean
  /** It read as distress, and nobody has said that it is none: where to find help stays on the page. */
  care: boolean
  /** The clinical referent has answered, and may go on. */
  answered: boolean
  masked: boolean
  /** Its words left the registry, as the charter has it. */
  erased: boolean
  /** Until when somebody else can be asked to read a refused text again, and whether that was done. */
  appeal: { until: string; over: boolean; made: boolean } | null
  /** What was said against the priority that it is part of now. */
  objection: { answered: boolean } | null
  /** Whether an address is kept, or could be. */
  notice: 'offered' | 'kept' | null
}

const WAITING = ['submitted', 'refusal-proposed', 'appealed']
const OVER = ['set-apart', 'withdrawn']

/** Whether the clinical referent may still answer: the case is open, whatever else becomes of the text. */
export function isWithReferent(
  { status }: Pick<Proposal, 'status'>,
  distress: DistressCase | undefined,
): boolean {
  return distress !== undefined && distress.closedOn === undefined && !OVER.includes(status)
}

/** The situation of one text. Always the same number of queries. */
export async function readSituation(
  context: UseCaseContext,
  { council, state }: { council: Council; state: State },
  proposal: Proposal,
  messages: readonly ProposalMessage[],
  priorityId: string | null,
): Promise<Situation> {
  const { registry, now } = context
  const { status, receivedOn, waitingSince = receivedOn } = proposal
  const today = calendarDay(now(), council.timeZone)
  const { targetDays, appealDays } = await findModerationRules(registry, council.id)
  const distress = await findCase(registry, proposal)
  const withReferent = isWithReferent(proposal, distress)
  const objection = await findObjection(registry, proposal)
  const kept = await hasNotice(registry, proposal)
  const over = noticeIsOver(
    { ...proposal, state, withReferent, due: false },
    { appealDays, today },
  )
  const mayAsk = reachesByMail(context) && !over && permit(['public'], 'ask-for-notice', state).ok
  const until = lastDayToAppeal(proposal, appealDays)
  return {
    waits:
      WAITING.includes(status) && !withReferent
        ? { usually: targetDays, longer: daysBetween(waitingSince, today) > targetDays }
        : null,
    withReferent,
    care: distress !== undefined && distress.outcome !== 'dismissed',
    answered: withReferent && distress?.answeredOn !== undefined,
    masked:
      messages.findLast(({ kind }) => kind === 'masked' || kind === 'unmasked')?.kind === 'masked',
    erased: proposal.erasedOn !== undefined,
    appeal:
      until === null
        ? null
        : {
            until,
            made: wasAppealed(messages),
            over: !mayAppeal(proposal, messages, { appealDays, today }).ok,
          },
    objection:
      objection === undefined || objection.priorityId !== priorityId
        ? null
        : { answered: objection.settledOn !== undefined },
    notice: kept ? 'kept' : mayAsk ? 'offered' : null,
  }
}
