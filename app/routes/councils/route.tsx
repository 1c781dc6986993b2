import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { CouncilsPage } from '#app/ui/council/CouncilsPage.tsx'
import { listCouncils } from '#app/usecases/councils.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('pages:councils.title'))

export const loader = publicLoader(({ usecases: context }) => listCouncils(context))

export default function Councils() {
  return <CouncilsPage councils={useLoaderData<typeof loader>()} />
}
