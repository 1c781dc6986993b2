import { useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import type { BallotRules } from '#app/domain/ballot.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { ballotOf } from '#app/forms/voting-ballot.ts'
import { castingSecrets, readCastView, type CastingSecrets } from '#app/forms/voting-cast.ts'
import {
  parseVotingForm,
  type BallotDraft,
  type CastView,
  type VotingAnswer,
} from '#app/forms/voting.ts'
import { credentialsOf, isReplacing } from '#app/forms/credentials.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { switchLanguage } from '#app/http/language.ts'
import { NothingToShow } from '#app/ui/voting/NothingToShow.tsx'
import { Voting } from '#app/ui/voting/Voting.tsx'
import { castBallot, readBallotPaper } from '#app/usecases/ballots.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'

export { clientAction, handle, meta, shouldRevalidate } from '#app/ui/voting/route-parts.ts'

export const loader = publicLoader(({ usecases, params }) =>
  readBallotPaper(usecases, addressOf(params)),
)

/** Puts a ballot into the urn. On a refusal the review comes back with all that was filled in. */
export const action = publicAction(async ({ usecases, attempts, params, request, form }) => {
  const address = addressOf(params)
  const { consultation } = valueOrThrow(await readBallotPaper(usecases, address))
  const { draft, intent } = valueOrThrow(parseVotingForm(form, consultation))
  if (intent.name === 'language') {
    const again = await switchLanguage(request, intent.language)
    if (again !== null) throw again
    const shown = readCastView(form)
    if (shown !== null) return answerWith<VotingAnswer>({ kind: 'cast', cast: shown })
  }
  const step = { name: 'review' } as const
  if (intent.name !== 'cast')
    return answerWith<VotingAnswer>({ kind: 'view', view: { step, draft, refusals: [] } })
  const secrets = castingSecrets(form, draft, usecases)
  const cast = await attempts.tryCode(() =>
    castDraft(usecases, address, { draft, secrets, rules: consultation }),
  )
  if (cast.ok) return answerWith<VotingAnswer>({ kind: 'cast', cast: cast.value })
  const view = { step, draft, refusals: cast.refusals }
  return answerWith<VotingAnswer>({ kind: 'view', view }, cast.refusals)
})

async function castDraft(
  usecases: UseCaseContext,
  address: ConsultationAddress,
  { draft, secrets, rules }: { draft: BallotDraft; secrets: CastingSecrets; rules: BallotRules },
): Promise<Result<CastView>> {
  const credentials = credentialsOf(draft)
  if (!credentials.ok) return credentials
  const ballot = ballotOf(draft, rules)
  if (!ballot.ok) return ballot
  const { newChangeKey, ...proof } = secrets
  const { changeKey = newChangeKey, ...credential } = credentials.value
  const replacing = isReplacing(draft)
  const casting = { ...proof, ballot: ballot.value, changeKey, replacing }
  const cast = await castBallot(usecases, address, credential, casting)
  if (!cast.ok) return cast
  const { receipt } = cast.value
  const changedWith = 'code' in credential ? 'code' : 'receipt'
  return accepted({ receipt, changeKey: replacing ? null : newChangeKey, changedWith })
}

export default function Cast() {
  const paper = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [answered] = useState(answer !== undefined)
  return answered ? <Voting paper={paper} answer={answer} /> : <NothingToShow paper={paper} />
}
