import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAttendance as readForm } from '#app/forms/meeting.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { AttendancePage } from '#app/ui/space/meetings/AttendancePage.tsx'
import type { AgendaAddress } from '#app/usecases/agendas.ts'
import { noteAttendance, readAttendance } from '#app/usecases/attendance.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('meetings:attendance.title')} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readAttendance(usecases, addressOf(params)),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, said, guests, version } = readForm(form)
  const done = await noteAttendance(usecases, addressOf(params), said, guests, version)
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ typed, refusals }, refusals)
})

function addressOf(params: Record<string, string | undefined>): AgendaAddress {
  return { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
}

export default function Attendance() {
  const page = useLoaderData<typeof loader>()
  return <AttendancePage key={page.agenda.id} {...page} answer={useActionData<typeof action>()} />
}
