import { MEDIA_TYPES } from '#app/domain/file-type.ts'
import { accepted } from '#app/domain/refusal.ts'
import { fileAnswer } from '#app/http/document-answer.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { readFile } from '#app/usecases/meeting-files.ts'

export const loader = spaceLoader(async ({ usecases, params }) => {
  const read = await readFile(usecases, {
    council: params['council'] ?? '',
    agenda: params['agenda'] ?? '',
    file: params['file'] ?? '',
  })
  if (!read.ok) return read
  const { name, type, content } = read.value
  return accepted(fileAnswer(MEDIA_TYPES[type], content, name))
})
