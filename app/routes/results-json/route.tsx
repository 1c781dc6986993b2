import { jsonOf } from '#app/documents/open-data/json.ts'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { openJson } from '#app/http/open-file.ts'
import { openAddresses } from '#app/ui/results/open-addresses.ts'
import { readRelease } from '#app/usecases/results.ts'

/** A released result as it was released. */
export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readRelease(usecases, addressOf(params))
  if (!read.ok) return read
  return accepted(openJson(request, jsonOf(read.value, openAddresses(request.url, read.value))))
})
