import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readForm } from './form-body.ts'
import './load-context.ts'
import { statusOf } from './refusal-status.ts'

const METHOD_NOT_ALLOWED = 405

interface PublicArgs {
  usecases: UseCaseContext
  params: LoaderFunctionArgs['params']
  request: Request
}

/** What an error page has to go by: reasons that were expected, or the code of an incident. */
export type Failure = { refusals: readonly Refusal[] } | { incident: string }

/** A loader of a public page: gives the value, or throws a refusal as a response with its status. */
export function publicLoader<T>(load: (args: PublicArgs) => Promise<Result<T>>) {
  return ({ context, params, request }: LoaderFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      return valueOrThrow(await load({ usecases: context.usecases, params, request }))
    })
}

/** An action of a public form: refuses other methods, other sites and oversized bodies unread. */
export function publicAction<T>(act: (args: PublicArgs & { form: FormData }) => Promise<T>) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      if (request.method !== 'POST')
        throw failure({ refusals: [refusal('body-malformed')] }, METHOD_NOT_ALLOWED)
      const form = context.sameSite ? await readForm(request) : refused(refusal('cross-site'))
      return act({ usecases: context.usecases, params, request, form: valueOrThrow(form) })
    })
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
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isAnswer(error)) throw error
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
