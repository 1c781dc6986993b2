import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readJournalQuestion } from '#app/forms/journal.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { accepted } from '#app/domain/refusal.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { JournalPage } from '#app/ui/space/journal/JournalPage.tsx'
import { readJournal } from '#app/usecases/journal-reading.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('journal:title')} – ${data?.journal.council.name ?? ''}`)

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const question = readJournalQuestion(new URL(request.url).searchParams)
  const journal = await readJournal(usecases, params['council'] ?? '', question)
  return journal.ok ? accepted({ journal: journal.value, noted: question.noted ?? '' }) : journal
})

export default function Journal() {
  return <JournalPage {...useLoaderData<typeof loader>()} />
}
