import { useCallback, useEffect, useMemo, useState } from 'react'
import type { BallotDraft } from '#app/forms/voting.ts'
import {
  attempt,
  deviceStorage,
  isShared,
  type DeviceStorage,
} from '#app/ui/device/storage.ts'
import {
  eraseAnswers,
  keepAnswers,
  keptUntil,
  readAnswers,
  type KeptAnswers,
} from './device-ballot.ts'
import type { Paper } from './paper.ts'

export interface DeviceBallot {
  /** What an earlier visit left here, until somebody says what becomes of it. */
  found: KeptAnswers | null
  /** Whether the answers are kept here; null until the page is alive, and where nothing can or may be kept. */
  keeping: boolean | null
  /** Somebody said that this computer is shared. */
  shared: boolean
  /** When they are erased at the latest. */
  until: string
  /** What became last of the answers that were kept. */
  done: 'resumed' | 'erased' | null
  setKeeping: (keeping: boolean) => void
  /** Takes up what was found, to be kept further. */
  resume: () => void
  erase: () => void
}

/** The answers of the ballot at `path`, as this device keeps them: only while somebody wants it. */
export function useDeviceBallot(
  path: string,
  paper: Paper,
  draft: BallotDraft,
  onResume: (answers: KeptAnswers) => void,
): DeviceBallot {
  const [storage, setStorage] = useState<DeviceStorage | null>(null)
  const [found, setFound] = useState<KeptAnswers | null>(null)
  const [shared, setShared] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const [done, setDone] = useState<DeviceBallot['done']>(null)
  const { closesAt } = paper.consultation.calendar.voting
  const [until, setUntil] = useState(closesAt)

  const { priorities } = paper.consultation
  useEffect(() => {
    const opened = deviceStorage()
    if (opened === null) return
    const ids = priorities.map(({ id }) => id)
    setStorage(opened)
    setShared(isShared(opened))
    setUntil(keptUntil(closesAt, Date.now()))
    setFound(readAnswers(opened, path, ids, Date.now()))
  }, [path, priorities, closesAt])

  useEffect(() => {
    if (storage === null || !keeping) return
    attempt(() => keepAnswers(storage, path, draft, until))
  }, [storage, keeping, path, draft, until])

  const erase = useCallback(() => {
    if (storage !== null) eraseAnswers(storage, path)
    setFound(null)
    setKeeping(false)
    setDone('erased')
  }, [storage, path])

  const change = useCallback(
    (next: boolean) => {
      if (!next && storage !== null) eraseAnswers(storage, path)
      setKeeping(next)
      setDone(null)
    },
    [storage, path],
  )

  const resume = useCallback(() => {
    if (found === null) return
    onResume(found)
    setFound(null)
    setKeeping(true)
    setDone('resumed')
  }, [found, onResume])

  return useMemo(
    () => ({
      found,
      keeping: storage === null || shared ? null : keeping,
      shared,
      until,
      done,
      setKeeping: change,
      resume,
      erase,
    }),
    [found, storage, shared, keeping, until, done, change, resume, erase],
  )
}
