import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { minutesDocument } from '#app/documents/minutes.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { readMinutesForm, type MinutesForm } from '#app/forms/minutes.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { publicCalling } from '#app/i18n/public-calling.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { MinutesPage } from '#app/ui/space/minutes/MinutesPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import {
  approveMinutes,
  proposeMinutes,
  publishMinutes,
  reopenMinutes,
} from '#app/usecases/minutes-acts.ts'
import { readMinutes } from '#app/usecases/minutes.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('minutes:kind')} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params }) => {
  const read = await readMinutes(usecases, addressOf(params), publicCalling())
  if (!read.ok) return read
  const { told, preview, ...page } = read.value
  return accepted({
    ...page,
    approvedOn: told?.approval?.on ?? null,
    document: told && minutesDocument(told, 'members'),
    publicDocument: preview && minutesDocument(preview, 'everybody'),
  })
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, act } = readMinutesForm(form)
  const address = addressOf(params)
  const done = act.ok ? await perform(usecases, address, act.value) : act
  if (done.ok) throw redirect(spacePaths.minutes(address.council, address.agenda), 303)
  return answerWith({ typed, refusals: done.refusals }, done.refusals)
})

function perform(
  usecases: UseCaseContext,
  address: AgendaAddress,
  { act, version, approvedIn, corrections }: MinutesForm,
): Promise<Result<null>> {
  switch (act) {
    case 'propose':
      return proposeMinutes(usecases, address, version)
    case 'reopen':
      return reopenMinutes(usecases, address, version)
    case 'approve':
      return approveMinutes(usecases, address, { approvedIn, corrections }, version)
    case 'publish':
      return publishMinutes(usecases, address, publicCalling(), version)
  }
}

function addressOf(params: Record<string, string | undefined>): AgendaAddress {
  return { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
}

export default function Minutes() {
  const answer = useActionData<typeof action>()
  return <MinutesPage {...useLoaderData<typeof loader>()} answer={answer} />
}
