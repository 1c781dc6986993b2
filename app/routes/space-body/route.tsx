import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams, type Params } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readBodyForm, type BodyAct } from '#app/forms/body.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { AddSeatPage } from '#app/ui/space/bodies/AddSeatPage.tsx'
import { BodyPage } from '#app/ui/space/bodies/BodyPage.tsx'
import { BodyWordsPage } from '#app/ui/space/bodies/BodyWordsPage.tsx'
import { deedIn, told, type Deed } from '#app/ui/space/bodies/view.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { describeBody, dissolveBody } from '#app/usecases/bodies.ts'
import { readBody } from '#app/usecases/body-reading.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import type { BodyAddress } from '#app/usecases/in-body.ts'
import { addSeat } from '#app/usecases/seats.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.body.name ?? '')

export const loader = spaceLoader(({ usecases, params }) => readBody(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const { typed, act } = readBodyForm(form)
  const done = act.ok ? await perform(usecases, address, act.value) : act
  if (done.ok && act.ok)
    throw redirect(told(spacePaths.body(address.council, address.body), DEED[act.value.kind]), 303)
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ act: typed['act'] ?? '', typed, refusals }, refusals)
})

const DEED: Record<BodyAct['kind'], Deed> = {
  'describe': 'described',
  'dissolve': 'dissolved',
  'add-seat': 'seatAdded',
}

function perform(
  usecases: UseCaseContext,
  address: BodyAddress,
  act: BodyAct,
): Promise<Result<unknown>> {
  switch (act.kind) {
    case 'describe':
      return describeBody(usecases, address, act.words, act.version)
    case 'dissolve':
      return dissolveBody(usecases, address, act.day)
    case 'add-seat':
      return addSeat(usecases, address, act.words, act.holder)
  }
}

function addressOf(params: Params): BodyAddress {
  return { council: params['council'] ?? '', body: params['body'] ?? '' }
}

export default function Body() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const tends = page.mayTend && page.body.dissolvedOn === null
  const { body, today } = page
  if (tends && query.has('ajouter')) return <AddSeatPage body={body} today={today} answer={answer} />
  if (tends && query.has('modifier'))
    return <BodyWordsPage body={body} today={today} answer={answer} />
  return <BodyPage {...page} deed={deedIn(query)} />
}
