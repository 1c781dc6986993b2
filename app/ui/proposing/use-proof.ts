import { useEffect, useRef } from 'react'
import { prove } from '#app/domain/proof-of-work.ts'

/** Whoever has pressed "send" does not wait longer for it; the server then asks for patience instead. */
const LONGEST_WAIT_MS = 8_000

/**
 * The browser's work for the proposal of a tracking code, begun while somebody reads their text again. What is
 * given back waits for it: the counter, or empty where there is none in time.
 */
export function useProof(place: string, code: string, needed: boolean): () => Promise<string> {
  const work = useRef<{ code: string; counter: Promise<number | null> } | null>(null)
  useEffect(() => {
    if (!needed || code === '' || work.current?.code === code) return
    const begun = { code, counter: Promise.resolve<number | null>(null) }
    work.current = begun
    begun.counter = prove(place, code, () => work.current !== begun).catch(() => null)
  }, [place, code, needed])
  useEffect(
    () => () => {
      work.current = null
    },
    [],
  )
  return async () => {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT_MS))
    const counter = await Promise.race([work.current?.counter ?? null, late])
    return counter === null ? '' : `${counter}`
  }
}
