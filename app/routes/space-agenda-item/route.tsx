import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { readItemForm } from '#app/forms/agenda-item.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ItemPage } from '#app/ui/space/committee/ItemPage.tsx'
import { writeItem } from '#app/usecases/agenda-acts.ts'
import { readItem } from '#app/usecases/agendas.ts'
import { recordDecision } from '#app/usecases/decisions.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.point.title ?? ''} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) => readItem(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, part, act } = readItemForm(form)
  const address = addressOf(params)
  if (!act.ok) return answerWith({ typed, part, refusals: act.refusals }, act.refusals)
  const done =
    act.value.part === 'words'
      ? await writeItem(usecases, address, act.value.words, act.value.version)
      : await recordDecision(usecases, address, act.value.words, act.value.version)
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ typed, part, refusals }, refusals)
})

function addressOf(params: Record<string, string | undefined>) {
  return {
    council: params['council'] ?? '',
    agenda: params['agenda'] ?? '',
    item: params['item'] ?? '',
  }
}

export default function AgendaItem() {
  const { item } = useParams()
  const answer = useActionData<typeof action>()
  return <ItemPage key={item} {...useLoaderData<typeof loader>()} answer={answer} />
}
