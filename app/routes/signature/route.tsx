import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { readSigning } from '#app/forms/email-voting.ts'
import { addressOf } from '#app/http/address.ts'
import { publicAction } from '#app/http/handlers.ts'
import { statusOf } from '#app/http/refusal-status.ts'
import { paths } from '#app/ui/paths.ts'
import { issueSignature } from '#app/usecases/email-voting.ts'

/** Whoever follows this address is led to where one asks for a link. */
export function loader({ params }: LoaderFunctionArgs) {
  const { council, consultation } = addressOf(params)
  return redirect(paths.voteByEmail(council, consultation), 303)
}

/** Signs a token that nobody here sees. There is no session: the link is all that is known of who asks. */
export const action = publicAction(async ({ usecases, params, form }) => {
  const issued = await issueSignature(usecases, addressOf(params), readSigning(form))
  return issued.ok
    ? Response.json(issued.value)
    : Response.json(
        { refusal: issued.refusals[0]?.code },
        { status: statusOf(issued.refusals) },
      )
})
