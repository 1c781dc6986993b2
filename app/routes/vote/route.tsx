import { useActionData, useLoaderData } from '@remix-run/react'
import { credentialsOf } from '#app/forms/credentials.ts'
import { advance } from '#app/forms/voting-steps.ts'
import { parseVotingForm, type VotingAnswer } from '#app/forms/voting.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { switchLanguage } from '#app/http/language.ts'
import { Voting } from '#app/ui/voting/Voting.tsx'
import { checkCredentials, readBallotPaper } from '#app/usecases/ballots.ts'

export { clientAction, handle, meta, shouldRevalidate } from '#app/ui/voting/route-parts.ts'

export const loader = publicLoader(({ usecases, params }) =>
  readBallotPaper(usecases, addressOf(params)),
)

/** A step of the ballot for a browser without JavaScript, and the check of a code for every browser. */
export const action = publicAction(async ({ usecases, attempts, params, request, form }) => {
  const address = addressOf(params)
  const { consultation } = valueOrThrow(await readBallotPaper(usecases, address))
  const posted = valueOrThrow(parseVotingForm(form, consultation))
  if (posted.intent.name === 'language') {
    const again = await switchLanguage(request, posted.intent.language)
    if (again !== null) throw again
  }
  if (posted.intent.name === 'begin') {
    const typed = credentialsOf(posted.draft)
    const checked = typed.ok
      ? await attempts.tryCode(() => checkCredentials(usecases, address, typed.value))
      : typed
    if (!checked.ok) {
      const { draft } = posted
      const view = { step: { name: 'start' }, draft, refusals: checked.refusals } as const
      return answerWith<VotingAnswer>({ kind: 'view', view }, checked.refusals)
    }
  }
  const view = advance(posted, consultation, usecases)
  return answerWith<VotingAnswer>({ kind: 'view', view }, view.refusals)
})

export default function Vote() {
  return <Voting paper={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
