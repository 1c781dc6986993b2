import { TIME_ZONES, type CouncilTexts, type TimeZone } from '#app/domain/council.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { isSlug, slugFrom } from '#app/domain/slug.ts'
import { lineOf, typedFields, type Typed } from './fields.ts'
import { readCouncilTexts } from './settings.ts'

export interface NewCouncilForm extends CouncilTexts {
  slug: string
  timeZone: TimeZone
}

/** The form by which a council is created, and what was typed. An address left out is drawn from the name. */
export function readNewCouncil(form: FormData): { typed: Typed; council: Result<NewCouncilForm> } {
  const typed = typedFields(form)
  const texts = readCouncilTexts(typed)
  const slug = lineOf(typed, 'slug') || slugFrom(lineOf(typed, 'name'), [])
  const timeZone = TIME_ZONES.find((zone) => zone === typed['timeZone'])
  const faults = [
    ...(texts.ok ? [] : texts.refusals),
    ...(isSlug(slug) ? [] : [refusal('slug-malformed', { field: 'slug' })]),
    ...(timeZone === undefined ? [refusal('field-invalid', { field: 'timeZone' })] : []),
  ]
  if (!texts.ok || timeZone === undefined || faults.length > 0)
    return { typed, council: refused(...faults) }
  return { typed, council: accepted({ ...texts.value, slug, timeZone }) }
}
