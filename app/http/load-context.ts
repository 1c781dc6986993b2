import type { UseCaseContext } from '#app/usecases/context.ts'
import type { ClientFiles } from './client-files.ts'
import type { Sessions } from './sessions.ts'
import type { Attempts } from './throttle.ts'

/** What the server gives to every loader and action. */
export interface ServerContext {
  /** For public pages: nobody is signed in there. */
  usecases: UseCaseContext
  sessions: Sessions
  /** Counts this visitor's failed attempts at an account, knowing neither. */
  attempts: Attempts
  /** Adds a `Set-Cookie` to the answer; for pages under `/espace` only. */
  setCookie: (cookie: string) => void
  /** Allows this page's own scripts under the content security policy. */
  nonce: string
  /** The scripts and styles that browsers are sent. */
  clientFiles: ClientFiles
  /** Notes an unexpected error without anything of the request; returns its incident code. */
  reportError: (error: unknown) => string
  /** False for a form sent from another site. */
  sameSite: boolean
}

declare module '@remix-run/node' {
  interface AppLoadContext extends ServerContext {}
  interface Future {
    v3_singleFetch: true
  }
}
