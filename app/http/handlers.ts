import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isOverloaded } from '#app/domain/bounded.ts'
import type { KeptForm } from '#app/domain/kept-form.ts'
import { refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readForm, readUpload } from './form-body.ts'
import './load-context.ts'
import { statusOf } from './refusal-status.ts'
import type { Attempts } from './throttle.ts'

const METHOD_NOT_ALLOWED = 405

interface PublicArgs {
  usecases: UseCaseContext
  params: LoaderFunctionArgs['params']
  request: Request
}

interface SpaceArgs extends PublicArgs {
  /** SHA-256 of the session's secret: tells one's own session among the others. */
  sessionHash: string
  attempts: Attempts
}

/** What an error page has to go by: reasons that were expected, or the code of an incident. */
export type Failure = { refusals: readonly Refusal[]; kept?: KeptForm } | { incident: string }

/** A loader of a public page: gives the value, or throws a refusal as a response with its status. */
export function publicLoader<T>(load: (args: PublicArgs) => Promise<Result<T>>) {
  return ({ context, params, request }: LoaderFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      return valueOrThrow(await load({ usecases: context.usecases, params, request }))
    })
}

/** An action of a public form: refuses other methods, other sites and oversized bodies unread. */
export function publicAction<T>(
  act: (args: PublicArgs & { form: FormData; attempts: Attempts }) => Promise<T>,
) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      const form = await formOf(context, request)
      const { usecases, attempts } = context
      return act({ usecases, attempts, params, request, form })
    })
}

/**
 * An action that the address alone allows, and that mail programs ask for without showing a page, in a form of either
 * kind (RFC 8058). `form` is null for what no page of ours sends.
 */
export function mailAction<T>(act: (args: PublicArgs & { form: FormData | null }) => Promise<T>) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      if (request.method !== 'POST')
        throw failure({ refusals: [refusal('body-malformed')] }, METHOD_NOT_ALLOWED)
      if (!context.sameSite) valueOrThrow(refused(refusal('cross-site')))
      const form = await readForm(request)
      const { usecases } = context
      return act({ usecases, params, request, form: form.ok ? form.value : null })
    })
}

/** What a page at the door of `/espace` may do, where nobody need be signed in yet. */
interface DoorArgs extends PublicArgs {
  signedIn: boolean
  attempts: Attempts
  /** Begins a session for somebody who proved who they are; the one before, if any, is over. */
  enter: (accountId: string) => Promise<void>
  /** Ends this browser's session, if it has one. */
  leave: () => Promise<void>
}

/** A loader of a page at the door of `/espace`. */
export function doorLoader<T>(load: (args: DoorArgs) => Promise<Result<T>>) {
  return ({ context, params, request }: LoaderFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      return valueOrThrow(await load({ ...(await door(context, request)), params, request }))
    })
}

/** An action at the door of `/espace`: as of a public form, and a session may begin or end. */
export function doorAction<T>(act: (args: DoorArgs & { form: FormData }) => Promise<T>) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      const form = await formOf(context, request)
      return act({ ...(await door(context, request)), params, request, form })
    })
}

async function door(
  { sessions, usecases, setCookie, attempts }: AppLoadContext,
  request: Request
): Promise<Omit<DoorArgs, 'params' | 'request'>> {
  const leave = async () => setCookie(await sessions.end(request))
  const enter = async (accountId: string) => {
    await sessions.end(request)
    setCookie(await sessions.begin(accountId))
  }
  const signedIn = (await sessions.read(request)) !== null
  return { usecases, signedIn, attempts, enter, leave }
}

/** The form of a request: other methods, other sites and oversized bodies are refused unread. */
async function formOf(context: AppLoadContext, request: Request): Promise<FormData> {
  if (request.method !== 'POST')
    throw failure({ refusals: [refusal('body-malformed')] }, METHOD_NOT_ALLOWED)
  return valueOrThrow(context.sameSite ? await readForm(request) : refused(refusal('cross-site')))
}

