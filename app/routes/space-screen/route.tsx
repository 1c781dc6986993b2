import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ScreenPage } from '#app/ui/space/live/ScreenPage.tsx'
import { readScreen } from '#app/usecases/notes-page.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (t) => `${t('live:screen.title')} – ${data?.agenda.title ?? ''}`)

export const loader = spaceLoader(({ usecases, params }) =>
  readScreen(usecases, { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }),
)

export default function Screen() {
  return <ScreenPage {...useLoaderData<typeof loader>()} />
}
