import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams, type Params } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readSeatForm, type SeatAct } from '#app/forms/body.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { MandatePage } from '#app/ui/space/bodies/MandatePage.tsx'
import { SeatPage } from '#app/ui/space/bodies/SeatPage.tsx'
import { deedIn, told, type Deed } from '#app/ui/space/bodies/view.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { readSeat } from '#app/usecases/body-reading.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import type { SeatAddress } from '#app/usecases/in-body.ts'
import { addMandate, describeMandate, inviteHolder, removeMandate } from '#app/usecases/mandates.ts'
import { describeSeat, removeSeat } from '#app/usecases/seats.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.seat.organisation ?? '')

export const loader = spaceLoader(({ usecases, params }) => readSeat(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const { council, body, seat } = address
  const { typed, act } = readSeatForm(form)
  const done = act.ok ? await perform(usecases, address, act.value) : act
  if (done.ok && act.ok) {
    const gone = act.value.kind === 'remove'
    const path = gone ? spacePaths.body(council, body) : spacePaths.seat(council, body, seat)
    throw redirect(told(path, DEED[act.value.kind]), 303)
  }
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ act: typed['act'] ?? '', typed, refusals }, refusals)
})

const DEED: Record<SeatAct['kind'], Deed> = {
  'describe': 'described',
  'remove': 'seatRemoved',
  'add-mandate': 'mandate',
  'change-mandate': 'mandateChanged',
  'remove-mandate': 'mandateRemoved',
  'invite': 'invited',
}

function perform(
  usecases: UseCaseContext,
  address: SeatAddress,
  act: SeatAct,
): Promise<Result<unknown>> {
  switch (act.kind) {
    case 'describe':
      return describeSeat(usecases, address, act.words, act.version)
    case 'remove':
      return removeSeat(usecases, address, act.day)
    case 'add-mandate':
      return addMandate(usecases, address, act.draft)
    case 'change-mandate':
      return describeMandate(usecases, { ...address, mandate: act.mandate }, act.draft, act.version)
    case 'remove-mandate':
      return removeMandate(usecases, { ...address, mandate: act.mandate })
    case 'invite':
      return inviteHolder(usecases, { ...address, mandate: act.mandate })
  }
}

function addressOf(params: Params): SeatAddress {
  return { council: params['council'] ?? '', body: params['body'] ?? '', seat: params['seat'] ?? '' }
}

export default function Seat() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  const mandate = page.mandates.find(({ id }) => id === query.get('mandat'))
  return mandate === undefined ? (
    <SeatPage {...page} answer={answer} deed={deedIn(query)} />
  ) : (
    <MandatePage {...page} mandate={mandate} answer={answer} />
  )
}