/** A loader of a page under `/espace`: leads whoever is not signed in to the sign-in page. */
export function spaceLoader<T>(load: (args: SpaceArgs) => Promise<Result<T>>) {
  return ({ context, params, request }: LoaderFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      const space = await enterSpace(context, request)
      if (space === null) throw redirect(signInPath(pathOf(request)))
      return valueOrThrow(await load({ ...space, params, request }))
    })
}

/** An action under `/espace`. A session that is over loses nothing: the form comes back to be sent again. */
export function spaceAction<T>(act: (args: SpaceArgs & { form: FormData }) => Promise<T>) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      const form = await formOf(context, request)
      const space = await enterSpace(context, request)
      if (space === null) throw signedOut(request, form)
      return act({ ...space, params, request, form })
    })
}

/**
 * An action under `/espace` that takes a file of up to `largest` bytes; `form` is null where it was larger. Nothing is read
 * of what somebody sends whose session is over: no browser gives a file back, so it is chosen again.
 */
export function spaceUpload<T>(
  largest: number,
  act: (args: SpaceArgs & { form: FormData | null }) => Promise<T>,
) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      if (request.method !== 'POST')
        throw failure({ refusals: [refusal('body-malformed')] }, METHOD_NOT_ALLOWED)
      if (!context.sameSite) valueOrThrow(refused(refusal('cross-site')))
      const space = await enterSpace(context, request)
      if (space === null) throw signedOut(request, new FormData())
      const form = valueOrThrow(await readUpload(request, largest))
      return act({ ...space, params, request, form })
    })
}

async function enterSpace(
  { sessions, usecases, setCookie, attempts }: AppLoadContext,
  request: Request
): Promise<Pick<SpaceArgs, 'usecases' | 'sessionHash' | 'attempts'> | null> {
  const signedIn = await sessions.read(request)
  if (signedIn === null) return null
  const { accountId, sessionHash, renewal } = signedIn
  if (renewal !== undefined) setCookie(renewal)
  const actor = { kind: 'account', accountId } as const
  return { usecases: { ...usecases, actor }, sessionHash, attempts }
}

/** The sign-in page, from which one comes back to `path`. */
export function signInPath(path: string): string {
  return `/espace/connexion?${new URLSearchParams({ retour: path })}`
}

/** A password is typed again rather than written into a page. */
const NEVER_KEPT = ['password', 'current', 'next']

function signedOut(request: Request, form: FormData) {
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !NEVER_KEPT.includes(name) ? [[name, value] as const] : []
  )
  const refusals = [refusal('signed-out')]
  return failure({ refusals, kept: { action: pathOf(request), fields } }, statusOf(refusals))
}

/** Path and query as a person knows them: without what Remix adds to fetch a page's data. */
function pathOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.delete('_routes')
  const query = searchParams.toString()
  return `${pathname.replace(/\.data$/, '')}${query && `?${query}`}`
}

/** The value, or the refusal thrown as the response that the error page explains. */
export function valueOrThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw failure({ refusals: result.refusals }, statusOf(result.refusals))
}

/** An answer that shows a form again: with the status of what it refuses, if anything. */
export function answerWith<T>(value: T, refusals: readonly Refusal[] = []) {
  return data(value, { status: refusals.length > 0 ? statusOf(refusals) : 200 })
}

async function guarded<T>(
  reportError: (error: unknown) => string,
  work: () => Promise<T>
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isAnswer(error)) throw error
    if (isOverloaded(error)) return valueOrThrow(refused(refusal('too-many-attempts')))
    throw failure({ incident: reportError(error) }, 500)
  }
}

function failure(reason: Failure, status: number) {
  return data(reason, { status })
}

function isAnswer(error: unknown): boolean {
  if (error instanceof Response) return true
  return (
    typeof error === 'object' &&
    error !== null &&
    'type' in error &&
    error.type === 'DataWithResponseInit'
  )
}
