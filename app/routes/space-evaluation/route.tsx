import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { readEvaluationForm } from '#app/forms/evaluation.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { EvaluateActionPage } from '#app/ui/space/actions/EvaluateActionPage.tsx'
import { EvaluationPage } from '#app/ui/space/actions/EvaluationPage.tsx'
import { DONE, spacePaths } from '#app/ui/space/paths.ts'
import { answerEvaluation, readEvaluation } from '#app/usecases/evaluation.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => t('actions:evaluation.title', { year: data?.year ?? '' }))

export const loader = spaceLoader(({ usecases, params }) =>
  readEvaluation(usecases, params['council'] ?? '', params['year'] ?? ''),
)

export const action = spaceAction(async ({ usecases, params, request, form }) => {
  const { typed, answers } = readEvaluationForm(form)
  const address = {
    council: params['council'] ?? '',
    year: params['year'] ?? '',
    action: new URL(request.url).searchParams.get('action') ?? '',
  }
  const answered = await answerEvaluation(usecases, address, answers)
  if (!answered.ok) return answerWith({ typed, refusals: answered.refusals }, answered.refusals)
  const page = spacePaths.evaluation(address.council, Number(address.year))
  throw redirect(`${page}?${new URLSearchParams({ [DONE]: 'evaluation' })}`, 303)
})

export default function Evaluation() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const one = page.actions.find(({ id }) => id === query.get('action'))
  return page.mayWrite && one !== undefined ? (
    <EvaluateActionPage key={one.id} year={page.year} action={one} answer={answer} />
  ) : (
    <EvaluationPage {...page} />
  )
}
