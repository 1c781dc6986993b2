import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readFrameworkForm, type FrameworkAct } from '#app/forms/framework.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { FrameworksPage } from '#app/ui/space/frameworks/FrameworksPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import {
  addFramework,
  editFramework,
  readFrameworks,
  retireFramework,
} from '#app/usecases/frameworks.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('frameworks:title'))

export const loader = spaceLoader(({ usecases, params }) =>
  readFrameworks(usecases, params['council'] ?? ''),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { typed, act } = readFrameworkForm(form)
  const done = act.ok ? await perform(usecases, council, act.value) : act
  if (done.ok) throw redirect(spacePaths.frameworks(council), 303)
  return answerWith({ typed, refusals: done.refusals }, done.refusals)
})

function perform(context: UseCaseContext, council: string, act: FrameworkAct): Promise<Result<null>> {
  switch (act.kind) {
    case 'add':
      return addFramework(context, council, act.words)
    case 'edit':
      return editFramework(context, council, act.framework, act.words, act.version)
    case 'retire':
      return retireFramework(context, council, act.framework, act.retired)
  }
}

export default function Frameworks() {
  const answer = useActionData<typeof action>()
  return <FrameworksPage {...useLoaderData<typeof loader>()} answer={answer} />
}
