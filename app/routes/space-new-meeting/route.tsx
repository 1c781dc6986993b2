import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readMeetingPlan } from '#app/forms/meeting.ts'
import { answerWith, spaceAction, spaceLoader, valueOrThrow } from '#app/http/handlers.ts'
import { agendaWords } from '#app/i18n/agenda-words.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { NewMeetingPage } from '#app/ui/space/meetings/NewMeetingPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import { planMeeting, readMeeting } from '#app/usecases/meetings.ts'
import { readCouncilSpace } from '#app/usecases/space.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('meetings:new.title'))

export const loader = spaceLoader(({ usecases, params }) =>
  readMeeting(usecases, { council: params['council'] ?? '', agenda: null }),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const council = params['council'] ?? ''
  const { timeZone } = valueOrThrow(await readCouncilSpace(usecases, council)).council
  const { typed, plan } = readMeetingPlan(form, timeZone)
  const done = plan.ok ? await planMeeting(usecases, council, plan.value, agendaWords()) : plan
  if (done.ok) throw redirect(spacePaths.meeting(council, done.value.id), 303)
  return answerWith(
    { act: 'save' as const, typed, refusals: done.refusals, letters: 0 },
    done.refusals,
  )
})

export default function NewMeeting() {
  const { bodies } = useLoaderData<typeof loader>()
  return <NewMeetingPage bodies={bodies} answer={useActionData<typeof action>()} />
}
