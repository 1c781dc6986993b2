import type { LoaderFunctionArgs } from '@remix-run/node'
import { tableSchema } from '#app/documents/open-data/schemas.ts'
import { openJson } from '#app/http/open-file.ts'

/** What the columns of every released table mean. */
export function loader({ request }: LoaderFunctionArgs) {
  return openJson(request, tableSchema(new URL('/', request.url).href))
}
