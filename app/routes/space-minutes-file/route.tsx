import { documentFile } from '#app/documents/files.ts'
import { minutesDocumentOf } from '#app/documents/minutes.ts'
import { accepted } from '#app/domain/refusal.ts'
import { documentAnswer, formatAsked, nameAsked } from '#app/http/document-answer.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { readToldMinutes } from '#app/usecases/minutes.ts'

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const read = await readToldMinutes(usecases, {
    council: params['council'] ?? '',
    agenda: params['agenda'] ?? '',
  })
  if (!read.ok) return read
  const name = nameAsked(request)
  const file = await documentFile(minutesDocumentOf(name, read.value, 'members'), formatAsked(request))
  return accepted(documentAnswer(file, [name, read.value.meetsOn]))
})
