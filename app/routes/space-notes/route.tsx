import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Result } from '#app/domain/refusal.ts'
import { readItemForm } from '#app/forms/agenda-item.ts'
import { readNotesForm, type NotesAct } from '#app/forms/live-notes.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { NotesPage } from '#app/ui/space/live/NotesPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { ItemAddress } from '#app/usecases/agendas.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { recordDecision } from '#app/usecases/decisions.ts'
import { writeNotes } from '#app/usecases/live-notes.ts'
import { nameNoteTakers } from '#app/usecases/note-taking.ts'
import { readNotesPage } from '#app/usecases/notes-page.ts'
import { askForHands, noteHands } from '#app/usecases/shows-of-hands.ts'
import { beginMeeting, endMeeting, goToItem } from '#app/usecases/sittings.ts'

export { readAgainAfterConflict as shouldRevalidate } from '#app/ui/revalidation.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('live:notes.title')} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params, request }) =>
  readNotesPage(usecases, addressOf(params), new URL(request.url).searchParams.get('point')),
)

export const action = spaceAction(async ({ usecases, params, form }) => {
  const address = addressOf(params)
  const { item, typed, act } = readNotesForm(form)
  const at = { ...address, item }
  if (form.has('part')) {
    const { typed, readers, frameworks, part, act } = readItemForm(form)
    const decided =
      act.ok && act.value.part === 'decision'
        ? await recordDecision(usecases, at, act.value.words, act.value.version)
        : act
    const refusals = decided.ok ? [] : decided.refusals
    return answerWith({ item, typed, readers, frameworks, part, refusals }, refusals)
  }
  const done = act.ok ? await perform(usecases, at, act.value) : act
  if (done.ok) {
    const { council, agenda } = address
    const fromScreen = typed['from'] === 'screen'
    throw redirect(fromScreen ? spacePaths.screen(council, agenda) : spacePaths.notes(council, agenda, item), 303)
  }
  return answerWith(
    { item, typed, readers: [], frameworks: [], part: null, refusals: done.refusals },
    done.refusals,
  )
})

function perform(usecases: UseCaseContext, at: ItemAddress, act: NotesAct): Promise<Result<null>> {
  switch (act.kind) {
    case 'begin':
      return beginMeeting(usecases, at)
    case 'end':
      return endMeeting(usecases, at)
    case 'here':
      return goToItem(usecases, at)
    case 'notes':
      return writeNotes(usecases, at, act.text, act.version)
    case 'ask':
      return askForHands(usecases, at, act.question)
    case 'hands':
      return noteHands(usecases, at, act)
    case 'takers':
      return nameNoteTakers(usecases, at, act.takers)
  }
}

function addressOf(params: Record<string, string | undefined>) {
  return { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
}

export default function Notes() {
  const answer = useActionData<typeof action>()
  return <NotesPage {...useLoaderData<typeof loader>()} answer={answer} />
}
