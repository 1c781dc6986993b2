import { useEffect, useState } from 'react'
import { BALLOT_FORM } from './BallotForm.tsx'

type Board = typeof import('./RankingBoard.tsx')

/** Once it has arrived, the next page has it at once. */
let arrived: Board | null = null

/** Fetches the list that one drags in before it is needed. Where it does not come, one writes numbers. */
export async function fetchRankingBoard(): Promise<Board | null> {
  arrived ??= await import('./RankingBoard.tsx').catch(() => null)
  return arrived
}

/**
 * The list that one drags in, in the place of the browser's own controls: null without a script, and until it has
 * arrived. What stands in those controls by then is `adopt`ed.
 */
export function useRankingBoard(
  wanted: boolean,
  adopt?: (form: HTMLFormElement) => void,
): Board | null {
  const [board, setBoard] = useState<Board | null>(null)
  useEffect(() => {
    if (!wanted || board !== null) return undefined
    let here = true
    void fetchRankingBoard().then((fetched) => {
      if (!here || fetched === null) return
      const form = document.getElementById(BALLOT_FORM)
      if (form instanceof HTMLFormElement) adopt?.(form)
      setBoard(fetched)
    })
    return () => {
      here = false
    }
  }, [wanted, board, adopt])
  return board
}
