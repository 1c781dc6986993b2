import type { AgendaKey } from './agenda.ts'
import type { RegistryDb } from './schema.ts'

/** What a member asks about an item before the meeting, and what was answered. */
export interface AgendaQuestion {
  itemId: string
  id: string
  membershipId: string
  text: string
  /** Instant. */
  askedAt: string
  /** Empty until there is one. */
  answer: string
  /** Calendar date of the answer. */
  answeredOn?: string
  version: number
}

/** A question with what is told of who asked it: the role and the seat, never the name. */
export interface ToldQuestion extends AgendaQuestion {
  role: string
  seat: string | null
}

/** Writes a question. Throws on an item or a membership from elsewhere. */
export async function insertQuestion(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
  question: Omit<AgendaQuestion, 'answer' | 'answeredOn' | 'version'>,
): Promise<void> {
  await db
    .insertInto('agenda_question')
    .values({
      council_id: councilId,
      agenda_id: id,
      item_id: question.itemId,
      question_id: question.id,
      membership_id: question.membershipId,
      text: question.text,
      asked_at: question.askedAt,
      answer: '',
      answered_on: null,
    })
    .execute()
}

/** The questions about the items of an agenda, oldest first. One query. */
export async function listQuestions(
  db: RegistryDb,
  { councilId, id }: AgendaKey,
): Promise<ToldQuestion[]> {
  const rows = await db
    .selectFrom('agenda_question as question')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.council_id', '=', 'question.council_id')
        .onRef('membership.membership_id', '=', 'question.membership_id'),
    )
    .selectAll('question')
    .select(['membership.role', 'membership.seat'])
    .where('question.council_id', '=', councilId)
    .where('question.agenda_id', '=', id)
    .orderBy('question.asked_at')
    .orderBy('question.question_id')
    .execute()
  return rows.map((row) => ({
    itemId: row.item_id,
    id: row.question_id,
    membershipId: row.membership_id,
    text: row.text,
    askedAt: row.asked_at,
    answer: row.answer,
    ...(row.answered_on !== null && { answeredOn: row.answered_on }),
    version: row.version,
    role: row.role,
    seat: row.seat,
  }))
}

/** Writes the answer to a question, in the place of the one there was; its version counts on. */
export async function changeAnswer(
  trx: RegistryDb,
  { councilId, id }: AgendaKey,
  { itemId, id: questionId }: Pick<AgendaQuestion, 'itemId' | 'id'>,
  { answer, answeredOn }: { answer: string; answeredOn: string },
): Promise<void> {
  await trx
    .updateTable('agenda_question')
    .set((eb) => ({ answer, answered_on: answeredOn, version: eb('version', '+', 1) }))
    .where('council_id', '=', councilId)
    .where('agenda_id', '=', id)
    .where('item_id', '=', itemId)
    .where('question_id', '=', questionId)
    .execute()
}

/** Erases what was asked about meetings held before a calendar day, or made before it and never held; says how many. */
export async function eraseQuestions(db: RegistryDb, day: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('agenda_question')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('agenda')
          .select('agenda.agenda_id')
          .whereRef('agenda.council_id', '=', 'agenda_question.council_id')
          .whereRef('agenda.agenda_id', '=', 'agenda_question.agenda_id')
          .where((eb) => eb(eb.fn.coalesce('agenda.meets_on', 'agenda.created_at'), '<', day)),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
