import { spansIn } from '#app/domain/detection.ts'
import { OPINION_SUBJECTS, type OpinionSubject, type OpinionWords } from '#app/domain/group-opinion.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { versionOf } from './agenda.ts'
import { listOf, textOf, typedFields, type Typed } from './fields.ts'

/** The act by which the coordinator says which groups take part, and the field of each. */
export const ENTRUST = 'entrust'
export const GROUP_FIELD = 'group'
export const OPINION_FIELDS = ['body', 'text', 'suggestion'] as const

export type GroupAct =
  | { kind: 'entrust'; groups: readonly string[] }
  | {
      kind: 'give'
      draft: OpinionWords & {
        bodyId: string
        about: OpinionSubject
        objectId: string
        version: number
        sure: boolean
      }
    }

/** Reads a form of groups at work; gives back what was typed, and the passages that may tell of somebody. */
export function readGroupForm(form: FormData): {
  typed: Typed
  passages: readonly string[]
  act: Result<GroupAct>
} {
  const typed = typedFields(form)
  const text = textOf(typed, 'text')
  const passages = spansIn(text).map(({ start, end }) => text.slice(start, end))
  if (typed['act'] === ENTRUST)
    return { typed, passages: [], act: accepted({ kind: 'entrust', groups: listOf(form, GROUP_FIELD) }) }
  const about = OPINION_SUBJECTS.find((one) => one === typed['about'])
  const version = versionOf(typed, 'version')
  if (about === undefined || version === null)
    return { typed, passages, act: refused(refusal('body-malformed')) }
  const draft = {
    bodyId: textOf(typed, 'body'),
    about,
    objectId: textOf(typed, 'object'),
    version,
    text,
    suggestion: textOf(typed, 'suggestion'),
    sure: typed['sure'] === 'yes',
  }
  return { typed, passages, act: accepted({ kind: 'give', draft }) }
}
