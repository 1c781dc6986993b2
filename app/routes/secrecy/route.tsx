import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/i18n/titles.ts'
import { SecrecyPage } from '#app/ui/secrecy/SecrecyPage.tsx'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('secrecy:title'))

export function loader({ context }: LoaderFunctionArgs) {
  return { filesHash: context.clientFiles.hash }
}

export default function Secrecy() {
  return <SecrecyPage {...useLoaderData<typeof loader>()} />
}
