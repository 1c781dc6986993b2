import { LONGEST_QUESTION } from '#app/domain/agenda.ts'
import { READING_EVERYTHING, type ItemReader } from '#app/domain/agenda-visibility.ts'
import { calendarDay } from '#app/domain/day.ts'
import { permit, type Permission } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import type { Role } from '#app/domain/membership.ts'
import { findAgenda } from '#db/registry/agenda.ts'
import { findMeeting } from '#db/registry/meeting.ts'
import { changeAnswer, insertQuestion, listQuestions } from '#db/registry/agenda-question.ts'
import {
  declareConflictOf,
  listConflicts,
  withdrawConflicts,
} from '#db/registry/conflict-of-interest.ts'
import type { RegistryDb } from '#db/stores.ts'
import type { ItemAddress } from './agendas.ts'
import { openAgenda, readerBefore } from './agenda-reading.ts'
import { actInCouncil, type Authority, type InCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { newId } from './ids.ts'
import { readableItems, type NumberedItem } from './item-reading.ts'
import { record } from './journal.ts'

/** What members have said about an item, as its readers see it. */
export interface ItemVoices {
  questions: readonly {
    id: string
    /** Who asks, by seat or role: never a name. */
    seat: string | null
    role: string
    text: string
    answer: string
    /** Calendar date; null until there is an answer. */
    answeredOn: string | null
    version: number
  }[]
  /** Who takes no part, for the coordinator and the chair. */
  conflicts: readonly { name: string; seat: string | null }[]
  /** Whether the reader takes no part; null for whoever has no part to take. */
  ownConflict: boolean | null
  mayAsk: boolean
  mayAnswer: boolean
}

/** What was asked and declared about one item, for whoever reads it. */
export async function readVoices(
  context: UseCaseContext,
  address: ItemAddress,
): Promise<Result<ItemVoices>> {
  const { registry } = context
  const opened = await openAgenda(context, address)
  if (!opened.ok) return opened
  const { authority, key, reader } = opened.value
  const item = await readable(registry, key, address.item, reader)
  if (!item.ok) return item
  const { capacities } = authority
  const own = seatedAs(authority)
  const conflicts = (await listConflicts(registry, key)).filter((one) => one.itemId === address.item)
  const questions = (await listQuestions(registry, key)).filter((one) => one.itemId === address.item)
  return accepted({
    questions: questions.map(({ id, seat, role, text, answer, answeredOn = null, version }) => ({
      id,
      seat,
      role,
      text,
      answer,
      answeredOn,
      version,
    })),
    conflicts: capacities.some((capacity) => READING_EVERYTHING.includes(capacity))
      ? conflicts.map(({ name, seat }) => ({ name, seat }))
      : [],
    ownConflict:
      own === undefined ? null : conflicts.some(({ membershipId }) => membershipId === own),
    mayAsk: own !== undefined && permit(capacities, 'ask-about-item').ok,
    mayAnswer: permit(capacities, 'write-agenda').ok,
  })
}

/** Asks something about an item, before the meeting. Sending the same words twice asks once. */
export async function askQuestion(
  context: UseCaseContext,
  address: ItemAddress,
  text: string,
): Promise<Result<null>> {
  return actOnItem(context, address, 'ask-about-item', async (trx, { key, own, note }) => {
    const reasons = faultsOf(text, 'question')
    if (reasons.length > 0) return refused(...reasons)
    const asked = await listQuestions(trx, key)
    const same = (one: (typeof asked)[number]) =>
      one.itemId === address.item && one.membershipId === own && one.text === text
    if (asked.some(same)) return accepted(null)
    if (asked.filter(({ itemId }) => itemId === address.item).length >= MOST_QUESTIONS)
      return refused(refusal('too-many', { field: 'question', details: { most: MOST_QUESTIONS } }))
    const id = newId(context)
    const question = { itemId: address.item, id, membershipId: own, text, askedAt: context.now() }
    await insertQuestion(trx, key, question)
    return note('question-asked')
  })
}

/** Beyond it nobody would answer. */
const MOST_QUESTIONS = 50

/** Answers a question, or mends the answer. Refuses `changed-meanwhile`. */
export async function answerQuestion(
  context: UseCaseContext,
  address: ItemAddress,
  questionId: string,
  { answer, version }: { answer: string; version: number },
): Promise<Result<null>> {
  return actOnItem(context, address, 'write-agenda', async (trx, { key, council, note }) => {
    const question = (await listQuestions(trx, key)).find(
      (one) => one.id === questionId && one.itemId === address.item,
    )
    if (question === undefined) return refused(refusal('unknown-agenda-item'))
    const field = `answer-${questionId}`
    const reasons = faultsOf(answer, field)
    if (reasons.length > 0) return refused(...reasons)
    if (question.answer === answer) return accepted(null)
    if (question.version !== version) return refused(refusal('changed-meanwhile'))
    const answeredOn = calendarDay(context.now(), council.timeZone)
    await changeAnswer(trx, key, question, { answer, answeredOn })
    return note('question-answered')
  })
}

/** Says that one takes no part in an item, or takes that back as freely. */
export async function declareConflict(
  context: UseCaseContext,
  address: ItemAddress,
  takesNoPart: boolean,
): Promise<Result<null>> {
  return actOnItem(context, address, 'declare-conflict', async (trx, { key, council, own, note }) => {
    const stands = (await listConflicts(trx, key)).some(
      (one) => one.itemId === address.item && one.membershipId === own,
    )
    if (stands === takesNoPart) return accepted(null)
    const declaredOn = calendarDay(context.now(), council.timeZone)
    if (takesNoPart)
      await declareConflictOf(trx, key, { itemId: address.item, membershipId: own, declaredOn })
    else await withdrawConflicts(trx, key, address.item, own)
    return note(takesNoPart ? 'conflict-declared' : 'conflict-withdrawn')
  })
}

type ItemAct = 'question-asked' | 'question-answered' | 'conflict-declared' | 'conflict-withdrawn'

interface OnItem extends InCouncil {
  key: { councilId: string; id: string }
  /** The membership in which one speaks; empty for who has none to speak in. */
  own: string
  note: (act: ItemAct) => Promise<Result<null>>
}

async function actOnItem(
  context: UseCaseContext,
  address: ItemAddress,
  permission: Permission,
  act: (trx: RegistryDb, at: OnItem) => Promise<Result<null>>,
): Promise<Result<null>> {
  return actInCouncil(context, address.council, permission, async (trx, at) => {
    const key = { councilId: at.council.id, id: address.agenda }
    const meeting = await findMeeting(trx, key)
    const reader = await readerBefore(trx, context, at, meeting)
    if (reader === null || (await findAgenda(trx, key)) === undefined)
      return refused(refusal('unknown-agenda'))
    const item = await readable(trx, key, address.item, reader)
    if (!item.ok) return item
    const own = seatedAs(at.authority) ?? ''
    const note = async (name: ItemAct) => {
      await record(trx, context, {
        councilId: at.council.id,
        capacity: at.capacity,
        act: name,
        subject: address.agenda,
        details: {},
      })
      return accepted(null)
    }
    return act(trx, { ...at, key, own, note })
  })
}

async function readable(
  db: RegistryDb,
  key: { councilId: string; id: string },
  itemId: string,
  reader: ItemReader,
): Promise<Result<NumberedItem>> {
  const items = await readableItems(db, key, reader)
  const item = items.find(({ id }) => id === itemId)
  return item === undefined ? refused(refusal('unknown-agenda-item')) : accepted(item)
}

const SEATED: readonly Role[] = ['steering-member', 'chair', 'group-member']

/** The membership in which somebody sits: whoever only keeps the agenda has none. */
function seatedAs({ memberships }: Authority): string | undefined {
  return memberships.find(({ role }) => SEATED.includes(role))?.id
}

function faultsOf(text: string, field: string): Refusal[] {
  if (text === '') return [refusal('text-missing', { field })]
  return text.length > LONGEST_QUESTION
    ? [refusal('text-too-long', { field, details: { most: LONGEST_QUESTION } })]
    : []
}
