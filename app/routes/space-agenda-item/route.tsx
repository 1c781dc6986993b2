import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readItemForm, type ItemAct } from '#app/forms/agenda-item.ts'
import { readVoiceForm, type VoiceAct } from '#app/forms/item-voices.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ItemPage } from '#app/ui/space/committee/ItemPage.tsx'
import { readItem } from '#app/usecases/agenda-item.ts'
import type { ItemAddress } from '#app/usecases/agendas.ts'
import { settleItem, writeItem } from '#app/usecases/agenda-item-acts.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { askQuestion, answerQuestion, declareConflict } from '#app/usecases/item-voices.ts'
import { recordDecision } from '#app/usecases/decisions.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.point.title ?? ''} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) => readItem(usecases, addressOf(params)))

export const action = spaceAction(async ({ usecases, params, form }) => {
  const voice = readVoiceForm(form)
  if (voice !== null) {
    const said = await speak(usecases, addressOf(params), voice.act)
    const refusals = said.ok ? [] : said.refusals
    return answerWith({ voice: true as const, typed: voice.typed, refusals }, refusals)
  }
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

function speak(context: UseCaseContext, item: ItemAddress, act: VoiceAct): Promise<Result<null>> {
  switch (act.kind) {
    case 'ask':
      return askQuestion(context, item, act.text)
    case 'answer':
      return answerQuestion(context, item, act.question, act)
    case 'conflict':
      return declareConflict(context, item, act.takesNoPart)
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
  const page = useLoaderData<typeof loader>()
  const voiced = answer !== undefined && 'voice' in answer ? answer : undefined
  const written = answer !== undefined && 'part' in answer ? answer : undefined
  return <ItemPage key={item} {...page} answer={written} voiced={voiced} />
}
