import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Reading, Replacing } from '#app/forms/marking.ts'
import { tidied, type TypedWords } from '#app/forms/proposal-words.ts'
import type { CloseProposal } from '#app/forms/proposing.ts'
import { loadCloseBy } from './close-by.ts'
import { useLater } from './use-later.ts'

/** What a browser finds out about the words in it, without sending them. */

/** Rules and lists, for the review; `reading` is null until they are there. */
export function useReading(words: TypedWords, reviewing: boolean) {
  const marks = useLater(loadMarks, reviewing)
  const value = marks.state === 'there' ? marks.value : null
  const { title, text, why } = words
  const reading = useMemo<Reading | null>(
    () =>
      reviewing && value !== null
        ? value.readingOf(tidied({ title, text, why, theme: '' }))
        : null,
    [value, reviewing, title, text, why],
  )
  const replacing: Replacing | null = value?.replaced ?? null
  return { state: marks.state, reading, replacing }
}

function loadMarks() {
  return import('#app/forms/marks.ts')
}

/** A pause in typing. */
const PAUSE_MS = 1_200

/** What is published already that is close to the words: found after a pause, and shown until others are found. */
export function useCloseBy(
  at: { council: string; consultation: string },
  words: TypedWords,
  step: string,
): { found: readonly CloseProposal[] | null; all: boolean } {
  const { council, consultation } = at
  const load = useCallback(() => loadCloseBy(council, consultation), [council, consultation])
  const later = useLater(load, null)
  const here = later.state === 'there' ? later.value : null
  const [found, setFound] = useState<readonly CloseProposal[] | null>(null)
  const { title, text, why } = words
  const looks = here !== null && (step === 'write' || step === 'review')
  useEffect(() => {
    if (!looks) return
    const pause = setTimeout(
      () => {
        const next = here.find({ title, text, why })
        setFound((before) => (before !== null && same(before, next) ? before : next))
      },
      step === 'review' ? 0 : PAUSE_MS,
    )
    return () => clearTimeout(pause)
  }, [here, looks, step, title, text, why])
  return { found: here === null ? null : found, all: here?.all === true }
}

function same(some: readonly CloseProposal[], others: readonly CloseProposal[]): boolean {
  return some.map(({ id }) => id).join() === others.map(({ id }) => id).join()
}
