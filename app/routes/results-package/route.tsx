import { dataPackage } from '#app/documents/open-data/package.ts'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { openJson } from '#app/http/open-file.ts'
import { openAddresses } from '#app/ui/results/open-addresses.ts'
import { readRelease } from '#app/usecases/results.ts'

/** The files of a released result, described for programs that gather data. */
export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readRelease(usecases, addressOf(params))
  if (!read.ok) return read
  return accepted(openJson(request, dataPackage(read.value, openAddresses(request.url, read.value))))
})
