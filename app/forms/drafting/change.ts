import type { Calendar } from '#app/domain/consultation.ts'
import type { Counting, Draft, DraftStep, Participants, QuestionWords } from '#app/domain/draft.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import type { Typed } from '#app/forms/fields.ts'
import { readCalendar, typedCalendar } from './calendar.ts'
import { readMethod, typedMethod } from './method.ts'
import { readParticipants, typedParticipants } from './participants.ts'
import { readProposals, typedProposals, type ReadProposals } from './proposals.ts'
import { readQuestion, typedQuestion } from './question.ts'
import type { StepIntent } from './step.ts'

/** The steps that one form fills in as a whole. */
export type FormStep = Exclude<DraftStep, 'priorities' | 'review'>

/** What such a form says. */
export type ReadChange =
  | ({ step: 'question' } & QuestionWords)
  | ({ step: 'proposals' } & ReadProposals)
  | ({ step: 'participants' } & Participants)
  | ({ step: 'method' } & Counting)
  | { step: 'calendar'; calendar: Calendar }

/** Reads the form of a step. Refuses what no draft may say, each at its field. */
export function readChange(
  step: FormStep,
  typed: Typed,
  intent: StepIntent,
  timeZone: string,
): Result<ReadChange> {
  switch (step) {
    case 'question':
      return named(step, readQuestion(typed))
    case 'proposals':
      return named(step, readProposals(typed, intent.name === 'remove' ? intent.item : undefined))
    case 'participants':
      return named(step, readParticipants(typed, intent))
    case 'method':
      return named(step, readMethod(typed))
    case 'calendar': {
      const calendar = readCalendar(typed, timeZone)
      return calendar.ok ? accepted({ step, calendar: calendar.value }) : calendar
    }
  }
}

function named<Step extends string, T extends object>(
  step: Step,
  read: Result<T>,
): Result<{ step: Step } & T> {
  return read.ok ? accepted({ step, ...read.value }) : read
}

/** What stands in the fields of a step for a draft as it is stored. */
export function typedStep(
  step: FormStep,
  draft: Omit<Draft, 'charterVersion'>,
  council: { colleges: readonly { id: string }[]; timeZone: string },
): Typed {
  switch (step) {
    case 'question':
      return typedQuestion(draft)
    case 'proposals':
      return typedProposals(draft)
    case 'participants':
      return typedParticipants(draft, council.colleges)
    case 'method':
      return typedMethod(draft)
    case 'calendar':
      return typedCalendar(draft.calendar, council.timeZone)
  }
}
