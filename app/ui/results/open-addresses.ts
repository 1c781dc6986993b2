import { paths } from '#app/ui/paths.ts'

interface Released {
  council: { slug: string }
  consultation: { slug: string }
}

/** Where a released result and what describes it can be had: whole addresses, of the site that was asked. */
export function openAddresses(url: string, { council, consultation }: Released) {
  const whole = (path: string) => new URL(path, url).href
  const of = (path: (council: string, slug: string) => string) =>
    whole(path(council.slug, consultation.slug))
  return {
    page: of(paths.results),
    csv: of(paths.resultsCsv),
    json: of(paths.resultsJson),
    dataPackage: of(paths.resultsPackage),
    picture: of(paths.resultsPicture),
    tableSchema: whole(paths.tableSchema),
    jsonSchema: whole(paths.jsonSchema),
  }
}
