import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { readNewBody } from '#app/forms/body.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { BodiesPage } from '#app/ui/space/bodies/BodiesPage.tsx'
import { NewBodyPage } from '#app/ui/space/bodies/NewBodyPage.tsx'
import { deedIn, told } from '#app/ui/space/bodies/view.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { createBody, readBodies } from '#app/usecases/bodies.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('bodies:title'))

export const loader = spaceLoader(({ usecases, params }) =>
  readBodies(usecases, params['council'] ?? ''),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { typed, body } = readNewBody(form)
  const created = body.ok ? await createBody(usecases, council, body.value) : body
  if (created.ok) throw redirect(told(spacePaths.body(council, created.value.id), 'created'), 303)
  return answerWith({ act: 'create', typed, refusals: created.refusals }, created.refusals)
})

export default function Bodies() {
  const { bodies, mayCreate } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const asked = query.get('creer')
  return asked !== null && mayCreate.length > 0 ? (
    <NewBodyPage kinds={mayCreate} asked={asked} answer={answer} />
  ) : (
    <BodiesPage bodies={bodies} mayCreate={mayCreate} deed={deedIn(query)} />
  )
}
