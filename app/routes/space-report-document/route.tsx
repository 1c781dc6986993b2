import { documentFile } from '#app/documents/files.ts'
import { reportDocument } from '#app/documents/report.ts'
import { accepted } from '#app/domain/refusal.ts'
import { documentAnswer, formatAsked } from '#app/http/document-answer.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { readYearReport } from '#app/usecases/report.ts'

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const year = params['year'] ?? ''
  const read = await readYearReport(usecases, params['council'] ?? '', year)
  if (!read.ok) return read
  const file = await documentFile(reportDocument(read.value), formatAsked(request))
  return accepted(documentAnswer(file, ['rapport', `${read.value.year}`]))
})
