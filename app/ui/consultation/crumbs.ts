import type { Crumb } from '#app/ui/layout/Breadcrumbs.tsx'
import { paths } from '#app/ui/paths.ts'

/** The way back from a page below a consultation. */
export function consultationCrumbs(
  council: { slug: string; name: string },
  consultation: { slug: string; title: string },
): Crumb[] {
  return [
    { label: council.name, to: paths.council(council.slug) },
    { label: consultation.title, to: paths.consultation(council.slug, consultation.slug) },
  ]
}
