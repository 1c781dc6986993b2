import { useEffect, useState } from 'react'

/** Fetched after the page: not there yet, given up for now, or there. */
export type Later<T> = { state: 'pending' } | { state: 'failed' } | { state: 'there'; value: T }

const LATEST_MS = 2_000

/**
 * What a page needs only after a while, fetched as soon as the browser has nothing else to do: by everybody who
 * opens the page, at the same point, so that it tells nobody that somebody writes. What has failed is tried once
 * more whenever `again` changes.
 */
export function useLater<T>(load: () => Promise<T>, again: unknown): Later<T> {
  const [later, setLater] = useState<Later<T>>({ state: 'pending' })
  const missing = later.state !== 'there'
  useEffect(() => {
    if (!missing) return
    let left = false
    const cancel = whenIdle(() => {
      void load().then(
        (value) => {
          if (!left) setLater({ state: 'there', value })
        },
        () => {
          if (!left) setLater({ state: 'failed' })
        },
      )
    })
    return () => {
      left = true
      cancel()
    }
  }, [load, missing, again])
  return later
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 0)
    return () => clearTimeout(timer)
  }
  const asked = window.requestIdleCallback(work, { timeout: LATEST_MS })
  return () => window.cancelIdleCallback(asked)
}
