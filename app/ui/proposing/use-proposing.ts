import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import type { Refusal } from '#app/domain/refusal.ts'
import type { Reading } from '#app/forms/marking.ts'
import { hasWords, NOTHING_TYPED, type TypedWords } from '#app/forms/proposal-words.ts'
import {
  advance,
  EMPTY_DRAFT,
  parseProposingForm,
  reasonsAgainstConsent,
  type CloseProposal,
  type ProposalDraft,
  type ProposingAnswer,
  type ProposingStep,
  type ProposingView,
  type SentView,
} from '#app/forms/proposing.ts'
import {
  BROWSER,
  submitterOf,
  useLanguageChange,
  useLeavingWarning,
  useTitleFocus,
} from '#app/ui/steps/hooks.ts'
import { useScreens } from '#app/ui/steps/use-screens.ts'
import { rulesOf, type Desk } from './desk.ts'
import { useCloseBy, useReading } from './use-author-tools.ts'
import { useDeviceDraft, type DeviceDraft } from './use-device-draft.ts'
import { useProof } from './use-proof.ts'

/** The form's id: the language switch of the header belongs to it too. */
export const PROPOSAL_FORM = 'proposition'

export type Screen =
  | {
      kind: 'view'
      step: ProposingStep
      refusals: readonly Refusal[]
      similar?: readonly CloseProposal[] | null
      reading?: Reading
    }
  | { kind: 'sent'; sent: SentView }

export interface ProposingState {
  screen: Screen
  draft: ProposalDraft
  /** Changes whenever the fields are filled in by something else than typing. */
  filling: number
  /** What others have said that is close to these very words; absent where nobody asked. */
  similar: readonly CloseProposal[] | null | undefined
  /** As far as this browser knows by itself, without having asked; null until it does. */
  closeBy: readonly CloseProposal[] | null
  /** What could tell who somebody is in the words of the review; null while it is not known, or cannot be. */
  reading: Reading | null
  /** Whether it is still being fetched. */
  readingState: 'pending' | 'failed' | 'there'
  /** True where the words have changed since. */
  similarStale: boolean
  /** Puts back the words before the last replacement; null where nothing was replaced. */
  putBack: (() => void) | null
  /** True while the server is asked. */
  waiting: boolean
  /** The last question to the server had no answer. */
  unreachable: { incident: string | null } | null
  device: DeviceDraft
  /** When the text that was found on this device was kept; null where it was not written before. */
  resumed: number | null
  /** Takes the words out of the page and of this device. */
  erase: () => void
  /** Puts back what was just erased; null where nothing was. */
  undo: (() => void) | null
  share: (shared: boolean) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onChange: (event: FormEvent<HTMLFormElement>) => void
}

const START: Screen = { kind: 'view', step: 'start', refusals: [] }

/**
 * A proposal in a browser with JavaScript. Nothing reaches the server before it is sent; meanwhile the
 * words are in this memory, and on this device unless somebody says that it is shared.
 */
export function useProposing(desk: Desk, answer: ProposingAnswer | undefined): ProposingState {
  const [draft, setDraft] = useState(() => draftOf(answer) ?? EMPTY_DRAFT)
  const { screen, show, finish } = useScreens(() => screenOf(answer) ?? START)
  const fetcher = useFetcher<ProposingAnswer>()
  const language = useLanguageChange()
  const device = useDeviceDraft(desk.action)
  const words = useWords(draft, setDraft, device, screen.kind === 'sent')
  const similar = useSimilar(draft, screen, desk)
  const [original, setOriginal] = useState<TypedWords | null>(null)
  const [proving, setProving] = useState(false)
  const reviewing = screen.kind === 'view' && screen.step === 'review'
  const tools = useReading(draft, reviewing)
  const closeBy = useCloseBy(
    { council: desk.council.slug, consultation: desk.consultation.slug },
    draft,
    screen.kind === 'view' ? screen.step : 'sent',
  )
  const proof = useProof(
    `${desk.council.slug}/${desk.consultation.slug}`,
    draft.code,
    reviewing && desk.organisations === null,
  )

  const received = fetcher.data
  useEffect(() => {
    if (received?.kind === 'view') {
      setDraft(received.view.draft)
      show(shown(received.view))
    }
    if (received?.kind === 'sent') {
      setDraft(EMPTY_DRAFT)
      finish(received, START)
    }
  }, [received, show, finish])

  const refused = screen.kind === 'view' && screen.refusals.length > 0
  useTitleFocus(screen, refused)
  useLeavingWarning(screen.kind === 'view' && hasWords(draft) && device.shared !== false)

  return {
    screen,
    draft,
    similar: closeBy.all ? (closeBy.found ?? similar.found) : similar.found,
    closeBy: closeBy.found,
    reading: tools.reading ?? (reviewing ? (screen.reading ?? null) : null),
    readingState: tools.state,
    similarStale: !closeBy.all && similar.stale,
    putBack:
      original === null || !reviewing
        ? null
        : () => {
            words.take({ ...draft, ...original })
            setOriginal(null)
          },
    waiting: fetcher.state !== 'idle' || proving || similar.waiting,
    unreachable: received?.kind === 'unreachable' && fetcher.state === 'idle' ? received : null,
    device,
    ...words,
    onChange: ({ currentTarget }) => {
      const form = parseProposingForm(new FormData(currentTarget))
      if (form.ok) words.take(form.value.draft)
    },
    onSubmit: (event) => {
      const sent = new FormData(event.currentTarget, submitterOf(event))
      const form = parseProposingForm(sent)
      if (!form.ok) return
      const { intent } = form.value
      // The server marked these words already, and replaces them as well.
      if (intent.name === 'replace' && tools.replacing === null) return
      event.preventDefault()
      if (intent.name === 'language') return void language(intent.language)
      if (fetcher.state !== 'idle' || proving || intent.name === 'stay') return
      words.take(form.value.draft)
      if (intent.name === 'similar') return similar.ask(sent)
      if (intent.name === 'send') {
        const missing = reasonsAgainstConsent(form.value.draft)
        if (missing.length > 0) return show({ ...screen, kind: 'view', step: 'review', refusals: missing })
        setProving(true)
        void proof().then((counter) => {
          setProving(false)
          sent.set('proof', counter)
          fetcher.submit(sent, { method: 'post', action: desk.action })
        })
        return
      }
      const next = advance(form.value, rulesOf(desk), BROWSER, tools.replacing ?? undefined)
      if (intent.name === 'replace') {
        setOriginal(wordsOf(form.value.draft))
        words.take(next.draft)
        return
      }
      setOriginal(null)
      setDraft(next.draft)
      show(shown(next))
    },
  }
}

