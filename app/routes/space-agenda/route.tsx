import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readAgendaForm, type AgendaAct } from '#app/forms/agenda.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { AgendaDetailsPage } from '#app/ui/space/committee/AgendaDetailsPage.tsx'
import { AgendaPage } from '#app/ui/space/committee/AgendaPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import {
  addItem,
  describeAgenda,
  moveItem,
  orderAgenda,
  removeItem,
  restorePriority,
} from '#app/usecases/agenda-acts.ts'
import { timeAgenda } from '#app/usecases/agenda-time.ts'
import { readAgenda, type AgendaAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => data?.agenda.title ?? '')

export const loader = spaceLoader(({ usecases, params }) => readAgenda(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, kind, act } = readAgendaForm(form)
  const address = addressOf(params)
  const done = act.ok ? await perform(usecases, address, act.value) : act
  if (done.ok && kind === 'details')
    throw redirect(spacePaths.agenda(address.council, address.agenda), 303)
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ kind, act: typed['act'] ?? '', typed, refusals }, refusals)
})

function perform(
  usecases: UseCaseContext,
  address: AgendaAddress,
  act: AgendaAct,
): Promise<Result<null>> {
  switch (act.kind) {
    case 'details':
      return describeAgenda(usecases, address, act.details, act.version)
    case 'time':
      return timeAgenda(usecases, address, act.time, act.spread, act.version)
    case 'order':
      return orderAgenda(usecases, address, act.order, act.version)
    case 'move':
      return moveItem(usecases, address, act, act.version)
    case 'add':
      return addItem(usecases, address, act.title)
    case 'remove':
      return removeItem(usecases, address, act.item)
    case 'restore':
      return restorePriority(usecases, address, act)
  }
}

function addressOf(params: Record<string, string | undefined>): AgendaAddress {
  return { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
}

export default function Agenda() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [query] = useSearchParams()
  return page.mayWrite && query.has('modifier') ? (
    <AgendaDetailsPage agenda={page.agenda} answer={answer} />
  ) : (
    <AgendaPage {...page} answer={answer} />
  )
}
