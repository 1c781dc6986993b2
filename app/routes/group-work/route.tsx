import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readGroupForm, type GroupAct } from '#app/forms/group-work.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { GroupWorkPage } from '#app/ui/space/groups/GroupWorkPage.tsx'
import { OpinionPage } from '#app/ui/space/groups/OpinionPage.tsx'
import { subjectOf } from '#app/ui/space/groups/view.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { entrustConsolidation, giveOpinion, readGroupWork } from '#app/usecases/group-opinions.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('groupWork:title')} – ${data?.consultation.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) => readGroupWork(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const { council, consultation } = address
  const { typed, passages, act } = readGroupForm(form)
  const done = act.ok ? await perform(usecases, address, act.value) : act
  if (!done.ok) return answerWith({ typed, passages, refusals: done.refusals }, done.refusals)
  throw redirect(
    act.ok && act.value.kind === 'entrust'
      ? spacePaths.consolidation(council, consultation)
      : `${spacePaths.groupWork(council, consultation)}?fait`,
    303,
  )
})

function perform(
  usecases: UseCaseContext,
  address: ConsultationAddress,
  act: GroupAct,
): Promise<Result<null>> {
  return act.kind === 'entrust'
    ? entrustConsolidation(usecases, address, act.groups)
    : giveOpinion(usecases, address, act.draft)
}

export default function GroupWork() {
  const view = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const asked = query.get('sur')
  const object = view.objects.find((one) => subjectOf(one) === asked)
  return object !== undefined && view.mine.length > 0 ? (
    <OpinionPage view={view} object={object} asked={query.get('groupe')} answer={answer} />
  ) : (
    <GroupWorkPage view={view} done={query.has('fait')} />
  )
}
