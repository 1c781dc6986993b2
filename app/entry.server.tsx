import { PassThrough } from 'node:stream'
import {
  createReadableStreamFromReadable,
  type AppLoadContext,
  type EntryContext,
  type HandleErrorFunction,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import '#app/http/load-context.ts'
import { readLanguage } from '#app/i18n/detection.server.ts'
import { createI18n } from '#app/i18n/instance.ts'
import { NonceContext } from '#app/ui/nonce.ts'

/** After this, what is still missing is given up. */
const RENDERING_LIMIT_MS = 5_000

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reportError }: AppLoadContext,
): Promise<Response> {
  const i18n = createI18n(await readLanguage(request))
  const wholePage = isbot(request.headers.get('User-Agent'))
  return new Promise((resolve, reject) => {
    let answered = false
    let failed = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remixContext} url={request.url} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        [wholePage ? 'onAllReady' : 'onShellReady']() {
          answered = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.append('Vary', 'Cookie')
          resolve(
            new Response(createReadableStreamFromReadable(body), {
              headers,
              status: failed ? 500 : status,
            }),
          )
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          failed = true
          if (answered) reportError(error)
        },
      },
    )
    setTimeout(abort, RENDERING_LIMIT_MS).unref()
  })
}

/**
 * Nothing of the request is noted: nobody should have an address and a time beside a ballot. An unknown
 * page or method is an answer, not an error.
 */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) context.reportError(error)
}
