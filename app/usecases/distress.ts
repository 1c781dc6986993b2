import type { CaseLevel, CaseOutcome } from '#app/domain/distress-case.ts'
import { calendarDay } from '#app/domain/day.ts'
import type { JournalAct } from '#app/domain/audit.ts'
import { permit, type Permission } from '#app/domain/permission.ts'
import { proposalTransition, type MessageKind } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { changeCase, insertCase } from '#db/registry/distress-case.ts'
import {
  changeProposalStatus,
  insertMessage,
  listMessages,
  noteWaiting,
} from '#db/registry/proposal.ts'
import type { RegistryDb } from '#db/stores.ts'
import { actOnConsultation, type InConsultation } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'
import type { ConsultationAddress } from './locate.ts'
import { tellReferents } from './distress-cases.ts'
import { holdText, nextText, type Held } from './moderation-places.ts'
import { noteNews } from './notices.ts'
import { isDiscussed, type Said } from './second-opinions.ts'

/** A text in the version that was read. */
export type Read = Omit<Said, 'text'>

/**
 * A moderator hands a text to the clinical referent, who is told: opens a case, or opens it again. Until it
 * is closed nobody rules on the text.
 */
export function referDistress(
  context: UseCaseContext,
  address: ConsultationAddress,
  { level, ...read }: Read & { level: CaseLevel },
): Promise<Result<{ next: string | null }>> {
  return onText(context, address, 'refer-distress', read, async (trx, at, held) => {
    const { key, distress, caseOpen, proposal } = held
    if (caseOpen) return refused(refusal('with-referent'))
    if (!mayRefer(held)) return refused(refusal('proposal-closed'))
    const next = await nextText(trx, context, held)
    const openedOn = calendarDay(context.now(), at.council.timeZone)
    const opened = { level, raisedBy: 'moderator', openedOn } as const
    if (distress === undefined) await insertCase(trx, key, opened)
    else
      await changeCase(trx, key, {
        ...opened,
        alerted: false,
        answeredOn: undefined,
        closedOn: undefined,
        outcome: undefined,
      })
    await tellReferents(trx, context, at)
    await note(trx, context, at, 'distress-referred', proposal.id)
    return accepted({ next })
  })
}

/** Whether a text has words that somebody could be asked to answer. */
export function mayRefer({ proposal, caseOpen }: Held): boolean {
  return !caseOpen && proposal.status !== 'withdrawn' && proposal.erasedOn === undefined
}

/** Says that a text shows no sign of distress after all. Of an urgent one only those who answer may say so. */
export function dismissDistress(
  context: UseCaseContext,
  address: ConsultationAddress,
  read: Read,
): Promise<Result<null>> {
  return onText(context, address, 'dismiss-distress', read, async (trx, at, { key, ...held }) => {
    if (!held.caseOpen) return refused(refusal('case-closed'))
    if (held.distress?.level === 'urgent' && !mayAnswer(at))
      return refused(refusal('referent-needed'))
    await close(trx, context, at, { key }, 'dismissed')
    await note(trx, context, at, 'distress-dismissed', read.proposalId)
    return accepted(null)
  })
}

/** Whether somebody answers distress here and now. */
export function mayAnswer({ authority, state }: InConsultation): boolean {
  return permit(authority.capacities, 'answer-distress', state).ok
}

/** Writes to the author of a text in distress, who reads it with the tracking code. */
export function answerDistress(
  context: UseCaseContext,
  address: ConsultationAddress,
  { text, ...read }: Said,
): Promise<Result<null>> {
  return onText(context, address, 'answer-distress', read, async (trx, at, { key, caseOpen }) => {
    if (!caseOpen) return refused(refusal('case-closed'))
    if (!(await say(trx, context, at, { key }, 'referent', text))) return accepted(null)
    const answeredOn = calendarDay(context.now(), at.council.timeZone)
    await changeCase(trx, key, { answeredOn })
    await note(trx, context, at, 'distress-answered', read.proposalId)
    return accepted(null)
  })
}

/** How a case ends: the text goes back to moderation, or is set apart with a last word to its author. */
export type Closing = { outcome: 'proposal' } | { outcome: 'apart'; text: string }

/**
 * Closes a case, in the words of the clinical referent where the text is set apart. Refuses `case-unanswered` for one
 * that nobody has answered and that would go back to moderation.
 */
export function closeDistress(
  context: UseCaseContext,
  address: ConsultationAddress,
  { closing, ...read }: Read & { closing: Closing },
): Promise<Result<null>> {
  return onText(context, address, 'answer-distress', read, async (trx, at, held) => {
    const { key, proposal, caseOpen, distress } = held
    if (!caseOpen) return refused(refusal('case-closed'))
    // Whoever is unwell is never left without a word; a false alarm is dismissed.
    if (closing.outcome === 'proposal' && distress?.answeredOn === undefined)
      return refused(refusal('case-unanswered'))
    if (closing.outcome === 'apart') {
      const status = proposalTransition(proposal.status, 'set-apart')
      if (!status.ok) return status
      await say(trx, context, at, held, 'set-apart', closing.text)
      await changeProposalStatus(trx, key, status.value)
    }
    // Until today nobody could rule on it.
    else if (isDiscussed(proposal.status))
      await noteWaiting(trx, key, calendarDay(context.now(), at.council.timeZone))
    await close(trx, context, at, held, closing.outcome)
    await note(trx, context, at, 'distress-closed', proposal.id)
    return accepted(null)
  })
}

/** An act on a text, held in the version that was read. */
function onText<T>(
  context: UseCaseContext,
  address: ConsultationAddress,
  permission: Permission,
  read: Read,
  act: (trx: RegistryDb, at: InConsultation, held: Held) => Promise<Result<T>>,
): Promise<Result<T>> {
  return actOnConsultation(context, address, permission, async (trx, at) => {
    const held = await holdText(trx, at, read)
    return held.ok ? act(trx, at, held.value) : held
  })
}

/** False where the same words were the last said: sent twice, they are written once. */
async function say(
  trx: RegistryDb,
  context: UseCaseContext,
  { council }: InConsultation,
  { key }: Pick<Held, 'key'>,
  kind: MessageKind,
  text: string,
): Promise<boolean> {
  const last = (await listMessages(trx, key)).at(-1)
  if (last?.kind === kind && last.text === text) return false
  const writtenOn = calendarDay(context.now(), council.timeZone)
  await insertMessage(trx, key, { kind, text, writtenOn })
  await noteNews(trx, context, key)
  return true
}

async function close(
  trx: RegistryDb,
  context: UseCaseContext,
  { council }: InConsultation,
  { key }: Pick<Held, 'key'>,
  outcome: CaseOutcome,
): Promise<void> {
  const closedOn = calendarDay(context.now(), council.timeZone)
  await changeCase(trx, key, { closedOn, outcome })
}

async function note(
  trx: RegistryDb,
  context: UseCaseContext,
  { council, capacity }: InConsultation,
  act: JournalAct,
  subject: string,
): Promise<void> {
  await record(trx, context, { councilId: council.id, capacity, act, subject })
}
