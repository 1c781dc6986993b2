import { keptDocumentFile } from '#app/documents/files.ts'
import { minutesDocumentOf } from '#app/documents/minutes.ts'
import { accepted } from '#app/domain/refusal.ts'
import { documentAnswer, formatAsked, nameAsked } from '#app/http/document-answer.ts'
import { publicLoader } from '#app/http/handlers.ts'
import { readPublicMinutes } from '#app/usecases/public-minutes.ts'

export const loader = publicLoader(async ({ usecases, params, request }) => {
  const read = await readPublicMinutes(usecases, {
    council: params['council'] ?? '',
    agenda: params['agenda'] ?? '',
  })
  if (!read.ok) return read
  const { told } = read.value
  const name = nameAsked(request)
  const described = minutesDocumentOf(name, told, 'everybody')
  return accepted(documentAnswer(await keptDocumentFile(described, formatAsked(request)), [name, told.meetsOn]))
})
