import type { MetaFunction } from '@remix-run/node'
import {
  useActionData,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunction,
} from '@remix-run/react'
import type { Refusal, Result } from '#app/domain/refusal.ts'
import { marksIn, readingOf, replaced } from '#app/forms/marks.ts'
import { asTyped, readWords, tidied, type TypedWords } from '#app/forms/proposal-words.ts'
import {
  parseTrackingForm,
  readTrackingCode,
  tidyWritten,
  type TrackingAct,
  type TrackingForm,
  type Written,
} from '#app/forms/tracking.ts'
import { addressOf } from '#app/http/address.ts'
import { answerWith, publicAction, publicLoader, valueOrThrow } from '#app/http/handlers.ts'
import { switchLanguage } from '#app/http/language.ts'
import { pageTitle } from '#app/i18n/titles.ts'
import { unlessUnreachable } from '#app/ui/steps/unreachable.ts'
import { TrackingPage } from '#app/ui/tracking/TrackingPage.tsx'
import { TRACKING_FORM, type TrackedAnswer, type TrackingAnswer } from '#app/ui/tracking/view.ts'
import { appealRefusal } from '#app/usecases/appeals.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import { askForNotice, forgetNotice } from '#app/usecases/notices.ts'
import { objectToMerge } from '#app/usecases/objections.ts'
import { readProposing } from '#app/usecases/proposals.ts'
import {
  answerModeration,
  followProposal,
  reviseProposal,
  withdrawProposal,
} from '#app/usecases/tracking.ts'

export const handle = { ballotForm: TRACKING_FORM }

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  pageTitle(matches, (t) => `${t('proposals:track.title')} – ${data?.consultation.title ?? ''}`)

export const loader = publicLoader(({ usecases, params }) =>
  readProposing(usecases, addressOf(params)),
)

/** What an author asks for with the tracking code, and where the proposal stands afterwards. */
export const action = publicAction(async ({ usecases, params, request, form }) => {
  const address = addressOf(params)
  const posted = valueOrThrow(parseTrackingForm(form))
  if (posted.intent.name === 'language') {
    const again = await switchLanguage(request, posted.intent.language)
    if (again !== null) throw again
  }
  const atStart = posted.screen === 'code' && posted.intent.name !== 'open'
  if (posted.intent.name === 'leave' || atStart)
    return answerWith<TrackingAnswer>(askForCode(atStart ? posted.code : ''))
  const code = readTrackingCode(posted.code)
  if (!code.ok)
    return answerWith<TrackingAnswer>(askForCode(posted.code, code.refusals), code.refusals)
  const checked = isChecked(posted)
  const acted = checked ? null : await act(usecases, address, code.value, posted)
  const followed = await followProposal(usecases, address, code.value)
  if (!followed.ok)
    return answerWith<TrackingAnswer>(askForCode(posted.code, followed.refusals), followed.refusals)
  const refusals = acted?.ok === false ? acted.refusals : []
  const overtaken = refusals.some((refusal) => refusal.code === 'changed-meanwhile')
  const stays = acted === null ? checked || staysOn(posted) : !acted.ok
  const { version } = followed.value
  const typedWords = stays && posted.screen === 'revise' ? wordsShown(posted, checked) : null
  const reads = checked || (posted.seen && stays)
  const answer: TrackingAnswer = {
    screen: checked ? 'revise' : possibleScreen(screenAfter(posted, acted), acted, followed.value.may),
    code: code.value,
    fresh: posted.fresh,
    followed: followed.value,
    written: left(posted, acted),
    typedWords,
    reading: reads ? readingOf(tidied(typedWords ?? asTyped(followed.value))) : null,
    version: stays && posted.screen === 'revise' && !overtaken ? posted.version : version,
    refusals,
    done: acted?.ok === true ? actOf(posted) : null,
  }
  return answerWith<TrackingAnswer>(answer, refusals)
})

function askForCode(typed: string, refusals: readonly Refusal[] = []): TrackingAnswer {
  return { screen: 'code', typed, refusals }
}

