import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { FiguresPage } from '#app/ui/moderation-figures/FiguresPage.tsx'
import { readModerationFigures } from '#app/usecases/moderation-figures.ts'

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (t) => t('figures:title'))

export const loader = publicLoader(({ usecases, params }) =>
  readModerationFigures(usecases, {
    council: params['council'] ?? '',
    consultation: params['consultation'] ?? '',
  }),
)

export default function ModerationFigures() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />
}
