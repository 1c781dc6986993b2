import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { accepted, refusal, refused } from '#app/domain/refusal.ts'
import { readPublishedKey } from '#app/usecases/email-voting.ts'

/** The key that a browser checks against the published hash, the same for everybody. */
export const loader = publicLoader(async ({ usecases, params }) => {
  const read = await readPublishedKey(usecases, addressOf(params))
  if (!read.ok) return read
  return read.value === null ? refused(refusal('not-by-email')) : accepted(Response.json(read.value))
})
