import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { refusal, refused, type Refusal, type Result } from '#app/domain/refusal.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { readForm } from './form-body.ts'
import './load-context.ts'
import { statusOf } from './refusal-status.ts'

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
      const result = await load({ usecases: context.usecases, params, request })
      if (result.ok) return result.value
      throw failure({ refusals: result.refusals }, statusOf(result.refusals))
    })
}

/** An action of a public form: refuses other sites and oversized bodies before anything is read. */
export function publicAction<T>(act: (args: PublicArgs & { form: FormData }) => Promise<T>) {
  return ({ context, params, request }: ActionFunctionArgs): Promise<T> =>
    guarded(context.reportError, async () => {
      const form = context.sameSite ? await readForm(request) : refused(refusal('cross-site'))
      if (!form.ok) throw failure({ refusals: form.refusals }, statusOf(form.refusals))
      return act({ usecases: context.usecases, params, request, form: form.value })
    })
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
