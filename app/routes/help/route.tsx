import type { MetaFunction } from '@remix-run/node'
import { pageTitle } from '#app/i18n/titles.ts'
import { HelpNumbers } from '#app/ui/HelpNumbers.tsx'

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, (t) => t('help:title'))

export default function Help() {
  return <HelpNumbers />
}
