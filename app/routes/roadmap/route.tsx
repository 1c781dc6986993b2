import type { MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { roadmapDocument } from '#app/documents/roadmap.ts'
import { accepted } from '#app/domain/refusal.ts'
import { readRoadmapOrder } from '#app/forms/roadmap.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { DocumentText } from '#app/ui/documents/DocumentText.tsx'
import { PrintDocument } from '#app/ui/documents/PrintDocument.tsx'
import { RoadmapOrderLink } from '#app/ui/documents/RoadmapOrderLink.tsx'
import { Page } from '#app/ui/layout/Page.tsx'
import { paths } from '#app/ui/paths.ts'
import { readPublicRoadmap } from '#app/usecases/roadmap.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, () => `${data?.document.kind ?? ''} – ${data?.document.author ?? ''}`)

export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readPublicRoadmap(usecases, params['council'] ?? '', readRoadmapOrder(request))
  if (!read.ok) return read
  const { name, demonstration } = read.value.council
  const { order } = read.value
  return accepted({ council: { name, demonstration }, order, document: roadmapDocument(read.value) })
})

export default function Roadmap() {
  const { council: slug = '' } = useParams()
  const { council, order, document } = useLoaderData<typeof loader>()
  return (
    <Page
      title={document.title}
      kicker={`${document.kind} · ${document.author}`}
      crumbs={[{ label: council.name, to: paths.council(slug) }]}
      here={document.kind}
      council={council}
    >
      <div className="actions">
        <PrintDocument />
      </div>
      <RoadmapOrderLink order={order} path={paths.roadmap(slug)} />
      <DocumentText document={document} />
    </Page>
  )
}
