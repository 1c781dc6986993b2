import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readItemForm, type ItemAct } from '#app/forms/agenda-item.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ItemPage } from '#app/ui/space/committee/ItemPage.tsx'
import { readItem, type ItemAddress } from '#app/usecases/agenda-item.ts'
import { settleItem, writeItem } from '#app/usecases/agenda-item-acts.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { recordDecision } from '#app/usecases/decisions.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.point.title ?? ''} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) => readItem(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, readers, frameworks, part, act } = readItemForm(form)
  const done = act.ok ? await perform(usecases, addressOf(params), act.value) : act
  const refusals = done.ok ? [] : done.refusals
  return answerWith({ typed, readers, frameworks, part, refusals }, refusals)
})

function perform(context: UseCaseContext, item: ItemAddress, act: ItemAct): Promise<Result<null>> {
  switch (act.part) {
    case 'words':
      return writeItem(context, item, act.words, act.version)
    case 'decision':
      return recordDecision(context, item, act.words, act.version)
    case 'settings':
      return settleItem(context, item, act.settings, act.version)
  }
}

function addressOf(params: Record<string, string | undefined>): ItemAddress {
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
