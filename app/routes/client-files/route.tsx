import type { LoaderFunctionArgs } from '@remix-run/node'

/** What the site sends to browsers, file by file, for a program that compares. */
export function loader({ context }: LoaderFunctionArgs) {
  return new Response(context.clientFiles.list, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
