import { redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunction } from '@remix-run/react'
import { countsAsRead, doneQuery, type DoneAct } from '#app/forms/moderation.ts'
import { readReviewForm, type ReviewAct } from '#app/forms/moderation-review.ts'
import { accepted, type Result } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, spaceAction, spaceLoader } from '#app/http/handlers.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { ReviewPage } from '#app/ui/moderation/ReviewPage.tsx'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import {
  answerDistress,
  closeDistress,
  dismissDistress,
  referDistress,
} from '#app/usecases/distress.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import { maskPassages, previewMask, unmaskWords } from '#app/usecases/masking.ts'
import { declineRefusal, moderate } from '#app/usecases/moderation.ts'
import { readReview } from '#app/usecases/moderation-review.ts'
import { askOpinion, giveOpinion } from '#app/usecases/second-opinions.ts'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => {
    const shown = data?.blurred === true ? undefined : data?.proposal.words?.title
    return `${shown ?? t('moderation:review.untitled')} – ${t('moderation:title')}`
  })

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const read = await readReview(usecases, addressOf(params), params['proposal'] ?? '')
  return read.ok ? accepted({ ...read.value, origin: new URL(request.url).origin }) : read
})

export const action = spaceAction(async ({ usecases, params, form }) => {
  const { typed, read, made } = readReviewForm(form)
  if (!made.ok) return answerWith({ typed, refusals: made.refusals, preview: null }, made.refusals)
  const address = addressOf(params)
  const proposalId = params['proposal'] ?? ''
  const { version, act } = made.value
  const text = { proposalId, version }
  if (act.kind === 'mask-preview') {
    const preview = await previewMask(usecases, address, { ...text, ...act.chosen })
    return preview.ok
      ? answerWith({ typed, refusals: [], preview: preview.value })
      : answerWith({ typed, refusals: preview.refusals, preview: null }, preview.refusals)
  }
  const outcome = await perform(usecases, address, text, act)
  if (!outcome.ok)
    return answerWith({ typed, refusals: outcome.refusals, preview: null }, outcome.refusals)
  const { council, consultation } = address
  const { done, shown } = outcome.value
  const to =
    shown === null
      ? spacePaths.moderation(council, consultation)
      : spacePaths.review(council, consultation, shown)
  return redirect(`${to}${doneQuery(done, proposalId, read + (countsAsRead(done) ? 1 : 0))}`, 303)
})

/** What was done, and which text to show then: the same, the one that follows, or (null) the list. */
interface Performed {
  done: DoneAct
  shown: string | null
}

async function perform(
  usecases: UseCaseContext,
  address: ConsultationAddress,
  text: { proposalId: string; version: number },
  act: Exclude<ReviewAct, { kind: 'mask-preview' }>,
): Promise<Result<Performed>> {
  const stay = (result: Result<unknown>, done: DoneAct): Result<Performed> =>
    result.ok ? accepted({ done, shown: text.proposalId }) : result
  switch (act.kind) {
    case 'rule': {
      const ruled = await moderate(usecases, address, { ...text, ruling: act.ruling })
      if (!ruled.ok) return ruled
      const { proposed, next } = ruled.value
      const done = proposed ? 'propose' : act.ruling.act
      return accepted({ done, shown: done === 'retract' ? text.proposalId : next })
    }
    case 'refer': {
      const referred = await referDistress(usecases, address, { ...text, level: act.level })
      return referred.ok ? accepted({ done: 'refer', shown: referred.value.next }) : referred
    }
    case 'decline':
      return stay(await declineRefusal(usecases, address, { ...text, text: act.text }), act.kind)
    case 'ask':
      return stay(await askOpinion(usecases, address, { ...text, text: act.text }), act.kind)
    case 'opine':
      return stay(await giveOpinion(usecases, address, { ...text, text: act.text }), act.kind)
    case 'dismiss':
      return stay(await dismissDistress(usecases, address, text), act.kind)
    case 'answer-distress':
      return stay(await answerDistress(usecases, address, { ...text, text: act.text }), act.kind)
    case 'close-proposal':
      return stay(
        await closeDistress(usecases, address, { ...text, closing: { outcome: 'proposal' } }),
        act.kind,
      )
    case 'close-apart': {
      const closing = { outcome: 'apart', text: act.text } as const
      return stay(await closeDistress(usecases, address, { ...text, closing }), act.kind)
    }
    case 'mask':
      return stay(await maskPassages(usecases, address, { ...text, ...act.chosen }), act.kind)
    case 'unmask':
      return stay(await unmaskWords(usecases, address, { ...text, public: act.public }), act.kind)
  }
}

/** Also after a refusal: the text may have changed meanwhile, and is shown as it is now. */
export const shouldRevalidate: ShouldRevalidateFunction = () => true

export default function Review() {
  const { origin, ...view } = useLoaderData<typeof loader>()
  const answered = useActionData<typeof action>()
  return <ReviewPage key={view.proposal.id} view={view} origin={origin} answered={answered} />
}
