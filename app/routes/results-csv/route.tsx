import { csvOf } from '#app/documents/open-data/csv.ts'
import { rowsOf } from '#app/documents/open-data/table.ts'
import { accepted } from '#app/domain/refusal.ts'
import { addressOf } from '#app/http/address.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { openFile } from '#app/http/open-file.ts'
import { readRelease } from '#app/usecases/results.ts'

/** A released result as a table. */
export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readRelease(usecases, addressOf(params))
  if (!read.ok) return read
  return accepted(openFile(request, csvOf(rowsOf(read.value)), 'text/csv; charset=utf-8; header=present'))
})
