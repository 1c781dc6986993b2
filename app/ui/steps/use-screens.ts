import { useLocation, useNavigate } from '@remix-run/react'
import { useCallback, useRef, useState } from 'react'

export interface Screens<Screen> {
  screen: Screen
  /** Shows another screen, as a new entry of the history. */
  show: (next: Screen) => void
  /** Shows the last screen and forgets all others: "back" leads to `start`. */
  finish: (last: Screen, start: Screen) => void
}

/**
 * The screens of a form on one page. Each is an entry of the history that carries a number and nothing
 * else, so that "back" goes back one screen; what they show lives in this memory only.
 */
export function useScreens<Screen>(initial: () => Screen): Screens<Screen> {
  const [first, setFirst] = useState(initial)
  const [screens, setScreens] = useState<ReadonlyMap<number, Screen>>(new Map())
  const entry = entryOf(useLocation().state)
  const open = useOpenEntry(entry)
  const show = useCallback(
    (next: Screen) => {
      const opened = open()
      setScreens((known) => new Map(known).set(opened, next))
    },
    [open],
  )
  const finish = useCallback(
    (last: Screen, start: Screen) => {
      setFirst(() => start)
      setScreens(new Map([[open(), last]]))
    },
    [open],
  )
  return { screen: (entry === null ? undefined : screens.get(entry)) ?? first, show, finish }
}

/** The number of a history entry; nothing of what is filled in is in the history itself. */
function entryOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('screen' in state)) return null
  return typeof state.screen === 'number' ? state.screen : null
}

/** Opens a new history entry on this page and gives its number. */
function useOpenEntry(current: number | null): () => number {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const latest = useRef(current ?? 0)
  return useCallback(() => {
    latest.current += 1
    navigate(pathname + search, { state: { screen: latest.current } })
    return latest.current
  }, [navigate, pathname, search])
}
