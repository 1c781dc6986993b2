import { Readable } from 'node:stream'
import {
  createReadableStreamFromReadable,
  redirect,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { addressOf } from '#app/http/address.ts'
import { spaceAction, valueOrThrow } from '#app/http/handlers.ts'
import { keepingOfBundle } from '#app/i18n/bundle-words.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { openBundle } from '#app/usecases/sealed-urn.ts'

/** Whoever comes back to the address of the file finds the result instead. */
export function loader({ params }: LoaderFunctionArgs) {
  const { council, consultation } = addressOf(params)
  return redirect(spacePaths.result(council, consultation), 303)
}

/** A file, sent while it is read; an act, because it is journalled. */
export const action = spaceAction(async ({ usecases, params }) => {
  const { file, lines } = valueOrThrow(
    await openBundle(usecases, addressOf(params), keepingOfBundle()),
  )
  return new Response(createReadableStreamFromReadable(Readable.from(lines)), {
    headers: {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
      'Cache-Control': 'no-store',
    },
  })
})
