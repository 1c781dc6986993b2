import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import type { Refusal } from '#app/domain/refusal.ts'
import { COMMITMENT_FIELD, commitmentInBrowser } from '#app/forms/voting-cast.ts'
import { advance } from '#app/forms/voting-steps.ts'
import {
  emptyDraft,
  parseVotingForm,
  type BallotDraft,
  type CastView,
  type VotingAnswer,
  type VotingStep,
  type VotingView,
} from '#app/forms/voting.ts'
import { forgetToken, tokenOnDevice, type HeldToken } from '#app/ui/email-voting/device-right.ts'
import { paths } from '#app/ui/paths.ts'
import {
  BROWSER,
  submitterOf,
  useLanguageChange,
  useLeavingWarning,
  useTitleFocus,
} from '#app/ui/steps/hooks.ts'
import { useScreens } from '#app/ui/steps/use-screens.ts'
import type { KeptAnswers } from './device-ballot.ts'
import type { Paper } from './paper.ts'
import { useDeviceBallot, type DeviceBallot } from './use-device-ballot.ts'

export type Screen =
  | { kind: 'view'; step: VotingStep; refusals: readonly Refusal[] }
  | { kind: 'cast'; cast: CastView }

export interface VotingState {
  screen: Screen
  draft: BallotDraft
  /** True while the server is asked. */
  waiting: boolean
  /** The last question to the server had no answer. */
  unreachable: { incident: string | null } | null
  /** Where a right to vote here is kept that was received by e-mail; null without one. */
  tokenIn: HeldToken['where'] | null
  /** Takes over what stands in the form. */
  adopt: (form: HTMLFormElement) => void
  /** Other opinions, from a control that is no field. */
  change: (opinions: Readonly<Record<string, string>>) => void
  /** What this device keeps of it, if somebody wants. */
  device: DeviceBallot
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onChange: (event: FormEvent<HTMLFormElement>) => void
}

const START: Screen = { kind: 'view', step: { name: 'start' }, refusals: [] }

/**
 * The vote in a browser with JavaScript. What is filled in lives in this memory only; each screen is
 * an entry of the history, so that "back" goes back one question and loses nothing.
 */
export function useVoting(paper: Paper, answer: VotingAnswer | undefined): VotingState {
  const [draft, setDraft] = useState(() => draftOf(answer) ?? emptyDraft(paper.order, paper.consultation))
  const { screen, show, finish } = useScreens(() => screenOf(answer) ?? START)
  const fetcher = useFetcher<VotingAnswer>()
  const language = useLanguageChange()

  const path = paths.consultation(paper.council.slug, paper.consultation.slug)
  const [held, setHeld] = useState<HeldToken | null>(null)
  useEffect(() => {
    const kept = tokenOnDevice(path)
    if (kept === null) return
    setHeld(kept)
    setDraft((known) => ({ ...known, token: kept.token }))
  }, [path])

  const onResume = useCallback(
    ({ order, opinions, pace }: KeptAnswers) =>
      setDraft((known) => ({ ...known, order, opinions, pace })),
    [],
  )
  const device = useDeviceBallot(path, paper, draft, onResume)
  const { erase: eraseKept } = device
  const unkept = held?.where === 'tab'
  useEffect(() => {
    if (unkept) eraseKept()
  }, [unkept, eraseKept])

  const received = fetcher.data
  useEffect(() => {
    if (received?.kind === 'view') {
      setDraft(received.view.draft)
      show(shown(received.view))
    }
    if (received?.kind === 'cast') {
      setDraft(emptyDraft(paper.order, paper.consultation))
      eraseKept()
      if (received.cast.changedWith === 'receipt') forgetToken(path)
      setHeld(null)
      finish(received, START)
    }
  }, [received, show, finish, paper, path, eraseKept])

  useTitleFocus(screen, screen.kind === 'view' && screen.refusals.length > 0)
  const filledIn = Object.keys(draft.opinions).length > 0
  useLeavingWarning(screen.kind === 'view' && filledIn && device.keeping !== true)

  const { consultation } = paper
  const adopt = useCallback(
    (form: HTMLFormElement) => {
      const read = parseVotingForm(new FormData(form), consultation)
      if (read.ok) setDraft(read.value.draft)
    },
    [consultation],
  )
  const change = useCallback(
    (opinions: BallotDraft['opinions']) => setDraft((known) => ({ ...known, opinions })),
    [],
  )

  return {
    screen,
    draft,
    tokenIn: held?.where ?? null,
    waiting: fetcher.state !== 'idle',
    unreachable: received?.kind === 'unreachable' && fetcher.state === 'idle' ? received : null,
    adopt,
    change,
    device,
    onChange: ({ currentTarget }) => adopt(currentTarget),
    onSubmit: (event) => {
      const sent = new FormData(event.currentTarget, submitterOf(event))
      const form = parseVotingForm(sent, paper.consultation)
      if (!form.ok) return
      event.preventDefault()
      const { intent } = form.value
      if (intent.name === 'language') return void language(intent.language)
      if (fetcher.state !== 'idle') return
      setDraft(form.value.draft)
      const { council, consultation } = paper
      if (intent.name === 'begin' || intent.name === 'cast') {
        sent.set('intent', intent.name)
        const commitment = commitmentInBrowser(form.value.draft, consultation)
        if (intent.name === 'cast' && commitment !== null) sent.set(COMMITMENT_FIELD, commitment)
        const action = intent.name === 'cast' ? paths.cast : paths.vote
        fetcher.submit(sent, {
          method: 'post',
          action: action(council.slug, consultation.slug),
        })
        return
      }
      if (intent.name === 'stay') return
      const next = advance(form.value, paper.consultation, BROWSER)
      setDraft(next.draft)
      show(shown(next))
    },
  }
}

function screenOf(answer: VotingAnswer | undefined): Screen | null {
  if (answer?.kind === 'cast') return answer
  return answer?.kind === 'view' ? shown(answer.view) : null
}

function shown({ step, refusals }: VotingView): Screen {
  return { kind: 'view', step, refusals }
}

function draftOf(answer: VotingAnswer | undefined): BallotDraft | null {
  return answer?.kind === 'view' ? answer.view.draft : null
}