/** Before new words are sent, their author sees once what in them could tell who somebody is. */
function isChecked({ intent, screen, seen, words }: TrackingForm): boolean {
  if (intent.name === 'replace') return true
  return (
    intent.name === 'save' && screen === 'revise' && !seen && marksIn(tidied(words)).length > 0
  )
}

function wordsShown({ intent, words }: TrackingForm, checked: boolean): TypedWords {
  if (!checked) return words
  const tidy = { ...asTyped(tidied(words)), theme: words.theme }
  return intent.name === 'replace' ? { ...tidy, ...replaced(tidy, intent.argument) } : tidy
}

/** Null where nothing was to be done. */
function act(
  usecases: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  posted: TrackingForm,
): Promise<Result<null>> | null {
  const { answer, appeal, objection, email } = tidyWritten(posted)
  switch (actOf(posted)) {
    case null:
      return null
    case 'answer':
      return answerModeration(usecases, address, code, answer)
    case 'save':
      return revise(usecases, address, code, posted)
    case 'withdraw':
      return withdrawProposal(usecases, address, code)
    case 'appeal':
      return appealRefusal(usecases, address, code, appeal)
    case 'object':
      return objectToMerge(usecases, address, code, objection)
    case 'notice':
      return askForNotice(usecases, address, code, email)
    case 'forget':
      return forgetNotice(usecases, address, code)
  }
}

function actOf({ intent }: TrackingForm): TrackingAct | null {
  switch (intent.name) {
    case 'open':
    case 'leave':
    case 'stay':
    case 'show':
    case 'language':
    case 'replace':
      return null
    default:
      return intent.name
  }
}

/** The field that an act takes. */
const TAKEN: Partial<Record<TrackingAct, keyof Written>> = {
  answer: 'answer',
  appeal: 'appeal',
  object: 'objection',
  notice: 'email',
}

/** What was typed stays, but for what has just been taken. */
function left(posted: TrackingForm, acted: Result<null> | null): Written {
  const { intent, written } = posted
  const done = actOf(posted)
  if (intent.name === 'open' || done === 'withdraw' && acted?.ok === true)
    return { answer: '', appeal: '', objection: '', email: '' }
  const taken = done !== null && acted?.ok === true ? TAKEN[done] : undefined
  return taken === undefined ? written : { ...written, [taken]: '' }
}

async function revise(
  usecases: UseCaseContext,
  address: ConsultationAddress,
  code: string,
  { words, version }: TrackingForm,
): Promise<Result<null>> {
  const { themes } = valueOrThrow(await readProposing(usecases, address)).consultation
  const read = readWords(words, themes)
  return read.ok ? reviseProposal(usecases, address, code, read.value, version) : read
}

/** Whether the page is only shown again, in another language for instance. */
function staysOn({ intent }: TrackingForm): boolean {
  return intent.name === 'stay' || intent.name === 'language'
}

function screenAfter(posted: TrackingForm, acted: Result<null> | null): TrackedAnswer['screen'] {
  const { intent, screen } = posted
  if (intent.name === 'show' && intent.screen !== 'code') return intent.screen
  const stays = acted === null ? staysOn(posted) : !acted.ok
  return stays && screen !== 'code' ? screen : 'read'
}

/** Nobody is led to a screen on which nothing could be sent; who comes from it keeps what they typed. */
function possibleScreen(
  screen: TrackedAnswer['screen'],
  acted: Result<null> | null,
  may: { appeal: boolean; object: boolean },
): TrackedAnswer['screen'] {
  if (acted !== null || (screen !== 'appeal' && screen !== 'object')) return screen
  return may[screen] ? screen : 'read'
}

/** What the page knows of its consultation stays: a lost connection must not take the answer away. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl }) =>
  currentUrl.pathname !== nextUrl.pathname

export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return unlessUnreachable(() => serverAction<TrackingAnswer>())
}

export default function Tracking() {
  const { council, consultation, help } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof clientAction>()
  return (
    <TrackingPage council={council} consultation={consultation} help={help} answer={answer} />
  )
}
