import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { readPublishedTexts } from '#app/usecases/published-texts.ts'

/** What is published already, the same for everybody: browsers compare it with what is being written in them. */
export const loader = publicLoader(async ({ usecases, params }) => {
  const read = await readPublishedTexts(usecases, addressOf(params))
  return read.ok ? accepted(Response.json(read.value)) : read
})