/** What is written, between the page and the device. */
function useWords(
  draft: ProposalDraft,
  setDraft: (change: (draft: ProposalDraft) => ProposalDraft) => void,
  device: DeviceDraft,
  sent: boolean,
) {
  const [filling, setFilling] = useState(0)
  const [resumed, setResumed] = useState<number | null>(null)
  const [erased, setErased] = useState<TypedWords | null>(null)
  const { found, keep, erase } = device

  const fillIn = useCallback(
    (words: TypedWords) => {
      setDraft((before) => ({ ...before, ...words }))
      setFilling((times) => times + 1)
    },
    [setDraft],
  )
  useEffect(() => {
    if (sent) erase()
    else if (found !== null && !hasWords(wordsOnPage())) {
      fillIn(found.words)
      setResumed(found.savedAt)
    }
  }, [sent, found, erase, fillIn])

  return {
    filling,
    resumed,
    take: (typed: ProposalDraft) => {
      setDraft(() => typed)
      keep(typed)
      if (hasWords(typed)) setErased(null)
    },
    erase: () => {
      setErased(wordsOf(draft))
      setResumed(null)
      erase()
      fillIn(NOTHING_TYPED)
    },
    undo:
      erased === null
        ? null
        : () => {
            setErased(null)
            keep(erased)
            fillIn(erased)
          },
    share: (shared: boolean) => {
      device.setShared(shared)
      if (!shared) keep(draft)
    },
  }
}

/** What is close to the words as they stand: other words have others, and are asked about again. */
function useSimilar(draft: ProposalDraft, screen: Screen, desk: Desk) {
  const fetcher = useFetcher<ProposingAnswer>()
  const [asked, setAsked] = useState<string | null>(null)
  const now = JSON.stringify(wordsOf(draft))
  const answer = fetcher.data
  const ofScreen = screen.kind === 'view' ? screen.similar : undefined
  const found = answer?.kind === 'view' ? (answer.view.similar ?? null) : answer && null
  return {
    found: asked === null ? ofScreen : fetcher.state === 'idle' ? found : undefined,
    /** Whether the words have changed since, and could be asked about again. */
    stale: asked !== null && asked !== now,
    waiting: fetcher.state !== 'idle',
    ask: (form: FormData) => {
      setAsked(now)
      fetcher.submit(form, { method: 'post', action: desk.action })
    },
  }
}

/** What stands in the form: something may have been typed before the page came alive. */
function wordsOnPage(): TypedWords {
  const element = document.getElementById(PROPOSAL_FORM)
  if (!(element instanceof HTMLFormElement)) return NOTHING_TYPED
  const form = parseProposingForm(new FormData(element))
  return form.ok ? form.value.draft : NOTHING_TYPED
}

function wordsOf({ title, text, why, theme }: TypedWords): TypedWords {
  return { title, text, why, theme }
}

function screenOf(answer: ProposingAnswer | undefined): Screen | null {
  if (answer?.kind === 'sent') return answer
  return answer?.kind === 'view' ? shown(answer.view) : null
}

function shown({ step, refusals, similar, reading }: ProposingView): Screen {
  return {
    kind: 'view',
    step,
    refusals,
    ...(similar !== undefined && { similar }),
    ...(reading !== undefined && { reading }),
  }
}

function draftOf(answer: ProposingAnswer | undefined): ProposalDraft | null {
  return answer?.kind === 'view' ? answer.view.draft : null
}
