import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { AgendaView, OutlineAnswer, PointView } from './view.ts'

/**
 * The order of an agenda's items as somebody is changing it: shown at once, and sent one change after the
 * other, so that quick hands never contradict themselves. What another person has changed meanwhile
 * wins: then the wanted order is given up, and the answer says so.
 */
export function useOrder(agenda: AgendaView, points: readonly PointView[], action: string) {
  const fetcher = useFetcher<OutlineAnswer>({ key: `order-${agenda.id}` })
  const [wanted, setWanted] = useState<readonly string[] | null>(null)
  const asked = useRef<{ before: OutlineAnswer | undefined; version: number } | null>(null)
  const stored = points.map(({ id }) => id).join(' ')
  const { state, data, submit } = fetcher

  useEffect(() => {
    if (state !== 'idle') return
    if (asked.current !== null) {
      if (data === asked.current.before) return
      const refused = data !== undefined && data.refusals.length > 0
      // The answer may come a moment before the page that it changed.
      if (!refused && agenda.version === asked.current.version) return
      asked.current = null
      if (refused) {
        setWanted(null)
        return
      }
    }
    if (wanted === null) return
    if (wanted.join(' ') === stored) {
      setWanted(null)
      return
    }
    asked.current = { before: data, version: agenda.version }
    submit(
      { act: 'order', order: wanted.join(' '), version: agenda.version },
      { method: 'post', action },
    )
  }, [state, data, wanted, stored, submit, agenda.version, action])

  return { ids: wanted ?? points.map(({ id }) => id), want: setWanted, answer: data }
}
