import type { QuestionWords } from '#app/domain/draft.ts'
import { LONGEST_TITLE } from '#app/domain/proposal.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug } from '#app/domain/slug.ts'
import { faultsOf, lineOf, textOf, type Typed } from '#app/forms/fields.ts'

export { LONGEST_TITLE }
export const LONGEST_QUESTION = 300
export const LONGEST_SUMMARY = 3_000
export const LONGEST_CONTEXT = 5_000
export const LONGEST_REACH = 1_000

/** The title of a new consultation. */
export function readTitle(typed: Typed): Result<string> {
  const title = lineOf(typed, 'title')
  const faults = faultsOf(title, { field: 'title', missing: 'title-missing', most: LONGEST_TITLE })
  return faults.length > 0 ? refused(...faults) : accepted(title)
}

/** What the consultation is called and asks. All but title and address may still be missing. */
export function readQuestion(typed: Typed): Result<QuestionWords> {
  const words: QuestionWords = {
    title: lineOf(typed, 'title'),
    slug: textOf(typed, 'slug'),
    question: lineOf(typed, 'question'),
    context: textOf(typed, 'context'),
    summary: textOf(typed, 'summary'),
    reach: textOf(typed, 'reach'),
  }
  const faults = [
    ...faultsOf(words.title, { field: 'title', missing: 'title-missing', most: LONGEST_TITLE }),
    ...(isSlug(words.slug) ? [] : [refusal('slug-malformed', { field: 'slug' })]),
    ...faultsOf(words.question, { field: 'question', most: LONGEST_QUESTION }),
    ...faultsOf(words.summary, { field: 'summary', most: LONGEST_SUMMARY }),
    ...faultsOf(words.context, { field: 'context', most: LONGEST_CONTEXT }),
    ...faultsOf(words.reach, { field: 'reach', most: LONGEST_REACH }),
  ]
  return faults.length > 0 ? refused(...faults) : accepted(words)
}

/** What stands in the fields for a draft as it is stored. */
export function typedQuestion(words: QuestionWords): Typed {
  const { title, slug, question, context, summary, reach } = words
  return { title, slug, question, context, summary, reach }
}
