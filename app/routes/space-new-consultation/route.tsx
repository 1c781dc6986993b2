import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTitle } from '#app/forms/drafting/question.ts'
import { typedFields } from '#app/forms/fields.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { NewConsultationPage } from '#app/ui/drafting/NewConsultationPage.tsx'
import { STEP_SLUGS } from '#app/ui/drafting/steps.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readNewConsultation, startDraft } from '#app/usecases/drafting.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('drafting:new.title')} – ${data?.council.name ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readNewConsultation(usecases, params['council'] ?? ''),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const typed = typedFields(form)
  const title = readTitle(typed)
  const council = params['council'] ?? ''
  const started = title.ok ? await startDraft(usecases, council, title.value) : title
  if (!started.ok) return answerWith({ typed, refusals: started.refusals }, started.refusals)
  throw redirect(spacePaths.define(council, started.value.slug, STEP_SLUGS.question))
})

export default function NewConsultation() {
  const { council } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <NewConsultationPage council={council} typed={answer?.typed} refusals={answer?.refusals} />
  )
}
