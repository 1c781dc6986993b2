import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { HomePage } from '#app/ui/HomePage.tsx'
import { listCouncils } from '#app/usecases/councils.ts'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('common:tagline'))

export const loader = publicLoader(({ usecases: context }) => listCouncils(context))

export default function Home() {
  return <HomePage councils={useLoaderData<typeof loader>()} />
}
