import {
  EVALUATION_ANSWERS,
  EVALUATION_QUESTIONS,
  type EvaluationAnswer,
} from '#app/domain/evaluation.ts'
import type { ActionKey } from './action-key.ts'
import { knownWord } from './known-word.ts'
import type { RegistryDb } from './schema.ts'

/** All that was answered for a year, former answers included: action id → answers, in no order. One query. */
export async function listEvaluation(
  db: RegistryDb,
  councilId: string,
  year: number,
): Promise<ReadonlyMap<string, readonly EvaluationAnswer[]>> {
  const rows = await db
    .selectFrom('evaluation_answer')
    .selectAll()
    .where('council_id', '=', councilId)
    .where('year', '=', year)
    .execute()
  const byAction = Map.groupBy(rows, (row) => row.action_id)
  return new Map(
    [...byAction].map(([id, own]) => [
      id,
      own.map((row) => ({
        question: knownWord(EVALUATION_QUESTIONS, row.question),
        answer: knownWord(EVALUATION_ANSWERS, row.answer),
        text: row.text,
        answeredOn: row.answered_on,
        position: row.position,
      })),
    ]),
  )
}

/** The years for which something was answered, latest first. */
export async function listEvaluatedYears(db: RegistryDb, councilId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('evaluation_answer')
    .select('year')
    .distinct()
    .where('council_id', '=', councilId)
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

/** Adds answers about an action and a year; those before them stay. Throws where a position is taken. */
export async function insertAnswers(
  trx: RegistryDb,
  { councilId, id }: ActionKey,
  year: number,
  answers: readonly EvaluationAnswer[],
): Promise<void> {
  if (answers.length === 0) return
  await trx
    .insertInto('evaluation_answer')
    .values(
      answers.map(({ question, answer, text, answeredOn, position }) => ({
        council_id: councilId,
        action_id: id,
        year,
        question,
        position,
        answer,
        text,
        answered_on: answeredOn,
      })),
    )
    .execute()
}
