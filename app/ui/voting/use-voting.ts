import {
  useBeforeUnload,
  useFetcher,
  useLocation,
  useNavigate,
  useRevalidator,
} from '@remix-run/react'
import { useCallback, useEffect, useRef, useState, type FormEvent } from 'react'
import type { Refusal } from '#app/domain/refusal.ts'
import {
  advance,
  COMMITMENT_FIELD,
  commitmentInBrowser,
  emptyDraft,
  parseVotingForm,
  type BallotDraft,
  type CastView,
  type VotingAnswer,
  type VotingStep,
  type VotingView,
} from '#app/forms/voting.ts'
import { paths } from '#app/ui/paths.ts'
import type { Paper } from './paper.ts'

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
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onChange: (event: FormEvent<HTMLFormElement>) => void
}

const START: Screen = { kind: 'view', step: { name: 'start' }, refusals: [] }

/**
 * The vote in a browser with JavaScript. What is filled in lives in this memory only; each screen is
 * an entry of the history, so that "back" goes back one question and loses nothing.
 */
export function useVoting(paper: Paper, answer: VotingAnswer | undefined): VotingState {
  const [draft, setDraft] = useState(() => draftOf(answer) ?? emptyDraft(paper.order))
  const [first, setFirst] = useState<Screen>(() => screenOf(answer) ?? START)
  const [screens, setScreens] = useState<ReadonlyMap<number, Screen>>(new Map())
  const fetcher = useFetcher<VotingAnswer>()
  const language = useLanguageChange()
  const entry = entryOf(useLocation().state)
  const open = useOpenEntry(entry)
  const screen = (entry === null ? undefined : screens.get(entry)) ?? first

  const show = useCallback(
    (view: VotingView) => {
      setDraft(view.draft)
      const opened = open()
      setScreens((known) =>
        new Map(known).set(opened, { kind: 'view', step: view.step, refusals: view.refusals }),
      )
    },
    [open],
  )
  const finish = useCallback(
    (cast: CastView) => {
      setDraft(emptyDraft(paper.order))
      setFirst(START)
      setScreens(new Map([[open(), { kind: 'cast', cast }]]))
    },
    [open, paper.order],
  )

  const received = fetcher.data
  useEffect(() => {
    if (received?.kind === 'view') show(received.view)
    if (received?.kind === 'cast') finish(received.cast)
  }, [received, show, finish])

  useTitleFocus(screen)
  useLeavingWarning(screen.kind === 'view' && Object.keys(draft.opinions).length > 0)

  return {
    screen,
    draft,
    waiting: fetcher.state !== 'idle',
    unreachable: received?.kind === 'unreachable' && fetcher.state === 'idle' ? received : null,
    onChange: ({ currentTarget }) => {
      const form = parseVotingForm(new FormData(currentTarget), paper.consultation)
      if (form.ok) setDraft(form.value.draft)
    },
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
      if (intent.name !== 'stay') show(advance(form.value, BROWSER))
    },
  }
}

const BROWSER = {
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
}

function screenOf(answer: VotingAnswer | undefined): Screen | null {
  if (answer?.kind === 'cast') return answer
  if (answer?.kind !== 'view') return null
  return { kind: 'view', step: answer.view.step, refusals: answer.view.refusals }
}

function draftOf(answer: VotingAnswer | undefined): BallotDraft | null {
  return answer?.kind === 'view' ? answer.view.draft : null
}

function submitterOf({ nativeEvent }: FormEvent): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
}

/** The number of a history entry; nothing of the ballot is in the history itself. */
function entryOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('screen' in state)) return null
  return typeof state.screen === 'number' ? state.screen : null
}

/** Opens a new history entry on this page and gives its number. */
function useOpenEntry(current: number | null): () => number {
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const latest = useRef(current ?? 0)
  return useCallback(() => {
    latest.current += 1
    navigate(pathname, { state: { screen: latest.current } })
    return latest.current
  }, [navigate, pathname])
}

function useLanguageChange(): (language: string) => Promise<void> {
  const { revalidate } = useRevalidator()
  return useCallback(
    async (language) => {
      const body = new URLSearchParams({ langue: language, retour: '/' })
      await fetch(paths.language, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
      revalidate()
    },
    [revalidate],
  )
}

/** A new screen is read from its title. */
function useTitleFocus(screen: Screen): void {
  const shown = useRef(screen)
  useEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (screen.kind === 'view' && screen.refusals.length > 0) return
    const title = document.querySelector<HTMLElement>('#contenu h1')
    title?.setAttribute('tabindex', '-1')
    title?.focus()
  }, [screen])
}

function useLeavingWarning(filledIn: boolean): void {
  useBeforeUnload(
    useCallback(
      (event) => {
        if (filledIn) event.preventDefault()
      },
      [filledIn],
    ),
  )
}
