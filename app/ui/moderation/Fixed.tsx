import { useSearchParams } from '@remix-run/react'
import { READ_FIELD, readInARow } from '#app/forms/moderation.ts'
import type { ReviewActName } from '#app/forms/moderation-review.ts'
import type { ReviewProps } from './view.ts'

/**
 * Which act, on which version of the text, after how many texts in a row: sent along by every form. Without
 * `act`, the button says it.
 */
export function Fixed({ act, view }: Pick<ReviewProps, 'view'> & { act?: ReviewActName }) {
  const [query] = useSearchParams()
  return (
    <>
      {act !== undefined && <input type="hidden" name="act" value={act} />}
      <input type="hidden" name="version" value={view.proposal.version} />
      <input type="hidden" name={READ_FIELD} value={readInARow(query.get(READ_FIELD))} />
    </>
  )
}
