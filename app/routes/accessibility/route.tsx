import type { MetaFunction } from '@remix-run/node'
import { pageTitle } from '#app/i18n/titles.ts'
import { AccessibilityStatement } from '#app/ui/AccessibilityStatement.tsx'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, (t) => t('pages:accessibility.title'))

export default function Accessibility() {
  return <AccessibilityStatement />
}
