import type { LoaderFunctionArgs } from '@remix-run/node'
import { jsonSchema } from '#app/documents/open-data/schemas.ts'
import { openJson } from '#app/http/open-file.ts'
import { paths } from '#app/ui/paths.ts'

/** What every released result as JSON holds. */
export function loader({ request }: LoaderFunctionArgs) {
  return openJson(request, jsonSchema(new URL(paths.jsonSchema, request.url).href))
}
