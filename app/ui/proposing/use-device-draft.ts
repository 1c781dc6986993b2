import { useCallback, useEffect, useMemo, useState } from 'react'
import type { TypedWords } from '#app/forms/proposal-words.ts'
import {
  attempt,
  deviceStorage,
  isShared,
  setShared,
  type DeviceStorage,
} from '#app/ui/device/storage.ts'
import { draftKey, keepDeviceDraft, readDeviceDraft } from './device-draft.ts'

export interface DeviceDraft {
  /** What an earlier visit left on this device; null: nothing, or not known yet. */
  found: { words: TypedWords; savedAt: number } | null
  /** Null until the page is alive, and where the browser keeps nothing. */
  shared: boolean | null
  keep: (words: TypedWords) => void
  erase: () => void
  setShared: (shared: boolean) => void
}

/** The draft of the page at `path`, as this device keeps it. */
export function useDeviceDraft(path: string): DeviceDraft {
  const key = draftKey(path)
  const [storage, setStorage] = useState<DeviceStorage | null>(null)
  const [found, setFound] = useState<DeviceDraft['found']>(null)
  const [shared, setSharedNow] = useState<boolean | null>(null)

  useEffect(() => {
    const opened = deviceStorage()
    setStorage(opened)
    if (opened === null) return
    setFound(readDeviceDraft(opened, key, Date.now()))
    setSharedNow(isShared(opened))
  }, [key])

  const keep = useCallback(
    (words: TypedWords) => {
      if (storage !== null) attempt(() => keepDeviceDraft(storage, key, words, Date.now()))
    },
    [storage, key],
  )
  const erase = useCallback(() => {
    storage?.removeItem(key)
    setFound(null)
  }, [storage, key])
  const change = useCallback(
    (next: boolean) => {
      if (storage === null) return
      attempt(() => setShared(storage, next))
      if (next) setFound(null)
      setSharedNow(next)
    },
    [storage],
  )
  return useMemo(
    () => ({ found, shared, keep, erase, setShared: change }),
    [found, shared, keep, erase, change],
  )
}
