import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ActionListPage } from '#app/ui/space/actions/ActionListPage.tsx'
import { readActions } from '#app/usecases/actions.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('actions:list.title'))

export const loader = spaceLoader(({ usecases, params, request }) => {
  const query = new URL(request.url).searchParams
  return readActions(usecases, params['council'] ?? '', {
    state: query.get('etat') ?? '',
    theme: query.get('theme') ?? '',
  })
})

export default function Actions() {
  return <ActionListPage {...useLoaderData<typeof loader>()} />
}
