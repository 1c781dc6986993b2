import { agendaDocument } from '#app/documents/agenda.ts'
import { documentFile } from '#app/documents/files.ts'
import { accepted } from '#app/domain/refusal.ts'
import { documentAnswer, formatAsked } from '#app/http/document-answer.ts'
import { spaceLoader } from '#app/http/handlers.ts'
import { readAgendaForPrint } from '#app/usecases/agendas.ts'

export const loader = spaceLoader(async ({ usecases, params, request }) => {
  const address = { council: params['council'] ?? '', agenda: params['agenda'] ?? '' }
  const forAll = new URL(request.url).searchParams.get('pour') === 'membres'
  const read = await readAgendaForPrint(usecases, address, forAll ? 'every-member' : 'oneself')
  if (!read.ok) return read
  const file = await documentFile(agendaDocument(read.value), formatAsked(request))
  return accepted(documentAnswer(file, ['ordre-du-jour', read.value.agenda.meetsOn]))
})
