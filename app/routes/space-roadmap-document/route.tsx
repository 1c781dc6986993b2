import { documentFile } from '#app/documents/files.ts'
import { roadmapDocument } from '#app/documents/roadmap.ts'
import { accepted } from '#app/domain/refusal.ts'
import { readRoadmapOrder } from '#app/forms/roadmap.ts'
import { documentAnswer, formatAsked } from '#app/http/document-answer.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { readRoadmap } from '#app/usecases/roadmap.ts'

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const read = await readRoadmap(usecases, params['council'] ?? '', readRoadmapOrder(request))
  if (!read.ok) return read
  const file = await documentFile(roadmapDocument(read.value), formatAsked(request))
  return accepted(documentAnswer(file, ['feuille-de-route', read.value.day]))
})
