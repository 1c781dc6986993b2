import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'
import { readMeetingAct, readMeetingPlan } from '#app/forms/meeting.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { MeetingPage } from '#app/ui/space/meetings/MeetingPage.tsx'
import type { AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { convene } from '#app/usecases/convocation.ts'
import { cancelMeeting, moveMeeting, planMeetingOf, readMeeting } from '#app/usecases/meetings.ts'
import { readCouncilSpace } from '#app/usecases/space.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('meetings:page.title')} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params }) => {
  const read = await readMeeting(usecases, addressOf(params))
  if (!read.ok) return read
  const { agenda, ...page } = read.value
  return agenda === null ? refused(refusal('unknown-agenda')) : accepted({ ...page, agenda })
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const { timeZone } = valueOrThrow(await readCouncilSpace(usecases, address.council)).council
  const { act } = readMeetingAct(form)
  const { typed, plan } = readMeetingPlan(form, timeZone)
  const done = await perform(usecases, address, form, plan)
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ act, typed, refusals, letters: done.ok ? done.value.letters : 0 }, refusals)
})

type Plan = ReturnType<typeof readMeetingPlan>['plan']

async function perform(
  usecases: UseCaseContext,
  address: AgendaAddress,
  form: FormData,
  plan: Plan,
): Promise<Result<{ letters: number }>> {
  const { act, reason, version } = readMeetingAct(form)
  if (act === 'convene') return convene(usecases, address)
  if (act === 'cancel') return cancelMeeting(usecases, address, reason)
  if (!plan.ok) return plan
  if (version > 0) return moveMeeting(usecases, address, plan.value, version)
  const planned = await planMeetingOf(usecases, address, plan.value, agendaWords())
  return planned.ok ? accepted({ letters: 0 }) : planned
}

function addressOf(params: Record<string, string | undefined>): AgendaAddress {
  return { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
}

export default function Meeting() {
  const page = useLoaderData<typeof loader>()
  return <MeetingPage key={page.agenda.id} {...page} answer={useActionData<typeof action>()} />
}
