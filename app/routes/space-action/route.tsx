import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readActionForm, type ActionAct } from '#app/forms/action.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ActionPage } from '#app/ui/space/actions/ActionPage.tsx'
import { ActionWordsPage } from '#app/ui/space/actions/ActionWordsPage.tsx'
import { IndicatorPage } from '#app/ui/space/actions/IndicatorPage.tsx'
import { StepPage } from '#app/ui/space/actions/StepPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import {
  addEvidence,
  addStep,
  finishStep,
  moveAction,
  removeEvidence,
  removeStep,
  rewriteAction,
  rewriteStep,
} from '#app/usecases/action-acts.ts'
import { readAction, type ActionAddress } from '#app/usecases/actions.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { addIndicator, removeIndicator, writeFigure } from '#app/usecases/indicators.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.action.title ?? '')

export const loader = spaceLoader(({ usecases, params }) => readAction(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, kind, act } = readActionForm(form)
  const address = addressOf(params)
  const done = act.ok ? await perform(usecases, address, act.value) : act
  if (!done.ok) return answerWith({ kind, typed, refusals: done.refusals }, done.refusals)
  throw redirect(spacePaths.action(address.council, address.action, kind ?? ''), 303)
})

function perform(
  usecases: UseCaseContext,
  address: ActionAddress,
  act: ActionAct,
): Promise<Result<null>> {
  switch (act.kind) {
    case 'words':
      return rewriteAction(usecases, address, act.words, act.reason, act.version)
    case 'state':
      return moveAction(usecases, address, act, act.version)
    case 'add-step':
      return addStep(usecases, address, act.words)
    case 'step':
      return rewriteStep(usecases, { ...address, step: act.step }, act.words, act.version)
    case 'finish-step':
      return finishStep(usecases, { ...address, step: act.step })
    case 'remove-step':
      return removeStep(usecases, { ...address, step: act.step })
    case 'add-evidence':
      return addEvidence(usecases, address, act.evidence)
    case 'remove-evidence':
      return removeEvidence(usecases, { ...address, evidence: act.evidence })
    case 'add-indicator':
      return addIndicator(usecases, address, act.indicator)
    case 'remove-indicator':
      return removeIndicator(usecases, { ...address, indicator: act.indicator })
    case 'figure':
      return writeFigure(usecases, { ...address, indicator: act.indicator }, act)
  }
}

function addressOf(params: Record<string, string | undefined>): ActionAddress {
  return { council: params['council'] ?? '', action: params['action'] ?? '' }
}

export default function Action() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const step = page.steps.find(({ id }) => id === query.get('etape'))
  if (page.choices !== null && query.has('modifier'))
    return <ActionWordsPage action={page.action} choices={page.choices} answer={answer} />
  if (page.choices !== null && step !== undefined)
    return <StepPage key={step.id} action={page.action} step={step} answer={answer} />
  const indicator = page.indicators.find(({ id }) => id === query.get('indicateur'))
  if (page.choices !== null && indicator !== undefined)
    return (
      <IndicatorPage
        key={indicator.id}
        action={page.action}
        indicator={indicator}
        today={page.today}
        answer={answer}
      />
    )
  return <ActionPage {...page} answer={answer} />
}
