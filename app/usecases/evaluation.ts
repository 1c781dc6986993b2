import type { ActionState } from '#app/domain/action.ts'
import { calendarDay } from '#app/domain/day.ts'
import {
  concernsYear,
  EVALUATION_QUESTIONS,
  presentAnswers,
  reasonsAgainstAnswer,
  yearOf,
  type EvaluationAnswer,
  type EvaluationQuestion,
  type EvaluationWord,
} from '#app/domain/evaluation.ts'
import { permit } from '#app/domain/permission.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { findAction, listActions } from '#db/registry/action.ts'
import { insertAnswers, listEvaluatedYears, listEvaluation } from '#db/registry/evaluation.ts'
import { actInCouncil, permitInCouncil } from './authority.ts'
import type { UseCaseContext } from './context.ts'
import { record } from './journal.ts'

/** What is answered about one action, in the order of the questions. */
export interface EvaluatedAction {
  id: string
  title: string
  theme: string
  state: ActionState
  answers: readonly AnsweredQuestion[]
}

export interface AnsweredQuestion {
  question: EvaluationQuestion
  present: EvaluationAnswer
  /** Latest first. */
  before: readonly EvaluationAnswer[]
}

export interface EvaluationPage {
  year: number
  /** The year before, and the one after where it has begun. */
  previous: number
  next: number | null
  /** Years for which something was answered, latest first. */
  years: readonly number[]
  actions: readonly EvaluatedAction[]
  mayWrite: boolean
}

/** What the actions of a council changed in a year, as its committee answers. */
export async function readEvaluation(
  context: UseCaseContext,
  councilSlug: string,
  asked: string,
): Promise<Result<EvaluationPage>> {
  const { registry } = context
  const permitted = await permitInCouncil(registry, context, councilSlug, 'read-evaluation')
  if (!permitted.ok) return permitted
  const { council, authority } = permitted.value
  const today = calendarDay(context.now(), council.timeZone)
  const year = yearOf(asked, today)
  if (year === undefined) return refused(refusal('year-malformed'))
  const answers = await listEvaluation(registry, council.id, year)
  const actions = await listActions(registry, council.id)
  return accepted({
    year,
    previous: year - 1,
    next: year < Number(today.slice(0, 4)) ? year + 1 : null,
    years: await listEvaluatedYears(registry, council.id),
    actions: actions
      .filter((action) => concernsYear(action, year))
      .map(({ id, title, theme, state }) => ({
        id,
        title,
        theme,
        state,
        answers: inOrder(answers.get(id) ?? []),
      })),
    mayWrite: permit(authority.capacities, 'write-actions').ok,
  })
}

/** The answers to the questions that have one, in the order of the questions. */
export function inOrder(all: readonly EvaluationAnswer[]): AnsweredQuestion[] {
  const present = presentAnswers(all)
  return EVALUATION_QUESTIONS.flatMap((question) => {
    const own = present.get(question)
    return own === undefined ? [] : [{ question, ...own }]
  })
}

/** What was typed about one question: the position of the answer that it was made from, 0 for none. */
export interface TypedAnswer {
  question: EvaluationQuestion
  answer: EvaluationWord | undefined
  text: string
  from: number
}

/**
 * Answers questions about an action and a year; what stays as it is is not written again, what was
 * answered before stays readable. Refuses all together, so that nothing is half answered.
 */
export async function answerEvaluation(
  context: UseCaseContext,
  address: { council: string; year: string; action: string },
  typed: readonly TypedAnswer[],
): Promise<Result<null>> {
  return actInCouncil(context, address.council, 'write-actions', async (trx, at) => {
    const councilId = at.council.id
    const answeredOn = calendarDay(context.now(), at.council.timeZone)
    const year = yearOf(address.year, answeredOn)
    if (year === undefined) return refused(refusal('year-malformed'))
    const action = await findAction(trx, { councilId, id: address.action })
    if (action === undefined || !concernsYear(action, year)) return refused(refusal('unknown-action'))
    const reasons = typed.flatMap((one) => reasonsAgainstAnswer(one.question, one))
    if (reasons.length > 0) return refused(...reasons)
    const known = presentAnswers((await listEvaluation(trx, councilId, year)).get(action.id) ?? [])
    const fresh: EvaluationAnswer[] = []
    for (const { question, answer, text, from } of typed) {
      const present = known.get(question)?.present
      if (answer === undefined || (present?.answer === answer && present.text === text)) continue
      if ((present?.position ?? 0) !== from) return refused(refusal('changed-meanwhile'))
      fresh.push({ question, answer, text, answeredOn, position: from + 1 })
    }
    if (fresh.length === 0) return accepted(null)
    await insertAnswers(trx, action, year, fresh)
    await record(trx, context, {
      councilId,
      capacity: at.capacity,
      act: 'action-evaluated',
      subject: action.id,
      details: { year, questions: fresh.length },
    })
    return accepted(null)
  })
}
