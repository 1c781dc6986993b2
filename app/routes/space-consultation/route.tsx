import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { accepted, refusal, type Refusal } from '#app/domain/refusal.ts'
import { typedFields, type Typed } from '#app/forms/fields.ts'
import {
  readCancellation,
  readExtension,
  staffActOf,
  type StaffAct,
} from '#app/forms/staff-acts.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { OverviewPage } from '#app/ui/staff/OverviewPage.tsx'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { cancelConsultation, extendVoting } from '#app/usecases/lifecycle.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import { readOverview, type Overview } from '#app/usecases/staff-consultations.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, () => data?.overview.consultation.title ?? '')

export const loader = spaceLoader(async ({ usecases, params }) => {
  const overview = await readOverview(usecases, addressOf(params))
  return overview.ok ? accepted({ overview: overview.value }) : overview
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const overview = valueOrThrow(await readOverview(usecases, address))
  const typed = typedFields(form)
  const act = staffActOf(typed)
  if (act === undefined) return again('extend', typed, [refusal('body-malformed')])
  const done = await perform(act, usecases, address, overview, typed)
  if (!done.ok) return again(act, typed, done.refusals)
  throw redirect(
    overview.consultation.state === 'draft'
      ? spacePaths.consultations(address.council)
      : spacePaths.consultation(address.council, address.consultation),
  )
})

/** After a refusal too: it may have moved on meanwhile. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

async function perform(
  act: StaffAct,
  usecases: UseCaseContext,
  address: ConsultationAddress,
  { council, consultation }: Overview,
  typed: Typed,
) {
  if (act === 'extend') {
    const read = readExtension(typed, council.timeZone)
    if (!read.ok) return read
    return extendVoting(usecases, address, read.value.closesAt, read.value.reason)
  }
  const reason = readCancellation(typed, consultation.state !== 'draft')
  return reason.ok ? cancelConsultation(usecases, address, reason.value) : reason
}

function again(act: StaffAct, typed: Typed, refusals: readonly Refusal[]) {
  const own =
    act === 'cancel'
      ? refusals.map((one) => (one.field === 'reason' ? { ...one, field: 'cancelReason' } : one))
      : refusals
  return answerWith({ act, typed, refusals: own }, own)
}

export default function Consultation() {
  const { overview } = useLoaderData<typeof loader>()
  return <OverviewPage overview={overview} answer={useActionData<typeof action>()} />
}
