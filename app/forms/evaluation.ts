import {
  EVALUATION_ANSWERS,
  EVALUATION_QUESTIONS,
  type EvaluationQuestion,
  type EvaluationWord,
} from '#app/domain/evaluation.ts'
import { textOf, typedFields, type Typed } from './fields.ts'

/** The fields of the form: for each question a word, a sentence, and what they were made from. */
export const EVALUATION_FIELDS = EVALUATION_QUESTIONS.flatMap((question) => [
  `answer-${question}`,
  `text-${question}`,
])

/** Reads what is answered to each question; gives back all that was typed. */
export function readEvaluationForm(form: FormData): {
  typed: Typed
  answers: readonly {
    question: EvaluationQuestion
    answer: EvaluationWord | undefined
    text: string
    from: number
  }[]
} {
  const typed = typedFields(form)
  return {
    typed,
    answers: EVALUATION_QUESTIONS.map((question) => {
      const from = textOf(typed, `from-${question}`)
      return {
        question,
        answer: EVALUATION_ANSWERS.find((known) => known === typed[`answer-${question}`]),
        text: textOf(typed, `text-${question}`),
        from: /^\d{1,6}$/.test(from) ? Number(from) : 0,
      }
    }),
  }
}
